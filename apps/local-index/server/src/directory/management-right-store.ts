import { prepared } from '@mens-centraal/platform/db/statement'
import { expiryOf, type RightDecided, type RightProposed } from './management-right.ts'

const insert = prepared(
  'INSERT INTO right_proposals (id, municipality_id, kind, role, position_id, proposed_by, proposed_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
)
const decide = prepared('SELECT decide_right_proposal($1, $2, $3, $4)')

/** A new proposal; those of the same that nobody decided in time are closed first. */
export const keepProposal = (e: RightProposed) => [
  ...e.lapsed.map((id) => decide(id, 'expired', null, e.at)),
  insert(e.proposalId, e.municipalityId, e.kind, e.role, e.positionId, e.proposedBy, e.at, expiryOf(e.at)),
]
export const keepRightDecision = (e: RightDecided) => [decide(e.proposalId, e.outcome, e.decidedBy, e.at)]
