import { readFileSync, statSync } from 'node:fs'
import { prepared } from '@mens-centraal/platform/db/statement'
import type { Place } from './place.ts'

/** One statement as PostgreSQL executed it, with the values that were bound, as text. */
export type Executed = { readonly text: string; readonly values: readonly (string | null)[] }

const settings = [
  ["log_statement = 'all'", 'log_statement'],
  ['log_parameter_max_length = -1', 'log_parameter_max_length'],
  ["log_error_verbosity = 'default'", 'log_error_verbosity'],
] as const

const tell = async ({ superuser }: Place, change: (setting: (typeof settings)[number]) => string): Promise<void> => {
  for (const setting of settings) await superuser.run([prepared(`ALTER ROLE local_index_app ${change(setting)}`)()])
}

/** From now on the server's log tells what new connections of the role `app` execute, values included: on made-up data only. */
export const openEar = (place: Place): Promise<void> => tell(place, ([on]) => `SET ${on}`)
export const closeEar = (place: Place): Promise<void> => tell(place, ([, name]) => `RESET ${name}`)

const head = /^\S+ \S+ \S+ \[\d+\] (LOG|DETAIL):\s+(?:execute [^:]+: |[Pp]arameters: )/
const bound = /\$\d+ = (NULL|'(?:[^']|'')*')/g

const valuesOf = (detail: string): (string | null)[] =>
  [...detail.matchAll(bound)].map(([, value = 'NULL']) => (value === 'NULL' ? null : value.slice(1, -1).replaceAll("''", "'")))

/** Reads the statements out of a piece of the server's log, in order. Continued lines begin with a tab. */
export const readExecuted = (log: string): Executed[] => {
  const executed: { text: string; values: (string | null)[] }[] = []
  for (const entry of log.replaceAll('\n\t', ' ').split('\n')) {
    const [whole, kind] = head.exec(entry) ?? []
    if (whole === undefined) continue
    const rest = entry.slice(whole.length).trim()
    if (kind === 'LOG') executed.push({ text: rest.replaceAll(/\s+/g, ' '), values: [] })
    else executed.at(-1)?.values.push(...valuesOf(rest))
  }
  return executed
}

/** What PostgreSQL executes for the app while something is done. The log is written before the statement runs. */
export const executedDuring = async (place: Place, work: () => Promise<unknown>): Promise<Executed[]> => {
  const before = statSync(place.log).size
  await work()
  return readExecuted(readFileSync(place.log).subarray(before).toString('utf8'))
}
