import type { bounceReasons } from '@mens-centraal/contract/local-index/helpdesk'
import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Instant } from '@mens-centraal/kernel/instant'

/** Why mail comes back from an address. */
export type BounceReason = (typeof bounceReasons)[number]

/** Since when mail to an address comes back, and why. */
export type Bounce = { readonly since: CalendarDay; readonly reason: BounceReason }

/** Statuses that say something of our mail or of our mail server, and nothing of the address: an operator mends those. */
const ofOurs = /^\d\.(1\.[78]|3\.4|5\.|6\.|7\.)/

/**
 * Why mail does not arrive at an address, from an enhanced status code (RFC 3463; 5.1.10 of RFC 7505).
 * @param status such as `5.1.1`; the first figure does not count: a temporary one that was given up is as final
 * @returns null when it is not the address that is at fault
 */
export const bounceReasonOf = (status: string): BounceReason | null => {
  if (ofOurs.test(status)) return null
  if (/^\d\.(1\.2|1\.10|3\.|4\.)/.test(status)) return 'not-reachable'
  if (/^\d\.1\./.test(status)) return 'no-such-mailbox'
  if (/^\d\.2\.1\b/.test(status)) return 'mailbox-closed'
  return /^\d\.2\.2\b/.test(status) ? 'mailbox-full' : 'other'
}

/** The mail server took a mail. */
export type MailTaken = { readonly type: 'mail-taken'; readonly tokenHash: Buffer }

/** The mail server said at once that a mail will never arrive. */
export type MailReturned = { readonly type: 'mail-returned'; readonly tokenHash: Buffer; readonly reason: BounceReason }

type Person = { readonly positionId: string; readonly professionalId: string }
type Helper = Person & { readonly coordinates: boolean }

/** Mail to the work address of a job comes back. `told` is nobody when it was known already. */
export type MailBounced = {
  readonly type: 'mail-bounced'
  readonly bounceId: string
  readonly positionId: string
  readonly address: string
  readonly reason: BounceReason
  readonly at: Instant
  readonly mailedAt: Instant
  readonly told: readonly Person[]
}

/** Everything that happens to mail to people in their jobs. */
export type MailEvent = MailTaken | MailReturned | MailBounced

/** A mail that came back, and how its reader's job stands now. */
export type ReturnedMail = {
  readonly positionId: string
  readonly professionalId: string
  /** The address to which it went. */
  readonly address: string
  readonly offeredAt: Instant
  /** The address that the job has now; null when the person works there no more. */
  readonly current: string | null
  /** The id of the bounce that is known of the present address; null when there is none. */
  readonly known: string | null
  readonly organisationId: string
  readonly hasIssuer: boolean
}

const same = (one: string, other: string | null): boolean => one.toLowerCase() === other?.toLowerCase()

/** Who is told: the other coordinators of the organisation; where there is none, the managers of the municipalities. */
const toldOf = ({ professionalId }: ReturnedMail, helpers: readonly Helper[]): readonly Person[] => {
  const others = helpers.filter((helper) => helper.professionalId !== professionalId)
  const coordinators = others.filter(({ coordinates }) => coordinates)
  return (coordinators.length > 0 ? coordinators : others).map(({ positionId, professionalId: person }) => ({
    ...{ positionId, professionalId: person },
  }))
}

/**
 * What follows when a mail came back: nothing when the address was corrected since, or the person left; and the helpers are told once for an address.
 * @param helpers coordinators of the organisation, and managers of municipalities that have a covenant with it
 */
export const bounceOf = (
  mail: ReturnedMail,
  helpers: readonly Helper[],
  reason: BounceReason,
  { now, draw }: { readonly now: Instant; readonly draw: { id(): string } },
): readonly MailBounced[] => {
  if (!same(mail.address, mail.current)) return []
  const { positionId, address, known, offeredAt: mailedAt } = mail
  const told = known === null ? toldOf(mail, helpers) : []
  return [{ type: 'mail-bounced', bounceId: known ?? draw.id(), positionId, address, reason, at: now, mailedAt, told }]
}
