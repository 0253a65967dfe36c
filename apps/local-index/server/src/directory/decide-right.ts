import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from './actor.ts'
import { decisionRefusal, type Officer, type Proposal, type RightDecided } from './management-right.ts'
import { rightFacts } from './management-right-facts.ts'
import { decideRight, type ProposalFacts } from './management-right-permissions.ts'

type Facts = ProposalFacts & { readonly officers: readonly Officer[]; readonly found: Proposal | undefined }

const decideDecision = (
  { facts: { officers, found } }: Grant<Facts, 'management-right:decide'>,
  decision: 'confirm' | 'refuse',
  door: LocalDoor,
) => {
  if (found === undefined) return refuse({ code: 'not-available' })
  const refusal = decisionRefusal(officers, found, decision, door.actor.professionalId, door.now)
  if (refusal !== null) return refuse(refusal)
  const event: RightDecided = {
    type: 'right-decided',
    proposalId: found.id,
    outcome: decision === 'confirm' ? 'confirmed' : 'refused',
    decidedBy: door.actor.positionId ?? '',
    at: door.now,
  }
  const things = [{ kind: 'position', id: found.positionId, fields: [found.role] }]
  return ok({ events: [event], subjects: [], things, answer: () => null })
}

/** Confirms a colleague's proposal, so that the right is given or taken with the next request; or refuses it, or takes back one's own. Refused as `decisionRefusal` says. */
export const decideManagementRight = async (
  door: LocalDoor,
  id: string,
  wanted: 'confirm' | 'refuse',
): Promise<Result<null, Refusal>> => {
  const { officers, proposals } = await rightFacts(door)
  const found = proposals.find((proposal) => proposal.id === id)
  const proposal = found === undefined ? null : { municipalityId: door.actor.municipalityId }
  const grant = permit(decideRight, door, { officers, found, proposal })
  const decision = decide(grant, (granted) => decideDecision(granted, wanted, door))
  return commit(door, grant, decision)
}
