import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, calendarDay } from './calendar-day.ts'
import { day, dayOf, hour, plusMs, startOfDay } from './instant.ts'

const seed = 20_261_122
const instants = fc.date({ min: new Date('1980-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })

test('midnight in Amsterdam lies an hour before midnight UTC in winter, two hours in summer', () => {
  expect(dayOf(new Date('2026-01-14T22:59:59.999Z'))).toBe('2026-01-14')
  expect(dayOf(new Date('2026-01-14T23:00:00.000Z'))).toBe('2026-01-15')
  expect(dayOf(new Date('2026-07-14T21:59:59.999Z'))).toBe('2026-07-14')
  expect(dayOf(new Date('2026-07-14T22:00:00.000Z'))).toBe('2026-07-15')
})

test('the day that summer time begins has 23 hours, the day that it ends has 25', () => {
  const hoursOf = (from: string): number => {
    const first = new Date(from)
    return Array.from({ length: 30 }, (_, n) => plusMs(first, n * hour)).filter((at) => dayOf(at) === dayOf(first)).length
  }
  expect(hoursOf('2026-03-28T23:00:00Z')).toBe(23)
  expect(hoursOf('2026-10-24T22:00:00Z')).toBe(25)
  expect(hoursOf('2026-11-21T23:00:00Z')).toBe(24)
})

test('a day later by the clock is at most one calendar day off, and time never runs back', () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 0, max: 40 * day }), (at, ms) => {
      expect(dayOf(plusMs(at, ms)) >= dayOf(at)).toBe(true)
      expect([0, 1, 2].map((n) => addDays(dayOf(at), n))).toContain(dayOf(plusMs(at, day)))
      expect(plusMs(plusMs(at, ms), -ms)).toEqual(at)
    }),
    { seed },
  )
})

test('a day begins at its first instant in Amsterdam, also when summer time begins or ends', () => {
  fc.assert(
    fc.property(instants, (at) => {
      const start = startOfDay(dayOf(at))
      expect(dayOf(start)).toBe(dayOf(at))
      expect(dayOf(plusMs(start, -1))).toBe(addDays(dayOf(at), -1))
    }),
    { seed, numRuns: 2_000 },
  )
  expect(startOfDay(calendarDay('2026-03-29'))).toEqual(new Date('2026-03-28T23:00:00Z'))
  expect(startOfDay(calendarDay('2026-03-30'))).toEqual(new Date('2026-03-29T22:00:00Z'))
  expect(startOfDay(calendarDay('2026-10-25'))).toEqual(new Date('2026-10-24T22:00:00Z'))
  expect(startOfDay(calendarDay('2026-10-26'))).toEqual(new Date('2026-10-25T23:00:00Z'))
})
