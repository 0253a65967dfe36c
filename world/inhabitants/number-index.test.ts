import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberIndex } from './number-index.ts'

describe('property: a number index', () => {
  it('finds exactly the positions that have the key', () => {
    const keys = fc.array(fc.oneof(fc.nat(5), fc.integer({ min: 0, max: 2 ** 32 - 1 })), { maxLength: 60 })
    fc.assert(
      fc.property(keys, fc.nat(6), (list, key) => {
        const index = numberIndex(Uint32Array.from(list))
        for (const wanted of [key, 2 ** 32 - 1, ...list]) {
          expect(index.lookup(wanted)).toEqual(list.flatMap((one, position) => (one === wanted ? [position] : [])))
        }
      }),
      { seed: 2026 },
    )
  })
})
