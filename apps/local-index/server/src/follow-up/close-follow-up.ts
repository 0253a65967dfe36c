import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit, type Decision } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import { closingRefusal, type FollowUpStepTaken } from './follow-up.ts'
import { readFollowUps, type StoredFollowUp, watchedFollowUp } from './follow-up-facts.ts'
import { closeFollowUp } from './follow-up-permissions.ts'
import type { Closing } from './follow-up-step.ts'
import { expectMatchVersion } from './follow-up-store.ts'

/** What an officer's act on a follow-up rests on. */
export type WatchFacts = {
  readonly followUp: StoredFollowUp | null
  readonly subject: Buffer | null
  readonly covenantMunicipalityId: string | null
}

/** Asks for one follow-up of the own municipality. Row security hides all others. */
export const watchFacts = async (door: LocalDoor, id: string): Promise<WatchFacts> => {
  const [rows] = await ask(door, [watchedFollowUp(id)])
  const followUp = readFollowUps(rows)[0] ?? null
  const { subjects: [subject = null] = [], covenantMunicipalityId = null } = followUp ?? {}
  return { followUp, subject, covenantMunicipalityId }
}

/** The step of an officer on a follow-up. */
export const officerStep = (
  door: LocalDoor,
  followUp: StoredFollowUp,
  what: Pick<FollowUpStepTaken, 'kind' | 'reason' | 'told'>,
): FollowUpStepTaken => ({
  type: 'follow-up-step-taken',
  stepId: door.draw.id(),
  matchId: followUp.id,
  number: followUp.number,
  round: followUp.round,
  participantId: null,
  forPositionId: null,
  about: null,
  positionId: door.actor.positionId,
  at: door.now,
  ...what,
})

const decideClosing = (
  { facts: { followUp } }: Grant<WatchFacts, 'follow-up:close'>,
  closing: Closing,
  door: LocalDoor,
): Result<Decision<null>, Refusal> => {
  if (followUp === null) return refuse({ code: 'not-available' })
  const answer = { subjects: followUp.subjects, answer: () => null }
  const refusal = closingRefusal(followUp, closing)
  if (refusal === 'already') return ok({ events: [], ...answer })
  if (refusal !== null) return refuse(refusal)
  const told = followUp.places
    .filter(({ involved }) => involved)
    .map(({ positionId, professionalId }) => ({ positionId, professionalId }))
  const step = officerStep(door, followUp, { kind: closing, reason: null, told })
  return ok({ events: [step], expect: [expectMatchVersion(followUp.id, followUp.version)], ...answer })
}

/** The follow-up officer closes a follow-up with its outcome (Jeugdwet art. 7.1.3.2). Of two at once one outcome stands; the participants are told. */
export const closeWatchedFollowUp = async (door: LocalDoor, id: string, closing: Closing): Promise<Result<null, Refusal>> => {
  const facts = await watchFacts(door, id)
  const grant = permit(closeFollowUp, door, facts)
  const decision = decide(grant, (granted) => decideClosing(granted, closing, door))
  return commit(door, grant, decision)
}
