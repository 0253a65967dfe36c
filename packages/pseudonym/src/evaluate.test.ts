import { describe, expect, test } from 'vitest'
import { blind, unblind } from './blind.ts'
import { utf8 } from './bytes.ts'
import { checkEvaluation, type Evaluation, evaluate, maxElements } from './evaluate.ts'
import { groupOrder } from './group.ts'
import { nobleGroup } from './noble-group.ts'
import { sodiumGroup } from './sodium-group.ts'

describe.each([sodiumGroup, nobleGroup])('a custodian, by $name', (group) => {
  const newShare = () => {
    const secret = group.scalars.random()
    return { secret, published: group.base(secret) }
  }
  const share = newShare()
  const blinded = ['a', 'b', 'c'].map((text) => blind(group, utf8(text)).element)
  const answer = (): Evaluation => {
    const evaluation = evaluate(group, share, blinded)
    if (!evaluation.ok) throw new Error(evaluation.refusal.code)
    return evaluation.value
  }
  const code = (evaluation: Evaluation, published = share.published, asked = blinded) => {
    const checked = checkEvaluation(group, published, asked, evaluation)
    return checked.ok ? 'ok' : checked.refusal.code
  }

  test('evaluates sixteen elements at most, and at least one', () => {
    const many = (count: number) => evaluate(group, share, Array(count).fill(blinded[0]))
    expect([0, 1, maxElements, maxElements + 1].map((count) => many(count).ok)).toEqual([false, true, true, false])
  })

  test('evaluates nothing of a request with one bad element', () => {
    for (const bad of [new Uint8Array(32), new Uint8Array(31), new Uint8Array(32).fill(255)])
      expect(evaluate(group, share, [...blinded, bad])).toEqual({ ok: false, refusal: { code: 'element-invalid' } })
  })

  test('is believed with its own key only: not of another share or epoch', () => {
    expect(code(answer())).toBe('ok')
    expect(code(answer(), newShare().published)).toBe('proof-invalid')
    expect(code(answer(), new Uint8Array(32))).toBe('element-invalid')
  })

  test('is not believed when elements are swapped, replaced, left out or bad', () => {
    const { elements, proof } = answer()
    const [a, b, c] = elements as [(typeof elements)[0], (typeof elements)[0], (typeof elements)[0]]
    expect(code({ elements: [b, a, c], proof })).toBe('proof-invalid')
    expect(code({ elements: [a, b, a], proof })).toBe('proof-invalid')
    expect(code({ elements: [a, b], proof })).toBe('batch-invalid')
    expect(code({ elements: [a, b, new Uint8Array(32)], proof })).toBe('element-invalid')
    expect(code(answer(), share.published, [blinded[1]!, blinded[0]!, blinded[2]!])).toBe('proof-invalid')
    expect(code({ elements: [], proof }, share.published, [])).toBe('batch-invalid')
  })

  test('is not believed with a proof of another answer, a changed one, or one that is not in the one right form', () => {
    const { elements, proof } = answer()
    const changed = (at: number) => proof.map((byte, i) => (i === at ? byte ^ 1 : byte)) as Evaluation['proof']
    const order = Buffer.from(groupOrder.toString(16).padStart(64, '0'), 'hex').reverse()
    const beyond = new Uint8Array([...proof.subarray(0, 32), ...order])
    for (const wrong of [changed(0), changed(40), proof.slice(0, 63), new Uint8Array([...proof, 0]), new Uint8Array(64), beyond])
      expect(code({ elements, proof: wrong })).toBe('proof-invalid')
    const again = answer()
    expect(again.proof).not.toEqual(proof)
    expect(code({ elements, proof: again.proof })).toBe('ok')
  })

  test('sees other bytes each time the same person is asked about', () => {
    expect(blind(group, utf8('a')).element).not.toEqual(blinded[0])
  })
})

test('unblinding wipes the blind and the blinded element, also when the answer is bad', () => {
  for (const evaluated of [sodiumGroup.base(sodiumGroup.scalars.random()), new Uint8Array(32)]) {
    const own = blind(sodiumGroup, utf8('a'))
    expect(unblind(sodiumGroup, own, evaluated).ok).toBe(evaluated.some((byte) => byte !== 0))
    expect(own).toEqual({ blind: new Uint8Array(32), element: new Uint8Array(32) })
  }
})
