import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, calendarDay, daysBetween } from './calendar-day.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-day.ts'

const seed = 7132
const day = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays(calendarDay('2024-01-01'), days))
const term = fc.integer({ min: 0, max: 60 })
/** Some set of holidays: every day whose number in the month is one of these. */
const holidays = fc
  .uniqueArray(fc.integer({ min: 1, max: 31 }), { maxLength: 6 })
  .map((numbers) => (on: string) => numbers.includes(Number(on.slice(8))))

describe('a term of working days', () => {
  test('ends on a working day, and holds exactly so many of them', () => {
    fc.assert(
      fc.property(day, term, holidays, (from, days, isHoliday) => {
        const end = addWorkingDays(from, days, isHoliday)
        expect(workingDaysBetween(from, end, isHoliday)).toBe(days)
        if (days > 0) expect(isWorkingDay(end, isHoliday)).toBe(true)
      }),
      { seed, numRuns: 2_000 },
    )
  })

  test('is never shorter for a later start, nor for more holidays; two terms after each other are one', () => {
    fc.assert(
      fc.property(day, term, term, holidays, (from, one, other, isHoliday) => {
        const end = addWorkingDays(from, one, isHoliday)
        expect(addWorkingDays(addDays(from, 1), one, isHoliday) >= end).toBe(true)
        expect(addWorkingDays(from, one, () => false) <= end).toBe(true)
        expect(addWorkingDays(end, other, isHoliday)).toBe(addWorkingDays(from, one + other, isHoliday))
      }),
      { seed, numRuns: 1_000 },
    )
  })

  test('without holidays five of them are a week, from whatever day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 20 }), (from, weeks) => {
        const days = daysBetween(
          from,
          addWorkingDays(from, weeks * 5, () => false),
        )
        expect(days <= weeks * 7 && days >= weeks * 7 - 2).toBe(true)
      }),
      { seed },
    )
  })
})

test('of a Friday the next working day is Monday, unless that is a holiday; the day itself never counts', () => {
  const friday = calendarDay('2026-11-20')
  expect(addWorkingDays(friday, 1, () => false)).toBe('2026-11-23')
  expect(addWorkingDays(friday, 1, (on) => on === '2026-11-23')).toBe('2026-11-24')
  expect(addWorkingDays(friday, 0, () => true)).toBe(friday)
})
