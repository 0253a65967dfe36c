import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { permissions, printMatrix } from './permissions.ts'
import { retention } from './retention.ts'

test('the committed matrix is what the permissions say', () => {
  expect(fs.readFileSync(path.join(import.meta.dirname, 'permissions.matrix.txt'), 'utf8')).toBe(printMatrix())
})

test('each permission has a name of its own, and is a member’s, the operator’s or the program’s, never of two', () => {
  const names = permissions.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const { roles } of permissions) expect([['member'], ['operator'], ['system'], ['anyone']]).toContainEqual(roles)
})

test('each table that holds something of a registration, or who asked when, has a term', () => {
  const ruled = retention.map(({ table }) => table)
  for (const table of [
    'used_requests',
    'used_receipts',
    'registrations',
    'registration_heads',
    'matches',
    'mailbox_events',
    'cards',
    'acquaintances',
    'audit_records',
    'processing_records',
  ])
    expect(ruled).toContain(table)
})

test('open to anyone are figures, and nothing else', () => {
  expect(permissions.filter(({ roles }) => roles.includes('anyone')).map(({ name }) => name)).toEqual(['figures:see'])
})
