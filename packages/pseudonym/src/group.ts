import type { Bytes } from './bytes.ts'

/** Bytes of an encoded element, and of a scalar. */
export const elementLength = 32
export const scalarLength = 32

/** Numbers modulo the order of the group, each 32 bytes with the lowest first. */
export type Scalars = {
  /** From 64 uniform bytes, modulo the order. */
  readonly reduce: (uniform: Uint8Array) => Bytes
  /** Uniformly random and not zero, from the system's own source. */
  readonly random: () => Bytes
  readonly add: (left: Uint8Array, right: Uint8Array) => Bytes
  readonly subtract: (left: Uint8Array, right: Uint8Array) => Bytes
  readonly multiply: (left: Uint8Array, right: Uint8Array) => Bytes
  /** 1/scalar. Throws at zero, which has none: that is a bug, `random` and shares are never zero. */
  readonly invert: (scalar: Uint8Array) => Bytes
}

/**
 * The group ristretto255 (RFC 9496), of prime order. Elements that come from outside go through `isElement` first; all others throw on bytes that
 * are none, since that is a bug. The outcome of `add` and `subtract` may be the identity: 32 zeros.
 */
export type Group = {
  readonly name: 'libsodium' | 'noble'
  readonly scalars: Scalars
  /** The element that 64 uniform bytes stand for (RFC 9496 section 4.3.4). */
  readonly fromUniform: (uniform: Uint8Array) => Bytes
  /** True for the one encoding of an element other than the identity (RFC 9497 section 2.1, DeserializeElement). */
  readonly isElement: (bytes: Uint8Array) => boolean
  /** scalar · generator. */
  readonly base: (scalar: Uint8Array) => Bytes
  readonly multiply: (scalar: Uint8Array, element: Uint8Array) => Bytes
  readonly add: (left: Uint8Array, right: Uint8Array) => Bytes
}

/** True for 32 bytes that stand for a number from 1 up to, not including, the order of the group (RFC 9497 section 2.1, DeserializeScalar). */
export const isScalar = (bytes: Uint8Array): boolean => {
  if (bytes.length !== scalarLength) return false
  const number = BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`)
  return number > 0n && number < groupOrder
}

/** The order of the group: 2^252 + 27742317777372353535851937790883648493 (RFC 9496 section 4). */
export const groupOrder = 2n ** 252n + 27742317777372353535851937790883648493n

/** A small public number, such as the index of a share, as a scalar. */
export const smallScalar = (number: number): Bytes => {
  const scalar = new Uint8Array(scalarLength)
  new DataView(scalar.buffer).setUint32(0, number, true)
  return scalar
}
