import type { Oin } from '@mens-centraal/kernel/oin'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { concat, lengthPrefixed, utf8, wipe } from '@mens-centraal/pseudonym/bytes'
import { type EnvelopePurpose, open } from '@mens-centraal/pseudonym/envelope'
import { indexOf, nationalPseudonym, sealPseudonym } from '@mens-centraal/pseudonym/national-pseudonym'
import { sodiumGroup as group } from '@mens-centraal/pseudonym/sodium-group'
import type { EpochKeys } from '../keys/epoch.ts'
import type { Subject, SubjectKind } from './registration.ts'

/** A subject as a member sends it: its evaluated element, sealed to the national index. */
export type SealedSubject = { readonly kind: SubjectKind; readonly sealed: string }

/** For what an element was sealed: opened for another member, registration, kind or epoch it is nothing. */
export const purposeOf = (
  about: { readonly oin: Oin; readonly registration: string; readonly epoch: number },
  kind: SubjectKind,
): EnvelopePurpose => ({
  ...about,
  operation: `register ${kind}`,
})

/** To what a sealed pseudonym is bound: to its registration and kind, so that rows cannot be swapped. */
export const boundTo = (memberId: string, registration: string, kind: SubjectKind): Uint8Array =>
  concat(...[memberId, registration, kind].map((part) => lengthPrefixed(utf8(part))))

/** The kind is in the index: who registers a youth as somebody's parent meets nobody. */
const indexed = (keys: EpochKeys, kind: SubjectKind, pseudonym: Uint8Array): Buffer =>
  Buffer.from(indexOf(keys.index, concat(lengthPrefixed(utf8(kind)), pseudonym)))

type About = { readonly memberId: string; readonly oin: Oin; readonly registration: string; readonly epoch: number }

const subjectOf = async (
  { kind, sealed }: SealedSubject,
  keys: EpochKeys,
  envelopeSecret: Uint8Array<ArrayBuffer>,
  { memberId, ...about }: About,
): Promise<Subject | null> => {
  const element = await open(envelopeSecret, new Uint8Array(Buffer.from(sealed, 'base64url')), purposeOf(about, kind))
  if (!element.ok) return null
  const pseudonym = nationalPseudonym(group, keys.factor, element.value)
  wipe(element.value)
  if (!pseudonym.ok) return null
  const bound = boundTo(memberId, about.registration, kind)
  const subject = {
    kind,
    index: indexed(keys, kind, pseudonym.value),
    sealed: Buffer.from(sealPseudonym(keys.seal, pseudonym.value, bound)),
  }
  wipe(pseudonym.value)
  return subject
}

/**
 * Opens the elements of a registration and turns each into what is kept; the elements and pseudonyms are forgotten.
 * Two subjects that are the same are one. Refuses with `subject-not-valid`: not sealed for this, not an element, or the identity.
 */
export const openSubjects = async (
  sealed: readonly SealedSubject[],
  keys: EpochKeys,
  envelopeSecret: Uint8Array<ArrayBuffer>,
  about: About,
): Promise<Result<readonly Subject[], Refusal>> => {
  const opened = await Promise.all(sealed.map((one) => subjectOf(one, keys, envelopeSecret, about)))
  const subjects = opened.flatMap((one) => (one === null ? [] : [one]))
  if (subjects.length < sealed.length) return refuse({ code: 'subject-not-valid' })
  return ok([...new Map(subjects.map((one) => [one.index.toString('hex'), one])).values()])
}
