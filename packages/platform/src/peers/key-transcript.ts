import { createHash, type X509Certificate } from 'node:crypto'
import type { Instant } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { type PartyCard, readCard } from './party-card.ts'
import { hasShape, provenStatement, unproven } from './statement.ts'

export const transcriptType = 'mc-key-transcript+jws'

/** The places of the three custodians. */
export const places = [1, 2, 3] as const
export type Place = (typeof places)[number]

/** A custodian as the ceremony names it. */
export type NamedCustodian = { readonly custodian: Place; readonly address: string; readonly card: string }

/** What a ceremony made, word for word as each of the three signed it. Bytes are in base64url. */
export type TranscriptClaims = {
  readonly scope: string
  readonly epoch: number
  /** Digest of what all three revealed. */
  readonly ceremony: string
  /** V. */
  readonly whole: string
  /** V_i, by place. */
  readonly parts: Readonly<Record<Place, string>>
  readonly custodians: readonly [NamedCustodian, NamedCustodian, NamedCustodian]
}

/** A transcript that all three signed, and whose custodians are who their certificates say. That V follows from each pair of V_i is for the pseudonym package to check. */
export type KeyTranscript = {
  readonly claims: TranscriptClaims
  /** SHA-256 of what was signed, in base64url: what members pin. */
  readonly hash: string
  readonly cards: Readonly<Record<Place, PartyCard>>
}

/** Why a transcript is not believed; `facts.custodian` says whose part is wrong. */
export type TranscriptRefusal = Refusal<
  'transcript-not-valid' | 'transcripts-differ' | 'certificate-not-valid' | 'card-not-valid' | 'custodian-twice'
>

const shape = {
  scope: 'string',
  epoch: 'number',
  ceremony: 'string',
  whole: 'string',
  parts: 'object',
  custodians: 'object',
} as const
const partsShape = { 1: 'string', 2: 'string', 3: 'string' } as const
const custodianShape = { custodian: 'number', address: 'string', card: 'string' } as const

const isClaims = (value: unknown): value is TranscriptClaims => {
  if (!hasShape(value, shape) || !hasShape(value.parts, partsShape)) return false
  const { custodians } = value
  return (
    Array.isArray(custodians) &&
    custodians.length === places.length &&
    custodians.every((each, i) => hasShape(each, custodianShape) && each.custodian === places[i])
  )
}

/** True when no two of the three are of one organisation, or sign with one key: no organisation runs two. */
export const areThree = (cards: readonly PartyCard[]): boolean => {
  const keys = cards.map(({ signingKey }) => String(signingKey.export({ format: 'jwk' }).x))
  return new Set(cards.map(({ oin }) => oin)).size === places.length && new Set(keys).size === places.length
}

/** The three signatures in the text of a `transcript.json`. Refuses with `transcript-not-valid`. */
export const signedIn = (text: string): Result<readonly string[], TranscriptRefusal> => {
  try {
    const { transcript } = JSON.parse(text)
    const isList =
      Array.isArray(transcript) && transcript.length === places.length && transcript.every((each) => typeof each === 'string')
    return isList ? ok(transcript) : refuse({ code: 'transcript-not-valid' })
  } catch {
    return refuse({ code: 'transcript-not-valid' })
  }
}

const cardsOf = async (
  { custodians }: TranscriptClaims,
  authorities: readonly X509Certificate[],
  at: Instant | 'when-issued',
): Promise<Result<readonly PartyCard[], TranscriptRefusal>> => {
  const cards: PartyCard[] = []
  for (const { custodian, card } of custodians) {
    const read = await readCard(card, authorities, at)
    if (!read.ok) return refuse({ code: read.refusal.code as TranscriptRefusal['code'], facts: { custodian } })
    cards.push(read.value)
  }
  return areThree(cards) ? ok(cards) : refuse({ code: 'custodian-twice' })
}

/**
 * Reads a transcript as its three custodians signed it: the same words by all, each by the key on its card.
 * @param signed by place, 1 to 3
 * @param at when the certificates must hold: now for a key that begins; `when-issued` for one that lives, whose transcript is pinned by its hash and outlives
 *   the certificates of its ceremony
 */
export const readTranscript = async (
  signed: readonly string[],
  authorities: readonly X509Certificate[],
  at: Instant | 'when-issued',
): Promise<Result<KeyTranscript, TranscriptRefusal>> => {
  const [first = '', ...others] = signed
  const claims = unproven(first)?.claims
  if (!isClaims(claims) || signed.length !== places.length) return refuse({ code: 'transcript-not-valid' })
  const [, words = ''] = first.split('.')
  const other = others.findIndex((text) => text.split('.')[1] !== words)
  if (other !== -1) return refuse({ code: 'transcripts-differ', facts: { custodian: other + 2 } })
  const cards = await cardsOf(claims, authorities, at)
  if (!cards.ok) return cards
  for (const [i, card] of cards.value.entries()) {
    if ((await provenStatement(signed[i] ?? '', card.signingKey, transcriptType)) === null)
      return refuse({ code: 'transcript-not-valid', facts: { custodian: i + 1 } })
  }
  const [one, two, three] = cards.value as [PartyCard, PartyCard, PartyCard]
  const hash = createHash('sha256').update(Buffer.from(words, 'base64url')).digest('base64url')
  return ok({ claims, hash, cards: { 1: one, 2: two, 3: three } })
}
