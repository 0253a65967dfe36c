import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import { type OwnSignalFacts, ownSignalFacts } from './own-signal.ts'
import { type FamilyTold, type Told, toldRefusal } from './risk-signal.ts'
import { recordTold } from './risk-signal-permissions.ts'
import { expectYouthVersion } from './risk-signal-store.ts'

const decideTold = (
  { facts: { signal, subject } }: Grant<OwnSignalFacts, 'risk-signal:record-told'>,
  told: Told,
  door: LocalDoor,
) => {
  const refusal = toldRefusal(told, dayOf(door.now))
  if (signal === null || subject === null) return refuse({ code: 'not-available' })
  if (refusal !== null) return refuse(refusal)
  const event: FamilyTold = { type: 'family-told', signalId: signal.id, told }
  return ok({
    events: [event],
    subjects: [subject],
    expect: [expectYouthVersion(signal.youthId, signal.version)],
    answer: () => null,
  })
}

/** Records to whom (by role) and when the family was told of an own signal, or until when that is postponed (AVG art. 14). */
export const recordFamilyTold = async (door: LocalDoor, signalId: string, told: Told): Promise<Result<null, Refusal>> => {
  const facts = await ownSignalFacts(door, signalId)
  const grant = permit(recordTold, door, facts)
  const decision = decide(grant, (granted) => decideTold(granted, told, door))
  return commit(door, grant, decision)
}
