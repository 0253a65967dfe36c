import { addDays, type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explainDay, readDay, writeDay } from './read-day.ts'

const anyDay = fc.integer({ min: 0, max: 80_000 }).map((days): CalendarDay => addDays(calendarDay('1900-01-01'), days))

describe('reading a day as it is typed', () => {
  test.each([
    ['31-12-2026', '2026-12-31'],
    ['1-3-2014', '2014-03-01'],
    ['01/03/2014', '2014-03-01'],
    ['1.3.2014', '2014-03-01'],
    ['1 3 2014', '2014-03-01'],
    ['01032014', '2014-03-01'],
    ['2014-03-01', '2014-03-01'],
    ['1 maart 2014', '2014-03-01'],
    ['1 mrt. 2014', '2014-03-01'],
    ['12 Mei 2014', '2014-05-12'],
    ['12 May 2014', '2014-05-12'],
    ['29-02-2024', '2024-02-29'],
    [' 3-10-2019 ', '2019-10-03'],
  ])('"%s" is %s', (typed, day) => {
    expect(readDay(typed)).toBe(day)
  })

  test.each(['', '31-02-2026', '29-02-2023', '1-13-2014', '1-3-14', 'morgen', '1 foo 2014', '2014', '1-3-2014-5', '00-00-0000'])(
    '"%s" is no day',
    (typed) => {
      expect(readDay(typed)).toBeUndefined()
    },
  )

  test.each([
    ['', 'day-missing'],
    ['  ', 'day-missing'],
    ['morgen', 'day-unreadable'],
    ['1-3-14', 'day-unreadable'],
    ['2014', 'day-unreadable'],
    ['1-3-0014', 'no-such-year'],
    ['1-13-2014', 'no-such-month'],
    ['1-0-2014', 'no-such-month'],
    ['31-02-2010', 'no-such-day'],
    ['29-02-2023', 'no-such-day'],
    ['0-3-2014', 'no-such-day'],
  ])('"%s" is no day because: %s', (typed, refusal) => {
    expect(explainDay(typed)).toEqual({ ok: false, refusal })
  })

  test('what is written can be read back', () => {
    fc.assert(
      fc.property(anyDay, (day) => readDay(writeDay(day)) === day),
      { seed: 2 },
    )
  })
})
