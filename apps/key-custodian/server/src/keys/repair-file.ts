import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { type KeyTranscript, type Place, places, signedIn } from '@mens-centraal/platform/peers/key-transcript'
import type { PartyCard } from '@mens-centraal/platform/peers/party-card'
import type { EnvelopePurpose } from '@mens-centraal/pseudonym/envelope'
import { cardIn, digestOf, type Folder, readSigned, textOf, wrongFile } from './ceremony-file.ts'
import { transcriptFile, verifyTranscript } from './join-ceremony.ts'
import type { KeyName } from './key.ts'
import type { Ceremonial } from './start-ceremony.ts'

export const askFile = 'ask.jws'
export const askType = 'mc-repair-ask+jws'
export const partType = 'mc-repair-part+jws'
export const splitFile = (from: Place): string => `split-${from}.jws`
export const partFile = (from: Place): string => `part-${from}.jws`

const askShape = { transcript: 'string', lost: 'number', card: 'string' } as const
const partShape = { ask: 'string', from: 'number', to: 'number', step: 'string', sealed: 'string' } as const

/** What the custodian that lost its share asks: to which key it belonged, and to which card it is to be sealed. */
export type AskClaims = { readonly transcript: string; readonly lost: Place; readonly card: string }
/** Something sealed from one custodian to another, for one request. */
export type PartClaims = {
  readonly ask: string
  readonly from: Place
  readonly to: Place
  readonly step: 'split' | 'part'
  readonly sealed: string
}

/** A request for repair, held against the transcript of its key. */
export type Asked = {
  readonly occasion: string
  readonly digest: Buffer
  readonly key: KeyName
  readonly lost: Place
  readonly helpers: readonly [Place, Place]
  readonly transcript: KeyTranscript
  /** The card of now, of the same organisation as in the transcript. */
  readonly lostCard: PartyCard
}

/** The transcript of the folder, of a key that lives: the certificates of its ceremony may be past their term. */
export const transcriptIn = async (folder: Folder, { party }: Ceremonial): Promise<Result<KeyTranscript, Refusal>> => {
  const text = folder.get(transcriptFile)
  const signed = text === undefined ? refuse({ code: 'transcript-missing' }) : signedIn(text)
  return signed.ok ? verifyTranscript(signed.value, party.authorities, 'when-issued') : signed
}

/** Which place a party has in a transcript. Refuses with `not-a-custodian`. */
export const placeIn = ({ cards }: KeyTranscript, oin: string): Result<Place, Refusal> => {
  const place = places.find((each) => cards[each].oin === oin)
  return place === undefined ? refuse({ code: 'not-a-custodian' }) : ok(place)
}

/** Reads the request in a folder. Refuses with `file-missing`, `file-not-valid`, `other-key` and `not-a-custodian`. */
export const readAsk = async (folder: Folder, around: Ceremonial): Promise<Result<Asked, Refusal>> => {
  const transcript = await transcriptIn(folder, around)
  if (!transcript.ok) return transcript
  const text = folder.get(askFile)
  if (text === undefined) return refuse({ code: 'ask-missing' })
  const found = await cardIn(text, 0, around.party.authorities, around.now)
  if (!found.ok) return found
  const lost = placeIn(transcript.value, found.value.card.oin)
  if (!lost.ok) return lost
  const read = await readSigned(text, found.value.card, { type: askType, shape: askShape, custodian: lost.value })
  if (!read.ok) return read
  const { claims, hash } = transcript.value
  if (read.value.transcript !== hash || read.value.lost !== lost.value) return wrongFile('other-key', lost.value)
  const [first, second] = places.filter((place) => place !== lost.value)
  if (!first || !second) throw new Error('two others of three')
  const key = { scope: claims.scope, epoch: claims.epoch }
  const about = {
    key,
    lost: lost.value,
    helpers: [first, second] as const,
    transcript: transcript.value,
    lostCard: found.value.card,
  }
  return ok({ occasion: `repair/${textOf(digestOf(text))}`, digest: digestOf(text), ...about })
}

/** What is sealed for a repair opens in this repair only, from that custodian, for this step. */
export const repairPurpose = (asked: Asked, { from, to, step }: Pick<PartClaims, 'from' | 'to' | 'step'>): EnvelopePurpose => ({
  oin: asked.transcript.cards[from].oin,
  registration: textOf(asked.digest),
  operation: `repair ${step} for ${to}`,
  epoch: asked.key.epoch,
})

/** Reads what a helper sealed. Refuses by custodian, with `file-missing`, `file-not-valid` and `other-repair`. */
export const readPart = async (
  text: string | undefined,
  asked: Asked,
  wanted: Pick<PartClaims, 'from' | 'to' | 'step'>,
): Promise<Result<Uint8Array<ArrayBuffer>, Refusal>> => {
  const { from } = wanted
  if (text === undefined) return wrongFile('file-missing', from)
  const read = await readSigned(text, asked.transcript.cards[from], { type: partType, shape: partShape, custodian: from })
  if (!read.ok) return read
  if (read.value.ask !== textOf(asked.digest)) return wrongFile('other-repair', from)
  const isRight = (['from', 'to', 'step'] as const).every((name) => read.value[name] === wanted[name])
  return isRight ? ok(new Uint8Array(Buffer.from(String(read.value.sealed), 'base64url'))) : wrongFile('file-not-valid', from)
}
