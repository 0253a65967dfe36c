import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blind, unblind } from './blind.ts'
import { utf8 } from './bytes.ts'
import { combine, custodianPairs, custodians, lagrange } from './combine.ts'
import { evaluate } from './evaluate.ts'
import { checkPublicKey, commitment, contribute, finishCeremony, type Received, shareFor } from './key-generation.ts'
import { repaired, repairPart, splitForRepair } from './repair.ts'
import { checkTurns, drawTurn, type ReceivedTurn, turnCommitment, turnedShare, turnFactor, turnFor } from './rotation.ts'
import { sodiumGroup as group } from './sodium-group.ts'
import { hashToGroup } from './suite.ts'

const must = <T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

/** What each custodian receives in a ceremony of three. */
const received = () => {
  const contributions = custodians.map((custodian) => contribute(group, custodian))
  return (own: 1 | 2 | 3): Received[] =>
    contributions.map((one) => ({ commitment: commitment(one), revealed: one, share: shareFor(group, one, own) }))
}
const ceremony = () => {
  const to = received()
  return custodians.map((own) => must(finishCeremony(group, own, to(own))))
}
const at = <T>(list: readonly T[], custodian: 1 | 2 | 3): T => list[custodian - 1]!
const reader = (shares: ReturnType<typeof ceremony>) => (input: Uint8Array) =>
  custodianPairs.map(([first, second]) => {
    const part = (custodian: 1 | 2 | 3) => {
      const own = blind(group, input)
      const answer = must(evaluate(group, at(shares, custodian).share, [own.element]))
      return { custodian, element: must(unblind(group, own, answer.elements[0]!)) }
    }
    return must(combine(group, [part(first), part(second)]))
  })

test('all three find the same key, and each two of them come to the same element: the whole key times H(x)', () => {
  const shares = ceremony()
  expect(shares[0]!.key).toEqual(shares[1]!.key)
  expect(shares[0]!.key).toEqual(shares[2]!.key)
  const whole = group.scalars.add(
    group.scalars.multiply(lagrange(group, 1, 2), shares[0]!.share.secret),
    group.scalars.multiply(lagrange(group, 2, 1), shares[1]!.share.secret),
  )
  expect(group.base(whole)).toEqual(shares[0]!.key.whole)
  const expected = group.multiply(whole, hashToGroup(group, utf8('x')))
  expect(reader(shares)(utf8('x'))).toEqual([expected, expected, expected])
})

test('one share alone comes to another element than two of them, whatever the input', () => {
  const shares = ceremony()
  const read = reader(shares)
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1 }), (input) => {
      const [element] = read(new Uint8Array(input))
      const alone = custodians.map((custodian) => group.multiply(at(shares, custodian).share.secret, hashToGroup(group, input)))
      expect(alone).not.toContainEqual(element)
    }),
    { numRuns: 20, seed: 4 },
  )
})

test('the same custodian twice is not two', () => {
  const { key } = ceremony()[0]!
  const part = { custodian: 1 as const, element: key.parts[1] }
  expect(combine(group, [part, part])).toMatchObject({ refusal: { code: 'shares-invalid' } })
  expect(combine(group, [part, { custodian: 2, element: new Uint8Array(32) }])).toMatchObject({
    refusal: { code: 'element-invalid' },
  })
})

test('who reveals something else than committed, or gives a share that does not fit, is found out by name', () => {
  const to = received()
  const [first, second, third] = to(1) as [Received, Received, Received]
  const other = contribute(group, 2)
  const cases = [
    [{ ...second, revealed: other }, 'commitment-broken'],
    [{ ...second, revealed: { ...second.revealed, salt: other.salt } }, 'commitment-broken'],
    [{ ...second, share: other.coefficients[0] }, 'share-inconsistent'],
    [{ ...second, share: new Uint8Array(32) }, 'scalar-invalid'],
    [{ ...second, commitment: new Uint8Array() }, 'commitment-broken'],
    [
      { ...second, revealed: { ...second.revealed, published: [new Uint8Array(32), other.published[1]] as const } },
      'element-invalid',
    ],
  ] as const
  for (const [wrong, code] of cases)
    expect(finishCeremony(group, 1, [first, wrong, third])).toEqual({ ok: false, refusal: { code, facts: { custodian: 2 } } })
  expect(finishCeremony(group, 1, [first, third])).toMatchObject({ refusal: { code: 'shares-invalid' } })
  expect(finishCeremony(group, 1, [first, third, third])).toMatchObject({ refusal: { code: 'shares-invalid' } })
})

