import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { sourceFiles } from './source-files.ts'

const root = path.resolve(import.meta.dirname, '../..')
const houses = ['local-index'] as const

type Column = { readonly table: string; readonly column: string }

/** Columns that a migration marks as personal data, of the platform and of the house. */
const personalColumns = (house: string): readonly Column[] =>
  sourceFiles()
    .filter(
      ({ path: file }) => file.startsWith('packages/platform/migrations/') || file.startsWith(`apps/${house}/server/migrations/`),
    )
    .flatMap(({ text }) => [...text.matchAll(/COMMENT ON COLUMN (\w+)\.(\w+) IS 'personal:/g)])
    .map(([, table = '', column = '']) => ({ table, column }))

/** Lines of the tables in docs/data-flow.md whose first columns are: table | column. */
const dataFlowLines = (): readonly Column[] =>
  fs
    .readFileSync(path.join(root, 'docs/data-flow.md'), 'utf8')
    .split('\n')
    .flatMap((line) => [...line.matchAll(/^\| `(\w+)` \| `(\w+)` \|/g)])
    .map(([, table = '', column = '']) => ({ table, column }))

const namesOf = (columns: readonly Column[]): readonly string[] => columns.map(({ table, column }) => `${table}.${column}`).sort()

test.each(houses)('%s: docs/data-flow.md has a line for each column with personal data, and for no other', (house) => {
  const marked = namesOf(personalColumns(house))
  expect(marked.length).toBeGreaterThan(0)
  expect(namesOf(dataFlowLines())).toEqual(marked)
})

test.each(houses)('%s: each table with personal data has a retention rule', (house) => {
  const rules = fs.readFileSync(path.join(root, `apps/${house}/server/src/retention.ts`), 'utf8')
  const ruled = new Set([...rules.matchAll(/table: '(\w+)'/g)].map(([, table]) => table))
  expect([...new Set(personalColumns(house).map(({ table }) => table))].filter((table) => !ruled.has(table))).toEqual([])
})
