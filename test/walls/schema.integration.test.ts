import fs from 'node:fs'
import path from 'node:path'
import { dumpSchema } from '@mens-centraal/platform/db/dump-schema'
import { afterAll, expect, test } from 'vitest'
import { openTestDatabase } from '../database.ts'

const database = await openTestDatabase()
afterAll(database.drop)

test('the committed schema is what the migrations make, on this PostgreSQL too', async () => {
  const committed = path.resolve(import.meta.dirname, '../../apps/local-index/server/schema.sql')
  expect(await dumpSchema(database.urls.owner)).toBe(fs.readFileSync(committed, 'utf8'))
})
