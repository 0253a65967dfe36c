import { type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'

/** A youth who is known by BSN, whether a signal on them counts on a day, and whether the register follows them. Also of a youth who is gone. */
export const followingOf = prepared(`
  SELECT $1::uuid AS id, y.identity_sealed, y.subject, f.bsn_sealed, ARRAY(SELECT DISTINCT s.municipality_id::text FROM risk_signals s WHERE s.youth_id = y.id) AS municipalities,
    coalesce(y.lookup_kind = 'bsn' AND EXISTS (SELECT FROM risk_signals s WHERE s.youth_id = y.id AND s.state = 'active' AND s.ends_on > $2), false) AS wanted
  FROM (SELECT 1) one LEFT JOIN youths y ON y.id = $1 LEFT JOIN followings f ON f.id = $1`)

/** Ids of all youths to compare with the register: each with a signal in the index or the archive, or an involvement, and whom the register follows. */
export const allToCompare = prepared(`
  SELECT y.id FROM youths y WHERE y.lookup_kind = 'bsn' AND (EXISTS (SELECT FROM risk_signals s WHERE s.youth_id = y.id AND s.state IN ('active', 'archived'))
    OR EXISTS (SELECT FROM involvements i WHERE i.youth_id = y.id))
  UNION SELECT id FROM followings ORDER BY id`)

/** How far the register was read. */
export const readingSoFar = prepared('SELECT cursor, compared_on, stuck_rounds FROM register_reading')

export type Following = {
  readonly youthId: string
  readonly wanted: boolean
  readonly identitySealed: Buffer | null
  readonly subject: Buffer | null
  readonly bsnSealed: Buffer | null
  /** Under whose covenants there are signals on this youth. */
  readonly municipalities: readonly string[]
}

/** Reads the one row of `followingOf`. */
export const readFollowing = (rows: Row[] | undefined): Following => {
  const row = rows?.[0] as unknown as {
    id: string
    wanted: boolean
    identity_sealed: Buffer | null
    subject: Buffer | null
    bsn_sealed: Buffer | null
    municipalities: string[]
  }
  const { id, wanted, identity_sealed: identitySealed, subject, bsn_sealed: bsnSealed, municipalities } = row
  return { youthId: id, wanted, identitySealed, subject, bsnSealed, municipalities }
}

/** How far the register was read; how many rounds the page after that waits for one event; the last day of a comparison. */
export type Reading = { readonly cursor: string | null; readonly stuckRounds: number; readonly comparedOn: CalendarDay | null }

/** Reads the row of `readingSoFar`, if there is one. */
export const readReading = (rows: Row[] | undefined): Reading => {
  const row = rows?.[0] as unknown as { cursor: string | null; compared_on: string | null; stuck_rounds: number } | undefined
  return {
    cursor: row?.cursor ?? null,
    stuckRounds: row?.stuck_rounds ?? 0,
    comparedOn: row?.compared_on ? calendarDay(row.compared_on) : null,
  }
}
