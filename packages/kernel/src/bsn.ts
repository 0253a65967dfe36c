import type { Brand } from './brand.ts'

/** A citizen service number (burgerservicenummer): nine digits that pass the eleven-test. Personal data: never log or show it. */
export type Bsn = Brand<string, 'Bsn'>

const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const

/** True if nine digits, not all zero, whose weighted sum (9 8 7 6 5 4 3 2 −1) is divisible by eleven. */
export const isBsn = (text: string): text is Bsn => {
  if (!/^\d{9}$/.test(text) || text === '000000000') return false
  const sum = weights.reduce((total, weight, i) => total + weight * Number(text[i]), 0)
  return sum % 11 === 0
}

/** Reads a BSN as a person types it: spaces, dots and dashes are ignored, eight digits get a leading zero. Undefined if it is none. */
export const readBsn = (typed: string): Bsn | undefined => {
  const digits = typed.replace(/[\s.-]/g, '')
  const whole = digits.length === 8 ? `0${digits}` : digits
  return isBsn(whole) ? whole : undefined
}

/** True for the range 9999xxxxx that no real person has: the only numbers that a practice environment accepts. */
export const isFictionalBsn = (bsn: Bsn): boolean => bsn.startsWith('9999')
