import { createHash } from 'node:crypto'
import { prepared } from '@mens-centraal/platform/db/statement'
import { covenantsColumn } from './organisation-facts.ts'

/** How a session's token is kept: only its hash is in the database. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Moves the idle end: the session was used. */
export const touchSession = prepared('UPDATE sessions SET seen_at = $2 WHERE id = $1 AND ended_at IS NULL')

/** A login that was started and has not been completed, with the covenants of its organisation. */
export const startedLogin = prepared(
  `SELECT l.organisation_id, l.secrets_sealed, l.return_path, l.expires_at, o.municipality_id, ${covenantsColumn} FROM logins l JOIN organisations o ON o.id = l.organisation_id WHERE l.state_hash = $1`,
)
