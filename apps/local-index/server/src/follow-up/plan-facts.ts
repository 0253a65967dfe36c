import type { Instant } from '@mens-centraal/kernel/instant'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'

/**
 * What is needed to plan the follow-up of a match: its youth (of one about different youths that of the first signal), when all who are in it were there, and whose covenant the first signal rests on. Whoever took a place over from a
 * colleague came then, unless it was said already how the follow-up ended.
 */
export const planQuestion = prepared(`
  SELECT y.id AS youth_id, y.identity_sealed, y.subject, CASE WHEN m.youth_id IS NULL THEN m.version ELSE y.version END AS version, coalesce(greatest((SELECT max(first) FROM (SELECT min(p.joined_at) AS first FROM match_participants p WHERE p.match_id = m.id AND p.left_at IS NULL GROUP BY p.professional_id) j),
      (SELECT max(h.at) FROM hand_overs h JOIN match_participants p ON p.signal_id = h.signal_id AND p.match_id = m.id AND p.left_at IS NULL WHERE h.at >= p.joined_at AND NOT EXISTS (
        SELECT FROM follow_ups f JOIN follow_up_steps t ON t.follow_up_id = f.id AND t.round = f.round WHERE f.id = m.id AND t.kind IN ('aligned', 'no-response', 'wrong-person', 'objection')))), m.opened_at) AS asked_at,
    f.municipality_id AS first_municipality
  FROM matches m LEFT JOIN LATERAL (SELECT s.youth_id, s.municipality_id FROM match_participants p JOIN risk_signals s ON s.id = p.signal_id WHERE p.match_id = m.id ORDER BY s.raised_at, s.id LIMIT 1) f ON true
  JOIN youths y ON y.id = coalesce(m.youth_id, f.youth_id) WHERE m.id = $1`)

/** What `planQuestion` found. */
export type PlanFacts = {
  readonly youthId: string
  readonly identitySealed: Buffer
  readonly subject: Buffer
  readonly version: number
  readonly askedAt: Instant
  readonly firstMunicipality: string | null
}

/** Reads the one row of `planQuestion`; null when the match is gone. */
export const readPlanFacts = (rows: Row[] | undefined): PlanFacts | null => {
  const row = rows?.[0] as
    | {
        youth_id: string
        identity_sealed: Buffer
        subject: Buffer
        version: number
        asked_at: Date
        first_municipality: string | null
      }
    | undefined
  if (row === undefined) return null
  return {
    youthId: row.youth_id,
    identitySealed: row.identity_sealed,
    subject: row.subject,
    version: row.version,
    askedAt: row.asked_at,
    firstMunicipality: row.first_municipality,
  }
}
