import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import type { Bytes } from './bytes.ts'
import { type Group, smallScalar } from './group.ts'
import type { PseudonymRefusal } from './pseudonym-refusal.ts'

/** The three custodians, by the place at which the secret polynomial is read for each. Two suffice. */
export const custodians = [1, 2, 3] as const
export type Custodian = (typeof custodians)[number]

/** Each pair of custodians. */
export const custodianPairs: readonly (readonly [Custodian, Custodian])[] = [
  [1, 2],
  [1, 3],
  [2, 3],
]

/** λ of `own` beside `other`: what a share weighs when a polynomial of the first degree is read at `at` (Lagrange), 0 for the key itself. */
export const lagrange = (group: Group, own: number, other: number, at = 0): Bytes => {
  const difference = (left: number, right: number) => group.scalars.subtract(smallScalar(left), smallScalar(right))
  return group.scalars.multiply(difference(at, other), group.scalars.invert(difference(own, other)))
}

/** What one custodian gave, or published. */
export type Part = { readonly custodian: Custodian; readonly element: Uint8Array }

/**
 * E = k · H(x), or V = k · generator, from the parts of two custodians.
 * Refuses with `shares-invalid` (the same custodian twice) and `element-invalid` (also when the outcome is the identity).
 */
export const combine = (group: Group, [first, second]: readonly [Part, Part]): Result<Bytes, PseudonymRefusal> => {
  if (first.custodian === second.custodian) return refuse({ code: 'shares-invalid' })
  if (!group.isElement(first.element) || !group.isElement(second.element)) return refuse({ code: 'element-invalid' })
  const whole = group.add(
    group.multiply(lagrange(group, first.custodian, second.custodian), first.element),
    group.multiply(lagrange(group, second.custodian, first.custodian), second.element),
  )
  return group.isElement(whole) ? ok(whole) : refuse({ code: 'element-invalid' })
}
