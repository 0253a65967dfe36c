import { type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Instant } from '@mens-centraal/kernel/instant'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import { sql } from 'kysely'

/** What this session found under a token, the youth's row if the index knows this youth already, and an own involvement with them. */
export const foundToInvolve = prepared(`
  SELECT f.id AS find_id, f.expires_at, f.found_sealed, m.youth_id, m.version, i.id AS involvement_id, i.ends_on
  FROM youth_finds f LEFT JOIN LATERAL youth_on_subject(f.lookup_odd, f.lookup_even) m ON true LEFT JOIN involvements i ON i.youth_id = m.youth_id AND i.position_id = $3
  WHERE f.token_hash = $1 AND f.session_id = $2 AND f.found_sealed IS NOT NULL`)

/** A find, as it is kept, as far as recording an involvement needs it. */
export type FindToInvolve = {
  readonly findId: string
  readonly expiresAt: Instant
  readonly sealed: Buffer
  readonly youth: { readonly id: string; readonly version: number } | null
  readonly own: { readonly involvementId: string; readonly endsOn: CalendarDay } | null
}

/** Reads the row of `foundToInvolve`; null when this session holds no such find, or it brought nobody. */
export const readFindToInvolve = (rows: Row[] = []): FindToInvolve | null => {
  const row = rows[0] as unknown as
    | {
        find_id: string
        expires_at: Date
        found_sealed: Buffer
        youth_id: string | null
        version: number | null
        involvement_id: string | null
        ends_on: string | null
      }
    | undefined
  if (row === undefined) return null
  const { youth_id: youthId, version, involvement_id: involvementId, ends_on: endsOn } = row
  return {
    findId: row.find_id,
    expiresAt: row.expires_at,
    sealed: row.found_sealed,
    youth: youthId === null || version === null ? null : { id: youthId, version },
    own: involvementId === null || endsOn === null ? null : { involvementId, endsOn: calendarDay(endsOn) },
  }
}

const stored = `
  SELECT i.id, i.youth_id, i.position_id, i.organisation_id, i.municipality_id, i.ends_on, has_basis(i.municipality_id, 'involvements', $2) AS switched_on, y.turns_23_on, y.version, y.subject
  FROM involvements i JOIN youths y ON y.id = i.youth_id`

/** One involvement with its youth's version, for acts on it on a day. Row security hides those of others. */
export const involvementById = prepared(`${stored} WHERE i.id = $1`)
/** All involvements of which a position is the contact, for their hand-over. */
export const involvementsOfContact = prepared(`${stored} WHERE i.position_id = $1 ORDER BY i.youth_id`)

/** A stored involvement, as far as acts on it need. */
export type StoredInvolvement = {
  readonly id: string
  readonly youthId: string
  readonly positionId: string
  readonly organisationId: string
  readonly municipalityId: string
  readonly endsOn: CalendarDay
  readonly switchedOn: boolean
  readonly turns23On: CalendarDay
  readonly version: number
  readonly subject: Buffer
}

/** Reads the rows of `involvementById` or `involvementsOfContact`. */
export const readInvolvements = (rows: Row[] = []): StoredInvolvement[] =>
  (
    rows as unknown as {
      id: string
      youth_id: string
      position_id: string
      organisation_id: string
      municipality_id: string
      ends_on: string
      switched_on: boolean
      turns_23_on: string
      version: number
      subject: Buffer
    }[]
  ).map((row) => ({
    id: row.id,
    youthId: row.youth_id,
    positionId: row.position_id,
    organisationId: row.organisation_id,
    municipalityId: row.municipality_id,
    endsOn: calendarDay(row.ends_on),
    switchedOn: row.switched_on,
    turns23On: calendarDay(row.turns_23_on),
    version: row.version,
    subject: row.subject,
  }))

const due = "i.ends_on <= $1 OR NOT has_basis(i.municipality_id, 'involvements', $1)"

/** Ids of the involvements of which nothing stays from a day on: they ended, or their municipality switched involvements off. So many at most. */
export const involvementsDue = prepared(`SELECT i.id FROM involvements i WHERE ${due} ORDER BY i.ends_on, i.id LIMIT $2`)
/** How many there are of those. */
export const involvementsDueCount = prepared(`SELECT count(*) AS rows FROM involvements i WHERE ${due}`)

const today = sql`current_setting('mc.today', true)::date`

/** With signal `s` its reporter sees who is involved: `showsInvolvements` as a column. For reading rooms. */
export const isWithInvolved = sql<boolean>`(s.state = 'active' AND s.ends_on > ${today} AND has_basis(s.municipality_id, 'involvements', ${today}))`
