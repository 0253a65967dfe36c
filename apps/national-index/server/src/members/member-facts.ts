import type { Oin } from '@mens-centraal/kernel/oin'
import type { Row } from '@mens-centraal/platform/db/statement'
import { prepared } from '@mens-centraal/platform/db/statement'
import type { Member } from './member.ts'

/** The member of an OIN, cut off or not. */
export const memberByOin = prepared('SELECT id, oin, signing_key, card, card_issued_at, cut_off_at FROM members WHERE oin = $1')

type MemberRow = { id: string; oin: Oin; signing_key: Buffer; card: string; card_issued_at: Date; cut_off_at: Date | null }

/** Reads the row of `memberByOin`. */
export const readMember = (rows: readonly Row[] = []): Member | null => {
  const row = rows[0] as MemberRow | undefined
  if (row === undefined) return null
  const { id, oin, signing_key: signingKey, card, card_issued_at: cardIssuedAt, cut_off_at: cutOffAt } = row
  return { id, oin, signingKey, card, cardIssuedAt, cutOffAt }
}

/** Takes the number of a signed request: a row when it is new, none when it was taken before. Kept for twice as long as a signature counts. */
export const takeRequest = prepared(
  "INSERT INTO used_requests (oin, jti, expires_at) VALUES ($1, $2, $3::timestamptz + interval '11 minutes') ON CONFLICT DO NOTHING RETURNING jti",
)
