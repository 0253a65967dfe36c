import type { Brand } from './brand.ts'
import { addYears, type CalendarDay, calendarDay, isCalendarDay } from './calendar-day.ts'

/** A birth date that may lack its day, its month, or both: YYYY-MM-DD, YYYY-MM or YYYY (as the population register has it). */
export type BirthDate = Brand<string, 'BirthDate'>

/** True if the text is a full or incomplete birth date. */
export const isBirthDate = (text: string): text is BirthDate =>
  /^\d{4}(-\d\d(-\d\d)?)?$/.test(text) && isCalendarDay(`${text}-01-01`.slice(0, 10))

/** Reads a birth date that is known to be one. Throws on anything else: that is a bug. */
export const birthDate = (text: string): BirthDate => {
  if (!isBirthDate(text)) throw new Error('not a birth date')
  return text
}

/** True when year, month and day are all known. */
export const isWholeBirthDate = (born: BirthDate): boolean => born.length === 10

/** The earliest day that an incomplete birth date can stand for (domain rule: an incomplete birth date counts as its earliest possible day). */
export const earliestBirthDay = (born: BirthDate): CalendarDay => calendarDay(`${born}-01-01`.slice(0, 10))

/** The day on which someone reaches an age in whole years; born on 29 February means 1 March in other years. */
export const birthdayAt = (born: BirthDate, age: number): CalendarDay => addYears(earliestBirthDay(born), age)
