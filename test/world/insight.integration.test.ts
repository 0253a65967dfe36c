import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { municipalities } from '@mens-centraal/world/organisations'
import { people } from '@mens-centraal/world/people'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { byBsn, fromOutside, signal, until, withdraw } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

const { fatimaElIdrissi, gerardPost, hannaMulder, corTimmermans } = officers
const { voorbeeldstad, meerwijk } = municipalities

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse(new Date('2026-11-21T10:00:00Z'))
})
afterAll(() => house?.close())

const insight = (caller: Caller) => caller.call('GET /api/insight')
const published = (municipality: string): Promise<Record<string, unknown>[]> =>
  fromOutside(
    house,
    'SELECT month::text, figure_table, cell, number FROM published_figures WHERE municipality_id = $1 ORDER BY 1, 2, 3',
    [municipality],
  )

/** So many signals and matches, copied from one that people made: what counts is when, where and how far they are. */
const copies = async (signalId: string, howMany: number, columns = ''): Promise<void> => {
  await fromOutside(
    house,
    `WITH y AS (INSERT INTO youths (id, lookup_odd, lookup_kind, lookup_key_version, subject, subject_key_version, identity_sealed, turns_23_on)
        SELECT gen_random_uuid(), sha256(random()::text::bytea), 'bsn', 1, sha256(random()::text::bytea), 1, '', '2036-01-01' FROM generate_series(1, $2) RETURNING id)
     INSERT INTO risk_signals (id, youth_id, position_id, professional_id, organisation_id, municipality_id, state, in_register, label_sealed, raised_at, ends_on, told_audience, told_on, told_postponed_until)
       SELECT gen_random_uuid(), y.id, s.position_id, s.professional_id, s.organisation_id, s.municipality_id, s.state, s.in_register, s.label_sealed, s.raised_at, s.ends_on, ${columns === '' ? 's.told_audience, s.told_on, s.told_postponed_until' : columns}
       FROM risk_signals s, y WHERE s.id = $1`,
    [signalId, howMany],
  )
}

test('a month is counted when it is over and settled: from then on nothing that happens changes it', async () => {
  const [bram, kees] = [await house.as(people.bramKuiper), await house.as(people.keesBrouwer)]
  const first = await signal(bram, byBsn(situations.semDeBoer))
  const second = await signal(kees, byBsn(situations.semDeBoer))
  const match = second.matches[0]?.id ?? ''
  await until(async () => (await bram.call('GET /api/matches/:id/follow-up', { id: match })).status === 200)
  for (const caller of [bram, kees])
    await caller.call('POST /api/matches/:id/contact', { id: match, body: { contact: 'in-touch' } })
  await copies(first.id, 21)
  await copies(second.id, 20, "NULL, NULL, DATE '2026-11-20'")
  house.clock.now = new Date('2026-12-03T22:00:00Z')
  await house.catchUp()
  expect(await published(voorbeeldstad.id)).toEqual([])
  house.clock.now = new Date('2026-12-03T23:00:00Z')
  await Promise.all([house.catchUp(), house.catchUp()])
  const fixed = await published(voorbeeldstad.id)
  const shown = fixed.filter(({ number }) => number !== null)
  expect(shown).toEqual([
    { month: '2026-11-01', figure_table: 'families', cell: 'told', number: 25 },
    { month: '2026-11-01', figure_table: 'families', cell: 'total', number: 45 },
    { month: '2026-11-01', figure_table: 'signals', cell: 'total', number: 45 },
    { month: '2026-11-01', figure_table: 'signals', cell: 'youth-help', number: 20 },
  ])
  await withdraw(await house.as(people.bramKuiper), first.id, 'unjustified')
  await copies(second.id, 30)
  await house.catchUp()
  expect(await published(voorbeeldstad.id)).toEqual(fixed)
})

test('the three offices of a municipality see its figures and no others; nobody else sees any; each look is in the log', async () => {
  const fatima = await insight(await house.as(fatimaElIdrissi))
  const [signals] = fatima.answer.tables
  expect(fatima.answer.tables.map(({ table }) => table)).toEqual([
    'signals',
    'matches',
    'follow-up',
    'first-contact',
    'families',
    'open',
  ])
  expect(signals?.rows.map(({ month, total }) => `${month} ${total}`)).toEqual(['2026-11-01 45'])
  for (const person of [gerardPost, hannaMulder]) expect((await insight(await house.as(person))).text).toBe(fatima.text)
  const cor = await insight(await house.as(corTimmermans))
  expect(cor.answer.tables.map(({ rows }) => rows)).toEqual([[], [], [], [], [], []])
  for (const person of [people.bramKuiper, people.karinVeenstra]) {
    expect((await insight(await house.as(person))).problem.code).toBe('not-permitted')
  }
  expect((await insight(house.stranger())).status).toBe(401)
  const [looks] = await fromOutside(
    house,
    "SELECT count(*)::int AS number, count(covenant_municipality_id)::int AS named FROM audit_records WHERE permission = 'insight:read' AND outcome = 'done'",
  )
  expect(looks).toEqual({ number: 4, named: 4 })
})

test('a worker that stood still catches up, at most a year, from the first signal on; a month that cannot be counted stops no other', async () => {
  await fromOutside(
    house,
    "INSERT INTO signal_counts VALUES ('2024-01-01', $1, 'education', 'raised', 300), ('2026-12-01', $1, 'education', 'raised', 44)",
    [meerwijk.id],
  )
  await fromOutside(
    house,
    `CREATE FUNCTION refuse_a_month() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'a fault'; END $$;
     CREATE TRIGGER refuse BEFORE INSERT ON published_figures FOR EACH ROW WHEN (NEW.month = '2026-11-01') EXECUTE FUNCTION refuse_a_month()`,
  )
  house.clock.now = new Date('2027-01-08T10:00:00Z')
  await house.catchUp()
  const monthsOf = async () => [...new Set((await published(meerwijk.id)).map(({ month }) => `${month}`))]
  expect(await monthsOf()).toHaveLength(11)
  expect((await published(meerwijk.id)).filter(({ number }) => number !== null)).toEqual([
    { month: '2026-12-01', figure_table: 'signals', cell: 'total', number: 45 },
  ])
  await fromOutside(house, 'DROP TRIGGER refuse ON published_figures; DROP FUNCTION refuse_a_month')
  await house.catchUp()
  expect(await monthsOf()).toHaveLength(12)
  const { tables } = (await insight(await house.as(corTimmermans))).answer
  expect(tables[0]?.rows.at(0)?.month).toBe('2026-01-01')
  expect(tables[0]?.rows.at(-1)?.month).toBe('2026-12-01')
})

test('no program of the house can change or take back what was published, or read that of another municipality', async () => {
  const { worker, app } = house.database.urls
  const failing = async (url: string, sql: string): Promise<unknown> => {
    const client = new pg.Client(url)
    await client.connect()
    try {
      return await client.query(sql).catch((error: { code: string }) => error.code)
    } finally {
      await client.end()
    }
  }
  for (const url of [worker, app]) {
    expect(await failing(url, 'UPDATE published_figures SET number = 10')).toBe('42501')
    expect(await failing(url, 'DELETE FROM published_figures')).toBe('42501')
  }
  expect(await failing(app, 'INSERT INTO published_figures SELECT * FROM published_figures')).toBe('42501')
  expect(await failing(app, 'SELECT FROM published_figures')).toMatchObject({ rowCount: 0 })
})
