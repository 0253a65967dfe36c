import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { permissions, printMatrix } from './permissions.ts'
import { retention } from './retention.ts'

test('the committed matrix is what the permissions say', () => {
  expect(fs.readFileSync(path.join(import.meta.dirname, 'permissions.matrix.txt'), 'utf8')).toBe(printMatrix())
})

test('each permission has a name of its own, and is a member’s or the operator’s, never both', () => {
  const names = permissions.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const { roles } of permissions) expect([['member'], ['operator']]).toContainEqual(roles)
})

test('each table that holds who asked when has a term', () => {
  const ruled = retention.map(({ table }) => table)
  for (const table of ['used_requests', 'evaluation_days', 'audit_records', 'processing_records']) expect(ruled).toContain(table)
})
