import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wipe } from './bytes.ts'
import { type Group, groupOrder, isScalar, smallScalar } from './group.ts'
import { nobleGroup } from './noble-group.ts'
import { sodiumGroup } from './sodium-group.ts'

const runs = { numRuns: 25, seed: 4 }
const uniform = fc.uint8Array({ minLength: 64, maxLength: 64 })
const both = <T>(compute: (group: Group) => T): void => expect(compute(sodiumGroup)).toEqual(compute(nobleGroup))
const fromNumber = (number: bigint) => new Uint8Array(Buffer.from(number.toString(16).padStart(64, '0'), 'hex').reverse())

/** Encodings that RFC 9496 appendix A.2 says must be refused: not canonical, negative, not a square, and so on. */
const invalid = [
  '00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'f3ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '01ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'ed57ffd8c914fb201471d1c3d245ce3c746fcbe63a3679d51b6a516ebebe0e20',
  'c34c4e1826e5d403b78e246e88aa051c36ccf0aafebffe137d148a2bf9104562',
  'c940e5a4404157cfb1628b108db051a8d439e1a421394ec4ebccb9ec92a8ac78',
  '47cfc5497c53dc8e61c91d17fd626ffb1c49e2bca94eed052281b510b1117a24',
  'f1c6165d33367351b0da8f6e4511010c68174a03b6581212c71c0e1d026c3c72',
  '87260f7a2f12495118360f02c26a470f450dadf34a413d21042b43b9d93e1309',
  '26948d35ca62e643e26a83177332e6b6afeb9d08e4268b650f1f5bbd8d81d371',
  '4eac077a713c57b4f4397629a4145982c661f48044dd3f96427d40b147d9742f',
  'de6a7b00deadc788eb6b6c8d20c0ae96c2f2019078fa604fee5b87d6e989ad7b',
  'bcab477be20861e01e4a0e295284146a510150d9817763caf1a6f4b422d67042',
  '2a292df7e32cababbd9de088d1d1abec9fc0440f637ed2fba145094dc14bea08',
  'f4a9e534fc0d216c44b218fa0c42d99635a0127ee2e53c712f70609649fdff22',
  '8268436f8c4126196cf64b3c7ddbda90746a378625f9813dd9b8457077256731',
  '2810e5cbc2cc4d4eece54f61c6f69758e289aa7ab440b3cbeaa21995c2f4232b',
  '3eb858e78f5a7254d8c9731174a94f76755fd3941c0ac93735c07ba14579630e',
  'a45fdc55c76448c049a1ab33f17023edfb2be3581e9c7aade8a6125215e04220',
  'd483fe813c6ba647ebbfd3ec41adca1c6130c2beeee9d9bf065c8d151c5f396e',
  '8a2e1d30050198c65a54483123960ccc38aef6848e1ec8f5f780e8523769ba32',
  '32888462f8b486c68ad7dd9610be5192bbeaf3b443951ac1a8118419d9fa097b',
  '227142501b9d4355ccba290404bde41575b037693cef1f438c47f8fbf35d1165',
  '5c37cc491da847cfeb9281d407efc41e15144c876e0170b499a96a22ed31e01e',
  '445425117cb8c90edcbc7c1cc0e74f747f2c1efa5630a967c64f287792a48a4b',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]

test('both back ends agree on scalars and elements of random input', () => {
  fc.assert(
    fc.property(uniform, uniform, (left, right) => {
      const [a, b] = [sodiumGroup.scalars.reduce(left), sodiumGroup.scalars.reduce(right)]
      both(({ scalars }) => [
        scalars.reduce(left),
        scalars.add(a, b),
        scalars.subtract(a, b),
        scalars.multiply(a, b),
        scalars.invert(a),
      ])
      const [p, q] = [sodiumGroup.fromUniform(left), sodiumGroup.fromUniform(right)]
      both((group) => [group.fromUniform(left), group.base(a), group.multiply(a, q), group.add(p, q), group.isElement(p)])
    }),
    runs,
  )
})

describe.each([sodiumGroup, nobleGroup])('$name', (group) => {
  test('refuses what RFC 9496 says is no element, and the identity, and other lengths', () => {
    for (const hex of invalid) expect(group.isElement(Buffer.from(hex, 'hex')), hex).toBe(false)
    expect(group.isElement(new Uint8Array(32))).toBe(false)
    for (const length of [0, 1, 31]) expect(group.isElement(group.base(smallScalar(1)).slice(0, length)), `${length}`).toBe(false)
    expect(group.isElement(group.base(smallScalar(1)))).toBe(true)
    expect(group.isElement(new Uint8Array([...group.base(smallScalar(1)), 0]))).toBe(false)
  })

  test('has an inverse for each random scalar, and never draws zero', () => {
    for (let i = 0; i < 20; i += 1) {
      const scalar = group.scalars.random()
      expect(isScalar(scalar)).toBe(true)
      expect(group.scalars.multiply(scalar, group.scalars.invert(scalar))).toEqual(smallScalar(1))
    }
  })
})

test('a scalar lies from 1 up to the order of the group', () => {
  expect([0n, groupOrder, groupOrder + 1n, 2n ** 256n - 1n].map((number) => isScalar(fromNumber(number)))).toEqual([
    false,
    false,
    false,
    false,
  ])
  expect([1n, groupOrder - 1n].map((number) => isScalar(fromNumber(number)))).toEqual([true, true])
  expect(isScalar(new Uint8Array(31).fill(1))).toBe(false)
})

test('what is wiped is zero', () => {
  const secret = sodiumGroup.scalars.random()
  wipe(secret)
  expect(secret).toEqual(new Uint8Array(32))
})
