import { randomBytes, timingSafeEqual } from 'node:crypto'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { type Bytes, concat, lengthPrefixed, utf8 } from './bytes.ts'
import { type Custodian, combine, custodianPairs, custodians } from './combine.ts'
import type { Share } from './evaluate.ts'
import { type Group, isScalar, smallScalar } from './group.ts'
import type { PseudonymRefusal } from './pseudonym-refusal.ts'
import { hash } from './suite.ts'

/** What the ceremony makes public: V = k · generator, and each custodian's V_i. Signed by all three, pinned by each member. */
export type PublicKey = { readonly whole: Bytes; readonly parts: Readonly<Record<Custodian, Bytes>> }

/** What a custodian shows to all once everybody has committed: that it did not choose after seeing the others'. */
export type Revealed = {
  readonly custodian: Custodian
  readonly salt: Uint8Array
  /** Its coefficients, each times the generator (Feldman): they show that a share is the right one, and not what the share is. */
  readonly published: readonly [Uint8Array, Uint8Array]
}

/** What a custodian draws for the ceremony. `coefficients` are secret, and wiped when the shares have been sent. */
export type Contribution = Revealed & {
  readonly coefficients: readonly [Bytes, Bytes]
  readonly published: readonly [Bytes, Bytes]
}

/** What is shown first, when nothing else is: a hash of what will be revealed. */
export const commitment = ({ custodian, salt, published }: Revealed): Bytes =>
  hash(
    ...[utf8('mens-centraal key ceremony'), smallScalar(custodian), salt, ...published].map((part) =>
      concat(lengthPrefixed(part)),
    ),
  )

/** A custodian's own polynomial of the first degree: of three such values two suffice, and one says nothing. No dealer ever has the whole. */
export const contribute = (group: Group, custodian: Custodian): Contribution => {
  const coefficients = [group.scalars.random(), group.scalars.random()] as const
  return {
    custodian,
    salt: new Uint8Array(randomBytes(32)),
    coefficients,
    published: [group.base(coefficients[0]), group.base(coefficients[1])],
  }
}

/** What this contribution gives to one custodian, and to nobody else. */
export const shareFor = (group: Group, { coefficients: [start, slope] }: Contribution, custodian: Custodian): Bytes =>
  group.scalars.add(start, group.scalars.multiply(slope, smallScalar(custodian)))

/** What one custodian received from one (also from itself): its commitment, what it revealed, and its share. */
export type Received = { readonly commitment: Uint8Array; readonly revealed: Revealed; readonly share: Uint8Array }

/** A published polynomial, read at a custodian's place. */
const readAt = (group: Group, [start, slope]: Revealed['published'], custodian: Custodian): Bytes =>
  group.add(start, group.multiply(smallScalar(custodian), slope))

const check = (group: Group, own: Custodian, { commitment: given, revealed, share }: Received): PseudonymRefusal | undefined => {
  const facts = { custodian: revealed.custodian }
  if (!revealed.published.every(group.isElement)) return { code: 'element-invalid', facts }
  const right = commitment(revealed)
  if (given.length !== right.length || !timingSafeEqual(given, right)) return { code: 'commitment-broken', facts }
  if (!isScalar(share)) return { code: 'scalar-invalid', facts }
  const expected = readAt(group, revealed.published, own)
  return timingSafeEqual(group.base(share), expected) ? undefined : { code: 'share-inconsistent', facts }
}

const sum = (values: readonly Bytes[], add: (left: Uint8Array, right: Uint8Array) => Bytes): Bytes => values.reduce(add)

/** The public key that three contributions make together. Refuses with `shares-invalid` and `element-invalid`. */
export const publicKeyOf = (group: Group, revealed: readonly Revealed[]): Result<PublicKey, PseudonymRefusal> => {
  if (revealed.length !== custodians.length || new Set(revealed.map(({ custodian }) => custodian)).size !== custodians.length)
    return refuse({ code: 'shares-invalid' })
  if (!revealed.every(({ published }) => published.every(group.isElement))) return refuse({ code: 'element-invalid' })
  const part = (custodian: Custodian) =>
    sum(
      revealed.map(({ published }) => readAt(group, published, custodian)),
      group.add,
    )
  const whole = sum(
    revealed.map(({ published }) => new Uint8Array(published[0])),
    group.add,
  )
  return checkPublicKey(group, { whole, parts: { 1: part(1), 2: part(2), 3: part(3) } })
}

/**
 * Ends the ceremony for one custodian: its share, and the key that all must find equal before anybody signs.
 * Refuses with `shares-invalid`, `element-invalid`, `scalar-invalid`, `commitment-broken` and `share-inconsistent`; `facts.custodian` says whose.
 */
export const finishCeremony = (
  group: Group,
  own: Custodian,
  received: readonly Received[],
): Result<{ readonly share: Share; readonly key: PublicKey }, PseudonymRefusal> => {
  for (const one of received) {
    const wrong = check(group, own, one)
    if (wrong) return refuse(wrong)
  }
  const key = publicKeyOf(
    group,
    received.map(({ revealed }) => revealed),
  )
  if (!key.ok) return key
  const secret = sum(
    received.map(({ share }) => new Uint8Array(share)),
    group.scalars.add,
  )
  return ok({ share: { secret, published: key.value.parts[own] }, key: key.value })
}

/** Checks that V follows from each pair of parts (V = Σ λ_i V_i): what a member does before it pins a transcript. Refuses with `share-inconsistent`. */
export const checkPublicKey = (group: Group, key: PublicKey): Result<PublicKey, PseudonymRefusal> => {
  for (const [first, second] of custodianPairs) {
    const whole = combine(group, [
      { custodian: first, element: key.parts[first] },
      { custodian: second, element: key.parts[second] },
    ])
    if (!whole.ok) return whole
    if (key.whole.length !== whole.value.length || !timingSafeEqual(whole.value, key.whole))
      return refuse({ code: 'share-inconsistent' })
  }
  return ok(key)
}
