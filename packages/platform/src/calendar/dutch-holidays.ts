import { type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import type { IsHoliday } from '@mens-centraal/kernel/working-day'
import Holidays from 'date-holidays'

/**
 * Days that the Algemene termijnenwet takes for terms, but which the library rightly does not call public holidays: most people work on them. Art. 3(1)
 * names 5 May, of every year; art. 3(2) equates Good Friday.
 */
const alsoForTerms = ['easter -2', '05-05']

const dutch = new Holidays('NL')
const byYear = new Map<string, ReadonlySet<CalendarDay>>()

const ofYear = (year: string): ReadonlySet<CalendarDay> => {
  const days = dutch
    .getHolidays(Number(year))
    .filter(({ type, rule }) => type === 'public' || alsoForTerms.includes(rule))
    .map(({ date }) => calendarDay(date.slice(0, 10)))
  return new Set(days)
}

/** True on the days that do not count in a term of working days in the Netherlands (Algemene termijnenwet art. 3). */
export const isDutchHoliday: IsHoliday = (day) => {
  const year = day.slice(0, 4)
  const known = byYear.get(year) ?? ofYear(year)
  byYear.set(year, known)
  return known.has(day)
}
