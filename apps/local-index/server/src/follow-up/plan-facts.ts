import type { Instant } from '@mens-centraal/kernel/instant'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'

const ended = `EXISTS (SELECT FROM follow_ups f JOIN follow_up_steps t ON t.follow_up_id = f.id AND t.round = f.round WHERE f.id = m.id AND t.kind IN ('aligned', 'no-response', 'wrong-person', 'objection'))`
const isAcquainted = (person: string) =>
  `EXISTS (SELECT FROM match_participants a WHERE a.match_id = m.id AND a.professional_id = ${person} AND a.left_at IS NULL AND a.acquainted)`
/** A pair `x` in match `m` of whom it is known now that they work together: by what both said in another match, or as the system said from which their signals were taken over. */
const isKnownNow = `(${isAcquainted('x.one')} AND ${isAcquainted('x.other')} OR work_together(x.one, x.other) AND NOT both_said(m.id, x.one, x.other, x.since, ARRAY['in-touch', 'already-together']))`

/**
 * What is needed to plan the follow-up of a match: its youth (of one about different youths that of the first signal), when the last of those who have to talk came together, and whose covenant the first signal rests on. Whoever took a place over from a
 * colleague came then, unless it was said already how the follow-up ended; of who work together nobody has to be asked.
 */
export const planQuestion = prepared(`
  SELECT y.id AS youth_id, y.identity_sealed, y.subject, CASE WHEN m.youth_id IS NULL THEN m.version ELSE y.version END AS version, m.number,
    coalesce((SELECT round FROM follow_ups WHERE id = m.id), 1) AS round,
    coalesce(CASE WHEN ${ended}
      THEN (SELECT max(first) FROM (SELECT min(p.joined_at) AS first FROM match_participants p WHERE p.match_id = m.id AND p.left_at IS NULL GROUP BY p.professional_id) j)
      ELSE (SELECT max(x.since) FROM pairs_in_match(m.id) x WHERE NOT known_in(m.id, x.one, x.other, x.since) AND NOT ${isKnownNow}) END, m.opened_at) AS asked_at,
    f.municipality_id AS first_municipality
  FROM matches m LEFT JOIN LATERAL (SELECT s.youth_id, s.municipality_id FROM match_participants p JOIN risk_signals s ON s.id = p.signal_id WHERE p.match_id = m.id ORDER BY s.raised_at, s.id LIMIT 1) f ON true
  JOIN youths y ON y.id = coalesce(m.youth_id, f.youth_id) WHERE m.id = $1`)

const firstPlace = (person: string) =>
  `LATERAL (SELECT id, position_id FROM match_participants c WHERE c.match_id = m.id AND c.professional_id = ${person} AND c.left_at IS NULL ORDER BY c.joined_at, c.id LIMIT 1)`
/** The pairs in a match who work together, of whom that is not kept there yet: by their first places. */
export const knownPairs = prepared(`
  SELECT p.id AS participant_id, p.position_id, q.id AS about_participant_id, q.position_id AS about_position_id
  FROM matches m, pairs_in_match(m.id) x, ${firstPlace('x.one')} p, ${firstPlace('x.other')} q
  WHERE m.id = $1 AND NOT known_in(m.id, x.one, x.other, x.since) AND ${isKnownNow} ORDER BY p.id, q.id`)

/** Other matches that are followed up in which two are together who work together, as both said in this one. */
export const alsoTogether = prepared(`
  SELECT DISTINCT o.id FROM pairs_in_match($1) x JOIN match_participants p ON p.professional_id = x.one AND p.left_at IS NULL JOIN match_participants q ON q.match_id = p.match_id AND q.professional_id = x.other AND q.left_at IS NULL
    JOIN matches o ON o.id = p.match_id AND o.closed_at IS NULL AND o.id <> $1 JOIN follow_ups f ON f.id = o.id
  WHERE both_said($1, x.one, x.other, x.since, ARRAY['already-together']) ORDER BY o.id`)

/** What `planQuestion` found. */
export type PlanFacts = {
  readonly youthId: string
  readonly identitySealed: Buffer
  readonly subject: Buffer
  readonly version: number
  readonly number: string
  readonly round: number
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
        number: string
        round: number
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
    number: row.number,
    round: row.round,
    askedAt: row.asked_at,
    firstMunicipality: row.first_municipality,
  }
}

/** Two who work together, by their places in a match. */
export type KnownPair = Readonly<Record<'participant_id' | 'position_id' | 'about_participant_id' | 'about_position_id', string>>
/** Reads the rows of `knownPairs`. */
export const readKnownPairs = (rows: Row[] = []) => rows as unknown as KnownPair[]
