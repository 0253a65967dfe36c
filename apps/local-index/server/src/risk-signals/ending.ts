import { addMonths, addYears, type CalendarDay, earliest } from '@mens-centraal/kernel/calendar-day'
import { dayOf, type Instant, startOfDay } from '@mens-centraal/kernel/instant'
import { type ArchiveTerm, isRunning, type MatchPlace, type SignalState } from './risk-signal.ts'

const afterTerm: Readonly<Record<ArchiveTerm, (on: CalendarDay) => CalendarDay>> = {
  'five-years': (on) => addYears(on, 5),
  'two-years': (on) => addYears(on, 2),
  'one-year': (on) => addYears(on, 1),
  'six-months': (on) => addMonths(on, 6),
}

/** Every way in which a signal ends (Jeugdwet art. 7.1.4.5). `wrong-youth` is a way of being unjustified. */
export const signalEnds = [
  'risk-gone',
  'end-date',
  'unjustified',
  'wrong-youth',
  'corrected',
  'objection-upheld',
  'turned-23',
  'died',
] as const
export type SignalEnd = (typeof signalEnds)[number]

/** What the municipality can have upheld, so that a signal must go at once: a correction or erasure (AVG art. 16, 17), or an objection (art. 21). */
export type UpheldRequest = Extract<SignalEnd, 'corrected' | 'objection-upheld'>

/** Of these ends something stays for a while; every other end leaves nothing. */
const archived: ReadonlySet<SignalEnd> = new Set(['risk-gone', 'end-date'])

/** Where a signal goes that no longer counts: to the archive, from and up to a day; null when it is destroyed at once. */
export type Archive = { readonly on: CalendarDay; readonly endsOn: CalendarDay } | null

/** The day on which an archived signal is destroyed: after its term, or on the 23rd birthday (Jeugdwet art. 7.1.4.6). */
export const archiveEndOf = (archivedOn: CalendarDay, turns23On: CalendarDay, term: ArchiveTerm = 'five-years'): CalendarDay =>
  earliest(afterTerm[term](archivedOn), turns23On)

/** A stored signal, as far as its end needs. `turns23On` is far away when no birth date is known. */
export type EndingSignal = {
  readonly state: SignalState
  readonly endsOn: CalendarDay
  readonly turns23On: CalendarDay
  readonly archiveTerm: ArchiveTerm
  /** Null while the signal is not archived. */
  readonly archiveEndsOn: CalendarDay | null
}

/**
 * Where a signal goes that ends in this way on this day. What still waited for its check was never in the index, so there is nothing to archive;
 * neither is there on the 23rd birthday itself, whatever else happened that day (Jeugdwet art. 7.1.4.5, 7.1.4.6).
 */
export const archiveAfter = (
  signal: Pick<EndingSignal, 'state' | 'turns23On' | 'archiveTerm'>,
  why: SignalEnd,
  on: CalendarDay,
): Archive => {
  if (signal.state !== 'active' || !archived.has(why) || signal.turns23On <= on) return null
  return { on, endsOn: archiveEndOf(on, signal.turns23On, signal.archiveTerm) }
}

/** What the calendar brings to a signal: nothing yet; its end, `at` the midnight on which it came; or the end of its archive. */
export type DueOn =
  | { readonly is: 'nothing' }
  | { readonly is: 'ended'; readonly why: 'end-date' | 'turned-23'; readonly at: Instant; readonly archive: Archive }
  | { readonly is: 'destroyed' }

/**
 * What is due of a signal on a day, by dates alone: on its end date it is archived, on the 23rd birthday and at the end of the archive nothing of it
 * stays (Jeugdwet art. 7.1.4.5, 7.1.4.6). Days count from when they came, not from when a job saw them: late is not longer.
 */
