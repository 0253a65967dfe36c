import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import type { Place } from '@mens-centraal/platform/peers/key-transcript'
import { envelopeSecretOf } from '@mens-centraal/platform/peers/party'
import { makeCard, type PartyCard } from '@mens-centraal/platform/peers/party-card'
import { signStatement } from '@mens-centraal/platform/peers/statement'
import { seal as sealAtRest, unseal } from '@mens-centraal/platform/sealing/at-rest'
import { type Bytes, wipe } from '@mens-centraal/pseudonym/bytes'
import { open, seal } from '@mens-centraal/pseudonym/envelope'
import { isScalar } from '@mens-centraal/pseudonym/group'
import { repaired, repairPart, splitForRepair } from '@mens-centraal/pseudonym/repair'
import { sodiumGroup as group } from '@mens-centraal/pseudonym/sodium-group'
import type { CustodianDoor } from '../members/member.ts'
import { bytesIn, digestOf, type Folder, textOf, wrongFile } from './ceremony-file.ts'
import { isOfTranscript } from './join-ceremony.ts'
import type { CeremonyStep, KeyEvent, KeyName } from './key.ts'
import { keyOf, readKey, readSteps, type SealedKey, sealShare, shareOf, stepsOf } from './key-facts.ts'
import {
  type AskClaims,
  type Asked,
  askType,
  type PartClaims,
  partFile,
  partType,
  placeIn,
  readAsk,
  readPart,
  repairPurpose,
  splitFile,
  transcriptIn,
} from './repair-file.ts'
import type { Ceremonial } from './start-ceremony.ts'
import { type Prepared, takeStep } from './take-step.ts'

type Steps = ReadonlyMap<string, CeremonyStep>

const known = async (door: CustodianDoor, { scope, epoch }: KeyName, occasion: string) => {
  const [keys, rows] = await ask(door, [keyOf(scope, epoch), stepsOf(occasion)])
  return { share: readKey(keys), steps: readSteps(occasion, rows) }
}

/** The custodian that lost its share asks the other two, by a file. Refuses with `share-here` when it still has it. */
export const askRepair = async (door: CustodianDoor, around: Ceremonial, folder: Folder): Promise<Result<string, Refusal>> => {
  const transcript = await transcriptIn(folder, around)
  const lost = transcript.ok ? placeIn(transcript.value, around.party.oin) : transcript
  if (!transcript.ok || !lost.ok) return takeStep(door, 'repair', { before: undefined, prepared: lost as Result<never, Refusal> })
  const { claims, hash } = transcript.value
  const occasion = `ask/${hash}`
  const { share, steps } = await known(door, claims, occasion)
  const card = await makeCard(around.party, around.party, around.now)
  const file = await signStatement(around.party.signingKey, askType, {
    transcript: hash,
    lost: lost.value,
    card,
  } satisfies AskClaims)
  const step = { occasion, step: 'ask', restsOn: digestOf(hash), file, secretSealed: null }
  const prepared = share === null ? ok({ step, events: [] }) : refuse({ code: 'share-here' })
  return takeStep(door, 'repair', { before: steps.get('ask'), prepared })
}

/** One of two helpers: its own place, and that of the other. */
const helperOf = (asked: Asked, oin: string): Result<{ own: Place; other: Place }, Refusal> => {
  const own = placeIn(asked.transcript, oin)
  if (!own.ok) return own
  const other = asked.helpers.find((place) => place !== own.value)
  return asked.helpers.includes(own.value) && other ? ok({ own: own.value, other }) : refuse({ code: 'not-a-helper' })
}

const sealed = async (
  around: Ceremonial,
  asked: Asked,
  to: PartyCard,
  message: Bytes,
  about: Pick<PartClaims, 'from' | 'to' | 'step'>,
) => {
  const envelope = await seal(to.envelopeKey, message, repairPurpose(asked, about))
  const claims: PartClaims = { ask: textOf(asked.digest), ...about, sealed: textOf(envelope) }
  return signStatement(around.party.signingKey, partType, claims)
}

const opened = async (folder: Folder, { party }: Ceremonial, asked: Asked, about: Pick<PartClaims, 'from' | 'to' | 'step'>) => {
  const text = folder.get(about.step === 'split' ? splitFile(about.from) : partFile(about.from))
  const envelope = await readPart(text, asked, about)
  if (!envelope.ok) return envelope
  const secret = envelopeSecretOf(party)
  const message = await open(secret, envelope.value, repairPurpose(asked, about))
  wipe(secret)
  if (!message.ok) return wrongFile(message.refusal.code, about.from)
  return isScalar(message.value) ? ok({ message: message.value, text: text ?? '' }) : wrongFile('scalar-invalid', about.from)
}

