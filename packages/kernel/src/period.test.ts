import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, calendarDay } from './calendar-day.ts'
import { covers, type Period, standing } from './period.ts'

const seed = 20_261_122
const from = calendarDay('2026-11-22')
const days = fc.integer({ min: -50, max: 150 }).map((n) => addDays(from, n))
const periods = fc
  .option(fc.integer({ min: 1, max: 100 }))
  .map((length): Period => ({ from, until: length === null ? null : addDays(from, length) }))

test('a period covers its first day, and no longer the day it ends on', () => {
  const period: Period = { from, until: addDays(from, 1) }
  expect(standing(period, addDays(from, -1))).toBe('not-yet')
  expect(standing(period, from)).toBe('now')
  expect(standing(period, addDays(from, 1))).toBe('over')
})

test('a day is in the period, before it, or after it, and only one of these', () => {
  fc.assert(
    fc.property(periods, days, (period, on) => {
      expect(covers(period, on)).toBe(standing(period, on) === 'now')
      expect(standing(period, on) === 'not-yet').toBe(on < period.from)
      if (period.until === null) expect(standing(period, on)).not.toBe('over')
    }),
    { seed },
  )
})

test('once over, a period stays over', () => {
  fc.assert(
    fc.property(periods, days, (period, on) => standing(period, on) !== 'over' || standing(period, addDays(on, 1)) === 'over'),
    { seed },
  )
})
