import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { type Result, refuse } from '@mens-centraal/kernel/result'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit, type Decision } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import { othersIn, type PassReason, proposalRefusal } from './case-lead.ts'
import { proposeLead } from './case-lead-permissions.ts'
import { type LeadFacts, leadFacts, leadStep, stepsTaken } from './lead-act.ts'

/** Whom somebody wishes to lead, and why it is passed on; no reason where nobody leads yet. */
export type LeadWish = { readonly participant: string; readonly reason: PassReason | null }

const decideProposal = (
  { facts: { lead, place } }: Grant<LeadFacts, 'match:propose-lead'>,
  { participant, reason }: LeadWish,
  door: LocalDoor,
): Result<Decision<null>, Refusal> => {
  if (lead === null || place === null) return refuse({ code: 'not-available' })
  const refusal = proposalRefusal(lead, place.professionalId, participant, reason, dayOf(door.now))
  if (refusal !== null) return refuse(refusal)
  const proposed = lead.places.find(({ participantId }) => participantId === participant)
  const byParticipantId = place.participantId
  if (proposed?.professionalId === place.professionalId) {
    const told = othersIn(lead, place.professionalId)
    return stepsTaken(lead, [leadStep(door, lead, { kind: 'accepted', participantId: participant, byParticipantId, told })])
  }
  const told = proposed === undefined ? [] : [proposed]
  return stepsTaken(lead, [leadStep(door, lead, { kind: 'proposed', participantId: participant, byParticipantId, reason, told })])
}

/**
 * A participant proposes who leads. Who proposes themselves leads at once; another is asked. A lead passes it on, with a reason. Of two at once one
 * counts. Refused as `proposalRefusal` says.
 */
export const proposeOneLead = async (door: LocalDoor, matchId: string, wish: LeadWish): Promise<Result<null, Refusal>> => {
  const facts = await leadFacts(door, matchId)
  const grant = permit(proposeLead, door, facts)
  const decision = decide(grant, (granted) => decideProposal(granted, wish, door))
  return commit(door, grant, decision)
}
