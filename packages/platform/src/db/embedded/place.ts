import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { StartProblem } from './start-problem.ts'

/** The account that PostgreSQL runs under when we are root, which it refuses to be: `nobody`. */
export type Account = { readonly uid: number; readonly gid: number }

/** Where the parts of one embedded server live. */
export type Place = {
  /** The folder the caller asked for; holds the superuser's password and, for root, the file `where`. */
  readonly folder: string
  /** Holds the data, the log and our copy of the server's own files. */
  readonly base: string
  readonly data: string
  /** Holds the sockets; a short path, because the kernel allows 107 bytes. */
  readonly run: string
  readonly log: string
  readonly passwordFile: string
  readonly account: Account | undefined
}

const nobody: Account = { uid: 65_534, gid: 65_534 }
const longestSocketPath = 100
const rootsFolder = '/var/lib/mens-centraal'

const ancestors = (folder: string): string[] => {
  const parent = path.dirname(folder)
  return parent === folder ? [folder] : [...ancestors(parent), folder]
}

const othersMayPass = (folder: string): boolean =>
  ancestors(folder).every((step) => !fs.existsSync(step) || (fs.statSync(step).mode & 0o001) !== 0)

/** Root's data go where `nobody` can reach them: the folder itself, or (under a 0700 home) a folder of their own that `where` names. */
const baseForRoot = (folder: string): string => {
  const where = path.join(folder, 'where')
  const known = fs.existsSync(where) ? fs.readFileSync(where, 'utf8').trim() : ''
  if (known !== '' && fs.existsSync(known)) return known
  const base = othersMayPass(path.dirname(folder)) ? folder : path.join(rootsFolder, randomBytes(4).toString('hex'))
  for (const step of base === folder ? [base] : [rootsFolder, base]) {
    fs.mkdirSync(step, { recursive: true })
    fs.chmodSync(step, 0o711)
  }
  fs.writeFileSync(where, `${base}\n`)
  return base
}

const runFolder = (base: string, account: Account | undefined): string => {
  const nearby = path.join(base, 'run')
  const near = path.join(nearby, '.s.PGSQL.5432.lock').length <= longestSocketPath
  const run = near ? nearby : `/tmp/mens-centraal-${createHash('sha256').update(base).digest('hex').slice(0, 12)}`
  fs.mkdirSync(run, { recursive: true, mode: 0o700 })
  if (account !== undefined) fs.chownSync(run, account.uid, account.gid)
  const { uid, mode } = fs.lstatSync(run)
  if (uid !== (account?.uid ?? process.getuid?.()) || (mode & 0o077) !== 0)
    throw new StartProblem(`${run} belongs to someone else`)
  return run
}

/** PostgreSQL asks the system for its user's name, and does not start without one. */
const demandName = (): void => {
  try {
    os.userInfo()
  } catch {
    throw new StartProblem(
      `user id ${process.getuid?.()} has no name (no entry in /etc/passwd): run as another user, or set DATABASE_URL`,
    )
  }
}

/** Finds, and makes where needed, the folders of the embedded server that belongs to `folder`. */
export const findPlace = (folder: string): Place => {
  const asRoot = process.getuid?.() === 0
  demandName()
  try {
    fs.mkdirSync(folder, { recursive: true, mode: asRoot ? 0o711 : 0o700 })
    fs.accessSync(folder, fs.constants.W_OK)
  } catch {
    throw new StartProblem(`${folder} cannot be written; was it made by another user?`)
  }
  const base = asRoot ? baseForRoot(folder) : folder
  const account = asRoot ? nobody : undefined
  return {
    folder,
    base,
    data: path.join(base, 'postgres-data'),
    run: runFolder(base, account),
    log: path.join(base, 'postgres.log'),
    passwordFile: path.join(folder, 'superuser-password'),
    account,
  }
}
