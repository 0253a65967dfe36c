import { afterAll, expect, inject, test } from 'vitest'
import { openDatabase } from './database.ts'
import { prepared } from './statement.ts'

const database = openDatabase(
  inject('adminUrl').replace('@/', '@localhost/').replace(':///', '://localhost/'),
  1,
  () => undefined,
)
const double = prepared('SELECT $1::int * 2 AS doubled')
const divide = prepared('SELECT 1 / $1::int AS share')
const make = prepared('CREATE TABLE IF NOT EXISTS batch_trial (n integer)')
const drop = prepared('DROP TABLE IF EXISTS batch_trial')
const keep = prepared('INSERT INTO batch_trial VALUES ($1)')
const count = prepared('SELECT count(*) AS kept FROM batch_trial')

afterAll(async () => {
  await database.run([drop()])
  await database.close()
})

test('statements travel together and are answered in their order, each prepared once', async () => {
  const again = async () => await database.run([double(1), double(2), divide(1)])
  expect(await again()).toEqual([[{ doubled: 2 }], [{ doubled: 4 }], [{ share: 1 }]])
  expect(await again()).toEqual(await again())
})

test('an error in one undoes all, and the connection goes on', async () => {
  await database.run([make()])
  await expect(database.run([keep(1), divide(0), keep(2)])).rejects.toMatchObject({ code: '22012' })
  expect(await database.run([count()])).toEqual([[{ kept: 0 }]])
})

test('a value that cannot be bound is refused before anything is sent, and the connection goes on', async () => {
  await database.run([make()])
  await expect(database.run([keep(3), keep(undefined)])).rejects.toThrow('a bound value is undefined')
  expect(await database.run([count(), double(4)])).toEqual([[{ kept: 0 }], [{ doubled: 8 }]])
})
