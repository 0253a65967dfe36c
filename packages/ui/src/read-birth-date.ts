import { type BirthDate, isBirthDate } from '@mens-centraal/kernel/birth-date'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { type DayRefusal, datePartsOf, explainDay } from './read-day.ts'

/**
 * Reads a birth date as a person types it: a day (see `explainDay`), with zeroes for what the population register does not know: 00-05-2014 is
 * May 2014, 00-00-2014 is the year alone. Or says why it is none.
 */
export const readBirthDate = (typed: string): Result<BirthDate, DayRefusal> => {
  const { year = '', month = '', date = '' } = datePartsOf(typed) ?? {}
  const known = month === '00' ? year : `${year}-${month}`
  if (date === '00' && isBirthDate(known)) return ok(known)
  const day = explainDay(typed)
  if (!day.ok) return day
  return isBirthDate(day.value) ? ok(day.value) : { ok: false, refusal: 'day-unreadable' }
}
