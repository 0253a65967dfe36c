import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import type { ReturnedMail } from './mail-bounce.ts'

/** That a bounce `b` still counts for the job `p`: its address was not corrected since. */
export const bounceCounts = 'lower(b.address) = lower(p.email)'

/** A mail by its token ($1), and how its reader's job stands on a day ($2). */
export const returnedMail = prepared(`
  SELECT s.position_id, s.address, s.offered_at, p.professional_id, b.id AS known, CASE WHEN p.valid_from <= $2 AND (p.valid_until IS NULL OR p.valid_until > $2) THEN p.email END AS current,
    p.organisation_id, EXISTS (SELECT FROM issuers i WHERE i.organisation_id = p.organisation_id) AS has_issuer
  FROM sent_mails s JOIN positions p ON p.id = s.position_id LEFT JOIN mail_bounces b ON b.position_id = p.id AND ${bounceCounts} WHERE s.token_hash = $1`)

/** Reads the one row of `returnedMail`; null when no mail has this token. */
export const readReturnedMail = (rows: Row[] | undefined): ReturnedMail | null => {
  const row = rows?.[0] as
    | {
        position_id: string
        address: string
        offered_at: Date
        professional_id: string
        known: string | null
        current: string | null
        organisation_id: string
        has_issuer: boolean
      }
    | undefined
  if (row === undefined) return null
  const { address, known, current } = row
  return {
    ...{ address, known, current },
    organisationId: row.organisation_id,
    hasIssuer: row.has_issuer,
    positionId: row.position_id,
    professionalId: row.professional_id,
    offeredAt: row.offered_at,
  }
}

/**
 * Keeps that a mail is about to be offered: its token's hash, its reader's job, the address and the moment. Outside the act that mails, and before it: a report may come
 * in before that act is through.
 */
export const noteMail = prepared('INSERT INTO sent_mails (token_hash, position_id, address, offered_at) VALUES ($1, $2, $3, $4)')

const ownBounce = prepared(
  `SELECT b.since FROM mail_bounces b JOIN positions p ON p.id = b.position_id WHERE b.position_id = $1 AND ${bounceCounts}`,
)

/** Since when mail to the job of the moment comes back. */
export const bounceOfOwnMail = (positionId: string | null) => ownBounce(positionId)

/** Reads the one row of `bounceOfOwnMail`. */
export const readOwnBounce = (rows: Row[] | undefined): Date | null => (rows?.[0]?.['since'] as Date | undefined) ?? null
