import type { X509Certificate } from 'node:crypto'
import type { Instant } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { type KeyTranscript, places, readTranscript } from '@mens-centraal/platform/peers/key-transcript'
import type { Bytes } from '@mens-centraal/pseudonym/bytes'
import { checkPublicKey } from '@mens-centraal/pseudonym/key-generation'
import { sodiumGroup as group } from '@mens-centraal/pseudonym/sodium-group'
import type { CustodianDoor } from '../members/member.ts'
import { bytesIn, type Folder, threeOf } from './ceremony-file.ts'
import { signedFile } from './finish-ceremony.ts'
import type { KeyEvent, KeyName } from './key.ts'
import { keyOf, readKey, readSteps, type SealedKey, stepsOf } from './key-facts.ts'
import { type Ceremonial, occasionOf } from './start-ceremony.ts'
import { takeStep } from './take-step.ts'

/** The name of the file in which the three signatures stand together: what members are given. */
export const transcriptFile = 'transcript.json'

const bytesOf = (text: string): Bytes => bytesIn(text, 32) ?? new Uint8Array()

/**
 * Whether a transcript holds: three signatures under the same words, custodians whose certificates hold, and V from each pair of V_i.
 * Refuses as `readTranscript` and `checkPublicKey` do.
 */
export const verifyTranscript = async (
  signed: readonly string[],
  authorities: readonly X509Certificate[],
  at: Instant | 'when-issued',
): Promise<Result<KeyTranscript, Refusal>> => {
  const read = await readTranscript(signed, authorities, at)
  if (!read.ok) return read
  const { whole, parts } = read.value.claims
  const key = { whole: bytesOf(whole), parts: { 1: bytesOf(parts[1]), 2: bytesOf(parts[2]), 3: bytesOf(parts[3]) } }
  const checked = checkPublicKey(group, key)
  return checked.ok ? read : checked
}

/** Whether this share is of that transcript. Refuses with `other-key` and `share-inconsistent`. */
export const isOfTranscript = (
  share: Pick<SealedKey, 'custodian' | 'published'>,
  key: KeyName,
  { claims }: KeyTranscript,
): Result<null, Refusal> => {
  if (claims.scope !== key.scope || claims.epoch !== key.epoch) return refuse({ code: 'other-key' })
  const place = places.find((each) => each === share.custodian)
  const part = place && bytesIn(claims.parts[place], 32)
  return part && share.published.equals(part) ? ok(null) : refuse({ code: 'share-inconsistent' })
}

const whole = (signed: readonly string[]): string => `${JSON.stringify({ transcript: signed }, null, 2)}\n`

const joining = async (signed: readonly string[], key: KeyName, share: SealedKey | null, { party, now }: Ceremonial) => {
  if (share === null) return refuse({ code: 'not-finished' })
  const transcript = await verifyTranscript(signed, party.authorities, now)
  if (!transcript.ok) return transcript
  const fits = isOfTranscript(share, key, transcript.value)
  return fits.ok ? transcript : fits
}

/**
 * Last step: with all three signatures in the folder, checks them and takes the key into use.
 * Refuses by custodian: a missing signature, other words, a signature that does not hold.
 * @returns the text of `transcript.json`
 */
export const joinCeremony = async (
  door: CustodianDoor,
  around: Ceremonial,
  key: KeyName,
  folder: Folder,
): Promise<Result<string, Refusal>> => {
  const occasion = occasionOf(key)
  const [keys, rows] = await ask(door, [keyOf(key.scope, key.epoch), stepsOf(occasion)])
  const steps = readSteps(occasion, rows)
  const texts = threeOf(folder, signedFile)
  const own = steps.get('signed')
  const signed = texts.ok && own && !texts.value.includes(own.file) ? refuse({ code: 'own-file-changed' }) : texts
  const joined = signed.ok ? await joining(signed.value, key, readKey(keys), around) : signed
  if (!signed.ok || !joined.ok) return takeStep(door, 'key', { before: undefined, prepared: joined as Result<never, Refusal> })
  const hash = Buffer.from(joined.value.hash, 'base64url')
  const step = { occasion, step: 'joined', restsOn: hash, file: whole(signed.value), secretSealed: null }
  const events: KeyEvent[] = [{ type: 'key-joined', key, transcript: signed.value, hash, at: door.now }]
  return takeStep(door, 'key', { before: steps.get('joined'), prepared: ok({ step, events }) })
}
