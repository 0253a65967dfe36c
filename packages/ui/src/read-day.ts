import { type CalendarDay, isCalendarDay } from '@mens-centraal/kernel/calendar-day'

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

const compose = (year: string, month: string, date: string): CalendarDay | undefined => {
  const number = monthOf(month)
  if (number === undefined) return undefined
  const day = `${year}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`
  return isCalendarDay(day) ? day : undefined
}

/**
 * Reads a day as a person types it: day first, then month (in figures, or in Dutch or English words), then the year in four figures, with
 * dashes, slashes, dots or spaces between, or eight figures in a row; or YYYY-MM-DD. Undefined if it is no existing day.
 */
export const readDay = (typed: string): CalendarDay | undefined => {
  const text = typed.trim()
  const run = /^(\d\d)(\d\d)(\d{4})$/.exec(text)
  if (run) return compose(run[3] ?? '', run[2] ?? '', run[1] ?? '')
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return compose(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '')
  const parts = /^(\d{1,2})[\s./-]+(\d{1,2}|[a-z]{3,10})\.?[\s./-]+(\d{4})$/i.exec(text)
  return parts ? compose(parts[3] ?? '', parts[2] ?? '', parts[1] ?? '') : undefined
}

/** Writes a day as it is typed here: DD-MM-YYYY. */
export const writeDay = (day: CalendarDay): string => `${day.slice(8)}-${day.slice(5, 7)}-${day.slice(0, 4)}`
