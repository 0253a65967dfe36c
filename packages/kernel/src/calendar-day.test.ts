import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  type CalendarDay,
  calendarDay,
  daysBetween,
  earliest,
  isCalendarDay,
} from './calendar-day.ts'

const seed = 20_261_122
const days = fc.integer({ min: 0, max: 73_000 }).map((n) => addDays(calendarDay('1900-01-01'), n))
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

test('days and months that do not exist are no calendar days', () => {
  for (const text of [
    '2023-02-29',
    '2024-02-30',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '2024-1-1',
    '1799-12-31',
    '',
    'vandaag',
  ]) {
    expect(isCalendarDay(text), text).toBe(false)
  }
  for (const text of ['2024-02-29', '2000-02-29', '1800-01-01', '9999-12-31']) expect(isCalendarDay(text), text).toBe(true)
  expect(isCalendarDay('1900-02-29')).toBe(false)
  expect(() => calendarDay('2023-02-29')).toThrow('not a calendar day')
})

test('going so many days on and back again ends where it began', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -9_000, max: 9_000 }), (day, n) => {
      expect(daysBetween(day, addDays(day, n))).toBe(n)
      expect(addDays(addDays(day, n), -n)).toBe(day)
    }),
    { seed },
  )
})

test('days compare as text', () => {
  fc.assert(
    fc.property(days, days, (one, other) => one < other === daysBetween(one, other) > 0),
    { seed },
  )
})

test('the same day in another year is that day, and 29 February becomes 1 March where there is none', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -99, max: 99 }), (day, years) => {
      const year = String(Number(day.slice(0, 4)) + years)
      const leapless = day.endsWith('02-29') && lastDay(Number(year), 2) === 28
      expect(addYears(day, years)).toBe(leapless ? `${year}-03-01` : year + day.slice(4))
    }),
    { seed },
  )
  expect(addYears(calendarDay('2004-02-29'), 23)).toBe('2027-03-01')
  expect(addYears(calendarDay('2004-02-29'), 24)).toBe('2028-02-29')
})

test('the same day in another month is that day, or the last of a shorter month', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -500, max: 500 }), (day, months) => {
      const moved = addMonths(day, months)
      const [year, month, date] = moved.split('-').map(Number) as [number, number, number]
      const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
      expect(year * 12 + month - 1).toBe(index)
      expect(date).toBe(Math.min(Number(day.slice(8)), lastDay(year, month)))
    }),
    { seed },
  )
  expect(addMonths(calendarDay('2027-11-30'), 3)).toBe('2028-02-29')
})

test('the earliest of some days is one of them, and none is earlier', () => {
  fc.assert(
    fc.property(days, fc.array(days), (first, others) => {
      const all: CalendarDay[] = [first, ...others]
      const found = earliest(first, ...others)
      expect(all).toContain(found)
      expect(all.every((day) => found <= day)).toBe(true)
    }),
    { seed },
  )
})
