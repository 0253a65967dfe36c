import { prepared } from '@mens-centraal/platform/db/statement'
import type { LeadRulesChosen, LeadRulesTakenBack } from './lead-rule.ts'

const insert = prepared(
  'INSERT INTO lead_rule_sets (id, municipality_id, number, valid_from, rules, position_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
)
const takeBack = prepared('DELETE FROM lead_rule_sets WHERE id = $1')

/** One more set. Its number is unique: of two managers at once one decides anew. */
export const keepRuleSet = (e: LeadRulesChosen) => [
  insert(e.setId, e.municipalityId, e.number, e.from, JSON.stringify(e.rules), e.positionId, e.at),
]
/** Row security lets go only what has not begun. */
export const dropRuleSet = (e: LeadRulesTakenBack) => [takeBack(e.setId)]
