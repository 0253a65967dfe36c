import { prepared, type Row, type Statement } from '../db/statement.ts'

/** A foreign key by which rows of `table` go with the row of `to` that their `column` points to (ON DELETE CASCADE). */
export type Cascade = { readonly table: string; readonly column: string; readonly to: string; readonly key: string }

/** All such keys of the database, as it stands now. */
export const cascadesHere = prepared(`
  SELECT c.conrelid::regclass::text AS "table", quote_ident(a.attname) AS "column", c.confrelid::regclass::text AS "to", quote_ident(k.attname) AS key
  FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1] JOIN pg_attribute k ON k.attrelid = c.confrelid AND k.attnum = c.confkey[1]
  WHERE c.contype = 'f' AND c.confdeltype = 'c' AND cardinality(c.conkey) = 1 AND c.conrelid <> c.confrelid ORDER BY 1, 2`)

/** Reads the rows of `cascadesHere`. */
export const readCascades = (rows: Row[] = []): Cascade[] => rows as unknown as Cascade[]

/** The tables that rows of some tables take along, each after all from which it follows. */
const inOrder = (first: readonly string[], cascades: readonly Cascade[]): string[] => {
  const reached = new Set(first)
  for (let before = -1; before < reached.size; ) {
    before = reached.size
    for (const { table, to } of cascades) if (reached.has(to)) reached.add(table)
  }
  const waitsFor = (table: string): string[] =>
    cascades.filter((one) => one.table === table && reached.has(one.to)).map(({ to }) => to)
  const ordered: string[] = []
  while (ordered.length < reached.size) {
    const next = [...reached].find((table) => !ordered.includes(table) && waitsFor(table).every((to) => ordered.includes(to)))
    if (next === undefined) throw new Error('foreign keys that go in a circle')
    ordered.push(next)
  }
  return ordered
}

/**
 * How many rows of which table go when some rows are destroyed, by the foreign keys of the database: so a table that is added later is counted too.
 * @param seeds by table, which of its rows, called `t`, are destroyed themselves; with `$1` and so on for the values
 * @param queries what the seeds refer to, as text of `WITH`
 */
export const countGone = (
  seeds: Readonly<Record<string, string>>,
  queries: string,
  cascades: readonly Cascade[],
  values: readonly unknown[],
): Statement => {
  const tables = inOrder(Object.keys(seeds), cascades)
  const goes = (table: string): string => {
    const along = cascades.filter((one) => one.table === table && tables.includes(one.to))
    const reasons = along.map(({ column, to, key }) => `t.${column} IN (SELECT ${key} FROM gone_${to})`)
    return [...(seeds[table] === undefined ? [] : [seeds[table]]), ...reasons].map((reason) => `(${reason})`).join(' OR ')
  }
  const gone = tables.map((table) => `gone_${table} AS (SELECT t.* FROM ${table} t WHERE ${goes(table)})`)
  const counts = tables.map((table) => `SELECT '${table}' AS "table", count(*) AS rows FROM gone_${table}`)
  return prepared(`WITH ${[queries, ...gone].join(',\n')}\n${counts.join('\nUNION ALL ')}`)(...values)
}
