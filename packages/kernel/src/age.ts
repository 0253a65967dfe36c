import { type BirthDate, birthdayAt, earliestBirthDay } from './birth-date.ts'
import type { CalendarDay } from './calendar-day.ts'

/** Someone's age in whole years on a day; an incomplete birth date counts as its earliest possible day. Negative before birth. */
export const ageOn = (born: BirthDate, on: CalendarDay): number => {
  const years = Number(on.slice(0, 4)) - Number(earliestBirthDay(born).slice(0, 4))
  return birthdayAt(born, years) <= on ? years : years - 1
}
