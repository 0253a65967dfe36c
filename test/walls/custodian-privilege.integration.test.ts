import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase } from '../database.ts'

const database = await openTestDatabase('key-custodian')
const client = new pg.Client(database.urls.owner)
beforeAll(() => client.connect())
afterAll(async () => {
  await client.end()
  await database.drop()
})

const may = async (role: string, privilege: string): Promise<string[]> => {
  const sql = `SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
    AND has_table_privilege($1, c.oid, $2) ORDER BY c.relname`
  return (await client.query(sql, [`key_custodian_${role}`, privilege])).rows.map(({ relname }) => relname)
}
const logTables = ['audit_record_subjects', 'audit_record_things', 'audit_records', 'audit_subjects', 'processing_records']

test('what answers members can change no member, key or allowance, and sees nothing of a ceremony or the log', async () => {
  for (const privilege of ['UPDATE', 'DELETE']) {
    const changed = await may('app', privilege)
    for (const table of ['members', 'keys', 'allowances', 'ceremony_steps', ...logTables]) expect(changed).not.toContain(table)
  }
  const read = await may('app', 'SELECT')
  for (const table of ['ceremony_steps', ...logTables]) expect(read).not.toContain(table)
  expect(await may('app', 'INSERT')).toEqual(
    [...logTables, 'buckets', 'evaluation_days', 'idempotency_keys', 'key_versions', 'outbox', 'used_requests'].sort(),
  )
})

test('no program empties a table or changes the log, and who reads the log changes nothing', async () => {
  for (const role of ['app', 'worker', 'oversight']) {
    expect(await may(role, 'TRUNCATE'), role).toEqual([])
    for (const privilege of ['UPDATE', 'DELETE'])
      expect(
        (await may(role, privilege)).filter((table) => logTables.includes(table)),
        role,
      ).toEqual([])
  }
  for (const privilege of ['UPDATE', 'DELETE']) expect(await may('oversight', privilege)).toEqual([])
})

test('a member sees only its own counters, also where a query would ask for all', async () => {
  const admin = new pg.Client(database.superuserUrl)
  const app = new pg.Client(database.urls.app)
  await Promise.all([admin.connect(), app.connect()])
  const ids = ['1', '2'].map((digit) => `00000000-0000-4000-8000-00000000000${digit}`)
  for (const [i, id] of ids.entries()) {
    await admin.query("INSERT INTO members VALUES ($1, $2, decode(repeat('00', 32), 'hex'), now(), now())", [
      id,
      `0000009900000000${i}000`,
    ])
    await admin.query("INSERT INTO evaluation_days VALUES ($1, '2026-11-22', 1)", [id])
  }
  expect((await app.query('SELECT FROM evaluation_days')).rowCount).toBe(0)
  await app.query("SELECT set_config('mc.organisation', $1, false)", [ids[0]])
  expect((await app.query('SELECT member_id FROM evaluation_days')).rows).toEqual([{ member_id: ids[0] }])
  await Promise.all([admin.end(), app.end()])
})
