import { type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { prepared, type Row, type Statement } from '@mens-centraal/platform/db/statement'
import { type Cascade, countGone } from '@mens-centraal/platform/retention/goes-with'
import type { EndingSignal } from './ending.ts'
import type { ArchiveTerm, SignalState } from './risk-signal.ts'

/** Of what ended by its date nothing stays when it never counted, or when the date is the 23rd birthday: `archiveAfter` as a filter. */
const leavesNothing = "(s.state = 'waiting-for-check' OR s.ends_on >= s.turns_23_on)"
const hasEnded = "s.state <> 'archived' AND s.ends_on <= $1"
const archiveEnded = "s.state = 'archived' AND s.archive_ends_on <= $1"

/** Ids of the signals that reached their end by a day, and go to the archive: the longest ago first, so many at most. */
export const dueForArchive = prepared(
  `SELECT s.id FROM risk_signals s WHERE ${hasEnded} AND NOT ${leavesNothing} ORDER BY s.ends_on, s.id LIMIT $2`,
)
/** Ids of the signals of which nothing stays from a day on. */
export const dueForDestruction = prepared(`
  (SELECT s.id FROM risk_signals s WHERE ${hasEnded} AND ${leavesNothing} LIMIT $2)
  UNION ALL (SELECT s.id FROM risk_signals s WHERE ${archiveEnded} LIMIT $2) LIMIT $2`)

/** How many signals would go to the archive on a day. */
export const archivePreview = prepared(
  `SELECT 'risk_signals' AS "table", count(*) AS rows FROM risk_signals s WHERE ${hasEnded} AND NOT ${leavesNothing}`,
)

/**
 * What would go from each table if every signal were destroyed that is due by a day: numbers only. Signals go, their places in matches, the matches
 * in which nobody's place is left, the youths without signals with
 * whom nobody is involved, and what is kept of who was told or split; the rest hangs on those.
 */
export const destructionPreview = (day: CalendarDay, cascades: readonly Cascade[]): Statement =>
  countGone(
    {
      risk_signals: 't.id IN (SELECT id FROM due)',
      match_participants: 't.id IN (SELECT id FROM places)',
      matches: 't.id IN (SELECT match_id FROM emptied)',
      youths: 't.id IN (SELECT youth_id FROM left_behind) AND NOT EXISTS (SELECT FROM involvements i WHERE i.youth_id = t.id)',
      match_splits: 't.youth_id IN (SELECT youth_id FROM left_behind)',
      archive_notices: 't.youth_id IN (SELECT youth_id FROM left_behind)',
    },
    `due AS (SELECT s.id, s.youth_id FROM risk_signals s WHERE (${hasEnded} AND ${leavesNothing}) OR (${archiveEnded})),
    places AS (SELECT p.id, p.match_id FROM match_participants p WHERE p.signal_id IN (SELECT id FROM due)),
    emptied AS (SELECT DISTINCT match_id FROM places WHERE NOT EXISTS (
      SELECT FROM match_participants p WHERE p.match_id = places.match_id AND p.id NOT IN (SELECT id FROM places))),
    left_behind AS (SELECT DISTINCT youth_id FROM due WHERE NOT EXISTS (
      SELECT FROM risk_signals s WHERE s.youth_id = due.youth_id AND s.id NOT IN (SELECT id FROM due)))`,
    cascades,
    [day],
  )

/** One signal as its end needs it, for the house's own program. The earlier of two birthdays counts: what its reporter knew, and what the index knows. */
export const endingSignal = prepared(`
  SELECT s.id, s.youth_id, s.position_id, s.professional_id, s.municipality_id, s.state, s.ends_on, s.archive_term, s.archive_ends_on, least(s.turns_23_on, y.turns_23_on) AS turns_23_on, y.version, y.subject
  FROM risk_signals s JOIN youths y ON y.id = s.youth_id WHERE s.id = $1`)

export type StoredEnding = EndingSignal & {
  readonly signalId: string
  readonly youthId: string
  readonly positionId: string
  readonly professionalId: string
  readonly municipalityId: string
  readonly state: SignalState
  readonly turns23On: CalendarDay
  readonly version: number
  readonly subject: Buffer
}

/** Reads the one row of `endingSignal`; null when the signal is gone. */
export const readEnding = (rows: Row[] | undefined): StoredEnding | null => {
  const row = rows?.[0] as unknown as
    | {
        id: string
        youth_id: string
        position_id: string
        professional_id: string
        municipality_id: string
        state: SignalState
        ends_on: string
        archive_term: ArchiveTerm
        archive_ends_on: string | null
        turns_23_on: string
        version: number
        subject: Buffer
      }
    | undefined
  if (row === undefined) return null
  return {
    signalId: row.id,
    youthId: row.youth_id,
    positionId: row.position_id,
    professionalId: row.professional_id,
    municipalityId: row.municipality_id,
    state: row.state,
    endsOn: calendarDay(row.ends_on),
    archiveTerm: row.archive_term,
    archiveEndsOn: row.archive_ends_on === null ? null : calendarDay(row.archive_ends_on),
    turns23On: calendarDay(row.turns_23_on),
    version: row.version,
    subject: row.subject,
  }
}
