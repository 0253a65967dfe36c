import fc from 'fast-check'
import { expect, test } from 'vitest'
import { waitAfter } from './deliver.ts'

const chance = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })

test('a message waits longer after each try, from half a second up to ten minutes, with jitter', () => {
  fc.assert(
    fc.property(fc.nat(1_000), chance, (attempts, random) => {
      const wait = waitAfter(attempts, random)
      const whole = Math.min(600_000, 1_000 * 2 ** attempts)
      expect(wait).toBeGreaterThanOrEqual(whole / 2)
      expect(wait).toBeLessThanOrEqual(whole)
      expect(waitAfter(attempts + 1, random)).toBeGreaterThanOrEqual(wait)
    }),
    { seed: 600, numRuns: 1_000 },
  )
})
