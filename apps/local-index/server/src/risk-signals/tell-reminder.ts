import { addDays, type CalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Instant } from '@mens-centraal/kernel/instant'
import { isRunning, type SignalState } from './risk-signal.ts'

/** As long as the family is not told and it is not postponed anew, the reporter is asked again after so many days. */
export const askAgainDays = 7

/** A stored signal, as far as asking to tell the family needs it. */
export type UntoldSignal = {
  readonly state: SignalState
  readonly endsOn: CalendarDay
  /** Until when telling the family was postponed; null when the family was told. */
  readonly postponedUntil: CalendarDay | null
  /** The last day on which the reporter was asked; null when never. */
  readonly toldAskedOn: CalendarDay | null
}

/**
 * Whether the reporter is to be asked on a day to tell the family (AVG art. 14; domain rule: the system keeps asking): from the day until which it was
 * postponed, and each week after it, until the family was told or it was postponed anew. Not about a signal that does not count.
 */
export const tellingDue = (signal: UntoldSignal, today: CalendarDay): boolean => {
  const { state, postponedUntil, toldAskedOn } = signal
  if (state !== 'active' || !isRunning(signal, today) || postponedUntil === null || today < postponedUntil) return false
  return toldAskedOn === null || toldAskedOn < postponedUntil || today >= addDays(toldAskedOn, askAgainDays)
}

/** A reporter was asked to tell the family, or to postpone it anew. */
export type AskedToTell = {
  readonly type: 'asked-to-tell'
  readonly signalId: string
  readonly positionId: string
  readonly professionalId: string
  readonly on: CalendarDay
  readonly at: Instant
}
