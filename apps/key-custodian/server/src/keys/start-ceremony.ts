import type { X509Certificate } from 'node:crypto'
import type { Instant } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { areThree, type Place, places } from '@mens-centraal/platform/peers/key-transcript'
import type { Party } from '@mens-centraal/platform/peers/party'
import { makeCard } from '@mens-centraal/platform/peers/party-card'
import { signStatement, unproven } from '@mens-centraal/platform/peers/statement'
import { type AtRestKeys, seal, unseal } from '@mens-centraal/platform/sealing/at-rest'
import { wipe } from '@mens-centraal/pseudonym/bytes'
import { type Contribution, commitment, contribute } from '@mens-centraal/pseudonym/key-generation'
import { sodiumGroup as group } from '@mens-centraal/pseudonym/sodium-group'
import type { CustodianDoor } from '../members/member.ts'
import { bytesIn, cardIn, digestOf, type Folder, readSigned, type Said, textOf, threeOf, wrongFile } from './ceremony-file.ts'
import { isKeyName, type KeyName } from './key.ts'
import { keyOf, readKey, readSteps, stepsOf } from './key-facts.ts'
import { takeStep } from './take-step.ts'

/** What a custodian needs for a ceremony beside its database. `now`: by the machine's clock, as certificates count. */
export type Ceremonial = { readonly party: Party; readonly address: string; readonly now: Instant }

export const startType = 'mc-key-start+jws'
const shape = {
  scope: 'string',
  epoch: 'number',
  custodian: 'number',
  address: 'string',
  card: 'string',
  commitment: 'string',
} as const
export type StartClaims = KeyName & { custodian: Place; address: string; card: string; commitment: string }

export const startFile = (place: Place): string => `start-${place}.jws`
export const occasionOf = ({ scope, epoch }: KeyName): string => `key/${scope}/${epoch}`

type Drawn = { readonly custodian: Place; readonly salt: string; readonly coefficients: readonly [string, string] }

const sealDrawn = (keys: AtRestKeys, occasion: string, { custodian, salt, coefficients }: Contribution): Buffer => {
  const [start, slope] = coefficients
  return seal(keys, occasion, { custodian, salt: textOf(salt), coefficients: [textOf(start), textOf(slope)] } satisfies Drawn)
}

/** The contribution that was drawn at the start, as it was. Wipe its coefficients after use. */
export const unsealDrawn = (keys: AtRestKeys, occasion: string, sealed: Buffer): Contribution => {
  const { custodian, salt, coefficients } = unseal<Drawn>(keys, occasion, sealed)
  const [start, slope] = coefficients.map((text) => new Uint8Array(Buffer.from(text, 'base64url')))
  if (!start || !slope) throw new Error('half a contribution')
  const published = [group.base(start), group.base(slope)] as const
  return { custodian, salt: new Uint8Array(Buffer.from(salt, 'base64url')), coefficients: [start, slope], published }
}

/**
 * First step: draws this custodian's part of a key, and commits to it. Nobody has seen anything of another yet.
 * Refuses with `key-name-invalid` and `key-exists`.
 * @returns the file for the others
 */
export const startCeremony = async (
  door: CustodianDoor,
  { party, address, now }: Ceremonial,
  key: KeyName,
  custodian: Place,
): Promise<Result<string, Refusal>> => {
  if (!isKeyName(key)) return refuse({ code: 'key-name-invalid' })
  const occasion = occasionOf(key)
  const [keys, rows] = await ask(door, [keyOf(key.scope, key.epoch), stepsOf(occasion)])
  const before = readSteps(occasion, rows).get('start')
  const drawn = contribute(group, custodian)
  const card = await makeCard(party, party, now)
  const claims: StartClaims = { ...key, custodian, address, card, commitment: textOf(commitment(drawn)) }
  const file = await signStatement(party.signingKey, startType, claims)
  const restsOn = digestOf(key.scope, `${key.epoch}`, `${custodian}`, address)
  const step = { occasion, step: 'start', restsOn, file, secretSealed: sealDrawn(door.keys, occasion, drawn) }
  wipe(...drawn.coefficients)
  const exists = readKey(keys) !== null && before === undefined
  return takeStep(door, 'key', { before, prepared: exists ? refuse({ code: 'key-exists' }) : ok({ step, events: [] }) })
}

/** Which place this custodian took in a ceremony; the first when it did not start. */
export const placeOfStart = async (door: CustodianDoor, key: KeyName): Promise<Place> => {
  const occasion = occasionOf(key)
  const [rows] = await ask(door, [stepsOf(occasion)])
  const claims = unproven(readSteps(occasion, rows).get('start')?.file ?? '')?.claims as Partial<StartClaims> | undefined
  return claims?.custodian ?? 1
}

const readStart = async (
  text: string,
  place: Place,
  key: KeyName,
  authorities: readonly X509Certificate[],
  now: Instant,
): Promise<Result<Said<StartClaims>, Refusal>> => {
  const found = await cardIn(text, place, authorities, now)
  if (!found.ok) return found
  const read = await readSigned(text, found.value.card, { type: startType, shape, custodian: place })
  if (!read.ok) return read
  const claims = read.value as StartClaims
  if (claims.scope !== key.scope || claims.epoch !== key.epoch) return wrongFile('other-key', place)
  const isRight =
    claims.custodian === place && bytesIn(claims.commitment, 64) !== null && /^https:\/\/[^/]+$/.test(claims.address)
  return isRight ? ok({ text, claims, card: found.value.card }) : wrongFile('file-not-valid', place)
}

/** All three starts of a ceremony, and one digest of them. Refuses by custodian; two of one organisation with `custodian-twice`. */
export type Starts = { readonly said: readonly Said<StartClaims>[]; readonly digest: Buffer }

export const readStarts = async (
  folder: Folder,
  key: KeyName,
  { party, now }: Ceremonial,
  own: string,
): Promise<Result<Starts, Refusal>> => {
  const texts = threeOf(folder, startFile)
  if (!texts.ok) return texts
  const said: Said<StartClaims>[] = []
  for (const place of places) {
    const start = await readStart(texts.value[place - 1] ?? '', place, key, party.authorities, now)
    if (!start.ok) return start
    said.push(start.value)
  }
  if (!areThree(said.map(({ card }) => card))) return refuse({ code: 'custodian-twice' })
  if (!texts.value.includes(own)) return refuse({ code: 'own-file-changed' })
  return ok({ said, digest: digestOf(...texts.value) })
}
