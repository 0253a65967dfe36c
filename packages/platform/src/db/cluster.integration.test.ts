import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createDatabase, databaseExists, dropDatabase, loginRoles, prepareCluster, roleName, roleUrls } from './cluster.ts'

const adminUrl = inject('adminUrl')
const house = `test-house-${randomBytes(4).toString('hex')}`
const database = house.replaceAll('-', '_')

const ask = async (url: string, sql: string): Promise<unknown[][]> => {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows
  } finally {
    await client.end()
  }
}

let urls: ReturnType<typeof roleUrls>

beforeAll(async () => {
  const attempts = await Promise.all([1, 2, 3].map(() => prepareCluster(adminUrl, house)))
  expect(attempts).toHaveLength(3)
  const passwords = await prepareCluster(adminUrl, house)
  await createDatabase(adminUrl, house, database)
  urls = roleUrls(adminUrl, house, passwords, database)
})

afterAll(async () => {
  await dropDatabase(adminUrl, database)
  for (const role of ['matcher', ...loginRoles] as const) await ask(adminUrl, `DROP ROLE ${roleName(house, role)}`)
})

test('each program logs in as its own role, to its own database, and no role is above the law', async () => {
  for (const role of loginRoles) {
    expect(await ask(urls[role], 'SELECT current_user::text, current_database()::text')).toEqual([
      [roleName(house, role), database],
    ])
  }
  const powers = 'rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication'
  expect(await ask(urls.owner, `SELECT rolname FROM pg_roles WHERE rolname LIKE '${database}%' AND (${powers})`)).toEqual([])
})

test('nobody logs in as matcher, and only the owner can give it a function', async () => {
  const matcher = roleName(house, 'matcher')
  expect(await ask(urls.owner, `SELECT rolcanlogin FROM pg_roles WHERE rolname = '${matcher}'`)).toEqual([[false]])
  await ask(urls.owner, `GRANT CREATE ON SCHEMA public TO ${matcher}`)
  await ask(urls.owner, 'CREATE FUNCTION one() RETURNS integer LANGUAGE sql SECURITY DEFINER RETURN 1')
  await ask(urls.owner, `ALTER FUNCTION one() OWNER TO ${matcher}`)
  await expect(ask(urls.app, `SET ROLE ${matcher}`)).rejects.toThrow(/permission denied/)
})

test('app can make no tables, also no temporary ones', async () => {
  await expect(ask(urls.app, 'CREATE TABLE mine ()')).rejects.toThrow(/permission denied/)
  await expect(ask(urls.app, 'CREATE TEMPORARY TABLE mine ()')).rejects.toThrow(/permission denied/)
})

test('a new password ends the old one, and a given one holds, whatever it is made of', async () => {
  const given = { owner: "o'wner$1", app: 'a@/pp?#', worker: 'w%41:', oversight: 'over\\sight' }
  await prepareCluster(adminUrl, house, given)
  await expect(ask(urls.app, 'SELECT 1')).rejects.toThrow(/password authentication failed/)
  urls = roleUrls(adminUrl, house, given, database)
  for (const role of loginRoles) expect(await ask(urls[role], 'SELECT 1')).toEqual([[1]])
})

test('a database copied from a template is just as closed; dropping it twice is no problem', async () => {
  const copy = `${database}_copy`
  await createDatabase(adminUrl, house, copy, database)
  expect(await databaseExists(adminUrl, copy)).toBe(true)
  expect(await ask(adminUrl, `SELECT has_database_privilege('public', '${copy}', 'CONNECT, TEMP')`)).toEqual([[false]])
  await dropDatabase(adminUrl, copy)
  await dropDatabase(adminUrl, copy)
  expect(await databaseExists(adminUrl, copy)).toBe(false)
})

test('connection strings without a host name are understood', () => {
  const passwords = { owner: 'o', app: 'a', worker: 'w', oversight: 's' }
  for (const admin of ['postgresql://postgres:pw@/postgres?host=/run', 'postgresql:///postgres?host=/run']) {
    expect(roleUrls(admin, 'local-index', passwords, 'd').app).toBe('postgresql://local_index_app:a@localhost/d?host=/run')
  }
})
