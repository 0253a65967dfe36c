import { addDays, calendarDay } from '@mens-centraal/kernel/calendar-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closedOn, closingRefusal } from './closing.ts'

const seed = 7131
const today = calendarDay('2026-11-22')
const day = fc.integer({ min: -120, max: 220 }).map((days) => addDays(today, days))

describe('a closing', () => {
  test('begins before it ends, is not over yet, and lasts 92 days at most', () => {
    fc.assert(
      fc.property(day, day, (from, until) => {
        const may = from < until && until > today && until <= addDays(from, 92)
        expect(closingRefusal(from, until, today)).toEqual(may ? null : { code: 'closing-invalid', field: 'until' })
      }),
      { seed, numRuns: 2_000 },
    )
    expect(closingRefusal('2027-02-29', '2027-03-01', today)).toEqual({ code: 'closing-invalid', field: 'from' })
    expect(closingRefusal('2027-02-20', '2027-02-30', today)).toEqual({ code: 'closing-invalid', field: 'until' })
  })

  test('holds from its first day up to and not including the day on which the organisation opens', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 92 }), day, (from, length, on) => {
        const closing = { from, until: addDays(from, length), phone: '06 00 00 00 01' }
        expect(closedOn(closing, on)).toEqual(from <= on && on < closing.until ? closing : null)
        expect(closedOn(null, on)).toBeNull()
      }),
      { seed, numRuns: 1_000 },
    )
  })
})
