import { createHash, type X509Certificate } from 'node:crypto'
import type { Instant } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { type Place, places } from '@mens-centraal/platform/peers/key-transcript'
import { type PartyCard, readCard } from '@mens-centraal/platform/peers/party-card'
import { hasShape, provenStatement, unproven } from '@mens-centraal/platform/peers/statement'
import type { Bytes } from '@mens-centraal/pseudonym/bytes'

/** What a ceremony refuses, always with the custodian whose file it is. docs/ceremony.md says what to do. */
export const wrongFile = (code: string, custodian: number): Result<never, Refusal> => refuse({ code, facts: { custodian } })

/** The folder that the custodians exchange: what is in it, by name. */
export type Folder = ReadonlyMap<string, string>

export const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

/** Bytes of exactly this length, from base64url written in the one way there is; else none. */
export const bytesIn = (text: unknown, length: number): Bytes | null => {
  if (typeof text !== 'string') return null
  const bytes = new Uint8Array(Buffer.from(text, 'base64url'))
  return bytes.length === length && textOf(bytes) === text ? bytes : null
}

/** One digest of several texts, in their order. */
export const digestOf = (...texts: readonly string[]): Buffer => createHash('sha256').update(JSON.stringify(texts)).digest()

/** A file of a custodian, and what it says: signed by the key on its card, which chains to its certificate. */
export type Said<Claims> = { readonly text: string; readonly claims: Claims; readonly card: PartyCard }

/** Reads what a custodian signed by the key on a card. Refuses with `file-not-valid`. */
export const readSigned = async <K extends string>(
  text: string,
  card: PartyCard,
  { type, shape, custodian }: { type: string; shape: { readonly [key in K]: 'string' | 'number' | 'object' }; custodian: number },
): Promise<Result<{ [key in K]: unknown }, Refusal>> => {
  const claims = await provenStatement(text, card.signingKey, type)
  return hasShape(claims, shape) ? ok(claims) : wrongFile('file-not-valid', custodian)
}

/** The card that stands in a file, held against the authorities: what the file's signature is then checked with. */
export const cardIn = async (
  text: string,
  custodian: number,
  authorities: readonly X509Certificate[],
  now: Instant,
): Promise<Result<{ readonly card: PartyCard; readonly cardText: string }, Refusal>> => {
  const cardText = (unproven(text)?.claims as { readonly card?: unknown } | null | undefined)?.card
  if (typeof cardText !== 'string') return wrongFile('file-not-valid', custodian)
  const card = await readCard(cardText, authorities, now)
  return card.ok ? ok({ card: card.value, cardText }) : wrongFile(card.refusal.code, custodian)
}

/** Three texts of one step, by place. Refuses with `file-missing`. */
export const threeOf = (folder: Folder, nameOf: (place: Place) => string): Result<readonly [string, string, string], Refusal> => {
  const missing = places.find((place) => !folder.has(nameOf(place)))
  if (missing !== undefined) return wrongFile('file-missing', missing)
  const [one = '', two = '', three = ''] = places.map((place) => folder.get(nameOf(place)) ?? '')
  return ok([one, two, three])
}
