import { randomBytes } from 'node:crypto'
import type { Instant } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit, permitToSee } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import { read } from '@mens-centraal/platform/acts/read'
import { type KeyTranscript, places, readTranscript, signedIn } from '@mens-centraal/platform/peers/key-transcript'
import type { Party } from '@mens-centraal/platform/peers/party'
import { wipe } from '@mens-centraal/pseudonym/bytes'
import { checkPublicKey } from '@mens-centraal/pseudonym/key-generation'
import { sodiumGroup as group } from '@mens-centraal/pseudonym/sodium-group'
import type { NationalDoor } from '../members/member.ts'
import { decideOpening, type EpochKeys, type EpochName, type OpeningFacts, type OpeningTranscript } from './epoch.ts'
import { epochInUse, readEpoch, sealedKeys } from './epoch-facts.ts'
import { listEpochs, openEpoch } from './epoch-permissions.ts'
import { type EpochLine, epochList } from './epoch-views.ts'

/** Draws the national index's own part of an epoch. */
const drawKeys = (): EpochKeys => ({
  factor: group.scalars.random(),
  index: new Uint8Array(randomBytes(32)),
  seal: new Uint8Array(randomBytes(32)),
})

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'base64url'))

const epochOf = ({ claims: { scope, epoch }, hash, cards }: KeyTranscript): OpeningTranscript => {
  const custodians = places.map((custodian) => {
    const { oin, signingKey } = cards[custodian]
    return { custodian, oin, signingKey: String(signingKey.export({ format: 'jwk' }).x) }
  })
  return { epoch: { scope, epoch, custodians }, hash: Buffer.from(hash, 'base64url') }
}

/** Refuses as `readTranscript` and `checkPublicKey` do. */
const transcriptOf = async (
  text: string,
  { authorities }: Party,
  wallClock: Instant,
): Promise<Result<OpeningTranscript, Refusal>> => {
  const signed = signedIn(text)
  const read = signed.ok ? await readTranscript(signed.value, authorities, wallClock) : signed
  if (!read.ok) return read
  const { whole, parts } = read.value.claims
  const key = { whole: bytesOf(whole), parts: { 1: bytesOf(parts[1]), 2: bytesOf(parts[2]), 3: bytesOf(parts[3]) } }
  const checked = checkPublicKey(group, key)
  return checked.ok ? ok(epochOf(read.value)) : checked
}

const sealDrawn = (door: NationalDoor, epoch: EpochName): Buffer => {
  const keys = drawKeys()
  const sealed = sealedKeys(door.keys, epoch, keys)
  wipe(keys.factor, keys.index, keys.seal)
  return sealed
}

type Opening = { readonly party: Party; readonly text: string; readonly pin: string; readonly wallClock: Instant }

const openingFacts = async (door: NationalDoor, { party, text, pin, wallClock }: Opening): Promise<OpeningFacts> => {
  const transcript = await transcriptOf(text, party, wallClock)
  const own = { own: party.oin, pin: Buffer.from(pin, 'base64url') }
  if (!transcript.ok) return { transcript, openedBy: null, keysSealed: Buffer.alloc(0), ...own }
  const { epoch } = transcript.value
  const [rows] = await ask(door, [epochInUse(epoch.scope, epoch.epoch)])
  return { transcript, openedBy: readEpoch(rows)?.hash ?? null, keysSealed: sealDrawn(door, epoch), ...own }
}

/** Opens the epoch of a ceremony's transcript; the national index draws its own part of the key. See `decideOpening` for what is refused. */
export const open = async (door: NationalDoor, opening: Opening): Promise<Result<string, Refusal>> => {
  const grant = permit(openEpoch, door, await openingFacts(door, opening))
  const decision = decide(grant, ({ facts }) => {
    const opened = decideOpening(facts, door.now)
    if (!opened.ok || !facts.transcript.ok) return opened as Result<never, Refusal>
    const { scope, epoch } = facts.transcript.value.epoch
    return ok({ events: opened.value === null ? [] : [opened.value], subjects: [], answer: () => `${scope} ${epoch}` })
  })
  return commit(door, grant, decision)
}

/** All epochs, for the operator. */
export const epochs = (door: NationalDoor): Promise<Result<readonly EpochLine[], Refusal>> =>
  read(door, permitToSee(listEpochs, door), epochList)
