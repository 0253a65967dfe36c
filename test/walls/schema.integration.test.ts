import fs from 'node:fs'
import path from 'node:path'
import { dumpSchema } from '@mens-centraal/platform/db/dump-schema'
import { expect, test } from 'vitest'
import { openTestDatabase } from '../database.ts'

test.each(['local-index', 'key-custodian', 'national-index'] as const)(
  '%s: the committed schema is what the migrations make, on this PostgreSQL too',
  async (house) => {
    const database = await openTestDatabase(house)
    try {
      const committed = path.resolve(import.meta.dirname, `../../apps/${house}/server/schema.sql`)
      expect(await dumpSchema(database.urls.owner)).toBe(fs.readFileSync(committed, 'utf8'))
    } finally {
      await database.drop()
    }
  },
)
