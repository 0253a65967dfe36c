import { ristretto255_oprf } from '@noble/curves/ed25519.js'
import { describe, expect, test } from 'vitest'
import { blind, unblind } from './blind.ts'
import { concat, lengthPrefixed, twoBytes, utf8 } from './bytes.ts'
import { checkEvaluation, evaluate } from './evaluate.ts'
import { nobleGroup } from './noble-group.ts'
import { published } from './rfc9497-figures.ts'
import { sodiumGroup } from './sodium-group.ts'
import { hash, hashToScalar } from './suite.ts'

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))
const hex = (value: Uint8Array) => Buffer.from(value).toString('hex')

/** RFC 9497 section 3.3.2, Finalize: the federation goes on with the element itself; the published outputs are what follows from it. */
const finalize = (input: Uint8Array, element: Uint8Array) =>
  hash(lengthPrefixed(input), lengthPrefixed(element), utf8('Finalize'))

describe.each([sodiumGroup, nobleGroup])('the published figures of RFC 9497, by $name', (group) => {
  test('the key pair follows from seed and info', () => {
    const material = concat(bytes(published.seed), lengthPrefixed(bytes(published.keyInfo)), twoBytes(0).subarray(1))
    const secret = hashToScalar(group, material, 'DeriveKeyPair')
    expect(hex(secret)).toBe(published.secretKey)
    expect(hex(group.base(secret))).toBe(published.publicKey)
  })

  test.each(published.vectors)('blinded, evaluated with proof, checked and unblinded: $inputs', (vector) => {
    const share = { secret: bytes(published.secretKey), published: bytes(published.publicKey) }
    const blinded = vector.inputs.map((input, i) => blind(group, bytes(input), bytes(vector.blinds[i]!)))
    const elements = blinded.map(({ element }) => element)
    expect(elements.map(hex)).toEqual(vector.blinded)
    const evaluation = evaluate(group, share, elements, bytes(vector.random))
    if (!evaluation.ok) throw new Error(evaluation.refusal.code)
    expect(evaluation.value.elements.map(hex)).toEqual(vector.evaluated)
    expect(hex(evaluation.value.proof)).toBe(vector.proof)
    const checked = checkEvaluation(group, share.published, elements, evaluation.value)
    if (!checked.ok) throw new Error(checked.refusal.code)
    const outputs = checked.value.map((element, i) => {
      const whole = unblind(group, blinded[i]!, element)
      return whole.ok ? hex(finalize(bytes(vector.inputs[i]!), whole.value)) : whole.refusal.code
    })
    expect(outputs).toEqual(vector.outputs)
  })

  test('noble accepts our proof over a batch, and comes to the same output', () => {
    const inputs = Array.from({ length: 16 }, (_, i) => utf8(`input ${i}`))
    const secret = group.scalars.random()
    const share = { secret, published: group.base(secret) }
    const theirs = inputs.map((input) => ristretto255_oprf.voprf.blind(input))
    const blinded = theirs.map((one) => new Uint8Array(one.blinded))
    const evaluation = evaluate(group, share, blinded)
    if (!evaluation.ok) throw new Error(evaluation.refusal.code)
    const items = theirs.map((one, i) => ({
      input: inputs[i]!,
      blind: one.blind,
      blinded: blinded[i]!,
      evaluated: evaluation.value.elements[i]!,
    }))
    const outputs = ristretto255_oprf.voprf.finalizeBatch(items, share.published, evaluation.value.proof)
    const ours = inputs.map((input) => {
      const mine = blind(group, input)
      const whole = unblind(group, mine, group.multiply(secret, mine.element))
      return whole.ok ? hex(finalize(input, whole.value)) : whole.refusal.code
    })
    expect(outputs.map(hex)).toEqual(ours)
  })

  test('we accept the proof that noble makes', () => {
    const keys = ristretto255_oprf.voprf.generateKeyPair()
    const blinded = ['a', 'b', 'c'].map((text) => blind(group, utf8(text)).element)
    const { evaluated, proof } = ristretto255_oprf.voprf.blindEvaluateBatch(keys.secretKey, keys.publicKey, blinded)
    expect(checkEvaluation(group, keys.publicKey, blinded, { elements: evaluated, proof })).toMatchObject({ ok: true })
  })
})
