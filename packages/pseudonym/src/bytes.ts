/** Bytes of any length: an encoded element, a scalar, a key. */
export type Bytes = Uint8Array<ArrayBuffer>

/** One after the other, in a new buffer. */
export const concat = (...parts: readonly Uint8Array[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** The number in two bytes, the highest first (I2OSP of RFC 8017, as RFC 9497 uses it). 0 to 65,535. */
export const twoBytes = (number: number): Bytes => {
  if (!Number.isInteger(number) || number < 0 || number > 0xff_ff) throw new Error('not a number of two bytes')
  return new Uint8Array([number >> 8, number & 0xff])
}

/** The bytes with their length before them (RFC 9497 section 1.2): two values next to each other can then never be read as two others. */
export const lengthPrefixed = (bytes: Uint8Array): Bytes => concat(twoBytes(bytes.length), bytes)

/** The text in UTF-8. */
export const utf8 = (text: string): Bytes => new Uint8Array(new TextEncoder().encode(text))

/** Overwrites secrets with zeros. As far as the language allows: an engine may have kept copies, of numbers (`bigint`) always. */
export const wipe = (...secrets: readonly Uint8Array[]): void => {
  for (const secret of secrets) secret.fill(0)
}
