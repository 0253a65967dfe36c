import { type Bsn, isBsn } from '@mens-centraal/kernel/bsn'

/** The leading digits of the BSNs that are given out: 9999 in the shown world (9,091 valid numbers), 9 in benchmarks. */
export type BsnRange = '9999' | '9'

/** The ninth digit that makes eight digits a BSN, or undefined if none does (eleven-test). */
const checkDigit = (eight: number): number | undefined => {
  let rest = eight
  let sum = 0
  for (let weight = 2; weight <= 9; weight++) {
    sum += weight * (rest % 10)
    rest = Math.floor(rest / 10)
  }
  return sum % 11 === 10 ? undefined : sum % 11
}

/**
 * Numbers from a range that pass the eleven-test, each once, in an order that the seed decides.
 * @param taken numbers that are already someone's
 * @throws if the range does not hold so many: that is a bug
 */
export const bsnSequence = (range: BsnRange, seed: number, count: number, taken: ReadonlySet<number>): Uint32Array => {
  const width = 10 ** (8 - range.length)
  const first = Number(range) * width
  const stride = Math.floor((width * 0.618) / 10) * 10 + 1
  const numbers = new Uint32Array(count)
  let found = 0
  for (let step = 0; step < width && found < count; step++) {
    const eight = first + ((Math.abs(seed) + step * stride) % width)
    const digit = checkDigit(eight)
    const number = eight * 10 + (digit ?? 0)
    if (digit !== undefined && !taken.has(number)) numbers[found++] = number
  }
  if (found < count) throw new Error(`the range ${range} does not hold ${count} more numbers`)
  return numbers
}

/** Reads a BSN that is known to be one (a constant, a number of the sequence). Throws on anything else: that is a bug. */
export const fictionalBsn = (number: number | string): Bsn => {
  const text = String(number)
  if (!isBsn(text)) throw new Error('not a BSN')
  return text
}
