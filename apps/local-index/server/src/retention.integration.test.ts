import { randomUUID } from 'node:crypto'
import { newTrace } from '@mens-centraal/platform/audit/trace'
import { openDatabase } from '@mens-centraal/platform/db/database'
import { destructionRecord } from '@mens-centraal/platform/retention/destruction-record'
import { sweepOnce } from '@mens-centraal/platform/retention/sweep'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestDatabase } from '../../../../test/database.ts'
import { houseProgram, type LocalDoor } from './directory/actor.ts'
import { openHouseLog } from './log-events.ts'
import { destroyPastTerm } from './oversight/destruction-permissions.ts'
import { retention } from './retention.ts'

const database = await openTestDatabase()
const all = new pg.Client(database.superuserUrl)
const worker = openDatabase(database.urls.worker, 1, (error) => {
  throw error
})
beforeAll(() => all.connect())
afterAll(async () => {
  await Promise.all([all.end(), worker.close()])
  await database.drop()
})

const id = (kind: string, number: number): string => `${kind.padEnd(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`
const [municipality, organisation, youth] = [id('a1', 1), id('a2', 1), id('a3', 1)]

beforeEach(async () => {
  await all.query('TRUNCATE municipalities, organisations, professionals, positions, youths, risk_signals, sessions CASCADE')
  await all.query("INSERT INTO municipalities VALUES ($1, '9001', 'Voorbeeldstad')", [municipality])
  await all.query(
    "INSERT INTO organisations (id, name, category, independent, place, general_phone, may_use_bsn, email_domains) VALUES ($1, 'Halt', 'halt', false, 'Ergens', '06 00 00 12 00', true, '{}')",
    [organisation],
  )
})

/** Somebody with jobs that end on these days; null: the job goes on. */
const somebody = async (number: number, ends: readonly (string | null)[]): Promise<void> => {
  await all.query("INSERT INTO professionals VALUES ($1, 'Kees', 'Brouwer')", [id('b1', number)])
  for (const [job, end] of ends.entries())
    await all.query(
      "INSERT INTO positions (id, professional_id, organisation_id, function, email, phone, presence, roles, issuer_subject, valid_from, valid_until) VALUES ($1, $2, $3, 'adviser', 'kees@halt.example', '06 00 00 12 01', '{mon}', '{reporter}', $4, '2020-01-01', $5)",
      [id('b2', number * 10 + job), id('b1', number), organisation, `${number}-${job}`, end],
    )
}
const signalOf = async (number: number): Promise<void> => {
  await all.query(
    "INSERT INTO youths (id, lookup_odd, lookup_kind, lookup_key_version, subject, subject_key_version, identity_sealed, turns_23_on) VALUES ($1, 'x', 'bsn', 1, 'x', 1, '', '2036-01-01')",
    [youth],
  )
  await all.query(
    "INSERT INTO risk_signals (id, youth_id, position_id, professional_id, organisation_id, municipality_id, state, in_register, label_sealed, raised_at, ends_on, told_postponed_until) VALUES ($1, $2, $3, $4, $5, $6, 'active', true, '', now(), '2027-01-01', '2026-12-01')",
    [id('c1', 1), youth, id('b2', number * 10), id('b1', number), organisation, municipality],
  )
}
/** Runs every rule once, as the worker does; a rule that fails, fails the test. */
const sweep = async (now: string): Promise<void> => {
  for (const rule of retention) if (rule.sweep !== null) await worker.run([rule.sweep.destroy(new Date(now), 1_000)])
}
const jobs = async () =>
  (await all.query('SELECT email, phone, presence, issuer_subject FROM positions ORDER BY issuer_subject NULLS FIRST, id')).rows
const names = async () => (await all.query('SELECT id FROM professionals ORDER BY id')).rows.map((row) => row.id)
const cleared = { email: null, phone: null, presence: [], issuer_subject: null }
const whole = (subject: string) => ({
  ...{ email: 'kees@halt.example', phone: '06 00 00 12 01', presence: ['mon'] },
  issuer_subject: subject,
})

test('contact details go a month after a job ended, also while a signal holds it; who works on keeps theirs', async () => {
  await somebody(1, ['2026-10-24'])
  await somebody(2, [null])
  await signalOf(1)
  await sweep('2026-11-22T22:59:00Z')
  expect(await jobs()).toEqual([whole('1-0'), whole('2-0')])
  await sweep('2026-11-22T23:00:00Z')
  expect(await jobs()).toEqual([cleared, whole('2-0')])
})

