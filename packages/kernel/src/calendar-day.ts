import type { Brand } from './brand.ts'

/** A calendar day in Europe/Amsterdam, written YYYY-MM-DD. Compares as text. */
export type CalendarDay = Brand<string, 'CalendarDay'>

const msPerDay = 86_400_000

const epochDays = (day: string): number => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const at = new Date(0)
  at.setUTCFullYear(year, month - 1, date)
  return at.getTime() / msPerDay
}

const fromEpochDays = (days: number): CalendarDay => new Date(days * msPerDay).toISOString().slice(0, 10) as CalendarDay

/** True if the text is an existing day of the years 1800 to 9999, written YYYY-MM-DD. */
export const isCalendarDay = (text: string): text is CalendarDay =>
  /^(1[89]|[2-9]\d)\d\d-\d\d-\d\d$/.test(text) && fromEpochDays(epochDays(text)) === text

/** Reads a day that is known to be one (a constant, a database column). Throws on anything else: that is a bug. */
export const calendarDay = (text: string): CalendarDay => {
  if (!isCalendarDay(text)) throw new Error('not a calendar day')
  return text
}

/** The day that lies `days` later (earlier when negative). */
export const addDays = (day: CalendarDay, days: number): CalendarDay => fromEpochDays(epochDays(day) + days)

/** Whole days from `from` to `until`; negative when `until` lies earlier. */
export const daysBetween = (from: CalendarDay, until: CalendarDay): number => epochDays(until) - epochDays(from)

/** The same day so many years later; 29 February becomes 1 March in a year without it (as for a birthday, domain rule for Jeugdwet 7.1.4.5). */
export const addYears = (day: CalendarDay, years: number): CalendarDay => {
  const moved = `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`
  return isCalendarDay(moved) ? moved : calendarDay(`${moved.slice(0, 4)}-03-01`)
}

/** The same day of the month so many months later, or that month's last day when it is shorter. */
export const addMonths = (day: CalendarDay, months: number): CalendarDay => {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const first = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
  const wanted = `${first}-${day.slice(8)}`
  if (isCalendarDay(wanted)) return wanted
  const nextMonth = addMonths(calendarDay(`${first}-01`), 1)
  return addDays(nextMonth, -1)
}

/** The earliest of one or more days. */
export const earliest = (first: CalendarDay, ...others: readonly CalendarDay[]): CalendarDay =>
  others.reduce((soonest, day) => (day < soonest ? day : soonest), first)
