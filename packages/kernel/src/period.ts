import type { CalendarDay } from './calendar-day.ts'

/** A stretch of calendar days: from the first day, up to and not including `until`; without `until` it has no end yet. */
export type Period = { readonly from: CalendarDay; readonly until: CalendarDay | null }

/** True if the day lies within the period. */
export const covers = (period: Period, on: CalendarDay): boolean =>
  period.from <= on && (period.until === null || on < period.until)

/** Where a day stands against a period: before it, in it, or after it. */
export const standing = (period: Period, on: CalendarDay): 'not-yet' | 'now' | 'over' => {
  if (on < period.from) return 'not-yet'
  return covers(period, on) ? 'now' : 'over'
}
