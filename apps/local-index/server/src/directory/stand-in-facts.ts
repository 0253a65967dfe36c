import { type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Period } from '@mens-centraal/kernel/period'
import { compose, prepared, type Row, type Statement } from '@mens-centraal/platform/db/statement'
import { type RawBuilder, sql } from 'kysely'
import { periodOf } from './organisation-facts.ts'
import type { Absence, StandIn, StandingIn } from './stand-in.ts'

/** The day on which the asker asks. */
export const todayInContext = "nullif(current_setting('mc.today', true), '')::date"

const holds = (table: string, day: string): string =>
  `${table}.valid_from <= ${day} AND (${table}.valid_until IS NULL OR ${table}.valid_until > ${day})`

/** The person in a position works there and may act on signals, as `mayActOnSignals` says. */
const mayAct = (
  position: string,
  day: string,
): string => `EXISTS (SELECT FROM positions e JOIN organisations eo ON eo.id = e.organisation_id
      WHERE e.id = ${position} AND ${holds('e', day)} AND 'reporter' = ANY (e.roles)
        AND (eo.independent OR EXISTS (SELECT FROM designations d WHERE d.position_id = e.id AND ${holds('d', day)})))`

/** Somebody stands in by `a` on a day: `standsInOn` as a filter. @param day the day in SQL: a column, parameter or setting */
export const standsInOnDay = (day: string): string =>
  `a.from_on <= ${day} AND a.until_on > ${day} AND ${mayAct('a.position_id', day)} AND ${mayAct('a.stand_in_position_id', day)}`

const digest = `coalesce(md5(string_agg(concat(a.id, a.from_on, a.until_on), ' ' ORDER BY a.id)), '')`

/** All stand-ins of an organisation that are not over on a day, and what tells whether anything about them changed since. */
export const standInsOf = prepared(`
  SELECT ${digest} AS seen, coalesce(json_agg(json_build_object('id', a.id, 'absentId', a.position_id, 'standInId', a.stand_in_position_id, 'from', a.from_on, 'until', a.until_on) ORDER BY a.from_on, a.id)
    FILTER (WHERE a.until_on > $2), '[]') AS stand_ins FROM stand_ins a WHERE a.organisation_id = $1`)

/** Reads the one row of `standInsOf`. */
export const readStandIns = (rows: Row[] = []): { readonly seen: string; readonly standIns: readonly StandIn[] } => {
  const { seen = '', stand_ins: standIns = [] } = (rows[0] ?? {}) as { seen?: string; stand_ins?: StandIn[] }
  return { seen, standIns }
}

/** Stand-ins as far as the filter lets through, that are not over today, by their first day. */
export const listedStandIns = (where: RawBuilder<boolean>): Statement =>
  compose(sql`
    SELECT a.id, a.position_id, a.from_on, a.until_on, b.given_name || ' ' || b.family_name AS absent, c.given_name || ' ' || c.family_name AS stand_in
    FROM stand_ins a JOIN positions p ON p.id = a.position_id JOIN professionals b ON b.id = p.professional_id JOIN positions q ON q.id = a.stand_in_position_id JOIN professionals c ON c.id = q.professional_id
    WHERE ${where} AND a.until_on > current_setting('mc.today', true)::date ORDER BY a.from_on, b.family_name COLLATE "nl-x-icu", a.id`)

type ListedRow = { id: string; position_id: string; from_on: string; until_on: string; absent: string; stand_in: string }

/** Reads the rows of `listedStandIns`. */
export const readListed = (rows: Row[] = []) =>
  (rows as unknown as ListedRow[]).map((row) => ({
    id: row.id,
    positionId: row.position_id,
    absent: row.absent,
    standIn: row.stand_in,
    from: calendarDay(row.from_on),
    until: calendarDay(row.until_on),
  }))

/** For Vandaag: for whom the asker stands in. */
export const showStoodInFor = (rows: Row[] | undefined) =>
  readListed(rows).map(({ id, absent, until }) => ({ id, name: absent, until }))

/**
 * For who stands in today, by a stand-in or by a place of who is away in a match: for whom. From here on the transaction shows the matches of that
 * colleague, and no longer the asker's own.
 */
