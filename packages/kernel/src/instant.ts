import { type CalendarDay, calendarDay } from './calendar-day.ts'

/** A moment in time, UTC, as JavaScript's Date. Never changed in place. */
export type Instant = Readonly<Date>

/** Milliseconds in a second, a minute, an hour and a day of exactly 24 hours. */
export const second = 1_000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour

const amsterdam = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** Days by the hour (since 1970, UTC) that they hold: summer time begins and ends, and each day begins, on a whole hour. */
const dayByHour = new Map<number, CalendarDay>()
const mostHours = 10_000

/** The calendar day in Europe/Amsterdam on which the instant falls, daylight-saving time included. */
export const dayOf = (at: Instant): CalendarDay => {
  const hours = Math.floor(at.getTime() / hour)
  const known = dayByHour.get(hours)
  if (known !== undefined) return known
  const fresh = calendarDay(amsterdam.format(at as Date))
  if (dayByHour.size >= mostHours) dayByHour.clear()
  // before 1938 the clocks of Amsterdam were not on whole hours
  if (at.getUTCFullYear() > 1940) dayByHour.set(hours, fresh)
  return fresh
}

/** The instant at which a calendar day begins in Europe/Amsterdam: midnight there, daylight-saving time included. */
export const startOfDay = (day: CalendarDay): Instant => {
  const midnightUtc = new Date(`${day}T00:00:00Z`).getTime()
  const summer = new Date(midnightUtc - 2 * hour)
  return dayOf(summer) === day ? summer : new Date(midnightUtc - hour)
}

/** The instant that lies so many milliseconds later (earlier when negative). */
export const plusMs = (at: Instant, ms: number): Instant => new Date(at.getTime() + ms)
