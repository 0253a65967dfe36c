/**
 * Builds the screens of each house (`apps/<house>/web`) with Vite when they are missing or stale. Plain JavaScript, as bootstrap.mjs.
 * `--if-possible` (used by npm's `prepare`) says what is wrong, but does not fail: start and test build again.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const stampName = '.sources'
/** What every screen is made of, beside its own folder. */
const shared = ['package-lock.json', 'packages/kernel/src', 'packages/contract/src', 'packages/ui/src']

const filesIn = (place) => {
  const entries = readdirSync(place, { withFileTypes: true }).filter(({ name }) => !['node_modules', 'dist'].includes(name))
  return entries.flatMap((entry) => {
    const file = path.join(place, entry.name)
    return entry.isDirectory() ? filesIn(file) : [file]
  })
}

const filesOf = (place) => {
  if (!existsSync(place)) return []
  return place.endsWith('.json') ? [place] : filesIn(place)
}

const isScreenFile = (file) => !/\.test\.tsx?$/.test(file)

const fingerprint = (web) => {
  const hash = createHash('sha256')
  const files = [...shared.map((place) => path.join(root, place)), web].flatMap(filesOf).filter(isScreenFile)
  for (const file of files.sort()) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

const stampOf = (web) => path.join(web, 'dist', stampName)

/** Folders of the screens whose build is missing, or older than what they are made of. */
export const staleScreens = () => {
  const webs = readdirSync(path.join(root, 'apps')).map((house) => path.join(root, 'apps', house, 'web'))
  const buildable = webs.filter((web) => existsSync(path.join(web, 'vite.config.ts')))
  return buildable.filter((web) => !existsSync(stampOf(web)) || readFileSync(stampOf(web), 'utf8') !== fingerprint(web))
}

/** Beside each text file of the build its compressed forms, so that the house sends them without compressing anything itself. */
const precompress = (dist) => {
  for (const file of filesIn(dist).filter((each) => /\.(js|css|svg)$/.test(each))) {
    const content = readFileSync(file)
    writeFileSync(`${file}.br`, brotliCompressSync(content))
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
  }
}

const build = (web) => {
  const name = path.relative(root, web)
  const vite = path.join(root, 'node_modules/vite/bin/vite.js')
  if (!existsSync(vite)) return `${name} must be built, but Vite is not installed: run \`npm ci\` with development dependencies.`
  console.log(`Building the screens of ${name} …`)
  const sources = fingerprint(web)
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [vite, 'build'], { cwd: web, encoding: 'utf8' })
  if (status !== 0) return `${name} could not be built:\n${error?.message ?? ''}${stdout}${stderr}`
  precompress(path.join(web, 'dist'))
  writeFileSync(stampOf(web), sources)
  return undefined
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = staleScreens()
    .map(build)
    .filter((problem) => problem !== undefined)
  for (const problem of problems) console.error(problem)
  if (problems.length > 0 && !process.argv.includes('--if-possible')) process.exitCode = 1
}
