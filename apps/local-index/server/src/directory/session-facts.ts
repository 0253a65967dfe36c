import { createHash } from 'node:crypto'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import { covenantsColumn } from './organisation-facts.ts'

/** How a session's token is kept: only its hash is in the database. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Moves the idle end: the session was used. */
export const touchSession = prepared('UPDATE sessions SET seen_at = $2 WHERE id = $1 AND ended_at IS NULL')

/** A login that was started and has not been completed, with the covenants of its organisation. */
export const startedLogin = prepared(
  `SELECT l.organisation_id, l.secrets_sealed, l.return_path, l.expires_at, o.municipality_id, ${covenantsColumn} FROM logins l JOIN organisations o ON o.id = l.organisation_id WHERE l.state_hash = $1`,
)

/** Whose session this is. */
export const sessionById = prepared(
  'SELECT s.position_id, p.professional_id FROM sessions s JOIN positions p ON p.id = s.position_id WHERE s.id = $1',
)

/** Reads the one row of `sessionById`. */
export const readSessionFacts = (rows: Row[] | undefined): { positionId: string; professionalId: string } | null => {
  const row = rows?.[0] as { position_id: string; professional_id: string } | undefined
  return row === undefined ? null : { positionId: row.position_id, professionalId: row.professional_id }
}
