import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { type Place, places, type TranscriptClaims, transcriptType } from '@mens-centraal/platform/peers/key-transcript'
import { envelopeSecretOf } from '@mens-centraal/platform/peers/party'
import { signStatement } from '@mens-centraal/platform/peers/statement'
import { type Bytes, wipe } from '@mens-centraal/pseudonym/bytes'
import { open } from '@mens-centraal/pseudonym/envelope'
import { finishCeremony as finish, type PublicKey, type Received, shareFor } from '@mens-centraal/pseudonym/key-generation'
import { sodiumGroup as group } from '@mens-centraal/pseudonym/sodium-group'
import type { CustodianDoor } from '../members/member.ts'
import { bytesIn, digestOf, type Folder, readSigned, type Said, textOf, threeOf, wrongFile } from './ceremony-file.ts'
import type { CeremonyStep, KeyName } from './key.ts'
import { readSteps, sealShare, stepsOf } from './key-facts.ts'
import { type RevealClaims, revealFile, revealType, sharePurpose } from './reveal-ceremony.ts'
import { type Ceremonial, occasionOf, readStarts, type StartClaims, type Starts, unsealDrawn } from './start-ceremony.ts'
import { type StepFacts, takeStep } from './take-step.ts'

export const signedFile = (place: Place): string => `signed-${place}.jws`

const shape = { starts: 'string', custodian: 'number', salt: 'string', published: 'object', shares: 'object' } as const

type Own = { readonly place: Place; readonly share: Bytes; readonly envelopeSecret: Bytes }

const shareIn = async (reveal: RevealClaims, from: Said<StartClaims>, own: Own, key: KeyName, starts: Starts) => {
  if (reveal.custodian === own.place) return ok(own.share)
  const sealed = new Uint8Array(Buffer.from(String(reveal.shares[own.place] ?? ''), 'base64url'))
  return open(own.envelopeSecret, sealed, sharePurpose(from.card.oin, own.place, key, starts.digest))
}

/** What one custodian gave: held against its commitment when the share is worked out. Refuses with `file-not-valid`, `starts-differ` and `envelope-invalid`. */
const readReveal = async (
  text: string,
  from: Said<StartClaims>,
  own: Own,
  key: KeyName,
  starts: Starts,
): Promise<Result<Received, Refusal>> => {
  const { custodian } = from.claims
  const read = await readSigned(text, from.card, { type: revealType, shape, custodian })
  if (!read.ok) return read
  const claims = read.value as RevealClaims
  if (claims.starts !== textOf(starts.digest)) return wrongFile('starts-differ', custodian)
  const salt = bytesIn(claims.salt, 32)
  const [first, second] = [bytesIn(claims.published[0], 32), bytesIn(claims.published[1], 32)]
  if (claims.custodian !== custodian || !salt || !first || !second) return wrongFile('file-not-valid', custodian)
  const share = await shareIn(claims, from, own, key, starts)
  if (!share.ok) return wrongFile(share.refusal.code, custodian)
  const commitment = new Uint8Array(Buffer.from(from.claims.commitment, 'base64url'))
  return ok({ commitment, revealed: { custodian, salt, published: [first, second] }, share: share.value })
}

const allReveals = async (
  texts: readonly string[],
  starts: Starts,
  own: Own,
  key: KeyName,
): Promise<Result<Received[], Refusal>> => {
  const received: Received[] = []
  for (const [i, from] of starts.said.entries()) {
    const one = await readReveal(texts[i] ?? '', from, own, key, starts)
    if (!one.ok) return one
    received.push(one.value)
  }
  return ok(received)
}

const transcriptOf = (key: KeyName, { said }: Starts, reveals: Buffer, { whole, parts }: PublicKey): TranscriptClaims => {
  const [one, two, three] = said.map(({ claims: { custodian, address, card } }) => ({ custodian, address, card }))
  if (!one || !two || !three) throw new Error('three starts were read')
  return {
    scope: key.scope,
    epoch: key.epoch,
    ceremony: textOf(reveals),
    whole: textOf(whole),
    parts: { 1: textOf(parts[1]), 2: textOf(parts[2]), 3: textOf(parts[3]) },
    custodians: [one, two, three],
  }
}

const work = async (
  door: CustodianDoor,
  around: Ceremonial,
  key: KeyName,
  starts: Starts,
  texts: readonly string[],
  sealed: Buffer,
) => {
  const drawn = unsealDrawn(door.keys, occasionOf(key), sealed)
  const place = places.find((each) => each === drawn.custodian) ?? 1
  const own = { place, share: shareFor(group, drawn, place), envelopeSecret: envelopeSecretOf(around.party) }
  const received = await allReveals(texts, starts, own, key)
  wipe(...drawn.coefficients, own.envelopeSecret)
  const outcome = received.ok ? finish(group, place, received.value) : received
  if (received.ok) wipe(...received.value.map(({ share }) => share))
  if (!outcome.ok) return outcome
  const { share, key: made } = outcome.value
  const shareSealed = sealShare(door.keys, key, share.secret)
  wipe(share.secret)
  return ok({ custodian: place, shareSealed, published: Buffer.from(share.published), made })
}

const prepare = async (
  door: CustodianDoor,
  folder: Folder,
  around: Ceremonial,
  key: KeyName,
  steps: ReadonlyMap<string, CeremonyStep>,
): Promise<StepFacts['prepared']> => {
  const [start, reveal, before] = [steps.get('start'), steps.get('reveal'), steps.get('signed')]
  if (!start || !reveal) return refuse({ code: 'not-revealed' })
  const starts = await readStarts(folder, key, around, start.file)
  if (!starts.ok) return starts
  if (!starts.value.digest.equals(reveal.restsOn)) return refuse({ code: 'files-changed' })
  const texts = threeOf(folder, revealFile)
  if (!texts.ok) return texts
  if (!texts.value.includes(reveal.file)) return refuse({ code: 'own-file-changed' })
  const restsOn = digestOf(...texts.value)
  if (before !== undefined) return ok({ step: { ...before, restsOn }, events: [] })
  if (start.secretSealed === null) return refuse({ code: 'not-started' })
  const worked = await work(door, around, key, starts.value, texts.value, start.secretSealed)
  if (!worked.ok) return worked
  const { made, ...share } = worked.value
  const occasion = occasionOf(key)
  const file = await signStatement(around.party.signingKey, transcriptType, transcriptOf(key, starts.value, restsOn, made))
  return ok({
    step: { occasion, step: 'signed', restsOn, file, secretSealed: null },
    events: [
      { type: 'share-kept', key, ...share, at: door.now },
      { type: 'ceremony-secrets-wiped', occasion },
    ],
  })
}

/**
 * Third step: with all three reveals in the folder, checks everything, keeps this custodian's share, signs what was made, and forgets what it
 * drew. The share is not used before the others have signed the same.
 * Refuses by custodian: what was revealed is not what was committed to, a share that does not fit, an envelope for another.
 */
export const finishCeremony = async (
  door: CustodianDoor,
  around: Ceremonial,
  key: KeyName,
  folder: Folder,
): Promise<Result<string, Refusal>> => {
  const occasion = occasionOf(key)
  const [rows] = await ask(door, [stepsOf(occasion)])
  const steps = readSteps(occasion, rows)
  return takeStep(door, 'key', { before: steps.get('signed'), prepared: await prepare(door, folder, around, key, steps) })
}
