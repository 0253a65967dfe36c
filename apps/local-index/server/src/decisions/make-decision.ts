import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit, type Decision } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import { type DecisionMade, decisionRefusal, type Outcome } from './decision.ts'
import { decisionToMake, readDecision, type StoredDecision } from './decision-facts.ts'
import { makeDecision } from './decision-permissions.ts'

type Facts = {
  readonly decision: StoredDecision | null
  readonly subject: Buffer | null
  readonly covenantMunicipalityId: string | null
}

const decideMaking = (
  { facts: { decision } }: Grant<Facts, 'decision:make'>,
  outcome: Outcome,
  door: LocalDoor,
): Result<Decision<null>, Refusal> => {
  if (decision === null) return refuse({ code: 'not-available' })
  const things = [{ kind: 'decision', id: decision.id, fields: [outcome] }]
  const answer = { subjects: decision.subjects, things, answer: () => null }
  const refusal = decisionRefusal(decision, outcome)
  if (refusal === 'already') return ok({ events: [], ...answer })
  if (refusal !== null) return refuse(refusal)
  const { id: decisionId, kind, youthId, signalId, reporter } = decision
  const event: DecisionMade = { type: 'decision-made', decisionId, kind, outcome, youthId, signalId, reporter, at: door.now }
  return ok({ events: [event], ...answer })
}

/**
 * A decider decides what waits. Of two at once one decides; the other hears what was decided (`decision-made`), or nothing when they wanted the
 * same. Refused with `not-available` when it is another municipality's, or matters no longer.
 */
export const makeWaitingDecision = async (door: LocalDoor, id: string, outcome: Outcome): Promise<Result<null, Refusal>> => {
  const [rows] = await ask(door, [decisionToMake(id)])
  const decision = readDecision(rows)
  const facts: Facts = {
    decision,
    subject: decision?.subjects[0] ?? null,
    covenantMunicipalityId: decision?.municipalityId ?? null,
  }
  const grant = permit(makeDecision, door, facts)
  return commit(
    door,
    grant,
    decide(grant, (granted) => decideMaking(granted, outcome, door)),
  )
}
