import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Bsn, isBsn, isFictionalBsn, readBsn } from './bsn.ts'

const seed = 20_261_122
const digits = fc.integer({ min: 1, max: 999_999_999 }).map((number) => String(number).padStart(9, '0'))
/** A number that passes the eleven-test: the last digit follows from the others, where it exists at all. */
const bsns = fc
  .integer({ min: 1, max: 99_999_999 })
  .map((number) => String(number).padStart(8, '0'))
  .map((eight) => eight + String([...eight].reduce((sum, digit, i) => sum + (9 - i) * Number(digit), 0) % 11))
  .filter((text) => text.length === 9)

test('a number whose last digit follows from the other eight is a BSN', () => {
  fc.assert(
    fc.property(bsns, (text) => isBsn(text)),
    { seed },
  )
})

test('one digit wrong, or two neighbours swapped, is never a BSN', () => {
  const place = fc.integer({ min: 0, max: 8 })
  const wrongDigit = fc.property(bsns, place, fc.integer({ min: 1, max: 9 }), (text, at, more) => {
    const digit = (Number(text[at]) + more) % 10
    return !isBsn(text.slice(0, at) + digit + text.slice(at + 1))
  })
  const swapped = fc.property(bsns, fc.integer({ min: 0, max: 7 }), (text, at) => {
    const [one, other] = [text.charAt(at), text.charAt(at + 1)]
    return one === other || !isBsn(text.slice(0, at) + other + one + text.slice(at + 2))
  })
  fc.assert(wrongDigit, { seed })
  fc.assert(swapped, { seed })
})

test('about one in eleven numbers is a BSN, and all zeros is none', () => {
  const sample = fc.sample(digits, { seed, numRuns: 11_000 })
  const share = sample.filter(isBsn).length / sample.length
  expect(share).toBeGreaterThan(0.08)
  expect(share).toBeLessThan(0.1)
  expect(isBsn('000000000')).toBe(false)
})

test('a BSN is understood as people type it, and as nothing else', () => {
  fc.assert(
    fc.property(bsns, (text) => {
      const spaced = `${text.slice(0, 4)} ${text.slice(4, 6)}.${text.slice(6)}-`
      expect(readBsn(spaced)).toBe(text)
      expect(readBsn(text.replace(/^0(?=.{8}$)/, ''))).toBe(text)
    }),
    { seed },
  )
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = readBsn(text)
      return read === undefined || isBsn(read)
    }),
    { seed },
  )
})

test('only 9999xxxxx is fictional', () => {
  fc.assert(
    fc.property(bsns, (text) => isFictionalBsn(text as Bsn) === Number(text) >= 999_900_000),
    { seed },
  )
})
