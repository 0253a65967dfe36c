import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '../db/database.ts'
import { prepared, type Row, type Statement } from '../db/statement.ts'
import type { Log } from '../log/log.ts'
import type { AtRestKeys } from './at-rest.ts'
import { type KnownVersion, knownVersions, readVersions } from './key-versions.ts'

/** A table with values that stand under keys, and how a row of it comes under the newest. */
export type RekeyableTable = {
  readonly table: string
  /** What comes before the first row, in the order of `window`. */
  readonly start: unknown
  /** The next rows by their id: `at` (the id), `stale` (not as the keys at hand would write it), and of stale ones what `renew` needs. */
  readonly window: (keys: AtRestKeys, after: unknown, most: number) => Statement
  /** Writes a row anew if it is still what was read and nobody is at work on it, and returns a row if so. Throws when the value cannot be opened. */
  readonly renew: (keys: AtRestKeys, row: Row) => Statement
}

export type RekeyJob = {
  readonly database: Database
  readonly keys: AtRestKeys
  readonly tables: readonly RekeyableTable[]
  readonly log: Log
  /** Ends the work between two batches; what was done stays done. */
  readonly stop: AbortSignal
}

const rowsAtOnce = 250
/** Between two batches the acts of people go first (milliseconds). */
const pauseMs = 20
/** Progress is logged each time so many rows are done. */
const rowsALine = 10_000

const leave = prepared('UPDATE key_versions SET left_at = now() WHERE purpose = $1 AND version = $2')
const forget = prepared('DELETE FROM key_versions WHERE purpose = $1 AND version = $2')
const need = prepared('UPDATE key_versions SET left_at = NULL WHERE purpose = $1 AND version = $2')

const isGiven = (keys: AtRestKeys, { purpose, version }: KnownVersion): boolean =>
  keys[purpose].some((key) => key.version === version)

/** The versions that rows may still stand under without need, or that have been taken away and not been cleaned up after. Pure. */
export const versionsToLeave = (keys: AtRestKeys, known: readonly KnownVersion[]): KnownVersion[] =>
  known.filter((one) => one.version < keys[one.purpose][0].version && !(isGiven(keys, one) && one.left))

type Tally = { stale: number; renewed: number; unreadable: number }

const renewed = ({ keys }: RekeyJob, { renew }: RekeyableTable, rows: readonly Row[], tally: Tally): Statement[] =>
  rows.flatMap((row) => {
    try {
      return [renew(keys, row)]
    } catch {
      // one value that cannot be opened holds up no other; the tally tells the operator
      tally.unreadable += 1
      return []
    }
  })

const passOver = async (job: RekeyJob, table: RekeyableTable): Promise<Tally> => {
  const tally = { stale: 0, renewed: 0, unreadable: 0 }
  let after = table.start
  let told = 0
  while (!job.stop.aborted) {
    const [rows = []] = await job.database.run([table.window(job.keys, after, rowsAtOnce)])
    const last = rows.at(-1)
    if (last === undefined) break
    after = last['at']
    const stale = rows.filter((row) => row['stale'] === true)
    tally.stale += stale.length
    const statements = renewed(job, table, stale, tally)
    if (statements.length === 0) continue
    tally.renewed += (await job.database.run(statements)).flat().length
    if (tally.renewed - told >= rowsALine) {
      told = tally.renewed
      job.log.write('rekeying', { table: table.table, rows: told })
    }
    await pause(pauseMs)
  }
  if (tally.renewed > told) job.log.write('rekeying', { table: table.table, rows: tally.renewed })
  if (tally.unreadable > 0) job.log.write('values-unreadable', { table: table.table, rows: tally.unreadable })
  return tally
}

/** Nothing stands under these any more: a key still at hand may go, and of one that went nothing is kept. What cannot be opened may need them. */
const settle = ({ keys }: RekeyJob, leaving: readonly KnownVersion[], unreadable: number): Statement[] =>
  leaving.flatMap((one) => {
    const { purpose, version } = one
    if (unreadable > 0) return isGiven(keys, one) ? [] : [need(purpose, version)]
    return isGiven(keys, one) ? [leave(purpose, version)] : [forget(purpose, version)]
  })

/**
 * Brings all values under the newest versions of the keys, in small batches beside the acts of people, and goes over the tables again until a
 * whole pass finds nothing to do. How far it came stands in the rows themselves: it may be stopped at any moment, done twice, or by two at once.
 */
export const rekeyOnce = async (job: RekeyJob): Promise<void> => {
  const [rows] = await job.database.run([knownVersions()])
  const leaving = versionsToLeave(job.keys, readVersions(rows))
  if (leaving.length === 0) return
  for (let found = 1; found > 0; ) {
    found = 0
    let unreadable = 0
    for (const table of job.tables) {
      const tally = await passOver(job, table)
      found += tally.stale - tally.unreadable
      unreadable += tally.unreadable
    }
    if (job.stop.aborted) return
    if (found > 0) continue
    await job.database.run(settle(job, leaving, unreadable))
    if (unreadable === 0) job.log.write('rekeyed', {})
  }
}
