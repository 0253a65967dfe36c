import { prepared } from '@mens-centraal/platform/db/statement'
import type { AccountLinked, AccountUnlinked, LinkCodeGiven } from './account-link.ts'

const dropCode = prepared('DELETE FROM link_codes WHERE system_id = $1 AND position_id = $2')
const insertCode = prepared(
  'INSERT INTO link_codes (code_hash, system_id, position_id, professional_id, expires_at) VALUES ($1, $2, $3, $4, $5)',
)
const insertLink = prepared(
  'INSERT INTO account_links (id, system_id, account_hash, position_id, professional_id, linked_at) VALUES ($1, $2, $3, $4, $5, $6)',
)
const unlink = prepared('DELETE FROM account_links WHERE id = $1')

/** Takes a code, inside the transaction: it counts once. */
export const takeCode = prepared(
  "WITH gone AS (DELETE FROM link_codes WHERE code_hash = $1 RETURNING 1) SELECT facts_changed('link code') FROM (SELECT count(*) AS n FROM gone) g WHERE n = 0",
)

export const keepCode = (e: LinkCodeGiven) => [
  dropCode(e.systemId, e.positionId),
  insertCode(e.codeHash, e.systemId, e.positionId, e.professionalId, e.expiresAt),
]
export const keepLink = (e: AccountLinked) => [
  insertLink(e.linkId, e.systemId, e.accountHash, e.positionId, e.professionalId, e.at),
]
export const keepUnlink = (e: AccountUnlinked) => [unlink(e.linkId)]
