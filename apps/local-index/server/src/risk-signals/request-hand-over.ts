import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit, type Decision } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import { readWatchers, type Watchers, watchersOf } from '../directory/organisation-facts.ts'
import { coordinatorsToAsk, type HandOverRequested, type HandOverRequestTakenBack, requestRefusal } from './hand-over-request.ts'
import { type OwnSignalFacts, ownSignalFacts } from './own-signal.ts'
import { requestHandOver } from './risk-signal-permissions.ts'
import { expectYouthVersion } from './risk-signal-store.ts'

type Facts = OwnSignalFacts & { readonly coordinators: Watchers['coordinators'] }

const requestFacts = async (door: LocalDoor, signalId: string): Promise<Facts> => {
  const facts = await ownSignalFacts(door, signalId)
  const [people] = await ask(door, [watchersOf([door.actor.organisationId], null, dayOf(door.now))])
  return { ...facts, coordinators: readWatchers(people).coordinators }
}

const decideRequest = (
  { facts: { signal, subject, coordinators } }: Grant<Facts, 'risk-signal:request-hand-over'>,
  wanted: boolean,
  { actor, now }: LocalDoor,
): Result<Decision<null>, Refusal> => {
  if (signal === null || subject === null) return refuse({ code: 'not-available' })
  const toAsk = coordinatorsToAsk(coordinators, actor.professionalId)
  const refusal = requestRefusal(signal, wanted, toAsk)
  if (refusal === 'already') return ok({ events: [], subjects: [subject], answer: () => null })
  if (refusal !== null) return refuse(refusal)
  const signalId = signal.id
  const event: HandOverRequested | HandOverRequestTakenBack = wanted
    ? { type: 'hand-over-requested', signalId, on: dayOf(now), at: now, coordinators: toAsk }
    : { type: 'hand-over-request-taken-back', signalId }
  return ok({
    events: [event],
    subjects: [subject],
    expect: [expectYouthVersion(signal.youthId, signal.version)],
    answer: () => null,
  })
}

/**
 * A reporter asks their coordinator to hand an own signal over to a colleague, or takes that back. It stays theirs until then. Asked twice, also at once, the coordinators hear
 * of it once.
 */
export const askHandOver = async (door: LocalDoor, signalId: string, wanted: boolean): Promise<Result<null, Refusal>> => {
  const facts = await requestFacts(door, signalId)
  const grant = permit(requestHandOver, door, facts)
  const decision = decide(grant, (granted) => decideRequest(granted, wanted, door))
  return commit(door, grant, decision)
}
