import { ask } from '@mens-centraal/platform/access/door'
import type { LocalDoor } from '../directory/actor.ts'
import type { PositionStanding } from '../directory/position.ts'
import { ownSignal, readSignal, type StoredSignal } from './risk-signal-facts.ts'

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
