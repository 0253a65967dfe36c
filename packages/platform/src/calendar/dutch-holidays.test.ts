import { addDays, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { addWorkingDays } from '@mens-centraal/kernel/working-day'
import { expect, test } from 'vitest'
import { isDutchHoliday } from './dutch-holidays.ts'

const holidaysOf = (year: number): string[] =>
  Array.from({ length: 366 }, (_, i) => addDays(calendarDay(`${year}-01-01`), i)).filter(
    (day) => day.startsWith(String(year)) && isDutchHoliday(day),
  )

test('the holidays of a year are those of the Algemene termijnenwet', () => {
  expect(holidaysOf(2026)).toEqual([
    '2026-01-01',
    '2026-04-03',
    '2026-04-05',
    '2026-04-06',
    '2026-04-27',
    '2026-05-05',
    '2026-05-14',
    '2026-05-24',
    '2026-05-25',
    '2026-12-25',
    '2026-12-26',
  ])
})

test.each([
  ['2025-04-26', 'a Saturday, as 27 April is a Sunday'],
  ['2026-04-27', 'a Monday'],
  ['2031-04-26', 'a Saturday again'],
])('the King’s birthday is celebrated on %s: %s', (on) => {
  expect(isDutchHoliday(calendarDay(on))).toBe(true)
  expect(holidaysOf(Number(on.slice(0, 4))).filter((day) => day.slice(5, 7) === '04' && day.slice(8) >= '26')).toEqual([on])
})

test('Liberation Day counts every year, not only every fifth', () => {
  for (const year of [2025, 2026, 2027, 2028, 2029, 2030]) expect(isDutchHoliday(calendarDay(`${year}-05-05`))).toBe(true)
})

test.each([
  ['2026-04-01', 3, '2026-04-08', 'over Good Friday and Easter'],
  ['2026-12-24', 5, '2027-01-04', 'over Christmas and New Year'],
  ['2026-03-27', 2, '2026-03-31', 'over the night in which summer time begins'],
  ['2028-02-28', 2, '2028-03-01', 'over 29 February'],
  ['2026-05-13', 1, '2026-05-15', 'over Ascension Day'],
])('from %s, %i working days lead to %s: %s', (from, days, until) => {
  expect(addWorkingDays(calendarDay(from), days, isDutchHoliday)).toBe(until)
})
