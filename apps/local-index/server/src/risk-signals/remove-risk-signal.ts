import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import { ended, type RemovalTold, type UpheldRequest } from './ending.ts'
import { removeRiskSignal } from './hand-over-permissions.ts'
import { type OwnSignalFacts, ownSignalFacts } from './own-signal.ts'
import type { MatchPlace } from './risk-signal.ts'
import { openMatchesOn, readPlaces } from './risk-signal-facts.ts'
import { expectYouthVersion } from './risk-signal-store.ts'

type RemovalFacts = OwnSignalFacts & { readonly openMatches: readonly MatchPlace[] }

const removalFacts = async (door: LocalDoor, signalId: string): Promise<RemovalFacts> => {
  const facts = await ownSignalFacts(door, signalId)
  if (facts.signal === null) return { ...facts, openMatches: [] }
  const [places] = await ask(door, [openMatchesOn(facts.signal.youthId)])
  return { ...facts, openMatches: readPlaces(places) }
}

const decideRemoval = (
  { facts: { signal, subject, openMatches } }: Grant<RemovalFacts, 'risk-signal:remove'>,
  because: UpheldRequest,
  { actor, now }: LocalDoor,
) => {
  if (signal === null || subject === null) return refuse({ code: 'not-available' })
  const { id: signalId, positionId, professionalId } = signal
  const told: RemovalTold = { type: 'removal-told', signalId, positionId, professionalId, at: now }
  return ok({
    events: [
      ended({ ...signal, signalId, openMatches }, because, now),
      ...(professionalId === actor.professionalId ? [] : [told]),
    ],
    subjects: [subject],
    expect: [expectYouthVersion(signal.youthId, signal.version)],
    answer: () => null,
  })
}

/**
 * Carries out that the municipality upheld a correction or an objection: the signal is removed at once, without archive, and from the pages of the others
 * in its matches, as one that was unjustified (Jeugdwet art. 7.1.4.5; AVG art. 16, 17, 21). By its reporter; or by their coordinator, and then the reporter is told.
 */
export const removeSignal = async (door: LocalDoor, signalId: string, because: UpheldRequest): Promise<Result<null, Refusal>> => {
  const facts = await removalFacts(door, signalId)
  const grant = permit(removeRiskSignal, door, facts)
  const decision = decide(grant, (granted) => decideRemoval(granted, because, door))
  return commit(door, grant, decision)
}
