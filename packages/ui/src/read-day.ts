import { type CalendarDay, isCalendarDay } from '@mens-centraal/kernel/calendar-day'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'

const months: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mrt: 3,
  maa: 3,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  dec: 12,
}

const monthOf = (text: string): number | undefined => (/^\d+$/.test(text) ? Number(text) : months[text.slice(0, 3).toLowerCase()])

/** The parts of a date as they were typed, two figures each and four for the year: "00" where somebody typed zeroes. */
export type DateParts = { readonly year: string; readonly month: string; readonly date: string }

const partsFrom = (year = '', month = '', date = ''): DateParts | undefined => {
  const number = monthOf(month)
  return number === undefined ? undefined : { year, month: String(number).padStart(2, '0'), date: date.padStart(2, '0') }
}

/**
 * Takes apart what a person typed: day first, then month (in figures, or in Dutch or English words), then the year in four figures, with dashes,
 * slashes, dots or spaces between, or eight figures in a row; or YYYY-MM-DD. Undefined if it is written in no such way.
 */
export const datePartsOf = (typed: string): DateParts | undefined => {
  const text = typed.trim()
  const run = /^(\d\d)(\d\d)(\d{4})$/.exec(text)
  if (run) return partsFrom(run[3], run[2], run[1])
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return partsFrom(iso[1], iso[2], iso[3])
  const parts = /^(\d{1,2})[\s./-]+(\d{1,2}|[a-z]{3,10})\.?[\s./-]+(\d{4})$/i.exec(text)
  return parts ? partsFrom(parts[3], parts[2], parts[1]) : undefined
}

/** Why what was typed is no day: nothing, not written as a day, a year long past, a thirteenth month, or a day that the month does not have. */
export type DayRefusal = 'day-missing' | 'day-unreadable' | 'no-such-year' | 'no-such-month' | 'no-such-day'

/** Reads a day as a person types it (see `datePartsOf`), of the years 1800 to 9999, or says why it is none. */
export const explainDay = (typed: string): Result<CalendarDay, DayRefusal> => {
  if (typed.trim() === '') return refuse('day-missing')
  const parts = datePartsOf(typed)
  if (parts === undefined) return refuse('day-unreadable')
  const day = `${parts.year}-${parts.month}-${parts.date}`
  if (isCalendarDay(day)) return ok(day)
  if (!isCalendarDay(`${parts.year}-01-01`)) return refuse('no-such-year')
  return refuse(isCalendarDay(`${parts.year}-${parts.month}-01`) ? 'no-such-day' : 'no-such-month')
}

/** Reads a day as a person types it; undefined if it is no existing day. */
export const readDay = (typed: string): CalendarDay | undefined => {
  const day = explainDay(typed)
  return day.ok ? day.value : undefined
}

/** Writes a day as it is typed here: DD-MM-YYYY. */
export const writeDay = (day: CalendarDay): string => `${day.slice(8)}-${day.slice(5, 7)}-${day.slice(0, 4)}`