export const standFor = prepared(`
  SELECT a.id, a.from_on, a.until_on, s.position_id, s.professional_id, n.given_name, n.family_name, b.valid_from, b.valid_until, b.roles, p.valid_from AS own_from, p.valid_until AS own_until, p.id AS stand_in_id,
    ARRAY(SELECT d.valid_from || '/' || coalesce(d.valid_until::text, '') FROM designations d WHERE d.position_id = b.id) AS designations
  FROM stand_for($1, $2) s JOIN stand_ins a ON a.id = s.stand_in_id JOIN positions b ON b.id = s.position_id JOIN professionals n ON n.id = s.professional_id JOIN positions p ON p.id = a.stand_in_position_id`)

type StandForRow = {
  id: string
  from_on: string
  until_on: string
  position_id: string
  professional_id: string
  given_name: string
  family_name: string
  valid_from: string
  valid_until: string | null
  own_from: string
  own_until: string | null
  stand_in_id: string
  roles: string[]
  designations: string[]
}

/** The colleague for whom the asker stands in, and what decides whether they do. */
export type StoodInFor = Omit<StandingIn, 'standing' | 'absentStanding'> & {
  /** Who is away, as far as that decides: roles, and periods of designation. */
  readonly absent: { readonly roles: readonly string[]; readonly designations: readonly Period[] }
  readonly id: string
  readonly standInId: string
  readonly positionId: string
  readonly professionalId: string
  readonly name: string
  readonly until: CalendarDay
}

const between = (from: string, until: string | null): Period => ({
  from: calendarDay(from),
  until: until === null ? null : calendarDay(until),
})

/** Reads the one row of `standFor`; null for who does not stand in. */
export const readStoodInFor = (rows: Row[] = []): StoodInFor | null => {
  const row = rows[0] as StandForRow | undefined
  if (row === undefined) return null
  return {
    id: row.id,
    standInId: row.stand_in_id,
    positionId: row.position_id,
    professionalId: row.professional_id,
    name: `${row.given_name} ${row.family_name}`,
    until: calendarDay(row.until_on),
    absent: { roles: row.roles, designations: row.designations.map(periodOf) },
    period: { from: calendarDay(row.from_on), until: calendarDay(row.until_on) },
    absentEmployed: between(row.valid_from, row.valid_until),
    standInEmployed: between(row.own_from, row.own_until),
  }
}

/** The place `own` in a match is of a colleague for whom the asker stands in, as far as the filter on `a` lets through. */
export const isOfStoodIn = (where: RawBuilder<boolean>): RawBuilder<boolean> =>
  sql<boolean>`EXISTS (SELECT FROM stand_ins a WHERE a.position_id = own.position_id AND ${where})`

/** Who stands in today for the person in a position `p`: columns, and the table to join. For contact details, as the asker of the question may read them. */
export const absenceColumns =
  'si.until_on AS absent_until, si.name AS stand_in_name, si.function AS stand_in_function, si.phone AS stand_in_phone, si.email AS stand_in_email'
export const absenceJoin = `LEFT JOIN LATERAL (
    SELECT a.until_on, sn.given_name || ' ' || sn.family_name AS name, sp.function, sp.phone, sp.email FROM stand_ins a JOIN positions sp ON sp.id = a.stand_in_position_id JOIN professionals sn ON sn.id = sp.professional_id
    WHERE a.position_id = p.id AND ${standsInOnDay(todayInContext)}) si ON true`

/** A row of `absenceColumns`. */
export type AbsenceColumns = {
  readonly absent_until: string | null
  readonly stand_in_name: string | null
  readonly stand_in_function: string | null
  readonly stand_in_phone: string | null
  readonly stand_in_email: string | null
}

/** Until when somebody is away, and who stands in; null when they are there. */
export const absenceIn = (row: AbsenceColumns): Absence | null =>
  row.absent_until === null || row.stand_in_name === null || row.stand_in_function === null
    ? null
    : {
        until: calendarDay(row.absent_until),
        standIn: {
          name: row.stand_in_name,
          function: row.stand_in_function,
          phone: row.stand_in_phone,
          email: row.stand_in_email,
        },
      }

/** Stand-ins that have begun and are not over, and count no more on a day: so many at most. */
export const standInsLapsed = prepared(
  `SELECT a.id FROM stand_ins a WHERE a.from_on <= $1 AND a.until_on > $1 AND NOT (${standsInOnDay('$1')}) ORDER BY a.id LIMIT $2`,
)
/** The organisation of a stand-in. */
export const organisationOfStandIn = prepared('SELECT organisation_id FROM stand_ins WHERE id = $1')
