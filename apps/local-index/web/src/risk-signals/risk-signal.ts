import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { daysBetween } from '@mens-centraal/kernel/calendar-day'
import type { Answer } from '../api/call.ts'

/** A risk signal of one's own. */
export type RiskSignal = Answer<'GET /api/risk-signals'>['signals'][number]

/** A signal ends soon when fewer than thirty days are left (the reporter is then asked whether it must go on). */
export const endsSoon = ({ endsOn }: RiskSignal, today: CalendarDay): boolean => daysBetween(today, endsOn as CalendarDay) <= 30

/** Waiting signals first, then those of which the family must be told, then by their end. */
export const byUrgency = (a: RiskSignal, b: RiskSignal): number => {
  const weight = (signal: RiskSignal): number =>
    signal.state === 'waiting-for-check' ? 0 : signal.told.told === 'not-yet' ? 1 : 2
  return weight(a) - weight(b) || a.endsOn.localeCompare(b.endsOn)
}
