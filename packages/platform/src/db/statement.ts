import { createHash } from 'node:crypto'
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type RawBuilder } from 'kysely'

/** What PostgreSQL gives back for one row, by column name. Stores and views say which columns they asked for. */
export type Row = { readonly [column: string]: unknown }

/** One SQL statement with its bound values. The name makes PostgreSQL prepare it once per connection. */
export type Statement = { readonly name: string; readonly text: string; readonly values: readonly unknown[] }

const compiler = new Kysely<never>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

const names = new Map<string, string>()

const nameOf = (text: string): string => {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = `s${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`
  names.set(text, name)
  return name
}

/** Makes a hand-written statement: the text is fixed, the values come later. For the hot acts. */
export const prepared = (text: string) => {
  const name = nameOf(text)
  return (...values: readonly unknown[]): Statement => ({ name, text, values })
}

/** Compiles a query that was composed of fragments (Kysely's `sql` template) to a statement. */
export const compose = <R>(query: RawBuilder<R>): Statement => {
  const { sql, parameters } = query.compile(compiler)
  return { name: nameOf(sql), text: sql, values: parameters }
}
