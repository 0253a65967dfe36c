import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Period } from '@mens-centraal/kernel/period'
import type pg from 'pg'
import { today } from './random-index.ts'

const basis = (of: string, setting: string): string => `has_basis(${of}.municipality_id, '${setting}', '${today}')`

const periodIn = (text: string): Period => {
  const [from = '', until = ''] = text.split('/')
  return { from: calendarDay(from), until: until === '' ? null : calendarDay(until) }
}

/** What everybody of the random index may do in each of their jobs, as the door sees it: by position. */
export const storedStandings = async (client: pg.Client) => {
  const { rows } = await client.query(`
    SELECT p.id, o.independent, ARRAY(SELECT d.valid_from || '/' || coalesce(d.valid_until::text, '') FROM designations d WHERE d.position_id = p.id) AS designations
    FROM positions p JOIN organisations o ON o.id = p.organisation_id`)
  return new Map(
    rows.map(({ id, independent, designations }) => [
      id as string,
      {
        standing: { roles: ['reporter'], organisation: { independent }, designations: (designations as string[]).map(periodIn) },
      },
    ]),
  )
}

/** The signals of the random index as a use case sees them, with what their municipality chose to show. */
export const storedSignals = async (client: pg.Client) => {
  const standings = await storedStandings(client)
  const { rows } = await client.query(
    `SELECT s.id, s.position_id, s.organisation_id, s.state, s.ends_on, ${basis('s', 'involvements')} AS shown FROM risk_signals s`,
  )
  return rows.map((row) => ({
    id: row.id,
    facts: (actor?: { readonly positionId: string }) => ({
      ...standings.get(actor?.positionId ?? ''),
      signal: {
        positionId: row.position_id,
        organisationId: row.organisation_id,
        state: row.state,
        endsOn: calendarDay(row.ends_on),
      },
      shows: { involvements: row.shown },
    }),
  }))
}

/** Its stand-ins as a use case sees them: whose absence, and what decides whether the colleague stands in. */
export const storedStandIns = async (client: pg.Client) => {
  const period = (from: string, until: string | null) => ({
    from: calendarDay(from),
    until: until === null ? null : calendarDay(until),
  })
  const { rows } = await client.query(`
    SELECT a.id, a.position_id, a.organisation_id, a.stand_in_position_id, a.from_on::text, a.until_on::text, b.valid_from::text AS absent_from, b.valid_until::text AS absent_until,
      p.valid_from::text, p.valid_until::text, p.roles, b.roles AS absent_roles, o.independent,
      (SELECT coalesce(json_agg(json_build_object('from', d.valid_from, 'until', d.valid_until)), '[]') FROM designations d WHERE d.position_id = b.id) AS absent_designations,
      (SELECT coalesce(json_agg(json_build_object('from', d.valid_from, 'until', d.valid_until)), '[]') FROM designations d WHERE d.position_id = p.id) AS designations
    FROM stand_ins a JOIN positions b ON b.id = a.position_id JOIN positions p ON p.id = a.stand_in_position_id JOIN organisations o ON o.id = p.organisation_id`)
  return rows.map((row) => ({
    id: row.id,
    facts: () => ({
      absence: { positionId: row.position_id, organisationId: row.organisation_id },
      standIn: {
        standInId: row.stand_in_position_id,
        positionId: row.position_id,
        period: period(row.from_on, row.until_on),
        absentEmployed: period(row.absent_from, row.absent_until),
        standInEmployed: period(row.valid_from, row.valid_until),
        absentStanding: {
          roles: row.absent_roles,
          organisation: { independent: row.independent },
          designations: row.absent_designations,
        },
        standing: { roles: row.roles, organisation: { independent: row.independent }, designations: row.designations },
      },
    }),
  }))
}

/** Its involvements, the same. */
export const storedInvolvements = async (client: pg.Client) => {
  const { rows } = await client.query(`
    SELECT i.id, i.position_id, i.organisation_id, i.ends_on, ${basis('i', 'involvements')} AS switched_on, ${basis('i', 'involved-see-signals')} AS signals,
      EXISTS (SELECT FROM covenants c JOIN organisations o ON o.id = c.organisation_id JOIN helping_categories h ON h.category = o.category
        WHERE o.id = i.organisation_id AND c.municipality_id = i.municipality_id AND '${today}' >= c.valid_from AND '${today}' < coalesce(c.valid_until, 'infinity')
          AND '${today}' >= h.valid_from AND '${today}' < coalesce(h.valid_until, 'infinity')) AS rests
    FROM involvements i`)
  return rows.map((row) => ({
    id: row.id,
    facts: () => ({
      involvement: {
        positionId: row.position_id,
        organisationId: row.organisation_id,
        endsOn: calendarDay(row.ends_on),
        switchedOn: row.switched_on,
      },
      shows: { signals: row.signals },
      rests: row.rests,
    }),
  }))
}
