import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Instant } from '@mens-centraal/kernel/instant'
import { differenceOf } from '../youths/following.ts'
import type { RegisterAnswer } from '../youths/population-register.ts'
import type { Identity, KeyedYouth } from '../youths/youth.ts'
import { isRunning, type MatchPlace, type SignalState } from './risk-signal.ts'

/** The register gave a youth another number: from now on the youth is found by that one. */
export type YouthRenumbered = KeyedYouth & {
  readonly type: 'youth-renumbered'
  readonly youthId: string
  readonly identitySealed: Buffer
}

/** A signal on one of two youths who turn out to be one. */
export type MergedSignal = {
  readonly signalId: string
  readonly positionId: string
  readonly professionalId: string
  readonly organisationId: string
  readonly municipalityId: string
  readonly state: SignalState
  readonly endsOn: CalendarDay
}

/** Signals that turn out to be on one and the same youth, and who is in which open match by them. */
export type Gathered = {
  /** The youth whom they are on from now on. */
  readonly intoId: string
  /** The signals that count. */
  readonly active: readonly MergedSignal[]
  /** Also by a signal that is dropped: who was together before knows each other. */
  readonly places: readonly MatchPlace[]
  /** Matches by name only in which both said already that it is the same youth. */
  readonly confirmedIds: readonly string[]
  readonly at: Instant
}

/** A youth who was known by name only has a number: the signals on them, which were each with each a possible match, are on one youth. */
export type SignalsGathered = Gathered & { readonly type: 'signals-gathered' }

/** A youth who was known by name only stands in the register: so do all signals on them. */
export type YouthLinked = { readonly type: 'youth-linked'; readonly youthId: string }

/** Two youths in the index are one person: all that hangs on the one goes to the other, and each reporter keeps one running signal. */
export type YouthsMerged = Gathered & {
  readonly type: 'youths-merged'
  readonly fromId: string
  /** Running signals of who has another that runs longer: they go without a trace, for their reporter has that one. */
  readonly droppedIds: readonly string[]
  /** The signals that stay of who had one on each: about which of the two they are, nobody can say. */
  readonly doubledIds: readonly string[]
  /** Who the one was who goes into the other, sealed as a former youth: while that is known the two can be taken apart again. Null for who had no number. */
  readonly formerSealed: Buffer | null
}

/** The signals on one youth, and who is in the open matches there. */
export type MergeSide = {
  readonly youthId: string
  readonly signals: readonly MergedSignal[]
  readonly places: readonly MatchPlace[]
  readonly confirmedIds: readonly string[]
}

/**
 * Whether the register itself bears out that a youth has another number: it has nobody any more under the old one, and under the new one a person of
 * the same names, birth date and sex. Given names count too: twins differ in nothing else.
 */
export const bornOut = (held: Identity, underOld: RegisterAnswer, underNew: RegisterAnswer): boolean =>
  underOld.is === 'none' && underNew.is === 'one' && !differenceOf(held, underNew.person).corrected

const byEnd = (a: MergedSignal, b: MergedSignal): number => Number(a.endsOn < b.endsOn) - Number(a.endsOn > b.endsOn)

/** Each job's running signals but the one that runs longest. What does not count goes before what does. */
export const doubled = (signals: readonly MergedSignal[]): readonly MergedSignal[] => {
  const best = (a: MergedSignal, b: MergedSignal): number =>
    Number(b.state === 'active') - Number(a.state === 'active') || byEnd(a, b)
  return [...Map.groupBy(signals, ({ positionId }) => positionId).values()].flatMap((own) => own.toSorted(best).slice(1))
}

/** Puts two youths together who are one person, on a day. Pure: what is told of it follows from the matches. */
export const merged = (
  from: MergeSide,
  into: MergeSide,
  formerSealed: Buffer | null,
  today: CalendarDay,
  at: Instant,
): YouthsMerged => {
  const live = [...into.signals, ...from.signals].filter(({ state }) => state !== 'archived')
  const double = doubled(live)
  const gone = new Set(double.map(({ signalId }) => signalId))
  const twice = new Set(double.map(({ positionId }) => positionId))
  const active = live.filter((signal) => signal.state === 'active' && !gone.has(signal.signalId) && isRunning(signal, today))
  return {
    type: 'youths-merged',
    fromId: from.youthId,
    intoId: into.youthId,
    droppedIds: [...gone],
    doubledIds: live.filter((one) => twice.has(one.positionId) && !gone.has(one.signalId)).map(({ signalId }) => signalId),
    formerSealed,
    active,
    places: [...into.places, ...from.places],
    confirmedIds: [...into.confirmedIds, ...from.confirmedIds],
    at,
  }
}
