import { createHash } from 'node:crypto'
import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Instant } from '@mens-centraal/kernel/instant'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'

/** How an account in a system is kept: as a hash. */
export const accountHashOf = (systemId: string, account: string): Buffer =>
  createHash('sha256').update(`${systemId}\n${account}`).digest()

/** How a code is kept: only its hash is in the database. */
export const codeHashOf = (code: string): Buffer => createHash('sha256').update(code).digest()

/** Tells PostgreSQL's row security for which system is asked, until the end of the transaction. */
export const asSystem = prepared("SELECT set_config('mc.source_system', $1, true)")

/** Whom a system means by an account. Asked after `asSystem`. */
export const linkOf = prepared(`
  SELECT l.id, l.position_id, l.last_used_at, p.valid_from, p.valid_until FROM account_links l JOIN positions p ON p.id = l.position_id
  WHERE l.system_id = $1 AND l.account_hash = $2`)

/** The link was used. */
export const touchLink = prepared(
  "UPDATE account_links SET last_used_at = $2 WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < $2::timestamptz - interval '1 minute')",
)

/** A session that nobody can open, for what is found and used within one act. */
export const sessionOfAct = prepared(
  'INSERT INTO sessions (id, token_hash, position_id, started_at, seen_at, ended_at) VALUES ($1, $2, $3, $4, $4, $4)',
)

/** A link as an act needs it: who, and employed from when to when. */
export type StoredLink = {
  readonly id: string
  readonly positionId: string
  readonly employed: { readonly from: ReturnType<typeof calendarDay>; readonly until: ReturnType<typeof calendarDay> | null }
}

/** Reads the one row of `linkOf`; null when the account was not linked. */
export const readLink = (rows: Row[] | undefined): StoredLink | null => {
  const row = rows?.[0] as { id: string; position_id: string; valid_from: string; valid_until: string | null } | undefined
  if (row === undefined) return null
  const until = row.valid_until === null ? null : calendarDay(row.valid_until)
  return { id: row.id, positionId: row.position_id, employed: { from: calendarDay(row.valid_from), until } }
}

/** Who asked for a code, and whether that person, or the account, is linked in this system already. Asked after `asSystem`. */
export const codeFacts = prepared(`
  SELECT c.position_id, c.professional_id, c.expires_at,
    EXISTS (SELECT FROM account_links l WHERE l.system_id = c.system_id AND (l.account_hash = $3 OR l.position_id = c.position_id)) AS linked
  FROM link_codes c WHERE c.code_hash = $1 AND c.system_id = $2`)

/** A code as it was given. */
export type StoredCode = {
  readonly positionId: string
  readonly professionalId: string
  readonly expiresAt: Instant
  readonly linked: boolean
}

/** Reads the one row of `codeFacts`. */
export const readCodeFacts = (rows: Row[] | undefined): StoredCode | null => {
  const row = rows?.[0] as { position_id: string; professional_id: string; expires_at: Date; linked: boolean } | undefined
  if (row === undefined) return null
  return { positionId: row.position_id, professionalId: row.professional_id, expiresAt: row.expires_at, linked: row.linked }
}

/** A running system of an organisation, and whether the person is linked in it. */
export const systemOfOrganisation = prepared(`
  SELECT s.id, s.municipality_id, EXISTS (SELECT FROM account_links l WHERE l.system_id = s.id AND l.position_id = $3) AS linked
  FROM source_systems s WHERE s.id = $1 AND s.organisation_id = $2 AND s.cut_off_at IS NULL`)

/** One own link. */
export const ownLink = prepared('SELECT id, position_id FROM account_links WHERE id = $1')
