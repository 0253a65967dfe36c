import { dayOf } from '@mens-centraal/kernel/instant'
import { prepared } from '@mens-centraal/platform/db/statement'
import type { LoginStarted, SessionClosed, SessionOpened } from './session.ts'

const insertLogin = prepared(
  'INSERT INTO logins (state_hash, organisation_id, secrets_sealed, return_path, expires_at) VALUES ($1, $2, $3, $4, $5)',
)
const insertSession = prepared(
  'INSERT INTO sessions (id, token_hash, position_id, started_at, seen_at) VALUES ($1, $2, $3, $4, $4)',
)
const noteLogin = prepared(`
  INSERT INTO last_logins (position_id, logged_in_on) VALUES ($1, $2)
  ON CONFLICT (position_id) DO UPDATE SET logged_in_on = $2 WHERE last_logins.logged_in_on < $2`)
const endSession = prepared('UPDATE sessions SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL')
const endAllSessions = prepared(
  'UPDATE sessions SET ended_at = $2 WHERE ended_at IS NULL AND position_id IN (SELECT id FROM positions WHERE professional_id = $1)',
)

/** Takes a started login, inside the transaction: it counts once. */
export const completeLogin = prepared(
  "WITH gone AS (DELETE FROM logins WHERE state_hash = $1 RETURNING 1) SELECT facts_changed('login') FROM (SELECT count(*) AS n FROM gone) g WHERE n = 0",
)

export const keepLogin = (event: LoginStarted) => [
  insertLogin(event.stateHash, event.organisationId, event.secretsSealed, event.returnPath, event.expiresAt),
]

/** A new login, of which the day is kept for a helpdesk; the session that the browser held before ends. */
export const keepSession = (event: SessionOpened) => [
  insertSession(event.sessionId, event.tokenHash, event.positionId, event.at),
  noteLogin(event.positionId, dayOf(event.at)),
  ...(event.formerSessionId === null ? [] : [endSession(event.formerSessionId, event.at)]),
]

/** A logout: this session, or all of the person's. */
export const closeSessions = (event: SessionClosed) =>
  event.everywhere ? [endAllSessions(event.professionalId, event.at)] : [endSession(event.sessionId, event.at)]
