import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { type Place, places } from '@mens-centraal/platform/peers/key-transcript'
import { signStatement } from '@mens-centraal/platform/peers/statement'
import { wipe } from '@mens-centraal/pseudonym/bytes'
import { type EnvelopePurpose, seal } from '@mens-centraal/pseudonym/envelope'
import { type Contribution, shareFor } from '@mens-centraal/pseudonym/key-generation'
import { sodiumGroup as group } from '@mens-centraal/pseudonym/sodium-group'
import type { CustodianDoor } from '../members/member.ts'
import { type Folder, textOf } from './ceremony-file.ts'
import type { CeremonyStep, KeyName } from './key.ts'
import { readSteps, stepsOf } from './key-facts.ts'
import { type Ceremonial, occasionOf, readStarts, type Starts, unsealDrawn } from './start-ceremony.ts'
import { type StepFacts, takeStep } from './take-step.ts'

export const revealType = 'mc-key-reveal+jws'
export const revealFile = (place: Place): string => `reveal-${place}.jws`

/** What a custodian reveals: what it committed to, and for each other one its share, sealed to that one. */
export type RevealClaims = {
  readonly starts: string
  readonly custodian: Place
  readonly salt: string
  readonly published: readonly [string, string]
  readonly shares: { readonly [place: string]: string }
}

/** An envelope with a share opens in this ceremony, at this custodian, from that one, and nowhere else. */
export const sharePurpose = (from: string, to: Place, { epoch }: KeyName, starts: Buffer): EnvelopePurpose => ({
  oin: from,
  registration: textOf(starts),
  operation: `share for ${to}`,
  epoch,
})

const sealedShares = async (drawn: Contribution, starts: Starts, key: KeyName, from: string) => {
  const others = starts.said.filter(({ claims }) => claims.custodian !== drawn.custodian)
  const entries = await Promise.all(
    others.map(async ({ claims: { custodian }, card }) => {
      const share = shareFor(group, drawn, custodian)
      const sealed = await seal(card.envelopeKey, share, sharePurpose(from, custodian, key, starts.digest))
      wipe(share)
      return [String(custodian), textOf(sealed)] as const
    }),
  )
  return Object.fromEntries(entries)
}

const prepare = async (
  door: CustodianDoor,
  folder: Folder,
  around: Ceremonial,
  key: KeyName,
  steps: ReadonlyMap<string, CeremonyStep>,
): Promise<StepFacts['prepared']> => {
  const own = steps.get('start')
  if (own === undefined) return refuse({ code: 'not-started' })
  const starts = await readStarts(folder, key, around, own.file)
  if (!starts.ok) return starts
  const occasion = occasionOf(key)
  if (own.secretSealed === null) {
    const before = steps.get('reveal')
    return before ? ok({ step: { ...before, restsOn: starts.value.digest }, events: [] }) : refuse({ code: 'not-started' })
  }
  const drawn = unsealDrawn(door.keys, occasion, own.secretSealed)
  const claims: RevealClaims = {
    starts: textOf(starts.value.digest),
    custodian: places.find((place) => place === drawn.custodian) ?? 1,
    salt: textOf(drawn.salt),
    published: [textOf(drawn.published[0]), textOf(drawn.published[1])],
    shares: await sealedShares(drawn, starts.value, key, around.party.oin),
  }
  wipe(...drawn.coefficients)
  const file = await signStatement(around.party.signingKey, revealType, claims)
  return ok({ step: { occasion, step: 'reveal', restsOn: starts.value.digest, file, secretSealed: null }, events: [] })
}

/**
 * Second step: with all three commitments in the folder, reveals what this custodian committed to, and seals a share to each other one.
 * Refuses by custodian: a missing or wrong file, two of one organisation; and with `files-changed` when it revealed on other starts before.
 */
export const revealCeremony = async (
  door: CustodianDoor,
  around: Ceremonial,
  key: KeyName,
  folder: Folder,
): Promise<Result<string, Refusal>> => {
  const [rows] = await ask(door, [stepsOf(occasionOf(key))])
  const steps = readSteps(occasionOf(key), rows)
  return takeStep(door, 'key', { before: steps.get('reveal'), prepared: await prepare(door, folder, around, key, steps) })
}
