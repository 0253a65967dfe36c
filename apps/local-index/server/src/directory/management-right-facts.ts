import { dayOf } from '@mens-centraal/kernel/instant'
import { ask } from '@mens-centraal/platform/access/door'
import { prepared } from '@mens-centraal/platform/db/statement'
import type { LocalDoor } from './actor.ts'
import type { Officer, Proposal } from './management-right.ts'

/** Who works for a municipality on a day. */
export const officersOf = prepared(`
  SELECT p.id, p.professional_id, p.roles FROM positions p JOIN organisations o ON o.id = p.organisation_id
  WHERE o.municipality_id = $1 AND p.valid_from <= $2 AND (p.valid_until IS NULL OR p.valid_until > $2)`)

const proposalsOf = prepared(`
  SELECT r.id, r.kind, r.role, r.position_id, b.professional_id AS proposer, r.expires_at, r.outcome
  FROM right_proposals r LEFT JOIN positions b ON b.id = r.proposed_by WHERE r.municipality_id = $1 ORDER BY r.proposed_at`)

type OfficerRow = { id: string; professional_id: string; roles: string[] }
type ProposalRow = {
  id: string
  kind: Proposal['kind']
  role: Proposal['role']
  position_id: string
  proposer: string | null
  expires_at: Date
  outcome: Proposal['outcome']
}

const proposalOf = (row: ProposalRow): Proposal => ({
  id: row.id,
  kind: row.kind,
  role: row.role,
  positionId: row.position_id,
  proposer: row.proposer,
  expiresAt: row.expires_at,
  outcome: row.outcome,
})

/** Who works for the asker's municipality, and all that was proposed there. */
export const rightFacts = async (door: LocalDoor): Promise<{ officers: Officer[]; proposals: Proposal[] }> => {
  const { municipalityId } = door.actor
  if (municipalityId === null) return { officers: [], proposals: [] }
  const [officers = [], proposals = []] = await ask(door, [
    officersOf(municipalityId, dayOf(door.now)),
    proposalsOf(municipalityId),
  ])
  return {
    officers: (officers as unknown as OfficerRow[]).map((row) => ({
      positionId: row.id,
      professionalId: row.professional_id,
      roles: row.roles,
    })),
    proposals: (proposals as unknown as ProposalRow[]).map(proposalOf),
  }
}
