import { createHmac } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Database, databaseFault } from '../db/database.ts'
import { prepared, type Row } from '../db/statement.ts'
import type { AtRestKeys, VersionedKey } from './at-rest.ts'

const purposes = ['seal', 'lookup', 'audit'] as const
export type KeyPurpose = (typeof purposes)[number]

/** A version of a key that values in the database stand, or stood, under. `left`: nothing but the log stands under it any more. */
export type KnownVersion = {
  readonly purpose: KeyPurpose
  readonly version: number
  readonly checkValue: Buffer
  readonly left: boolean
}

/** Tells whether a key is the same key as before, and nothing else about it. */
export const checkValueOf = (purpose: KeyPurpose, { version, key }: VersionedKey): Buffer =>
  createHmac('sha256', key).update(`check value of ${purpose} key ${version}`).digest()

const problemsOfOne = (purpose: KeyPurpose, given: AtRestKeys[KeyPurpose], known: readonly KnownVersion[]): string[] => {
  const name = `KEY_${purpose.toUpperCase()}`
  const newest = given[0].version
  const highest = Math.max(0, ...known.map(({ version }) => version))
  if (highest > newest) return [`${name}_VERSION: is ${newest}, but there are values under version ${highest} already`]
  const missing = known
    .filter(({ version, left }) => (purpose === 'audit' || !left) && !given.some((key) => key.version === version))
    .map(({ version }) => `${name}_${version}: is missing, but there are values under it`)
  const wrong = given.flatMap((key) => {
    const before = known.find(({ version }) => version === key.version)
    if (before === undefined) return key.version < highest ? [`${name}_${key.version}: is no longer used here: take it away`] : []
    return before.checkValue.equals(checkValueOf(purpose, key))
      ? []
      : [`${name}_${key.version}: is not the key that the values here stand under`]
  })
  return [...missing, ...wrong]
}

/** What does not fit between the keys at hand and those that a database knows, in words that name the setting. Pure. */
export const keyProblems = (keys: AtRestKeys, known: readonly KnownVersion[]): string[] =>
  purposes.flatMap((purpose) =>
    problemsOfOne(
      purpose,
      keys[purpose],
      known.filter((one) => one.purpose === purpose),
    ),
  )

/** All versions that a database knows. */
export const knownVersions = prepared('SELECT purpose, version, check_value, left_at IS NOT NULL AS gone FROM key_versions')

/** Reads the rows of `knownVersions`. */
export const readVersions = (rows: Row[] = []): KnownVersion[] =>
  (rows as unknown as { purpose: KeyPurpose; version: number; check_value: Buffer; gone: boolean }[]).map((row) => ({
    purpose: row.purpose,
    version: row.version,
    checkValue: row.check_value,
    left: row.gone,
  }))

const keepVersion = prepared(
  'INSERT INTO key_versions (purpose, version, check_value) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
)

const patienceMs = 60_000
const againMs = 250
/** Faults of a server that is there: the program asks wrongly, or may not. Others pass: it starts, it recovers, it is not there yet. */
const mistakes = /^(28|3D|42)/

const answerOf = async (database: Database): Promise<{ readonly known: readonly KnownVersion[] } | { readonly code: string }> => {
  try {
    const [rows] = await database.run([knownVersions()])
    return { known: readVersions(rows) }
  } catch (error) {
    return { code: databaseFault(error)?.code ?? (error as { code?: string }).code ?? 'no connection' }
  }
}

/** A server that is only just starting, as after a power cut, is waited for: a minute at most. */
const ask = async (database: Database): Promise<readonly KnownVersion[]> => {
  for (const end = Date.now() + patienceMs; ; ) {
    const answer = await answerOf(database)
    if ('known' in answer) return answer.known
    const { code } = answer
    if (code === '42P01') throw new Error('the database is not up to date: run `main.ts migrate` first')
    if (mistakes.test(code) || Date.now() > end) throw new Error(`the database does not answer this program (${code})`)
    await pause(againMs)
  }
}

const demandFit = (keys: AtRestKeys, known: readonly KnownVersion[]): void => {
  const problems = keyProblems(keys, known)
  if (problems.length > 0) throw new Error(`the keys do not fit this database:\n  ${problems.join('\n  ')}`)
}

/**
 * Holds the keys at hand against the database before anything is read or written with them, and lets the database know those that are new.
 * Two programs that bring different keys of one version at once: one of them is refused. Throws words for the operator, never a key.
 */
export const fitKeys = async (database: Database, keys: AtRestKeys): Promise<void> => {
  const known = await ask(database)
  demandFit(keys, known)
  const fresh = purposes.flatMap((purpose) =>
    keys[purpose]
      .filter((key) => !known.some((one) => one.purpose === purpose && one.version === key.version))
      .map((key) => keepVersion(purpose, key.version, checkValueOf(purpose, key))),
  )
  if (fresh.length === 0) return
  await database.run(fresh)
  demandFit(keys, await ask(database))
}
