import { day, hour } from '@mens-centraal/kernel/instant'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { houseNow, learnHouseClock } from './house-clock.ts'

test('the screens live on the day of the house, however far its clock was moved; hours of difference are left alone', () => {
  fc.assert(
    fc.property(fc.integer({ min: -800, max: 800 }), fc.integer({ min: -11, max: 11 }), (days, hours) => {
      learnHouseClock(new Date(Date.now() + days * day + hours * hour).toISOString())
      expect(Math.round((houseNow().getTime() - Date.now()) / day)).toBe(days)
      expect(Math.abs(houseNow().getTime() - Date.now() - days * day)).toBeLessThan(1_000)
    }),
    { seed: 24, numRuns: 500 },
  )
})