test('the job goes five years after it ended and the name with the last job; not while a signal holds it', async () => {
  await somebody(1, ['2026-11-22'])
  await somebody(2, ['2026-11-22'])
  await somebody(3, ['2026-11-22', null])
  await signalOf(2)
  await sweep('2031-11-21T22:59:00Z')
  expect(await names()).toHaveLength(3)
  await sweep('2031-11-21T23:00:00Z')
  expect(await names()).toEqual([id('b1', 2), id('b1', 3)])
  expect(await jobs()).toEqual([cleared, whole('3-1')])
  await all.query('DELETE FROM youths')
  await sweep('2031-11-21T23:00:00Z')
  expect(await names()).toEqual([id('b1', 3)])
})

test('a session goes two days after it began', async () => {
  await somebody(1, [null])
  await all.query("INSERT INTO sessions SELECT $1, 'x', $2, '2026-11-22T10:00:00Z', '2026-11-22T10:00:00Z', NULL", [
    id('d1', 1),
    id('b2', 10),
  ])
  await sweep('2026-11-24T09:59:00Z')
  expect((await all.query('SELECT FROM sessions')).rowCount).toBe(1)
  await sweep('2026-11-24T10:00:01Z')
  expect((await all.query('SELECT FROM sessions')).rowCount).toBe(0)
})

test('what a rule destroys or clears is in the log in the same statement: which table, which columns, how many rows, and nothing of what was in them', async () => {
  await somebody(1, ['2026-10-24'])
  await somebody(2, ['2026-10-24'])
  await somebody(3, [null])
  await all.query("INSERT INTO sessions SELECT $1, 'x', $2, '2026-11-20T10:00:00Z', '2026-11-20T10:00:00Z', NULL", [
    id('d1', 1),
    id('b2', 30),
  ])
  const openDoor = () =>
    ({
      ...{ actor: houseProgram, now, origin: 'worker', trace: newTrace() },
      draw: { sortableId: randomUUID },
    }) as unknown as LocalDoor
  const now = new Date('2026-11-23T10:00:00Z')
  const record = () => destructionRecord(openDoor(), destroyPastTerm)
  for (let round = 0; round < 2; round++)
    await sweepOnce(worker, retention, { now, most: 1_000, record }, openHouseLog('silent', 'test'))
  const { rows } = await all.query(
    'SELECT t.kind, t.thing, t.fields, t.rows, a.permission, a.roles, a.subjects, a.position_id FROM audit_records a JOIN audit_record_things t ON t.record_id = a.id ORDER BY t.thing',
  )
  const about = { kind: 'table', permission: 'table:destroy-past-term', roles: 'system', subjects: 0, position_id: null }
  const fields = ['email', 'phone', 'presence', 'issuer_subject', 'way_in_by']
  expect(rows).toEqual([
    { ...about, thing: 'positions', fields, rows: '2' },
    { ...about, thing: 'sessions', fields: [], rows: '1' },
  ])
  expect((await all.query('SELECT FROM processing_records')).rowCount).toBe(2)
})

test('the number of a match is free again a year after it was given and the match closed, also when the match itself is gone', async () => {
  await somebody(1, [null])
  await signalOf(1)
  const given = async (number: string, closedAt: string | null) => {
    await all.query("INSERT INTO match_numbers VALUES ($1, '2026-01-01T00:00:00Z')", [number])
    await all.query(
      "INSERT INTO matches (id, number, kind, possible, youth_id, opened_at, closed_at, closed_because) VALUES (gen_random_uuid(), $1, 'youth', true, $2, '2026-01-01T00:00:00Z', $3::timestamptz, CASE WHEN $3 IS NOT NULL THEN 'withdrawn' END)",
      [number, youth, closedAt],
    )
  }
  const taken = async () => (await all.query('SELECT number FROM match_numbers ORDER BY 1')).rows.map((row) => row.number)
  await given('000001', null)
  await given('000002', '2026-02-01T00:00:00Z')
  await given('000003', '2026-12-01T00:00:00Z')
  await all.query("INSERT INTO match_numbers VALUES ('000004', '2026-01-01T00:00:00Z')")
  await sweep('2026-12-31T00:00:00Z')
  expect(await taken()).toEqual(['000001', '000002', '000003', '000004'])
  await sweep('2027-02-02T00:00:00Z')
  expect(await taken()).toEqual(['000001', '000003'])
})
