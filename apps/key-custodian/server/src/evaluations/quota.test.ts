import { hour, second } from '@mens-centraal/kernel/instant'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isUnusual, limits, quotaRefusal, tokensAt, type Use } from './quota.ts'

const now = new Date('2026-11-22T12:00:00Z')
const use = (changed: Partial<Use> = {}): Use => ({ bucket: null, usedToday: 0, aDay: limits.aDay, days: [], ...changed })

test('a bucket never holds more than the burst, nor less than nothing, whatever the clock did', () => {
  const at = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(fc.double({ min: 0, max: limits.burst, noNaN: true }), at, at, (tokens, then, later) => {
      const left = tokensAt(use({ bucket: { tokens, at: then } }), later)
      return left >= tokens - 1e-9 && left <= limits.burst
    }),
    { seed: 4 },
  )
})

test('who comes back when it was told to, gets what it asked for', () => {
  const asked = fc.integer({ min: 1, max: 16 })
  fc.assert(
    fc.property(fc.double({ min: 0, max: limits.burst, noNaN: true }), asked, (tokens, elements) => {
      const refusal = quotaRefusal(use({ bucket: { tokens, at: now } }), elements, now)
      if (refusal === null) return tokens >= elements
      const later = new Date(now.getTime() + Number(refusal.facts?.['seconds']) * second)
      return quotaRefusal(use({ bucket: { tokens, at: now } }), elements, later) === null
    }),
    { seed: 4 },
  )
})

test('once the day is used up, the next one begins at midnight in Amsterdam', () => {
  expect(quotaRefusal(use({ usedToday: 1_999 }), 1, now)).toBeNull()
  expect(quotaRefusal(use({ usedToday: 1_999 }), 2, now)?.facts).toEqual({ seconds: (11 * hour) / second })
  expect(quotaRefusal(use({ usedToday: 1_999, aDay: 2_001 }), 2, now)).toBeNull()
})

test('use is unusual past three times the middle of at least seven days', () => {
  const days = [1, 2, 3, 4, 100, 200, 300]
  expect(isUnusual(use({ days, usedToday: 12 }), 1)).toBe(true)
  expect(isUnusual(use({ days, usedToday: 11 }), 1)).toBe(false)
  expect(isUnusual(use({ days, usedToday: 13 }), 1)).toBe(true)
  expect(isUnusual(use({ days: [...days, 6], usedToday: 14 }), 1)).toBe(false)
  expect(isUnusual(use({ days: [...days, 6], usedToday: 15 }), 1)).toBe(true)
  expect(isUnusual(use({ days: days.slice(1), usedToday: 900 }), 16)).toBe(false)
})
