import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import { type OwnSignalFacts, ownSignalFacts } from './own-signal.ts'
import { endRefusal, type RiskSignalExtended } from './risk-signal.ts'
import { extendRiskSignal } from './risk-signal-permissions.ts'
import { expectYouthVersion } from './risk-signal-store.ts'

const decideExtend = (
  { facts: { signal, subject } }: Grant<OwnSignalFacts, 'risk-signal:extend'>,
  endsOn: string,
  door: LocalDoor,
) => {
  if (signal === null || subject === null) return refuse({ code: 'not-available' })
  const refusal = endRefusal(endsOn, dayOf(signal.raisedAt), signal.turns23On, dayOf(door.now))
  if (refusal !== null) return refuse(refusal)
  if (endsOn <= signal.endsOn) return refuse({ code: 'extension-not-later', field: 'endsOn' })
  const event: RiskSignalExtended = {
    type: 'risk-signal-extended',
    signalId: signal.id,
    at: door.now,
    endsOn: endsOn as RiskSignalExtended['endsOn'],
  }
  return ok({
    events: [event],
    subjects: [subject],
    expect: [expectYouthVersion(signal.youthId, signal.version)],
    answer: () => null,
  })
}

/** Moves the end of an own running signal to a later day: never past two years after it was given, or the 23rd birthday (Jeugdwet art. 7.1.4.5). */
export const extendSignal = async (door: LocalDoor, signalId: string, endsOn: string): Promise<Result<null, Refusal>> => {
  const facts = await ownSignalFacts(door, signalId)
  const grant = permit(extendRiskSignal, door, facts)
  const decision = decide(grant, (granted) => decideExtend(granted, endsOn, door))
  return commit(door, grant, decision)
}
