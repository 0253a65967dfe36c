import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase } from '../../../../../test/database.ts'
import { asActor, fillAtRandom, type RandomActor, today } from '../../../../../test/walls/random-index.ts'
import { isShownToInvolved, isShownToReporter, type Known, type Resting } from './involvement.ts'

pg.types.setTypeParser(pg.types.builtins.DATE, String)

const database = await openTestDatabase()
const all = new pg.Client(database.superuserUrl)
const app = new pg.Client(database.urls.app)
let actors: RandomActor[]

beforeAll(async () => {
  await Promise.all([all.connect(), app.connect()])
  actors = await fillAtRandom(all, ['reporter', 'involvement-recorder'])
})
afterAll(async () => {
  await Promise.all([all.end(), app.end()])
  await database.drop()
})

type Row = Known & Resting & { readonly id: string; readonly positionId: string; readonly state?: string }
const stored = async (table: 'risk_signals' | 'involvements'): Promise<Row[]> => {
  const rests =
    'EXISTS (SELECT FROM covenants c WHERE c.organisation_id = x.organisation_id AND c.municipality_id = x.municipality_id AND c.valid_from <= $1 AND coalesce(c.valid_until > $1, true))'
  const state = table === 'risk_signals' ? ', state' : ''
  const { rows } = await all.query(
    `SELECT id, youth_id, municipality_id, professional_id, position_id, ends_on, ${rests} AND (SELECT category FROM organisations o WHERE o.id = x.organisation_id) <> 'halt' AS rests${state} FROM ${table} x ORDER BY id`,
    [today],
  )
  return rows.map((row) => ({
    id: row.id,
    youthId: row.youth_id,
    municipalityId: row.municipality_id,
    professionalId: row.professional_id,
    positionId: row.position_id,
    endsOn: calendarDay(row.ends_on),
    state: row.state,
    rests: row.rests,
  }))
}
const choices = async () => {
  const { rows } = await all.query(
    `SELECT id, has_basis(id, 'involvements', '${today}') AS involvements, has_basis(id, 'involved-see-signals', '${today}') AS signals FROM municipalities`,
  )
  return new Map(rows.map(({ id, involvements, signals }) => [id as string, { involvements, signals }]))
}
const none = { involvements: false, signals: false }

test('in a random index, what each person is shown of the involved, and the involved of signals, is exactly what the rules say', async () => {
  const [signals, involvements, chosen] = [await stored('risk_signals'), await stored('involvements'), await choices()]
  const on = calendarDay(today)
  expect(new Set([...chosen.values()].map(({ involvements: switched }) => switched)).size).toBe(2)
  let shown = 0
  for (const actor of actors) {
    await asActor(app, actor)
    const involved = await app.query(
      'SELECT s.id AS signal, c.involvement_id AS involvement FROM risk_signals s, LATERAL involved_with(s.id) c ORDER BY 1, 2',
    )
    const mine = signals.filter((one) => one.professionalId === actor.professionalId && one.state === 'active')
    const may = mine.flatMap((signal) =>
      involvements
        .filter((one) => isShownToReporter(signal, one, chosen.get(signal.municipalityId) ?? none, on))
        .map((one) => ({ signal: signal.id, involvement: one.id })),
    )
    expect(involved.rows).toEqual(may)
    const reporters = await app.query(
      'SELECT i.id AS involvement, c.position_id AS position FROM involvements i, LATERAL reporters_for(i.id) c ORDER BY 1, 2',
    )
    const own = involvements.filter((one) => one.professionalId === actor.professionalId)
    const back = own.flatMap((one) => {
      const active = signals.filter(({ state }) => state === 'active')
      const seen = active.filter((signal) => isShownToInvolved(one, signal, chosen.get(one.municipalityId) ?? none, on))
      return [...new Set(seen.map(({ positionId }) => positionId))].sort().map((position) => ({ involvement: one.id, position }))
    })
    expect(reporters.rows).toEqual(back)
    shown += involved.rows.length + reporters.rows.length
  }
  expect(shown).toBeGreaterThan(50)
})

test('by the id of what is not one’s own nobody is shown anything', async () => {
  const [signals, involvements] = [await stored('risk_signals'), await stored('involvements')]
  for (const actor of actors.slice(0, 5)) {
    await asActor(app, actor)
    const others = (rows: Row[]) => rows.filter((one) => one.professionalId !== actor.professionalId).map(({ id }) => id)
    const asked = 'SELECT c.* FROM unnest($1::uuid[]) AS a (id), LATERAL'
    expect((await app.query(`${asked} involved_with(a.id) c`, [others(signals)])).rows).toEqual([])
    expect((await app.query(`${asked} reporters_for(a.id) c`, [others(involvements)])).rows).toEqual([])
  }
})
