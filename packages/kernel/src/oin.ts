import type { Brand } from './brand.ts'

/**
 * The number of an organisation (organisatie-identificatienummer, Logius): 20 digits, of which the first eight say which register the number
 * comes from (00000001 RSIN, 00000003 KVK, 00000007 BRIN, 00000099 tests). It stands in the subject of its certificate, as `serialNumber`.
 */
export type Oin = Brand<string, 'Oin'>

const form = /^000000(?!00)\d{14}$/

/** True for 20 digits that begin with the number of a register. Says nothing about whether the register knows it. */
export const isOin = (text: string): text is Oin => form.test(text)

/** Reads an OIN that is known to be one (a constant, a database column). Throws on anything else: that is a bug. */
export const oin = (text: string): Oin => {
  if (!isOin(text)) throw new Error('not an OIN')
  return text
}