const splitting = async (
  door: CustodianDoor,
  around: Ceremonial,
  asked: Asked,
  share: SealedKey | null,
): Promise<Result<Prepared, Refusal>> => {
  const helper = helperOf(asked, around.party.oin)
  if (!helper.ok) return helper
  const fits = share === null ? refuse({ code: 'share-missing' }) : isOfTranscript(share, asked.key, asked.transcript)
  if (share === null || !fits.ok) return fits as Result<never, Refusal>
  const { own, other } = helper.value
  const opened = shareOf(door.keys, share)
  const { kept, sent } = splitForRepair(group, { own, other, lost: asked.lost }, opened)
  const file = await sealed(around, asked, asked.transcript.cards[other], sent, { from: own, to: other, step: 'split' })
  const secretSealed = sealAtRest(door.keys, asked.occasion, textOf(kept))
  wipe(opened.secret, kept, sent)
  return ok({ step: { occasion: asked.occasion, step: 'split', restsOn: asked.digest, file, secretSealed }, events: [] })
}

const passing = async (
  door: CustodianDoor,
  around: Ceremonial,
  folder: Folder,
  asked: Asked,
  steps: Steps,
): Promise<Result<Prepared, Refusal>> => {
  const helper = helperOf(asked, around.party.oin)
  const split = steps.get('split')
  if (!helper.ok || !split) return helper.ok ? refuse({ code: 'not-split' }) : helper
  const { own, other } = helper.value
  const received = await opened(folder, around, asked, { from: other, to: own, step: 'split' })
  if (!received.ok) return received
  const { occasion } = asked
  const restsOn = digestOf(received.value.text)
  const before = steps.get('part')
  if (before !== undefined || split.secretSealed === null)
    return before ? ok({ step: { ...before, restsOn }, events: [] }) : refuse({ code: 'not-split' })
  const kept = bytesIn(unseal<string>(door.keys, occasion, split.secretSealed), 32)
  if (kept === null) throw new Error('what was kept is no scalar')
  const part = repairPart(group, kept, received.value.message)
  const file = await sealed(around, asked, asked.lostCard, part, { from: own, to: asked.lost, step: 'part' })
  wipe(kept, part, received.value.message)
  const events: KeyEvent[] = [{ type: 'ceremony-secrets-wiped', occasion }]
  return ok({ step: { occasion, step: 'part', restsOn, file, secretSealed: null }, events })
}

const mending = async (
  door: CustodianDoor,
  around: Ceremonial,
  folder: Folder,
  asked: Asked,
  share: SealedKey | null,
  steps: Steps,
) => {
  const { key, lost, helpers, occasion, transcript } = asked
  const place = placeIn(transcript, around.party.oin)
  if (!place.ok || place.value !== lost) return place.ok ? refuse({ code: 'not-the-lost' }) : place
  const [first, second] = helpers
  const one = await opened(folder, around, asked, { from: first, to: lost, step: 'part' })
  const two = one.ok ? await opened(folder, around, asked, { from: second, to: lost, step: 'part' }) : one
  if (!one.ok || !two.ok) return two as Result<never, Refusal>
  const restsOn = digestOf(one.value.text, two.value.text)
  const before = steps.get('mended')
  if (before !== undefined) return ok({ step: { ...before, restsOn }, events: [] })
  if (share !== null) return refuse({ code: 'share-here' })
  const published = bytesIn(transcript.claims.parts[lost], 32) ?? new Uint8Array()
  const outcome = repaired(group, [one.value.message, two.value.message], published)
  wipe(one.value.message, two.value.message)
  if (!outcome.ok) return outcome
  const shareSealed = sealShare(door.keys, key, outcome.value.secret)
  wipe(outcome.value.secret)
  return ok({
    step: { occasion, step: 'mended', restsOn, file: `${transcript.hash}\n`, secretSealed: null },
    events: [{ type: 'share-kept', key, custodian: lost, shareSealed, published: Buffer.from(published), at: door.now } as const],
  })
}

const steps = {
  split: ({ door, around, asked, share }) => splitting(door, around, asked, share),
  part: ({ door, around, folder, asked, taken }) => passing(door, around, folder, asked, taken),
  mended: ({ door, around, folder, asked, share, taken }) => mending(door, around, folder, asked, share, taken),
} as const satisfies {
  readonly [step: string]: (on: {
    door: CustodianDoor
    around: Ceremonial
    folder: Folder
    asked: Asked
    share: SealedKey | null
    taken: Steps
  }) => Promise<Result<Prepared, Refusal>>
}

/**
 * The steps after the request: both helpers `split` their weighed share in two, then both pass on a `part`, and who lost its share adds the two
 * parts (`mended`). Nobody sees another's share, nor the whole. Refuses by custodian.
 */
export const stepOfRepair = async (
  door: CustodianDoor,
  around: Ceremonial,
  folder: Folder,
  step: keyof typeof steps,
): Promise<Result<string, Refusal>> => {
  const asked = await readAsk(folder, around)
  if (!asked.ok) return takeStep(door, 'repair', { before: undefined, prepared: asked })
  const { share, steps: taken } = await known(door, asked.value.key, asked.value.occasion)
  const prepared = await steps[step]({ door, around, folder, asked: asked.value, share, taken })
  return takeStep(door, 'repair', { before: taken.get(step), prepared })
}
