import { prepared } from '@mens-centraal/platform/db/statement'
import type { LeadStepTaken } from './case-lead.ts'

const insert = prepared(
  'INSERT INTO lead_steps (id, match_id, number, kind, participant_id, by_participant_id, position_id, reason, rule_set_id, rule_number, evaluate_on, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)',
)

/** The match must still be at the version on which was decided. */
export const expectMatchVersion = prepared('SELECT expect_match_version($1, $2)')

/** One more step. Its number is unique: of two at once one decides anew. */
export const keepLeadStep = (e: LeadStepTaken) => [
  insert(
    e.stepId,
    e.matchId,
    e.number,
    e.kind,
    e.participantId,
    e.byParticipantId,
    e.positionId,
    e.reason,
    e.rule?.setId ?? null,
    e.rule?.number ?? null,
    e.evaluateOn,
    e.at,
  ),
]
