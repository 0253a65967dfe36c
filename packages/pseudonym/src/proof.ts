import { timingSafeEqual } from 'node:crypto'
import { type Bytes, concat, lengthPrefixed, twoBytes, utf8, wipe } from './bytes.ts'
import { type Group, isScalar, scalarLength } from './group.ts'
import { contextString, hash, hashToScalar } from './suite.ts'

/** Two elements of which the second is said to be k times the first. */
export type Pair = { readonly before: Uint8Array; readonly after: Uint8Array }

type WeighedPair = Pair & { readonly weight: Bytes }

/** Each pair with d_i: what it weighs, so that one proof speaks for all of them in this order (RFC 9497 section 2.2.1, ComputeComposites). */
const weigh = (group: Group, publicKey: Uint8Array, pairs: readonly Pair[]): readonly WeighedPair[] => {
  const seed = hash(lengthPrefixed(publicKey), lengthPrefixed(concat(utf8('Seed-'), contextString)))
  return pairs.map(({ before, after }, i) => {
    const transcript = [lengthPrefixed(seed), twoBytes(i), lengthPrefixed(before), lengthPrefixed(after), utf8('Composite')]
    return { before, after, weight: hashToScalar(group, concat(...transcript)) }
  })
}

/** M or Z: one side of all pairs as one element. */
const composite = (group: Group, pairs: readonly WeighedPair[], side: keyof Pair): Uint8Array =>
  pairs.map((pair) => group.multiply(pair.weight, pair[side])).reduce((sum, element) => group.add(sum, element))

const challenge = (group: Group, ...elements: readonly Uint8Array[]): Bytes =>
  hashToScalar(group, concat(...elements.map(lengthPrefixed), utf8('Challenge')))

/**
 * Proves that of every pair the second is key · the first, with the same key as publicKey = key · generator, and tells nothing else
 * (RFC 9497 section 2.2.1, GenerateProof). 64 bytes: challenge and response.
 * @param pairs at least one
 * @param random r, only given by tests with published figures; wiped
 */
export const prove = (
  group: Group,
  key: Uint8Array,
  publicKey: Uint8Array,
  pairs: readonly Pair[],
  random: Bytes = group.scalars.random(),
): Bytes => {
  const before = composite(group, weigh(group, publicKey, pairs), 'before')
  const after = group.multiply(key, before)
  const c = challenge(group, publicKey, before, after, group.base(random), group.multiply(random, before))
  const secret = group.scalars.multiply(c, key)
  const response = group.scalars.subtract(random, secret)
  wipe(random, secret)
  return concat(c, response)
}

/**
 * True if the proof holds (RFC 9497 section 2.2.2, VerifyProof).
 * @param publicKey and `pairs`: checked to be elements by whoever calls; at least one pair
 */
export const verify = (group: Group, publicKey: Uint8Array, pairs: readonly Pair[], proof: Uint8Array): boolean => {
  const c = proof.subarray(0, scalarLength)
  const response = proof.subarray(scalarLength)
  if (!isScalar(c) || !isScalar(response)) return false
  const weighed = weigh(group, publicKey, pairs)
  const before = composite(group, weighed, 'before')
  const after = composite(group, weighed, 'after')
  if (!group.isElement(before) || !group.isElement(after)) return false
  const first = group.add(group.base(response), group.multiply(c, publicKey))
  const second = group.add(group.multiply(response, before), group.multiply(c, after))
  return timingSafeEqual(challenge(group, publicKey, before, after, first, second), c)
}
