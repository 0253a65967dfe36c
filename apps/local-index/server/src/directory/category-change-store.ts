import { prepared } from '@mens-centraal/platform/db/statement'
import { type CategoryChangeDecided, type CategoryChangeProposed, categoryChangeOpenUntil } from './category-change.ts'

const proposal = prepared(`
  INSERT INTO category_changes (id, category, municipality_id, changed_by, at, designated, may_lead, helps, valid_from, valid_until, publication, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`)
const decideChange = prepared('SELECT decide_category_change($1, $2, $3, $4)')

/** A new proposal; those that nobody decided in time are closed first. */
export const keepCategoryProposal = (e: CategoryChangeProposed) => [
  ...e.lapsed.map((id) => decideChange(id, 'expired', null, e.at)),
  proposal(
    ...[e.changeId, e.category, e.municipalityId, e.changedBy, e.at, e.designated, e.mayLead, e.helps],
    ...[e.from, e.until, e.publication, categoryChangeOpenUntil(e.from, e.at)],
  ),
]
export const keepCategoryDecision = (e: CategoryChangeDecided) => [decideChange(e.changeId, e.outcome, e.decidedBy, e.at)]