test('a transcript in which one of the keys is another is refused', () => {
  const { key } = ceremony()[0]!
  const other = group.base(group.scalars.random())
  expect(checkPublicKey(group, key).ok).toBe(true)
  expect(checkPublicKey(group, { ...key, whole: other })).toMatchObject({ refusal: { code: 'share-inconsistent' } })
  for (const custodian of custodians)
    expect(checkPublicKey(group, { ...key, parts: { ...key.parts, [custodian]: other } }).ok, `${custodian}`).toBe(false)
})

test.each([
  [1, 2, 3],
  [1, 3, 2],
  [2, 3, 1],
] as const)('custodians %i and %i give %i its lost share again, and see nothing of it', (own, other, lost) => {
  const shares = ceremony()
  const mine = splitForRepair(group, { own, other, lost }, at(shares, own).share)
  const theirs = splitForRepair(group, { own: other, other: own, lost }, at(shares, other).share)
  const parts = [repairPart(group, mine.kept, theirs.sent), repairPart(group, theirs.kept, mine.sent)] as const
  const { secret, published } = at(shares, lost).share
  expect(must(repaired(group, parts, published))).toEqual({ secret, published })
  expect([mine.sent, mine.kept, theirs.sent, theirs.kept, ...parts]).not.toContainEqual(secret)
  expect(repaired(group, [parts[0], parts[0]], published)).toMatchObject({ refusal: { code: 'share-inconsistent' } })
  expect(repaired(group, [parts[0], new Uint8Array(32)], published)).toMatchObject({ refusal: { code: 'scalar-invalid' } })
})

const turns = () => {
  const drawn = custodians.map((custodian) => drawTurn(group, custodian))
  return (own: 1 | 2 | 3): ReceivedTurn[] =>
    drawn.map((turn) => ({ commitment: turnCommitment(turn), revealed: turn, step: turnFor(group, turn, own) }))
}

test('after a rotation each two come to δ times what they came to before, with shares that do not mix with the old', () => {
  const shares = ceremony()
  const to = turns()
  const next = custodians.map((own) => {
    const { share, key } = at(shares, own)
    return must(turnedShare(group, own, share, key, to(own)))
  })
  expect(next[0]!.key).toEqual(next[2]!.key)
  const [before] = reader(shares)(utf8('x'))
  const factor = turnFactor(
    group,
    to(1).map(({ revealed }) => revealed),
  )
  const expected = group.multiply(factor, before!)
  expect(reader(next)(utf8('x'))).toEqual([expected, expected, expected])
  const mixed = reader([shares[0]!, next[1]!, next[2]!])(utf8('x'))
  expect([before, expected]).not.toContainEqual(mixed[0])
})

test('a rotation with a turn that was not committed to, that is missing, or with a step for another, is refused', () => {
  const { share, key } = ceremony()[0]!
  const to = turns()
  const [first, second, third] = to(1) as [ReceivedTurn, ReceivedTurn, ReceivedTurn]
  const other = drawTurn(group, 2)
  const refusal = (...given: ReceivedTurn[]) => {
    const result = turnedShare(group, 1, share, key, given)
    return result.ok ? undefined : result.refusal.code
  }
  expect(refusal(first, second)).toBe('shares-invalid')
  expect(refusal(first, second, second)).toBe('shares-invalid')
  expect(refusal(first, { ...second, revealed: other }, third)).toBe('commitment-broken')
  expect(refusal(first, to(2)[1]!, third)).toBe('share-inconsistent')
  const committed = (revealed: ReceivedTurn['revealed']) => ({ commitment: turnCommitment(revealed), revealed })
  const wrong = (change: object) => checkTurns(group, [first, committed({ ...second.revealed, ...change }), third])
  expect(wrong({ published: new Uint8Array(32) })).toMatchObject({ refusal: { code: 'element-invalid' } })
  expect(wrong({ factor: new Uint8Array(32) })).toMatchObject({ refusal: { code: 'scalar-invalid' } })
})
