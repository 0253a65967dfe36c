import { dayOf } from '@mens-centraal/kernel/instant'
import { ask } from '@mens-centraal/platform/access/door'
import type { LocalDoor } from '../directory/actor.ts'
import { privacyOfficersOf, readPrivacyOfficers } from '../directory/organisation-facts.ts'
import type { PositionStanding } from '../directory/position.ts'
import type { RiskSignalWithdrawn } from './ending.ts'
import type { MatchPlace } from './risk-signal.ts'
import { openMatchesOn, ownSignal, readPlaces, readSignal, type StoredSignal } from './risk-signal-facts.ts'

/** The facts for an act on one own signal: what is stored, never what the request says of it. */
export type OwnSignalFacts = {
  readonly signal: StoredSignal | null
  readonly standing: PositionStanding
  readonly subject: Buffer | null
  readonly covenantMunicipalityId: string | null
}

/** Asks for one signal by id. Row security already hides those of others. */
export const ownSignalFacts = async (door: LocalDoor, signalId: string): Promise<OwnSignalFacts> => {
  const [rows] = await ask(door, [ownSignal(signalId)])
  const signal = readSignal(rows)
  const { subject = null, municipalityId = null } = signal ?? {}
  return { signal, standing: door.actor.standing, subject, covenantMunicipalityId: municipalityId }
}

/** The same, with what its end brings to others. */
export type WithdrawFacts = OwnSignalFacts & {
  readonly openMatches: readonly MatchPlace[]
  readonly privacyOfficers: RiskSignalWithdrawn['privacyOfficers']
}

/** Asks for one signal by id that is about to end, with the places in open matches that go with it, and who is told of a possible data breach. */
export const withdrawFacts = async (door: LocalDoor, signalId: string): Promise<WithdrawFacts> => {
  const facts = await ownSignalFacts(door, signalId)
  if (facts.signal === null) return { ...facts, openMatches: [], privacyOfficers: [] }
  const { youthId, municipalityId } = facts.signal
  const [places, officers] = await ask(door, [openMatchesOn(youthId), privacyOfficersOf(municipalityId, dayOf(door.now))])
  return { ...facts, openMatches: readPlaces(places), privacyOfficers: readPrivacyOfficers(officers) }
}
