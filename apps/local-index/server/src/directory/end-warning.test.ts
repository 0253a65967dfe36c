import { addDays, calendarDay } from '@mens-centraal/kernel/calendar-day'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { warningDue } from './end-warning.ts'

const seed = 7112
const today = calendarDay('2026-11-22')

test('an end is warned of 90, 30 and 7 days before, in that order, never sooner, and not once it is there', () => {
  fc.assert(
    fc.property(fc.integer({ min: -30, max: 200 }), (days) => {
      const due = warningDue(addDays(today, days), today)
      expect(due).toBe(days <= 0 || days > 90 ? null : days <= 7 ? 7 : days <= 30 ? 30 : 90)
    }),
    { seed, numRuns: 1_000 },
  )
})

test('who looks every day finds each warning, on its day for the first time', () => {
  const until = addDays(today, 120)
  const first = (wanted: number) =>
    Array.from({ length: 121 }, (_, day) => day).find((day) => warningDue(until, addDays(today, day)) === wanted)
  expect([90, 30, 7].map(first)).toEqual([30, 90, 113])
})
