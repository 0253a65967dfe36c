import { randomBytes } from 'node:crypto'
import { ristretto255, ristretto255_hasher } from '@noble/curves/ed25519.js'
import type { Bytes } from './bytes.ts'
import { elementLength, type Group, groupOrder, scalarLength } from './group.ts'

const { Point } = ristretto255
const scalarField = Point.Fn

const number = (scalar: Uint8Array): bigint => BigInt(`0x${Buffer.from(scalar).reverse().toString('hex')}`)
const encoded = (scalar: bigint): Bytes =>
  new Uint8Array(Buffer.from(scalar.toString(16).padStart(2 * scalarLength, '0'), 'hex').reverse())
const element = (bytes: Uint8Array) => Point.fromBytes(bytes)
const bytesOf = (point: ReturnType<typeof element>): Bytes => new Uint8Array(point.toBytes())

const reduce = (uniform: Uint8Array): Bytes => encoded(number(uniform) % groupOrder)

/** The group by noble, in plain JavaScript: not in constant time, so only for public numbers and to check the other. */
export const nobleGroup: Group = {
  name: 'noble',
  scalars: {
    reduce,
    random: () => {
      const scalar = reduce(new Uint8Array(randomBytes(64)))
      return number(scalar) === 0n ? nobleGroup.scalars.random() : scalar
    },
    add: (left, right) => encoded(scalarField.add(number(left), number(right))),
    subtract: (left, right) => encoded(scalarField.sub(number(left), number(right))),
    multiply: (left, right) => encoded(scalarField.mul(number(left), number(right))),
    invert: (scalar) => encoded(scalarField.inv(number(scalar))),
  },
  fromUniform: (uniform) => bytesOf(ristretto255_hasher.deriveToCurve?.(uniform) ?? Point.ZERO),
  isElement: (bytes) => {
    if (bytes.length !== elementLength) return false
    try {
      return !element(bytes).equals(Point.ZERO)
    } catch {
      return false
    }
  },
  base: (scalar) => bytesOf(Point.BASE.multiply(number(scalar))),
  multiply: (scalar, bytes) => bytesOf(element(bytes).multiply(number(scalar))),
  add: (left, right) => bytesOf(element(left).add(element(right))),
}
