import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from './actor.ts'
import {
  confirmersOf,
  type Officer,
  type Proposal,
  proposalRefusal,
  type RightProposed,
  type RightWish,
} from './management-right.ts'
import { rightFacts } from './management-right-facts.ts'
import { type ProposalFacts, proposeRight } from './management-right-permissions.ts'

type Facts = ProposalFacts & { readonly officers: readonly Officer[]; readonly proposals: readonly Proposal[] }

const decidePropose = ({ facts }: Grant<Facts, 'management-right:propose'>, wish: RightWish, door: LocalDoor) => {
  const { officers, proposals } = facts
  const refusal = proposalRefusal(officers, proposals, wish, door.now)
  if (refusal !== null) return refuse(refusal)
  const undecided = proposals.filter(({ outcome }) => outcome === null)
  const event: RightProposed = {
    ...wish,
    type: 'right-proposed',
    proposalId: door.draw.id(),
    municipalityId: door.actor.municipalityId ?? '',
    proposedBy: door.actor.positionId ?? '',
    lapsed: undecided.filter(({ positionId, role }) => positionId === wish.positionId && role === wish.role).map(({ id }) => id),
    confirmers: confirmersOf(officers, wish, door.actor.professionalId),
    at: door.now,
  }
  const things = [{ kind: 'position', id: wish.positionId, fields: [wish.role] }]
  return ok({ events: [event], subjects: [], things, answer: () => null })
}

/** Proposes to give or take a right to manage; nothing changes until another manager confirms it. Refused as `proposalRefusal` says. */
export const proposeManagementRight = async (door: LocalDoor, wish: RightWish): Promise<Result<null, Refusal>> => {
  const facts = { ...(await rightFacts(door)), proposal: { municipalityId: door.actor.municipalityId } }
  const grant = permit(proposeRight, door, facts)
  const decision = decide(grant, (granted) => decidePropose(granted, wish, door))
  return commit(door, grant, decision)
}
