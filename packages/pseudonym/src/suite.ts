import { createHash } from 'node:crypto'
import { expand_message_xmd } from '@noble/curves/abstract/hash-to-curve.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { type Bytes, concat, utf8 } from './bytes.ts'
import type { Group } from './group.ts'

/** "OPRFV1-" ‖ mode 0x01 (VOPRF) ‖ "-ristretto255-SHA512" (RFC 9497 section 3.1 and 4.1). */
export const contextString: Bytes = concat(utf8('OPRFV1-'), new Uint8Array([1]), utf8('-ristretto255-SHA512'))

/** SHA-512 over the parts, one after the other. */
export const hash = (...parts: readonly Uint8Array[]): Bytes => {
  const state = createHash('sha512')
  for (const part of parts) state.update(part)
  return new Uint8Array(state.digest())
}

/** 64 uniform bytes from a message, for one goal (RFC 9380 section 5.3.1, expand_message_xmd with SHA-512). */
const expand = (message: Uint8Array, goal: Uint8Array): Bytes => new Uint8Array(expand_message_xmd(message, goal, 64, sha512))

/** H(x): the element that an input stands for (RFC 9497 section 4.1, HashToGroup). */
export const hashToGroup = (group: Group, input: Uint8Array): Bytes =>
  group.fromUniform(expand(input, concat(utf8('HashToGroup-'), contextString)))

/** A scalar from a message (RFC 9497 section 4.1, HashToScalar); `goal` for other uses than the proof's, such as deriving a key. */
export const hashToScalar = (group: Group, message: Uint8Array, goal = 'HashToScalar-'): Bytes =>
  group.scalars.reduce(expand(message, concat(utf8(goal), contextString)))
