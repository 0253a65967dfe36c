import { createHash } from 'node:crypto'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import type { Result } from '@mens-centraal/kernel/result'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import { type AtRestKeys, auditSubjectOf, lookupsOf } from '@mens-centraal/platform/sealing/at-rest'
import { type FindWish, type Identity, type KeyedYouth, personKey } from './youth.ts'

/** How often a professional searched in the last hour and the last 24 hours. */
export const findsOf = prepared(`
  SELECT count(*) FILTER (WHERE found_at > $2::timestamptz - interval '1 hour') AS last_hour, count(*) AS last_day
  FROM youth_finds WHERE professional_id = $1 AND found_at > $2::timestamptz - interval '24 hours'`)

/** Reads the one row of `findsOf`. */
export const readFinds = (rows: Row[] | undefined): { lastHour: number; lastDay: number } => {
  const row = rows?.[0] as { last_hour: number; last_day: number } | undefined
  return { lastHour: row?.last_hour ?? 0, lastDay: row?.last_day ?? 0 }
}

/** How a find's token is kept: only its hash is in the database. */
export const tokenHashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Where a youth stands in the tables and in the log of this house, under the keys at hand. */
export const keyedOf = (keys: AtRestKeys, identity: Identity): KeyedYouth => {
  const [lookupKind, value] =
    identity.bsn === null ? (['person', personKey(identity)] as const) : (['bsn', identity.bsn] as const)
  return {
    ...lookupsOf(keys, lookupKind, value),
    lookupKind,
    lookupKeyVersion: keys.lookup[0].version,
    subject: auditSubjectOf(keys, lookupKind, value),
    subjectKeyVersion: keys.audit[0].version,
  }
}

/**
 * The search that an act of a source system carries, once for each request however often the act is decided: the token of the one youth that was found,
 * and the door at which it was.
 */
export type SearchOnce<D> = (
  request: object,
  door: D,
  wish: FindWish,
) => Promise<{ readonly found: Result<string, Refusal>; readonly finder: D }>
