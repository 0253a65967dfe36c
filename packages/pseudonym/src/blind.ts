import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { type Bytes, wipe } from './bytes.ts'
import type { Group } from './group.ts'
import type { PseudonymRefusal } from './pseudonym-refusal.ts'
import { hashToGroup } from './suite.ts'

/**
 * An input, blinded for one custodian. `blind` must never leave the memory of the local index: with it and the blinded element anybody has
 * H(x), a keyless identifier of a person. Fresh for each input, request and custodian; wiped as soon as the answer is unblinded.
 */
export type Blinded = { readonly blind: Bytes; readonly element: Bytes }

/**
 * B = r · H(x) (RFC 9497 section 3.3.2, Blind).
 * @param input x, as `pseudonymInput` makes it
 * @param blind r, only given by tests with published figures
 */
export const blind = (group: Group, input: Uint8Array, blind: Bytes = group.scalars.random()): Blinded => ({
  blind,
  element: group.multiply(blind, hashToGroup(group, input)),
})

/**
 * k · H(x) = r⁻¹ · Z. Check the proof first. Wipes the blind and its element, also when it refuses.
 * Refuses with `element-invalid`.
 */
export const unblind = (group: Group, { blind, element }: Blinded, evaluated: Uint8Array): Result<Bytes, PseudonymRefusal> => {
  const inverse = group.scalars.invert(blind)
  const answer = group.isElement(evaluated)
    ? ok(group.multiply(inverse, evaluated))
    : refuse<PseudonymRefusal>({ code: 'element-invalid' })
  wipe(inverse, blind, element)
  return answer
}
