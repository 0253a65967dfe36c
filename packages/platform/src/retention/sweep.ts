import type { Database } from '../db/database.ts'
import { prepared, type Statement } from '../db/statement.ts'
import { faultOf, type Log } from '../log/log.ts'
import { type DestructionRecord, recordValues } from './destruction-record.ts'

/** What destroys rows that are past their term, and what only counts them: two faces of one condition. */
export type Sweep = {
  /** So many rows at most. `record`: what the log says of it, in the same statement, if any row goes. */
  readonly destroy: (now: Date, most: number, record?: DestructionRecord) => Statement
  readonly count: (now: Date) => Statement
}

/** What is destroyed when: one rule for each table that holds data of people. */
export type RetentionRule = {
  readonly table: string
  /** In words, for the register of processing. */
  readonly term: string
  /** Null when something else destroys it (named in `term`). */
  readonly sweep: Sweep | null
}

const sweeping = (how: string, table: string, past: string, at: (now: Date) => unknown, cleared: readonly string[]): Sweep => {
  const timed = past.includes('$1')
  const most = timed ? 2 : 1
  const gone = `${how} WHERE ctid = ANY (ARRAY(SELECT t.ctid FROM ${table} t WHERE ${past} LIMIT $${most}))`
  const destroy = prepared(gone)
  const values = Array.from({ length: recordValues }, (_, i) => `$${most + 1 + i}`).join(', ')
  const fields = `ARRAY[${cleared.map((name) => `'${name}'`).join(', ')}]::text[]`
  const recorded = prepared(
    `WITH gone AS (${gone} RETURNING 1) SELECT record_destruction(${values}, '${table}', ${fields}, count(*)) FROM gone`,
  )
  const count = prepared(`SELECT count(*) AS rows FROM ${table} t WHERE ${past}`)
  const moment = (now: Date): readonly unknown[] => (timed ? [at(now)] : [])
  return {
    destroy: (now, rows, record) =>
      record === undefined ? destroy(...moment(now), rows) : recorded(...moment(now), rows, ...record),
    count: (now) => count(...moment(now)),
  }
}

/**
 * A rule that destroys rows.
 * @param past which rows of the table, called `t`, are past their term; `$1`, if it is there, is the moment
 * @param at what of the moment the condition is about: the instant, unless told otherwise
 */
export const destroys = (table: string, past: string, at: (now: Date) => unknown = (now) => now): Sweep =>
  sweeping(`DELETE FROM ${table}`, table, past, at, [])

/** The same for a rule that clears columns, and leaves the row. The condition must no longer hold once they are cleared. */
export const clears = (table: string, set: string, past: string, at: (now: Date) => unknown = (now) => now): Sweep =>
  sweeping(
    `UPDATE ${table} SET ${set}`,
    table,
    past,
    at,
    set.split(', ').map((one) => one.split(' = ')[0] ?? ''),
  )

type Round = {
  readonly now: Date
  readonly most: number
  /** Makes the record of one rule's destruction, in a house whose tables hold data of people. */
  readonly record?: () => DestructionRecord
}

/** Destroys once what is past its term, of each table so many rows at most, each table with a record in the log. One rule that fails does not stop the others. */
export const sweepOnce = async (
  database: Database,
  rules: readonly RetentionRule[],
  { now, most, record }: Round,
  log: Log,
): Promise<void> => {
  for (const { table, sweep } of rules) {
    if (sweep === null) continue
    await database
      .run([sweep.destroy(now, most, record?.())])
      .catch((error: unknown) => log.write('sweep-failed', { table, fault: faultOf(error) }))
  }
}
