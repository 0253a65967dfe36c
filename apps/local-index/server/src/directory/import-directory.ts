import { DirectoryFile } from '@mens-centraal/contract/directory-file'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import type { Database } from '@mens-centraal/platform/db/database'
import { databaseFault } from '@mens-centraal/platform/db/database'
import type { AtRestKeys } from '@mens-centraal/platform/sealing/at-rest'
import { Value } from 'typebox/value'
import { keepDirectory } from './directory-store.ts'
import { readSetting } from './setting.ts'

/** The place of the first subject that is missing where the organisation has a login service, or is there where it has none; null when there is none. */
const misplacedSubject = ({ organisations, professionals }: DirectoryFile): string | null => {
  const withIssuer = new Set(organisations.filter(({ issuer }) => issuer !== null).map(({ id }) => id))
  for (const [n, { positions }] of professionals.entries()) {
    const p = positions.findIndex(({ organisation, subject }) => withIssuer.has(organisation) !== (subject !== null))
    if (p >= 0) return `professionals/${n}/positions/${p}/subject`
  }
  return null
}

/** The place of the first setting that cannot be that; null when there is none. */
const wrongSetting = ({ municipalities }: DirectoryFile): string | null => {
  for (const [n, { settings = [] }] of municipalities.entries()) {
    const s = settings.findIndex(({ setting, value }) => readSetting(setting, value) === undefined)
    if (s >= 0) return `municipalities/${n}/settings/${s}/value`
  }
  return null
}

/**
 * The operator's import of a whole directory, all of it or nothing; a second import brings it up to date: agreements, jobs and
 * designations that are not in it any more end today, with the next request of whom it concerns. Works as the owner of the database, from the
 * command line.
 * @returns how many people are in the file, or `invalid-request` with the place of the first thing that is not right
 */
export const importDirectory = async (owner: Database, keys: AtRestKeys, file: unknown): Promise<Result<number, Refusal>> => {
  if (!Value.Check(DirectoryFile, file)) {
    const [first] = Value.Errors(DirectoryFile, file)
    return refuse({ code: 'invalid-request', field: first?.instancePath.slice(1) ?? '' })
  }
  const misplaced = misplacedSubject(file) ?? wrongSetting(file)
  if (misplaced !== null) return refuse({ code: 'invalid-request', field: misplaced })
  try {
    await owner.run(keepDirectory(keys, file))
    return ok(file.professionals.length)
  } catch (error) {
    const fault = databaseFault(error)
    if (/^2[23]/.test(fault?.code ?? '')) return refuse({ code: 'invalid-request', field: fault?.constraint ?? '' })
    throw error
  }
}
