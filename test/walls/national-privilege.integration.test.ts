import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase } from '../database.ts'

const database = await openTestDatabase('national-index')
const client = new pg.Client(database.urls.owner)
beforeAll(() => client.connect())
afterAll(async () => {
  await client.end()
  await database.drop()
})

const may = async (role: string, privilege: string): Promise<string[]> => {
  const sql = `SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
    AND has_table_privilege($1, c.oid, $2) ORDER BY c.relname`
  return (await client.query(sql, [`national_index_${role}`, privilege])).rows.map(({ relname }) => relname)
}
const logTables = ['audit_record_subjects', 'audit_record_things', 'audit_records', 'audit_subjects', 'processing_records']
const ofMatching = ['matches', 'participants', 'tellings']

test('what answers members sees no match, no sealed pseudonym and no log, and changes no member or key', async () => {
  for (const privilege of ['SELECT', 'INSERT', 'UPDATE', 'DELETE'])
    for (const table of ofMatching) expect(await may('app', privilege), table).not.toContain(table)
  for (const privilege of ['INSERT', 'UPDATE', 'DELETE'])
    for (const table of ['members', 'epochs']) expect(await may('app', privilege), table).not.toContain(table)
  for (const privilege of ['UPDATE', 'DELETE'])
    for (const table of logTables) expect(await may('app', privilege), table).not.toContain(table)
  expect(await may('app', 'SELECT')).toEqual([
    ...['acquaintances', 'epochs', 'idempotency_keys', 'key_versions', 'mailbox_events', 'mailboxes', 'members'],
    ...['registration_heads', 'to_match', 'used_receipts', 'used_requests'],
  ])
  const sealed = "SELECT has_column_privilege('national_index_app', 'registrations', 'sealed', 'SELECT') AS may"
  expect((await client.query(sealed)).rows).toEqual([{ may: false }])
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

const tablesOfMembers = [
  'registration_heads',
  'registrations',
  'used_receipts',
  'mailboxes',
  'mailbox_events',
  'acquaintances',
  'cards',
]

test('a member sees only what is its own, also where a query would ask for all', async () => {
  const admin = new pg.Client(database.superuserUrl)
  const app = new pg.Client(database.urls.app)
  await Promise.all([admin.connect(), app.connect()])
  const ids = ['1', '2'].map((digit) => `00000000-0000-4000-8000-00000000000${digit}`)
  for (const id of ids) {
    await admin.query('INSERT INTO mailboxes VALUES ($1, 1)', [id])
    await admin.query("INSERT INTO mailbox_events VALUES ($1, 1, '{}', now())", [id])
    await admin.query('INSERT INTO used_receipts VALUES ($1, $1, now())', [id])
  }
  for (const table of ['mailboxes', 'mailbox_events', 'used_receipts']) {
    await app.query("SELECT set_config('mc.organisation', '', false)")
    expect((await app.query(`SELECT FROM ${table}`)).rowCount, table).toBe(0)
    await app.query("SELECT set_config('mc.organisation', $1, false)", [ids[0]])
    expect((await app.query(`SELECT member_id FROM ${table}`)).rows, table).toEqual([{ member_id: ids[0] }])
  }
  const forced =
    'SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity AND relname = ANY ($1) ORDER BY relname'
  expect((await client.query(forced, [tablesOfMembers])).rows.map(({ relname }) => relname)).toEqual([...tablesOfMembers].sort())
  await Promise.all([admin.end(), app.end()])
})

test('in no table stands a person: no column is personal, and none is called as one would be', async () => {
  const { rows } = await client.query(
    `SELECT c.relname || '.' || a.attname AS name, coalesce(col_description(c.oid, a.attnum), '') AS comment FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0`,
  )
  const ofHouse = rows.filter(({ name }) => !/^(audit_|processing_|idempotency_|migrations)/.test(name))
  expect(
    ofHouse.filter(
      ({ name, comment }) => /bsn|birth|family|given|name$|reason|email|phone/.test(name) || comment.startsWith('personal:'),
    ),
  ).toEqual([])
})
