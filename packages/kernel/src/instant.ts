import { type CalendarDay, calendarDay } from './calendar-day.ts'

/** A moment in time, UTC, as JavaScript's Date. Never changed in place. */
export type Instant = Readonly<Date>

const amsterdam = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The calendar day in Europe/Amsterdam on which the instant falls, daylight-saving time included. */
export const dayOf = (at: Instant): CalendarDay => calendarDay(amsterdam.format(at as Date))

/** The instant that lies so many milliseconds later (earlier when negative). */
export const plusMs = (at: Instant, ms: number): Instant => new Date(at.getTime() + ms)

/** Milliseconds in a second, a minute, an hour and a day of exactly 24 hours. */
export const second = 1_000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour
