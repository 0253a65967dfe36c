import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase } from '../database.ts'

const database = await openTestDatabase()
const client = new pg.Client(database.urls.owner)
const programs = ['local_index_app', 'local_index_worker', 'local_index_oversight']
const logTables = ['audit_records', 'audit_record_subjects', 'audit_record_things', 'audit_subjects', 'processing_records']

beforeAll(() => client.connect())
afterAll(async () => {
  await client.end()
  await database.drop()
})

/** Tables on which a role has a privilege, by itself or through PUBLIC. */
const tablesWhere = async (role: string, privilege: string): Promise<string[]> => {
  const sql = `SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
    AND has_table_privilege($1, c.oid, $2) ORDER BY c.relname`
  return (await client.query<{ relname: string }>(sql, [role, privilege])).rows.map(({ relname }) => relname)
}

const definers = async (): Promise<{ name: string; owner: string; settings: string[] | null; everyone: boolean }[]> => {
  const sql = `SELECT f.proname AS name, pg_get_userbyid(f.proowner) AS owner, f.proconfig AS settings,
      EXISTS (SELECT FROM aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) AS a WHERE a.grantee = 0) AS everyone
    FROM pg_proc f WHERE f.pronamespace = 'public'::regnamespace AND f.prosecdef ORDER BY f.proname`
  return (await client.query(sql)).rows
}

test.each(programs)('%s can change or delete nothing in the log', async (role) => {
  for (const privilege of ['UPDATE', 'DELETE', 'TRUNCATE']) {
    expect(
      (await tablesWhere(role, privilege)).filter((table) => logTables.includes(table)),
      privilege,
    ).toEqual([])
  }
})

test('who acts cannot read the log, and who oversees cannot act', async () => {
  expect((await tablesWhere('local_index_app', 'SELECT')).filter((table) => logTables.includes(table))).toEqual([])
  for (const privilege of ['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) {
    const allowed = (await tablesWhere('local_index_oversight', privilege)).filter((table) => !logTables.includes(table))
    expect(allowed, privilege).toEqual([])
  }
})

test('no program can empty a table, hang a trigger on it, or change its shape', async () => {
  for (const role of programs) {
    for (const privilege of ['TRUNCATE', 'TRIGGER', 'REFERENCES'])
      expect(await tablesWhere(role, privilege), `${role} ${privilege}`).toEqual([])
    const owned = await client.query('SELECT relname FROM pg_class WHERE relowner = $1::regrole', [role])
    expect(owned.rows, role).toEqual([])
  }
})

test('what runs with the rights of another belongs to matcher, has its search path pinned, and is not for everyone', async () => {
  const found = await definers()
  expect(found.length).toBeGreaterThan(0)
  const wrong = found.filter(
    ({ owner, settings, everyone }) =>
      owner !== 'local_index_matcher' || everyone || !(settings ?? []).some((setting) => setting.startsWith('search_path=')),
  )
  expect(wrong).toEqual([])
})

test('row security binds every table in which one professional could see the data of another', async () => {
  const sql = `SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
    AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
    AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname IN ('youth_id', 'signal_id', 'match_id') AND NOT a.attisdropped)`
  expect((await client.query(sql)).rows).toEqual([])
})
