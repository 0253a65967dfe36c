import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { covers, type Period } from '@mens-centraal/kernel/period'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { type OrganisationStanding, organisationRefusal, periodRefusal } from './organisation.ts'

/** A person's job at an organisation, as far as signalling needs it. */
export type PositionStanding = {
  readonly roles: readonly string[]
  readonly organisation: OrganisationStanding
  /** Periods in which the organisation designated this very person (aanwijzing). */
  readonly designations: readonly Period[]
}

/**
 * Whether a person may signal on a day: category, covenant and designation, all three at that moment (Jeugdwet art. 7.1.1.2). An
 * independent professional needs no designation: category and own covenant suffice.
 * @returns what is missing, with whom to ask in its words; null when the person may
 */
export const signallingRefusal = (position: PositionStanding, on: CalendarDay): Refusal | null => {
  if (!position.roles.includes('reporter')) return { code: 'not-a-reporter' }
  const missing = organisationRefusal(position.organisation, on)
  if (missing !== null || position.organisation.independent) return missing
  return periodRefusal('designation', position.designations, on)
}

/**
 * Whether a person still works in a position on a day. Whose designation ended may no longer signal, but works there still, and can be called on
 * the signals that they gave.
 */
export const worksHere = (employed: Period, on: CalendarDay): boolean => covers(employed, on)

/** A colleague in an organisation, as its coordinator must know them. */
export type Colleague = {
  readonly positionId: string
  readonly professionalId: string
  readonly organisationId: string
  readonly name: string
  readonly function: string
  readonly employed: Period
  readonly standing: PositionStanding
}

/**
 * Why the signals of a colleague are orphaned on a day: the job ended, or nobody designates this person any more, so that they cannot act on
 * them (Jeugdwet art. 7.1.1.2); null when they are not. An organisation without a covenant orphans nobody: no colleague could take over.
 */
export const orphanedBecause = ({ employed, standing }: Colleague, on: CalendarDay): 'left' | 'not-designated' | null => {
  if (!worksHere(employed, on)) return 'left'
  if (!standing.roles.includes('reporter')) return 'not-designated'
  const designated = standing.organisation.independent || standing.designations.some((period) => covers(period, on))
  return designated ? null : 'not-designated'
}

/** Whether a colleague can take over signals on a day: works here, and may signal. */
export const mayTakeOver = ({ employed, standing }: Colleague, on: CalendarDay): boolean =>
  worksHere(employed, on) && signallingRefusal(standing, on) === null
