import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import type { Bytes } from './bytes.ts'
import type { Group } from './group.ts'
import { type Pair, prove, verify } from './proof.ts'
import type { PseudonymRefusal } from './pseudonym-refusal.ts'

/** The most elements in one request (the federation's protocol, step 2). */
export const maxElements = 16

/** What a custodian answers: the elements in the order asked, and one proof for all of them. */
export type Evaluation = { readonly elements: readonly Bytes[]; readonly proof: Bytes }

/** A custodian's part of the key of one scope and epoch: `secret` k_i, and `published` V_i = k_i · generator. */
export type Share = { readonly secret: Bytes; readonly published: Bytes }

const checked = (group: Group, elements: readonly Uint8Array[]): Result<readonly Uint8Array[], PseudonymRefusal> => {
  if (elements.length === 0 || elements.length > maxElements) return refuse({ code: 'batch-invalid' })
  return elements.every(group.isElement) ? ok(elements) : refuse({ code: 'element-invalid' })
}

const zip = (before: readonly Uint8Array[], after: readonly Uint8Array[]): readonly Pair[] =>
  before.flatMap((first, i) => {
    const second = after[i]
    return second ? [{ before: first, after: second }] : []
  })

/**
 * Z_i = k · B_i with a proof (RFC 9497 section 3.3.2, BlindEvaluate, batched). The custodian learns nothing about whom it is asked.
 * @param random the proof's r, only given by tests with published figures
 * Refuses with `batch-invalid` and `element-invalid`.
 */
export const evaluate = (
  group: Group,
  share: Share,
  blinded: readonly Uint8Array[],
  random?: Bytes,
): Result<Evaluation, PseudonymRefusal> => {
  const before = checked(group, blinded)
  if (!before.ok) return before
  const pairs = before.value.map((element) => ({ before: element, after: group.multiply(share.secret, element) }))
  return ok({ elements: pairs.map(({ after }) => after), proof: prove(group, share.secret, share.published, pairs, random) })
}

/**
 * Checks what a custodian answered against what it published in the ceremony; never against a key that came with the answer.
 * Refuses with `batch-invalid`, `element-invalid` and `proof-invalid`: then nothing of the answer may be used.
 */
export const checkEvaluation = (
  group: Group,
  published: Uint8Array,
  blinded: readonly Uint8Array[],
  evaluation: { readonly elements: readonly Uint8Array[]; readonly proof: Uint8Array },
): Result<readonly Uint8Array[], PseudonymRefusal> => {
  if (evaluation.elements.length !== blinded.length) return refuse({ code: 'batch-invalid' })
  const before = checked(group, blinded)
  if (!before.ok) return before
  const after = checked(group, evaluation.elements)
  if (!after.ok) return after
  if (!group.isElement(published)) return refuse({ code: 'element-invalid' })
  const pairs = zip(before.value, after.value)
  return verify(group, published, pairs, evaluation.proof) ? after : refuse({ code: 'proof-invalid' })
}
