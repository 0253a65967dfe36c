import { randomBytes, randomUUID } from 'node:crypto'
import { openDatabase } from '@mens-centraal/platform/db/database'
import { type AtRestKeys, lookupsOf, seal, unseal } from '@mens-centraal/platform/sealing/at-rest'
import { fitKeys } from '@mens-centraal/platform/sealing/key-versions'
import { rekeyOnce } from '@mens-centraal/platform/sealing/rekey'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestDatabase } from '../../../../test/database.ts'
import { rekeyable } from './rekeying.ts'
import { placeText } from './youths/home-address.ts'

const database = await openTestDatabase()
const all = new pg.Client(database.superuserUrl)
const worker = openDatabase(database.urls.worker, 4, () => undefined)
const key = (version: number) => ({ version, key: randomBytes(32) })
const before: AtRestKeys = { seal: [key(1)], lookup: [key(1)], audit: [key(1)] }
const after: AtRestKeys = { ...before, seal: [key(2), ...before.seal] }
const organisation = randomUUID()
const logins = 2_500

beforeAll(async () => {
  await all.connect()
  await all.query(
    "INSERT INTO organisations VALUES ($1, 'Stichting Proef', NULL, 'halt', false, NULL, 'Ergens', '0', true, '{}')",
    [organisation],
  )
  await fitKeys(worker, before)
  await fitKeys(worker, after)
})
afterAll(async () => {
  await Promise.all([all.end(), worker.close()])
  await database.drop()
})
beforeEach(async () => {
  await all.query('DELETE FROM logins')
  const hashes = Array.from({ length: logins }, () => randomBytes(32))
  const sealed = hashes.map((hash) => seal(before, `logins/${hash.toString('hex')}`, { nonce: hash.toString('base64') }))
  await all.query(
    "INSERT INTO logins SELECT h, $3, s, '/', now() + interval '10 minutes' FROM unnest($1::bytea[], $2::bytea[]) AS l (h, s)",
    [hashes, sealed, organisation],
  )
  await all.query('UPDATE key_versions SET left_at = NULL')
})

type Line = { readonly event: string; readonly table?: string; readonly rows?: number }

const rekey = async (stop = new AbortController().signal): Promise<Line[]> => {
  const lines: Line[] = []
  const log = {
    write: (event: string, { table, rows }: Omit<Line, 'event'>) =>
      void lines.push({ event, ...(table && { table }), ...(rows && { rows }) }),
  }
  await rekeyOnce({ database: worker, keys: after, tables: rekeyable, log, stop })
  return lines
}
const count = async (where: string): Promise<number> =>
  Number((await all.query<{ n: string }>(`SELECT count(*) AS n FROM ${where}`)).rows[0]?.n)
const old = () => count('logins WHERE get_byte(secrets_sealed, 0) = 1')
const left = () => count("key_versions WHERE purpose = 'seal' AND version = 1 AND left_at IS NOT NULL")

test('every value is the same under the new key, and the operator reads how many there were and when it is done', async () => {
  expect(await rekey()).toEqual([{ event: 'rekeying', table: 'logins', rows: logins }, { event: 'rekeyed' }])
  expect([await old(), await left()]).toEqual([0, 1])
  const { rows } = await all.query<{ state_hash: Buffer; secrets_sealed: Buffer }>(
    'SELECT state_hash, secrets_sealed FROM logins',
  )
  const newest = { ...after, seal: [after.seal[0]] } as const
  for (const row of rows)
    expect(unseal(newest, `logins/${row.state_hash.toString('hex')}`, row.secrets_sealed)).toEqual({
      nonce: row.state_hash.toString('base64'),
    })
  expect(await rekey()).toEqual([])
})

test('stopped halfway it ends after the batch that is on its way; what was done stays done, and the rest is done later', async () => {
  const stopping = new AbortController()
  const stopped = rekey(stopping.signal)
  await expect.poll(old, { interval: 5 }).toBeLessThan(logins)
  stopping.abort()
  await stopped
  const rest = await old()
  expect([rest > 0, await left()]).toEqual([true, 0])
  expect(await rekey()).toContainEqual({ event: 'rekeying', table: 'logins', rows: rest })
  expect([await old(), await left()]).toEqual([0, 1])
})

test('two programs at once do each value once', async () => {
  const [one, other] = await Promise.all([rekey(), rekey()])
  const done = [...one, ...other].flatMap(({ event, rows = 0 }) => (event === 'rekeying' ? [rows] : []))
  expect(done.reduce((sum, rows) => sum + rows, 0)).toBe(logins)
  expect([await old(), await left()]).toEqual([0, 1])
})

test('a value that opens with no key holds up no other; the older key stays needed, and the operator is told', async () => {
  await all.query(
    'UPDATE logins SET secrets_sealed = set_byte(secrets_sealed, 40, 255 - get_byte(secrets_sealed, 40)) WHERE state_hash = (SELECT state_hash FROM logins ORDER BY 1 LIMIT 1)',
  )
  const lines = await rekey()
  expect(lines).toContainEqual({ event: 'values-unreadable', table: 'logins', rows: 1 })
  expect(lines.some(({ event }) => event === 'rekeyed')).toBe(false)
  expect([await old(), await left()]).toEqual([1, 0])
})

test('the address of an institution is sealed and found under the new keys, and under no old one once that is gone', async () => {
  const [id, municipality] = [randomUUID(), randomUUID()]
  const content = { postcode: '1239AJ', houseNumber: 100, houseLetter: null, houseAddition: null, name: 'Parkzicht' }
  await all.query("INSERT INTO municipalities VALUES ($1, '9001', 'Ergens')", [municipality])
  await all.query(
    "INSERT INTO listed_addresses (id, municipality_id, number, kind, address_sealed, lookup_odd, lookup_key_version, valid_from, added_at) VALUES ($1, $2, 1, 'shelter', $3, $4, 1, '2026-11-22', now())",
    [id, municipality, seal(before, `listed_addresses/${id}`, content), lookupsOf(before, 'home', placeText(content)).odd],
  )
  const newest: AtRestKeys = { ...after, lookup: [key(2)] }
  const found = async () =>
    (await all.query('SELECT address_sealed, lookup_odd, lookup_even, lookup_key_version FROM listed_addresses')).rows[0]
  const renewed = (keys: AtRestKeys) =>
    rekeyOnce({ database: worker, keys, tables: rekeyable, log: { write: () => undefined }, stop: new AbortController().signal })
  await renewed({ ...after, lookup: [...newest.lookup, ...before.lookup] })
  expect((await found()).lookup_odd).not.toBeNull()
  await renewed(newest)
  const { address_sealed, ...rest } = await found()
  expect(rest).toEqual({
    lookup_odd: null,
    lookup_even: lookupsOf(newest, 'home', placeText(content)).even,
    lookup_key_version: 2,
  })
  expect(unseal({ ...newest, seal: [after.seal[0]] }, `listed_addresses/${id}`, address_sealed)).toEqual(content)
})

test('each table with sealed or keyed values is in the table of what comes under new keys', async () => {
  const { rows } = await all.query<{ table_name: string }>(
    "SELECT DISTINCT table_name FROM information_schema.columns WHERE table_schema = 'public' AND (column_name LIKE '%\\_sealed' OR column_name = 'lookup_odd') ORDER BY 1",
  )
  expect(rows.map(({ table_name }) => table_name)).toEqual(rekeyable.map(({ table }) => table).sort())
})
