import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Instant } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import type { SignalState } from './risk-signal.ts'

/** A person in one of their jobs. */
type Person = { readonly positionId: string; readonly professionalId: string }

/** A reporter who is not involved any more, or soon not, asks that a colleague goes on with a signal: the coordinators are told, without the youth. */
export type HandOverRequested = {
  readonly type: 'hand-over-requested'
  readonly signalId: string
  readonly on: CalendarDay
  readonly at: Instant
  readonly coordinators: readonly Person[]
}
/** The reporter does not ask it any more: they go on themselves. */
export type HandOverRequestTakenBack = { readonly type: 'hand-over-request-taken-back'; readonly signalId: string }

/** Who can be asked to hand over a signal: the coordinators of the organisation, save the reporter, who can do it themselves. */
export const coordinatorsToAsk = (coordinators: readonly Person[], professionalId: string | null): readonly Person[] =>
  coordinators.filter((someone) => someone.professionalId !== professionalId)

/**
 * Why a reporter cannot ask that an own signal is handed over, or take that back; null when they can. `already`: it is so, nothing more happens. `signal-not-active`: it waits for
 * a check, and nobody was asked about it. `no-coordinator`: there is nobody who could do it; an independent professional has none.
 */
export const requestRefusal = (
  signal: { readonly state: SignalState; readonly handOverRequestedOn: CalendarDay | null },
  wanted: boolean,
  toAsk: readonly Person[],
): Refusal | 'already' | null => {
  if (wanted === (signal.handOverRequestedOn !== null)) return 'already'
  if (!wanted) return null
  if (signal.state !== 'active') return { code: 'signal-not-active' }
  return toAsk.length === 0 ? { code: 'no-coordinator' } : null
}
