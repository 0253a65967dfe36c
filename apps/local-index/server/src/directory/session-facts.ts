import { createHash } from 'node:crypto'
import { prepared } from '@mens-centraal/platform/db/statement'

/** How a session's token is kept: only its hash is in the database. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Moves the idle end: the session was used. */
export const touchSession = prepared('UPDATE sessions SET seen_at = $2 WHERE id = $1 AND ended_at IS NULL')

/** A login that was started and has not been completed. */
export const startedLogin = prepared(
  'SELECT organisation_id, secrets_sealed, return_path, expires_at FROM logins WHERE state_hash = $1',
)
