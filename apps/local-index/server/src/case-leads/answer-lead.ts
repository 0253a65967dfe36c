import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { type Result, refuse } from '@mens-centraal/kernel/result'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit, type Decision } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import type { Person } from '../matches/match.ts'
import { answerRefusal, openProposal, othersIn, type ProposalAnswer } from './case-lead.ts'
import type { StoredLead } from './case-lead-facts.ts'
import { answerLead } from './case-lead-permissions.ts'
import { type LeadFacts, leadFacts, leadStep, stepsTaken } from './lead-act.ts'

const kinds = { accept: 'accepted', decline: 'declined', 'take-back': 'taken-back' } as const

/** That somebody leads is told to the others; that they will not, to who proposed it. */
const toldOf = (lead: StoredLead, answer: ProposalAnswer, by: string, proposedBy: string | null): readonly Person[] => {
  if (answer === 'accept') return othersIn(lead, by)
  return answer === 'decline' ? lead.places.filter(({ participantId }) => participantId === proposedBy) : []
}

const decideAnswer = (
  { facts: { lead, place } }: Grant<LeadFacts, 'match:answer-lead'>,
  proposal: string,
  answer: ProposalAnswer,
  door: LocalDoor,
): Result<Decision<null>, Refusal> => {
  if (lead === null || place === null) return refuse({ code: 'not-available' })
  const refusal = answerRefusal(lead, place.professionalId, proposal, answer, dayOf(door.now))
  if (refusal !== null) return refuse(refusal)
  const open = openProposal(lead, dayOf(door.now))
  const told = toldOf(lead, answer, place.professionalId, open?.byParticipantId ?? null)
  const participantId = open?.participantId ?? null
  return stepsTaken(lead, [
    leadStep(door, lead, { kind: kinds[answer], participantId, byParticipantId: place.participantId, told }),
  ])
}

/** Who is proposed accepts or declines; who proposed takes it back. Refused as `answerRefusal` says. */
export const answerOneProposal = async (
  door: LocalDoor,
  matchId: string,
  proposal: string,
  answer: ProposalAnswer,
): Promise<Result<null, Refusal>> => {
  const facts = await leadFacts(door, matchId)
  const grant = permit(answerLead, door, facts)
  const decision = decide(grant, (granted) => decideAnswer(granted, proposal, answer, door))
  return commit(door, grant, decision)
}
