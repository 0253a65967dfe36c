import { addDays, type CalendarDay } from './calendar-day.ts'

/** Tells of a day whether it is a public holiday. */
export type IsHoliday = (day: CalendarDay) => boolean

const msPerDay = 86_400_000

/** True on Saturday and Sunday. */
const isWeekend = (day: CalendarDay): boolean => [0, 6].includes(new Date(Date.parse(`${day}T00:00:00Z`)).getUTCDay())

/** True when a day is a working day: Monday to Friday, and no public holiday. */
export const isWorkingDay = (day: CalendarDay, isHoliday: IsHoliday): boolean => !isWeekend(day) && !isHoliday(day)

const nextWorkingDay = (day: CalendarDay, isHoliday: IsHoliday): CalendarDay => {
  const next = addDays(day, 1)
  return isWorkingDay(next, isHoliday) ? next : nextWorkingDay(next, isHoliday)
}

/**
 * The working day that lies so many working days after a day; the day itself does not count. With 0 the day itself, whatever day it is.
 * @param days a whole number, 0 or more
 */
export const addWorkingDays = (day: CalendarDay, days: number, isHoliday: IsHoliday): CalendarDay =>
  days <= 0 ? day : addWorkingDays(nextWorkingDay(day, isHoliday), days - 1, isHoliday)

/** How many working days lie after `from`, up to and including `until`; 0 when `until` is not later. */
export const workingDaysBetween = (from: CalendarDay, until: CalendarDay, isHoliday: IsHoliday): number => {
  const length = Math.max(0, Math.round((Date.parse(until) - Date.parse(from)) / msPerDay))
  return Array.from({ length }, (_, i) => addDays(from, i + 1)).filter((day) => isWorkingDay(day, isHoliday)).length
}
