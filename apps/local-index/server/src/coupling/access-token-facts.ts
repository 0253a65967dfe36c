import { createHash } from 'node:crypto'
import { type Instant, plusMs } from '@mens-centraal/kernel/instant'
import type { Database } from '@mens-centraal/platform/db/database'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import type { SourceSystem } from './source-system.ts'
import { readSystem } from './source-system-facts.ts'

/** How a token is kept: only its hash is in the database. */
export const accessTokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** The system that a token was given to, with its keys of this moment: none once it is cut off, or the key that it proved itself with is revoked. */
export const systemByToken = prepared(`
  SELECT s.id, s.organisation_id, s.municipality_id, k.id AS key_id, k.thumbprint, k.public_key, t.proof_thumbprint, t.expires_at
  FROM connection_tokens t JOIN source_systems s ON s.id = t.system_id AND s.cut_off_at IS NULL
  JOIN source_system_keys used ON used.id = t.key_id AND used.revoked_at IS NULL
  JOIN source_system_keys k ON k.system_id = s.id AND k.revoked_at IS NULL WHERE t.token_hash = $1`)

/** A token that counts, and the key that its holder must prove to have. */
export type TokenHeld = { readonly system: SourceSystem; readonly proofThumbprint: string }

/** Reads the rows of `systemByToken`; null when the token does not count (any more). @param now the clock of the wall, as the token's end is by it */
export const readToken = (rows: Row[] | undefined, now: Instant): TokenHeld | null => {
  const system = readSystem(rows)
  const row = rows?.[0] as { proof_thumbprint: string; expires_at: Date } | undefined
  if (system === null || row === undefined || row.expires_at <= now) return null
  return { system, proofThumbprint: row.proof_thumbprint }
}

const takeOnce = prepared(
  'INSERT INTO used_assertions (assertion_hash, expires_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING true AS first',
)

/** Takes something signed for its one use, in a transaction of its own. @returns false when it was used before */
export const takenOnce = async (database: Database, onceHash: Buffer, now: Instant, rememberMs: number): Promise<boolean> => {
  const [rows] = await database.run([takeOnce(onceHash, plusMs(now, rememberMs))])
  return rows?.length === 1
}
