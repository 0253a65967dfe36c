import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Place } from './place.ts'
import { StartProblem } from './start-problem.ts'

/** The environment of PostgreSQL's own programs: nothing of ours, so that no secret of a house travels along. */
export const bareEnvironment = (base: string): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  LC_ALL: 'C',
  HOME: base,
  TZ: 'UTC',
})

const own = (file: string, { account }: Place): void => {
  if (account !== undefined) fs.chownSync(file, account.uid, account.gid)
}

/** PostgreSQL has a locale of its own since version 17; before that the system's C is the same order. */
const localeOptions = (bin: string): readonly string[] => {
  const said = spawnSync(path.join(bin, 'initdb'), ['--version'], { encoding: 'utf8' }).stdout ?? ''
  const major = Number(/(\d+)(?:\.|$)/m.exec(said)?.[1] ?? 0)
  return major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C']
}

/** Runs initdb aside and moves the result in place, so that an interrupted first start leaves nothing half-made. */
const initdb = (bin: string, place: Place, password: string): void => {
  const workshop = path.join(place.base, 'unfinished')
  fs.rmSync(workshop, { recursive: true, force: true })
  fs.mkdirSync(workshop, { mode: 0o700 })
  own(workshop, place)
  const passwordFile = path.join(workshop, 'password')
  fs.writeFileSync(passwordFile, password, { mode: 0o600 })
  own(passwordFile, place)
  const data = path.join(workshop, 'data')
  const { status, stderr, error } = spawnSync(
    path.join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '--pwfile', passwordFile, '-A', 'scram-sha-256', '-k', '-E', 'UTF8', ...localeOptions(bin)],
    { ...place.account, env: bareEnvironment(place.base), cwd: workshop, encoding: 'utf8' },
  )
  if (status !== 0) throw new StartProblem(`initdb failed: ${error?.message ?? stderr}`)
  fs.renameSync(data, place.data)
  fs.rmSync(workshop, { recursive: true })
}

/**
 * Makes the database cluster on the first start; later starts find it.
 * @returns the superuser's password, which is kept in a file that only this user can read
 */
export const initialise = (bin: string, place: Place): string => {
  if (fs.existsSync(place.data)) {
    if (fs.existsSync(place.passwordFile)) return fs.readFileSync(place.passwordFile, 'utf8')
    throw new StartProblem(`${place.passwordFile} is missing, so the data cannot be opened: start with --fresh`)
  }
  const password = randomBytes(24).toString('base64url')
  fs.writeFileSync(place.passwordFile, password, { mode: 0o600 })
  initdb(bin, place, password)
  return password
}
