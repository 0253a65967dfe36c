import { addMonths, addYears, type CalendarDay, calendarDay, isCalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Instant } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'

/** What a pseudonym was made of: the youth's number, a parent's number, or a name and birth date (of which a match is only possible). */
export const subjectKinds = ['youth', 'parent', 'person'] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** One subject of a registration, as the national index keeps it: found by a keyed index, and sealed for the rotation to come. */
export type Subject = { readonly kind: SubjectKind; readonly index: Buffer; readonly sealed: Buffer }

/** `gone`: nothing is kept but that it was there, so that what arrives late changes nothing. */
export type RegistrationState = 'active' | 'archived' | 'gone'

/** What a member registered, without whom: its own random number, how long it counts, and how often it changed. */
export type Registration = {
  readonly id: string
  readonly memberId: string
  readonly state: RegistrationState
  /** Counted by the member: each of its acts on this registration has the next. */
  readonly version: number
  /** The first day on which it is no longer active, rounded up by the member to the first of a month. */
  readonly endsOn: CalendarDay
  /** The first day on which the archive no longer holds it; null as long as it is not archived. */
  readonly archiveEndsOn: CalendarDay | null
}

/** Registered: from now on it is matched. */
export type Registered = {
  readonly type: 'registered'
  readonly registration: Registration
  readonly epoch: number
  readonly scope: string
  readonly subjects: readonly Subject[]
  readonly at: Instant
}
/** Its end moved, it went to the archive, or it is gone. */
export type RegistrationChanged = {
  readonly type: 'registration-changed'
  readonly registration: Registration
  readonly at: Instant
}
/** Receipts that came with a registration: each counts once. `expiresAt`: when its number may be forgotten. */
export type ReceiptsUsed = {
  readonly type: 'receipts-used'
  readonly memberId: string
  readonly receipts: readonly { readonly id: string; readonly expiresAt: Instant }[]
}
export type RegistrationEvent = Registered | RegistrationChanged | ReceiptsUsed

/** The longest that a signal runs (Jeugdwet art. 7.1.4.5), and that the archive holds it (7.1.4.6), in years. */
const longestActive = 2
const longestArchived = 5

/** The first of the month on which, or after which, a day falls. A member rounds the ends that it sends: an exact one would tell a 23rd birthday. */
export const roundedUp = (day: CalendarDay): CalendarDay =>
  day.endsWith('-01') ? day : addMonths(calendarDay(`${day.slice(0, 8)}01`), 1)

/** Whether it counts on this day: also when no job has run since its end (expiry holds at reading time). */
export const isActive = ({ state, endsOn }: Pick<Registration, 'state' | 'endsOn'>, on: CalendarDay): boolean =>
  state === 'active' && on < endsOn

/** Whether the archive still holds it on this day. What reached its end without a word of the member is neither active nor archived. */
export const isArchived = ({ state, archiveEndsOn }: Pick<Registration, 'state' | 'archiveEndsOn'>, on: CalendarDay): boolean =>
  state === 'archived' && archiveEndsOn !== null && on < archiveEndsOn

const roundedEnd = (endsOn: string, today: CalendarDay, years: number): Result<CalendarDay, Refusal> => {
  if (!isCalendarDay(endsOn)) return refuse({ code: 'end-out-of-range' })
  if (endsOn !== roundedUp(endsOn)) return refuse({ code: 'end-not-rounded' })
  return endsOn <= today || endsOn > roundedUp(addYears(today, years)) ? refuse({ code: 'end-out-of-range' }) : ok(endsOn)
}

/** What is asked to register. `subjects`: opened and turned into pseudonyms, or why not; `receipts`: null when they hold. */
export type RegisterFacts = {
  /** The member's own registration of this number. */
  readonly known: Registration | null
  readonly receipts: Refusal | null
  readonly subjects: Result<readonly Subject[], Refusal>
}
export type RegisterWish = {
  readonly id: string
  readonly memberId: string
  readonly scope: string
  readonly epoch: number
  /** As it came in: any day, or none. */
  readonly endsOn: string
  readonly now: Instant
  readonly today: CalendarDay
}

/**
 * Whether to register. A number that this member registered before is the same wish again, whatever its seals and receipts: nothing changes,
 * also when it is gone since. Refuses with the refusal of the receipts or the subjects, `end-not-rounded` and `end-out-of-range`.
 */
export const decideRegister = (
  { known, receipts, subjects }: RegisterFacts,
  { id, memberId, endsOn, now, today, ...key }: RegisterWish,
): Result<Registered | null, Refusal> => {
  if (known !== null) return ok(null)
  const end = roundedEnd(endsOn, today, longestActive)
  if (!end.ok) return end
  if (receipts !== null) return refuse(receipts)
  if (!subjects.ok) return subjects
  const registration: Registration = { id, memberId, state: 'active', version: 1, endsOn: end.value, archiveEndsOn: null }
  return ok({ type: 'registered', registration, ...key, subjects: subjects.value, at: now })
}

/** What a member may do with a registration of its own. `withdraw` leaves nothing, nor does `erase`, which also takes it from the archive. */
export type Change =
  | { readonly act: 'extend'; readonly endsOn: string }
  | { readonly act: 'archive'; readonly archiveEndsOn: string }
  | { readonly act: 'withdraw' }
  | { readonly act: 'erase' }

const changed = (known: Registration, change: Change, today: CalendarDay): Result<Registration, Refusal> => {
  if (change.act === 'erase') return ok({ ...known, state: 'gone' })
  if (known.state !== 'active') return refuse({ code: 'registration-ended' })
  if (change.act === 'withdraw') return ok({ ...known, state: 'gone' })
  if (change.act === 'archive') {
    const end = roundedEnd(change.archiveEndsOn, today, longestArchived)
    return end.ok ? ok({ ...known, state: 'archived', archiveEndsOn: end.value }) : end
  }
  const end = roundedEnd(change.endsOn, today, longestActive)
  return end.ok ? ok({ ...known, endsOn: end.value }) : end
}

/**
 * Changes a registration of the member that asks. What arrives after a later act of the same member changes nothing, and is no error.
 * Refuses with `registration-unknown` (also when it is another member's), `registration-ended`, `end-not-rounded` and `end-out-of-range`.
 */
export const decideChange = (
  known: Registration | null,
  change: Change,
  { version, now, today }: { readonly version: number; readonly now: Instant; readonly today: CalendarDay },
): Result<RegistrationChanged | null, Refusal> => {
  if (known === null) return refuse({ code: 'registration-unknown' })
  if (version <= known.version) return ok(null)
  const next = changed(known, change, today)
  return next.ok ? ok({ type: 'registration-changed', registration: { ...next.value, version }, at: now }) : next
}
