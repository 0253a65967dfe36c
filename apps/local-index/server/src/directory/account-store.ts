import { prepared } from '@mens-centraal/platform/db/statement'
import type {
  AccountInvited,
  AccountOpened,
  AccountUsed,
  InvitationConfirmed,
  InvitationTakenBack,
  LoginAttempted,
  RecoveryConfirmed,
  SessionsEnded,
} from './account.ts'

const invite = prepared(`
  INSERT INTO account_invitations (id, position_id, organisation_id, kind, token_hash, token_sealed, asked_by, asked_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  ON CONFLICT (position_id) DO UPDATE SET id = $1, kind = $4, token_hash = $5, token_sealed = $6, asked_by = $7, asked_at = $8, expires_at = $9, confirmed_by = NULL, confirmed_at = NULL`)
const confirm = prepared('UPDATE account_invitations SET confirmed_by = $2, confirmed_at = $3, expires_at = $4 WHERE id = $1')
const confirmWayIn = prepared('SELECT confirm_way_in($1, $2)')
const takeBack = prepared('DELETE FROM account_invitations WHERE id = $1')
const closeAccount = prepared('DELETE FROM accounts WHERE position_id = $1')
const forgetDevices = prepared('DELETE FROM account_devices WHERE position_id = $1')
const endSessions = prepared(
  'UPDATE sessions SET ended_at = $3 WHERE position_id = $1 AND ended_at IS NULL AND ($2::uuid IS NULL OR id = $2)',
)
const open = prepared(
  'INSERT INTO accounts (position_id, organisation_id, way, opened_at, secrets_sealed, counter, credential_id) VALUES ($1, $2, $3, $4, $5, $6, $7)',
)
const attempt = prepared(
  'INSERT INTO login_attempts (id, account, source, device, at, succeeded) VALUES ($1, $2, $3, $4, $5, false)',
)
const succeed = prepared('UPDATE login_attempts SET succeeded = true WHERE id = $1')
const knowDevice = prepared(
  'INSERT INTO account_devices (position_id, token_hash, last_at) VALUES ($1, $2, $3) ON CONFLICT (position_id, token_hash) DO UPDATE SET last_at = $3',
)

/** Checked again in the transaction: there is room for one more try. */
export const expectLoginRoom = prepared('SELECT expect_login_room($1, $2, $3, $4, $5, $6)')

/** Takes a step of an account, inside the transaction: a code counts once, and a passkey's counter only goes up, unless it does not count at all. */
export const useAccount = prepared(`
  WITH used AS (UPDATE accounts SET counter = $2 WHERE position_id = $1 AND (counter < $2 OR (way = 'passkey' AND counter = 0 AND $2 = 0)) RETURNING 1)
  SELECT facts_changed('account') FROM (SELECT count(*) AS n FROM used) u WHERE n = 0`)

/** Takes an invitation, inside the transaction: it counts once. */
export const takeInvitation = prepared(`
  WITH gone AS (DELETE FROM account_invitations WHERE id = $1 RETURNING 1)
  SELECT facts_changed('invitation') FROM (SELECT count(*) AS n FROM gone) g WHERE n = 0`)

/** Checked again in the transaction: the recovery still waits, and has not expired. */
export const expectRecovery = prepared(`
  SELECT facts_changed('recovery') WHERE NOT EXISTS (SELECT FROM account_invitations WHERE id = $1 AND kind = 'recovery' AND confirmed_at IS NULL AND expires_at > $2)`)

/** Checked again in the transaction: the first invitation still stands. */
export const expectInvitation = prepared(`
  SELECT facts_changed('invitation') WHERE NOT EXISTS (SELECT FROM account_invitations WHERE id = $1 AND kind = 'first' AND expires_at > $2)`)

const wayInOf = (e: { readonly positionId: string; readonly confirmsMail: string | null }) =>
  e.confirmsMail === null ? [] : [confirmWayIn(e.positionId, e.confirmsMail)]

export const keepInvitation = (e: AccountInvited) => [
  ...wayInOf(e),
  invite(e.invitationId, e.positionId, e.organisationId, e.kind, e.tokenHash, e.tokenSealed, e.askedBy, e.at, e.expiresAt),
]

/** The lost account is closed at once: nobody who holds its device or its session has anything of it. */
export const keepRecovery = (e: RecoveryConfirmed) => [
  ...wayInOf(e),
  confirm(e.invitationId, e.confirmedBy, e.at, e.expiresAt),
  closeAccount(e.positionId),
  forgetDevices(e.positionId),
  endSessions(e.positionId, null, e.at),
]

export const keepConfirmedInvitation = (e: InvitationConfirmed) => [
  ...wayInOf(e),
  confirm(e.invitationId, e.confirmedBy, e.at, e.expiresAt),
]
export const keepTakenBack = (e: InvitationTakenBack) => [takeBack(e.invitationId)]

export const keepAccount = (e: AccountOpened) => [
  open(e.positionId, e.organisationId, e.way, e.at, e.secretsSealed, e.counter, e.credentialId),
]

export const keepAttempt = (e: LoginAttempted) => [attempt(e.attemptId, e.account, e.source, e.device, e.at)]

export const keepUse = (e: AccountUsed) => [
  knowDevice(e.positionId, e.device, e.at),
  ...(e.attemptId === null ? [] : [succeed(e.attemptId)]),
]

export const keepEndedSessions = (e: SessionsEnded) => [endSessions(e.positionId, e.sessionId, e.at)]