export const dueOn = (signal: EndingSignal, today: CalendarDay): DueOn => {
  if (signal.state === 'archived') {
    const until = earliest(signal.turns23On, signal.archiveEndsOn ?? signal.turns23On)
    return { is: until <= today ? 'destroyed' : 'nothing' }
  }
  const on = earliest(signal.endsOn, signal.turns23On)
  if (isRunning({ state: signal.state, endsOn: on }, today)) return { is: 'nothing' }
  const why = signal.turns23On <= on ? 'turned-23' : 'end-date'
  return { is: 'ended', why, at: startOfDay(on), archive: archiveAfter(signal, why, on) }
}

/** What each end of a signal tells later rooms. */
type Ended = {
  readonly signalId: string
  readonly youthId: string
  readonly professionalId: string
  /** When it ended, which can lie before the moment at which that was seen. */
  readonly at: Instant
  readonly why: SignalEnd
  readonly archive: Archive
  /** All places in open matches on this youth of who is involved, and those of this signal. */
  readonly openMatches: readonly MatchPlace[]
}

/** A signal ended otherwise than by its reporter: by its date, a birthday, a death, or because it had to be removed. */
export type RiskSignalEnded = Ended & {
  readonly type: 'risk-signal-ended'
  /** A new signal on the same youth follows in the same act. */
  readonly youthStays: boolean
}

export type WithdrawalReason = 'risk-gone' | 'unjustified' | 'wrong-youth'

/** A reporter withdrew a signal: with the risk gone it goes to the archive; unjustified or on the wrong youth it is removed (Jeugdwet art. 7.1.4.5). */
export type RiskSignalWithdrawn = Ended & {
  readonly type: 'risk-signal-withdrawn'
  readonly why: WithdrawalReason
  /** Who must hear that this may be a data breach (AVG art. 33): only for the wrong youth. */
  readonly privacyOfficers: readonly { readonly positionId: string; readonly professionalId: string }[]
}

/** A coordinator removed a colleague's signal because the municipality upheld a request: its reporter is told, without saying about whom. */
export type RemovalTold = {
  readonly type: 'removal-told'
  readonly signalId: string
  readonly positionId: string
  readonly professionalId: string
  readonly at: Instant
}

/** The archive of a signal ended: nothing of it stays. */
export type RiskSignalDestroyed = { readonly type: 'risk-signal-destroyed'; readonly signalId: string; readonly youthId: string }

/** What an end rests on. */
export type EndFacts = {
  readonly signalId: string
  readonly youthId: string
  readonly professionalId: string
  readonly state: SignalState
  readonly turns23On: CalendarDay
  readonly archiveTerm: ArchiveTerm
  readonly openMatches: readonly MatchPlace[]
}

const endedOf = (facts: EndFacts, why: SignalEnd, at: Instant, archive: Archive): Ended => ({
  signalId: facts.signalId,
  youthId: facts.youthId,
  professionalId: facts.professionalId,
  at,
  why,
  archive,
  openMatches: facts.openMatches,
})

/**
 * What follows from an end that is not its reporter's: by date or birthday (as `dueOn` says), and at once, on the day that it is known, when the youth
 * died, or when a correction or objection was upheld (Jeugdwet art. 7.1.4.5, 7.1.4.6).
 */
export const ended = (
  facts: EndFacts,
  why: Exclude<SignalEnd, WithdrawalReason>,
  at: Instant,
  youthStays = false,
): RiskSignalEnded => ({
  type: 'risk-signal-ended',
  youthStays,
  ...endedOf(facts, why, at, archiveAfter(facts, why, dayOf(at))),
})

/** What follows from a withdrawal, by its reason. @param term how long the archive keeps it, when the risk is gone; unsaid: as was set before */
export const withdrawn = (
  facts: EndFacts & { readonly privacyOfficers: RiskSignalWithdrawn['privacyOfficers'] },
  why: WithdrawalReason,
  now: Instant,
  term?: ArchiveTerm,
): RiskSignalWithdrawn => ({
  type: 'risk-signal-withdrawn',
  ...endedOf(facts, why, now, archiveAfter({ ...facts, archiveTerm: term ?? facts.archiveTerm }, why, dayOf(now))),
  why,
  privacyOfficers: why === 'wrong-youth' ? facts.privacyOfficers : [],
})
