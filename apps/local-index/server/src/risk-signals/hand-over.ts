import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Instant } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { isRunning, type MatchPlace, type SignalState } from './risk-signal.ts'

/** A person in one of their jobs. */
type Person = { readonly positionId: string; readonly professionalId: string }

/** A signal that is to go to a colleague, as it is stored. */
export type SignalToHandOver = {
  readonly signalId: string
  readonly youthId: string
  readonly positionId: string
  readonly state: SignalState
  readonly endsOn: CalendarDay
}

/** What a coordinator wishes: these signals of one colleague go to another. */
export type HandOverWish = { readonly from: string; readonly to: string; readonly signals: readonly string[] }

/** One signal went to a colleague: with its matches, its told-record, and what its reporter was told. */
export type RiskSignalHandedOver = {
  readonly type: 'risk-signal-handed-over'
  readonly handOverId: string
  readonly signalId: string
  readonly youthId: string
  readonly organisationId: string
  readonly from: Person
  readonly to: Person
  readonly coordinatorPositionId: string
  readonly at: Instant
  readonly openMatches: readonly MatchPlace[]
}
/** A coordinator handed over signals: told to the receiver once, however many there are. */
export type HandOverMade = {
  readonly type: 'hand-over-made'
  readonly handOverId: string
  readonly to: Person
  readonly at: Instant
}

/** Nobody can act on the signals of a colleague any more: the organisation's coordinators are told, once each time. */
export type SignalsOrphaned = {
  readonly type: 'signals-orphaned'
  readonly positionId: string
  readonly coordinators: readonly Person[]
  readonly at: Instant
}

/**
 * Why signals cannot go to a colleague, all or none; null when they can. `hand-over-changed`: a signal is no longer as it was shown, because it
 * ended, or somebody handed it over already. `receiver-already-signalled`: on one of these youths the receiver has a signal of their own, and nobody
 * has two on one youth.
 * @param found the signals of the wish that there are
 * @param receiverYouths the youths on whom the receiver has a signal that is not in the archive
 */
export const handOverRefusal = (
  wish: HandOverWish,
  found: readonly SignalToHandOver[],
  receiverYouths: ReadonlySet<string>,
  today: CalendarDay,
): Refusal | null => {
  if (wish.from === wish.to) return { code: 'receiver-is-the-same', field: 'to' }
  const asShown = (signal: SignalToHandOver): boolean => signal.positionId === wish.from && isRunning(signal, today)
  if (found.length < new Set(wish.signals).size || !found.every(asShown)) return { code: 'hand-over-changed' }
  return found.some(({ youthId }) => receiverYouths.has(youthId)) ? { code: 'receiver-already-signalled', field: 'to' } : null
}
