import { addDays, addYears, type CalendarDay, earliest, isCalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Instant } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { longestYears } from '../youths/youth.ts'

type Person = { readonly positionId: string; readonly professionalId: string }

/** True while an involvement counts. Holds at reading time: no job needs to have run. `endsOn` is the first day on which it no longer does. */
export const isInvolved = (involvement: { readonly endsOn: CalendarDay }, today: CalendarDay): boolean =>
  involvement.endsOn > today

/** The last `endsOn` that may be chosen on a day: a year later, or the 23rd birthday. Who is still involved then moves it again. */
export const latestInvolvementEnd = (today: CalendarDay, turns23On: CalendarDay): CalendarDay =>
  earliest(addYears(today, longestYears.involvement), turns23On)

/** Why an involvement cannot end on a day; null when it can. */
export const involvementEndRefusal = (endsOn: string, turns23On: CalendarDay, today: CalendarDay): Refusal | null => {
  if (!isCalendarDay(endsOn) || endsOn <= today) return { code: 'end-too-early', field: 'endsOn' }
  const latest = latestInvolvementEnd(today, turns23On)
  if (endsOn <= latest) return null
  const code = endsOn > turns23On && turns23On === latest ? 'end-after-birthday' : 'involvement-end-too-late'
  return { code, field: 'endsOn', facts: { latest: addDays(latest, -1) } }
}

/** What a municipality chose on a day, as far as showing needs it. */
export type Shows = {
  /** It switched involvements on. */
  readonly involvements: boolean
  /** It recorded a basis for showing who signals to those who are involved. */
  readonly signals: boolean
}

/** An involvement whose organisation still helps, under a covenant with that municipality. */
export type Resting = { readonly rests: boolean }

/** An involvement or a signal, as far as showing the one to the other needs it. */
export type Known = {
  readonly youthId: string
  readonly municipalityId: string
  readonly professionalId: string
  readonly endsOn: CalendarDay
}

const together = (signal: Known, involvement: Known, today: CalendarDay): boolean =>
  signal.youthId === involvement.youthId &&
  signal.municipalityId === involvement.municipalityId &&
  signal.professionalId !== involvement.professionalId &&
  signal.endsOn > today &&
  isInvolved(involvement, today)

/**
 * Whether the reporter of an active signal sees who is involved: on the same youth, under the same municipality, which switched it on. The basis is of one
 * municipality, so it shows nothing beyond it.
 */
export const isShownToReporter = (signal: Known, involvement: Known, shows: Shows, today: CalendarDay): boolean =>
  shows.involvements && together(signal, involvement, today)

/** Whether who is involved sees who signals: only where the municipality recorded a basis for that too, and while the organisation helps under its covenant. */
export const isShownToInvolved = (involvement: Known & Resting, signal: Known, shows: Shows, today: CalendarDay): boolean =>
  shows.involvements && shows.signals && involvement.rests && together(signal, involvement, today)

/** A professional of an organisation that helps recorded: known here, and I am the contact. */
export type InvolvementRecorded = Person & {
  readonly type: 'involvement-recorded'
  readonly involvementId: string
  readonly youthId: string
  readonly organisationId: string
  readonly municipalityId: string
  readonly labelSealed: Buffer
  readonly beganOn: CalendarDay
  readonly endsOn: CalendarDay
}

/** An involvement has another end, or another contact in the same organisation. */
export type InvolvementChanged = {
  readonly type: 'involvement-changed'
  readonly involvementId: string
  readonly from: string
  readonly to: string
  readonly endsOn: CalendarDay
}

/** Somebody else made this person the contact of one or more youths: they are told once. */
export type InvolvementsTakenOver = {
  readonly type: 'involvements-taken-over'
  readonly changeId: string
  readonly to: Person
  readonly at: Instant
}

/** That a colleague was made the contact, to tell them. */
export const takenOver = ({ positionId, professionalId }: Person, changeId: string, at: Instant): InvolvementsTakenOver => ({
  type: 'involvements-taken-over',
  changeId,
  to: { positionId, professionalId },
  at,
})

/** An involvement is over: by its contact, by its date, or because its municipality switched involvements off. Nothing of it stays. */
export type InvolvementEnded = {
  readonly type: 'involvement-ended'
  readonly involvementId: string
  readonly youthId: string
  /** Something else on the youth is recorded in the same act. */
  readonly youthStays: boolean
}
