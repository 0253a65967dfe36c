import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cursorOf, placeOf } from './board.ts'

const seed = 7132
const place = fc.record({
  overdue: fc.boolean(),
  place: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  id: fc.uuid(),
})
const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')

test('the word for a place on the board leads back to that place', () => {
  fc.assert(
    fc.property(place, (one) => {
      const word = cursorOf(one)
      expect(word).toMatch(/^[A-Za-z0-9_-]{34}$/)
      expect(placeOf(word)).toEqual(one)
    }),
    { seed, numRuns: 1_000 },
  )
})

test('each word of the right length is a place, so that none of them is a fault', () => {
  fc.assert(
    fc.property(fc.array(letter, { minLength: 34, maxLength: 34 }), (letters) => {
      const { id } = placeOf(letters.join(''))
      expect(id).toMatch(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/)
    }),
    { seed, numRuns: 1_000 },
  )
})
