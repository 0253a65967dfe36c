import type { Database } from '../db/database.ts'
import type { Statement } from '../db/statement.ts'
import { faultOf, type Log } from '../log/log.ts'

/** What is destroyed when: one rule for each table that holds data of people. */
export type RetentionRule = {
  readonly table: string
  /** In words, for the register of processing. */
  readonly term: string
  /** The statement that destroys what is past its term; null when something else does (named in `term`). */
  readonly sweep: ((now: Date) => Statement) | null
}

/** Destroys once what is past its term. One rule that fails does not stop the others. */
export const sweepOnce = async (database: Database, rules: readonly RetentionRule[], now: Date, log: Log): Promise<void> => {
  for (const { table, sweep } of rules) {
    if (sweep === null) continue
    await database.run([sweep(now)]).catch((error: unknown) => log.write('sweep-failed', { table, fault: faultOf(error) }))
  }
}
