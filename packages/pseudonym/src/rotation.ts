import { randomBytes, timingSafeEqual } from 'node:crypto'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { type Bytes, lengthPrefixed, utf8, wipe } from './bytes.ts'
import { type Custodian, custodians } from './combine.ts'
import type { Share } from './evaluate.ts'
import { type Group, isScalar, smallScalar } from './group.ts'
import { checkPublicKey, type PublicKey } from './key-generation.ts'
import type { PseudonymRefusal } from './pseudonym-refusal.ts'
import { hash } from './suite.ts'

/** What a custodian shows to the others, and its factor to the national index too, once all three have committed. */
export type RevealedTurn = {
  readonly custodian: Custodian
  readonly salt: Uint8Array
  /** δ_i: its part of the factor by which the whole key changes. Destroyed by all when the rotation is over. */
  readonly factor: Uint8Array
  /** Its slope times the generator: it changes the shares and not what they add up to. */
  readonly published: Uint8Array
}

/** What a custodian draws for a rotation. `slope` is secret: each custodian only ever gets its own multiple of it. */
export type Turn = RevealedTurn & { readonly slope: Bytes }

/** Draws one custodian's part of a rotation. */
export const drawTurn = (group: Group, custodian: Custodian): Turn => {
  const slope = group.scalars.random()
  return {
    custodian,
    slope,
    salt: new Uint8Array(randomBytes(32)),
    factor: group.scalars.random(),
    published: group.base(slope),
  }
}

/** What is shown first: a hash of what will be revealed. */
export const turnCommitment = ({ custodian, salt, factor, published }: RevealedTurn): Bytes =>
  hash(...[utf8('mens-centraal key rotation'), smallScalar(custodian), salt, factor, published].map(lengthPrefixed))

/** What a turn gives to one custodian, and to nobody else. */
export const turnFor = (group: Group, { slope }: Turn, custodian: Custodian): Bytes =>
  group.scalars.multiply(slope, smallScalar(custodian))

/** What one custodian received from one (also from itself). */
export type ReceivedTurn = { readonly commitment: Uint8Array; readonly revealed: RevealedTurn; readonly step: Uint8Array }

/** Refuses what was not committed to, or came from fewer than three: `shares-invalid`, `commitment-broken`, `element-invalid`, `scalar-invalid`. */
export const checkTurns = (
  group: Group,
  turns: readonly { readonly commitment: Uint8Array; readonly revealed: RevealedTurn }[],
): Result<readonly RevealedTurn[], PseudonymRefusal> => {
  if (turns.length !== custodians.length || new Set(turns.map(({ revealed }) => revealed.custodian)).size !== custodians.length)
    return refuse({ code: 'shares-invalid' })
  for (const { commitment, revealed } of turns) {
    const facts = { custodian: revealed.custodian }
    const right = turnCommitment(revealed)
    if (commitment.length !== right.length || !timingSafeEqual(commitment, right))
      return refuse({ code: 'commitment-broken', facts })
    if (!group.isElement(revealed.published)) return refuse({ code: 'element-invalid', facts })
    if (!isScalar(revealed.factor)) return refuse({ code: 'scalar-invalid', facts })
  }
  return ok(turns.map(({ revealed }) => revealed))
}

/** δ: by how much the whole key changes, the product of the three factors, so that it is never zero. */
export const turnFactor = (group: Group, turns: readonly RevealedTurn[]): Bytes =>
  turns.map(({ factor }) => new Uint8Array(factor)).reduce(group.scalars.multiply)

/** The public key of the next epoch: anybody who has the old one and what was revealed can work it out. Refuses with `share-inconsistent`. */
export const turnedKey = (group: Group, key: PublicKey, turns: readonly RevealedTurn[]): Result<PublicKey, PseudonymRefusal> => {
  const factor = turnFactor(group, turns)
  const slope = turns.map(({ published }) => new Uint8Array(published)).reduce(group.add)
  const part = (custodian: Custodian) =>
    group.add(group.multiply(factor, key.parts[custodian]), group.multiply(smallScalar(custodian), slope))
  return checkPublicKey(group, { whole: group.multiply(factor, key.whole), parts: { 1: part(1), 2: part(2), 3: part(3) } })
}

/**
 * The share of the next epoch: k'_i = δ · k_i and a fresh sharing of zero. Held against the next public key.
 * Refuses as `checkTurns`, and with `share-inconsistent`.
 */
export const turnedShare = (
  group: Group,
  own: Custodian,
  share: Share,
  key: PublicKey,
  received: readonly ReceivedTurn[],
): Result<{ readonly share: Share; readonly key: PublicKey }, PseudonymRefusal> => {
  const turns = checkTurns(group, received)
  if (!turns.ok) return turns
  const next = turnedKey(group, key, turns.value)
  if (!next.ok) return next
  const turned = group.scalars.multiply(turnFactor(group, turns.value), share.secret)
  const secret = received.map(({ step }) => new Uint8Array(step)).reduce(group.scalars.add, turned)
  const published = next.value.parts[own]
  if (isScalar(secret) && timingSafeEqual(group.base(secret), published))
    return ok({ share: { secret, published }, key: next.value })
  wipe(secret)
  return refuse({ code: 'share-inconsistent' })
}
