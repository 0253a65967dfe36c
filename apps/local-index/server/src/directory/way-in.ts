import type { Refusal } from '@mens-centraal/kernel/refusal'

/**
 * By which mail address somebody gets in, at an organisation without a login service. A directory file stands for the addresses that it brings; one that a manager
 * set counts once somebody else confirmed it.
 */
export type MailConfirmation = {
  readonly confirmed: boolean
  /** The professional who set it; null when it is confirmed, or when that person is forgotten. */
  readonly setBy: string | null
}

/** Somebody who looks after accounts at an organisation: as its coordinator, or as a functional manager. */
export type Keeper = { readonly positionId: string; readonly professionalId: string; readonly coordinates: boolean }

/** Who may confirm the mail address of somebody at an organisation. Its own coordinators know who works there; only where it has none can a functional manager. */
export const confirmersOfWayIn = (wayIn: MailConfirmation, keepers: readonly Keeper[], subject: string): Keeper[] => {
  if (wayIn.confirmed || wayIn.setBy === null) return []
  const others = keepers.filter(({ professionalId: id }) => id !== wayIn.setBy && id !== subject)
  const coordinators = others.filter(({ coordinates }) => coordinates)
  return coordinators.length > 0 ? coordinators : others
}

/**
 * Whether somebody may confirm a mail address.
 * @param confirmers as `confirmersOfWayIn` says
 * @param who the professional who wants to
 * @returns `way-in-confirmed` when nothing is to be confirmed any more, `second-person-required` for who set it or whose it is, `coordinator-confirms` for a manager
 * while the organisation has a coordinator; null when they may
 */
export const confirmRefusal = (
  wayIn: MailConfirmation,
  confirmers: readonly Keeper[],
  subject: string,
  who: string | null,
): Refusal | null => {
  if (wayIn.confirmed) return { code: 'way-in-confirmed' }
  if (confirmers.some(({ professionalId }) => professionalId === who)) return null
  if (wayIn.setBy === null || wayIn.setBy === who || subject === who) return { code: 'second-person-required' }
  return { code: 'coordinator-confirms' }
}
