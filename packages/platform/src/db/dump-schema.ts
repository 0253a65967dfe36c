import pg from 'pg'
import { questions } from './schema-catalogue.ts'

type Answer = readonly { readonly thing: string; readonly line: string }[]
type Question = keyof typeof questions

const heading = `-- Written by \`npm run generate\` from the catalogue of a freshly migrated database; do not edit.
-- It is for reading: who may see and change what, in one place. The migrations are what runs.
`

const linesOf = (answer: Answer, thing: string): string[] => answer.filter((row) => row.thing === thing).map(({ line }) => line)

const namesIn = (...answers: readonly Answer[]): string[] => [...new Set(answers.flat().map(({ thing }) => thing))].sort()

const tableText = (table: string, told: Record<Question, Answer>): string => {
  const inside = [...linesOf(told.columns, table), ...linesOf(told.constraints, table)]
  const after = (['indexes', 'triggers', 'rowSecurity', 'policies', 'tableGrants', 'tableComments'] as const).flatMap(
    (question) => linesOf(told[question], table),
  )
  return [`CREATE TABLE ${table} (`, inside.map((line) => `  ${line}`).join(',\n'), ');', ...after].join('\n')
}

const functionText = (name: string, told: Record<Question, Answer>): string =>
  [...linesOf(told.functionTexts, name), ...linesOf(told.functionGrants, name), ...linesOf(told.functionComments, name)].join(
    '\n',
  )

/**
 * Describes a database's schema `public` as SQL that a person can read: per table its columns, constraints, indexes, row security,
 * grants and comments; then views and functions. The same database gives the same text on every PostgreSQL from 15 on.
 * @param url connection string of the role that owns it
 */
export const dumpSchema = async (url: string): Promise<string> => {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const told = {} as Record<Question, Answer>
    for (const question of Object.keys(questions) as Question[]) told[question] = (await client.query(questions[question])).rows
    const tables = namesIn(told.columns).map((table) => tableText(table, told))
    const views = told.views.map(({ line }) => line)
    const functions = namesIn(told.functionTexts).map((name) => functionText(name, told))
    return `${[heading.trimEnd(), ...tables, ...views, ...functions].join('\n\n')}\n`
  } finally {
    await client.end()
  }
}
