import { addDays, addYears, type CalendarDay, earliest, isCalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Instant } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'

/** THAT there is something with a youth, never WHAT (Jeugdwet art. 7.1.4.3). */
export type SignalState = 'active' | 'waiting-for-check' | 'archived'

/** How long the archive keeps an ended signal: five years, or the shorter term that its reporter set for this case (Jeugdwet art. 7.1.4.6). */
export const archiveTerms = ['five-years', 'two-years', 'one-year', 'six-months'] as const
export type ArchiveTerm = (typeof archiveTerms)[number]

/** To whom (by role) and when the family was told, or until when that is postponed (AVG art. 14). Never why. */
export type Told =
  | { readonly told: 'yes'; readonly audience: 'youth' | 'representative' | 'both'; readonly on: CalendarDay }
  | { readonly told: 'not-yet'; readonly postponedUntil: CalendarDay }

/** Ids of a running signal on a youth: all that matching may see of it. */
export type RunningSignal = {
  readonly signalId: string
  readonly positionId: string
  readonly professionalId: string
  readonly organisationId: string
  readonly state: SignalState
  readonly endsOn: CalendarDay
  readonly archiveTerm: ArchiveTerm
  /** The open match on this youth, if there is one. */
  readonly matchId: string | null
  readonly matchNumber: string | null
  /** This reporter and the asker found out before that they do not mean the same youth. */
  readonly split: boolean
}

/** A place in an open match on a youth, or in one about youths who belong together with them: ids only. */
export type MatchPlace = {
  readonly matchId: string
  readonly number: string
  readonly possible: boolean
  readonly participantId: string
  readonly signalId: string | null
  readonly positionId: string
  readonly professionalId: string
  /** Null in a match on one youth. In one about different youths: whether this place is on the same youth, which signals on this youth it sees, and whom its person sees there by yet others. */
  readonly kin: { readonly sameYouth: boolean; readonly sees: readonly string[]; readonly seesElse: readonly string[] } | null
}

/** A signal lasts two years at most (Jeugdwet art. 7.1.4.5). */
const longestYears = 2
/** Telling the family can be postponed so many days at a time, after which the reporter is asked again. */
export const longestPostponementDays = 92
/** How long ago telling the family can be recorded (days). */
const longestAgoDays = 366

/** True while a signal counts. Holds at reading time: no job needs to have run. `endsOn` is the first day on which it no longer does. */
export const isRunning = (signal: { readonly state: SignalState; readonly endsOn: CalendarDay }, today: CalendarDay): boolean =>
  signal.state !== 'archived' && signal.endsOn > today

/** The last `endsOn` that a signal may have: two years after it was raised, or the 23rd birthday. */
export const latestEndOf = (raisedOn: CalendarDay, turns23On: CalendarDay): CalendarDay =>
  earliest(addYears(raisedOn, longestYears), turns23On)

/** Why a signal cannot end on a day; null when it can. */
export const endRefusal = (endsOn: string, raisedOn: CalendarDay, turns23On: CalendarDay, today: CalendarDay): Refusal | null => {
  if (!isCalendarDay(endsOn) || endsOn <= today) return { code: 'end-too-early', field: 'endsOn' }
  const latest = latestEndOf(raisedOn, turns23On)
  if (endsOn <= latest) return null
  const lastDay = addDays(latest, -1)
  return {
    code: endsOn > turns23On && turns23On === latest ? 'end-after-birthday' : 'end-too-late',
    field: 'endsOn',
    facts: { latest: lastDay },
  }
}

/** Why a record of telling the family is not right; null when it is. */
export const toldRefusal = (told: Told, today: CalendarDay): Refusal | null => {
  if (told.told === 'yes') {
    if (!isCalendarDay(told.on) || told.on < addDays(today, -longestAgoDays)) return { code: 'told-on-invalid', field: 'told/on' }
    return told.on > today ? { code: 'told-on-in-future', field: 'told/on' } : null
  }
  if (!isCalendarDay(told.postponedUntil) || told.postponedUntil <= today)
    return { code: 'told-postponed-past', field: 'told/postponedUntil' }
  const latest = addDays(today, longestPostponementDays)
  return told.postponedUntil > latest
    ? { code: 'told-postponed-too-late', field: 'told/postponedUntil', facts: { latest } }
    : null
}

/** A reporter raised a signal. */
export type RiskSignalRaised = {
  readonly type: 'risk-signal-raised'
  readonly signalId: string
  readonly youthId: string
  readonly positionId: string
  readonly professionalId: string
  readonly organisationId: string
  readonly municipalityId: string
  readonly state: 'active' | 'waiting-for-check'
  readonly inRegister: boolean
  readonly labelSealed: Buffer
  readonly raisedAt: Instant
  readonly endsOn: CalendarDay
  readonly told: Told
  /** As far as this reporter's own search told it. */
  readonly turns23On: CalendarDay
}

/** The register told who a youth is of whom the index had only the number, because a signal on them still waits. */
export type YouthIdentified = {
  readonly type: 'youth-identified'
  readonly youthId: string
  readonly identitySealed: Buffer
  readonly turns23On: CalendarDay
}

/** A signal counts from now on: raised on a known youth, or confirmed by the register after waiting. `others` are the running signals of this youth. */
export type RiskSignalActivated = {
  readonly type: 'risk-signal-activated'
  readonly signalId: string
  readonly youthId: string
  readonly lookupKind: 'bsn' | 'person'
  readonly positionId: string
  readonly professionalId: string
  readonly organisationId: string
  readonly others: readonly RunningSignal[]
}

/** Its reporter let a signal run longer. */
export type RiskSignalExtended = {
  readonly type: 'risk-signal-extended'
  readonly signalId: string
  readonly at: Instant
  readonly endsOn: CalendarDay
}
/** Its reporter said how long the archive is to keep a signal once it has ended. */
export type ArchiveTermSet = { readonly type: 'archive-term-set'; readonly signalId: string; readonly term: ArchiveTerm }
export type FamilyTold = { readonly type: 'family-told'; readonly signalId: string; readonly told: Told }

/** The register answered on a youth whose signal waited. */
export type WaitingSignalConfirmed = {
  readonly type: 'waiting-signal-confirmed'
  readonly signalId: string
  readonly youthId: string
  readonly positionId: string
  readonly professionalId: string
  readonly identitySealed: Buffer
  readonly labelSealed: Buffer
  readonly turns23On: CalendarDay
  readonly endsOn: CalendarDay
}
/** The register does not know the youth, or no signal is possible on them: the waiting signal is removed, and its reporter told. */
export type WaitingSignalRemoved = {
  readonly type: 'waiting-signal-removed'
  readonly signalId: string
  readonly youthId: string
  readonly positionId: string
  readonly professionalId: string
  readonly at: Instant
}
