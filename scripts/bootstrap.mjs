/**
 * First half of `npm start`, `npm test` and their like: plain JavaScript for whatever Node the machine has (20 or later),
 * without dependencies. Installs what is missing, builds the screens that are stale, and goes on with the Node that npm brought.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..')
const inRoot = (...parts) => path.join(root, ...parts)

/** What each command runs, and whether that needs the development tools and the built screens. */
const commands = {
  start: { script: ['world/main.ts'], tools: false, screens: true },
  test: { script: ['scripts/test.ts'], tools: true, screens: true },
  'test:long': { script: ['scripts/test.ts', '--long'], tools: true, screens: true },
  check: { script: ['scripts/test.ts', '--check'], tools: true, screens: false },
  bench: { script: ['bench/main.ts'], tools: true, screens: false },
}

const stop = (message) => {
  console.error(message)
  process.exit(1)
}

const readPackages = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {})

/** Names of packages that the lockfile asks for and `node_modules` lacks, or has in another version. */
const missingPackages = (tools) => {
  const installed = readPackages(inRoot('node_modules/.package-lock.json'))
  return Object.entries(readPackages(inRoot('package-lock.json')))
    .filter(
      ([place, wanted]) => place.includes('node_modules/') && !wanted.optional && !wanted.devOptional && (tools || !wanted.dev),
    )
    .filter(([place, wanted]) => installed[place]?.version !== wanted.version || !existsSync(inRoot(place)))
    .map(([place]) => place)
}

/** How many packages npm has finished: it makes all folders first, and puts each package's own description in with its files. */
const countPackages = (folder) => {
  if (!existsSync(folder)) return 0
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'))
  const countIn = (name) =>
    name.startsWith('@') ? countPackages(path.join(folder, name)) : Number(existsSync(path.join(folder, name, 'package.json')))
  return names.reduce((sum, name) => sum + countIn(name), 0)
}

const run = (program, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options })
    child.once('error', (problem) => stop(`${program} cannot be started: ${problem.message}`))
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)))
  })

const install = async () => {
  const total = Object.keys(readPackages(inRoot('package-lock.json'))).length
  console.log(`Installing what is missing with npm ci (up to ${total} packages; the first time this takes a minute or two) …`)
  const progress = setInterval(() => console.log(`  … ${countPackages(inRoot('node_modules'))} packages so far`), 5_000)
  const npm = process.env.npm_execpath
  const code = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, 'ci', '--loglevel=error'])
    : await run('npm', ['ci', '--loglevel=error'])
  clearInterval(progress)
  if (code !== 0) stop('npm ci failed; its message is above. Try again, or run `npm ci` by hand.')
}

/** Node 24 from npm; else the machine's own when it is new enough (it must run TypeScript as it is). */
const findNode = () => {
  const brought = inRoot('node_modules/.bin/node')
  if (spawnSync(brought, ['--version']).status === 0) return brought
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return stop(`npm has no Node 24 for this machine (${process.platform}-${process.arch}): install Node 24 and try again.`)
}

/** Signals the program and all that it started. */
const tell = (child, signal) => {
  try {
    process.kill(-child.pid, signal)
  } catch {
    child.kill(signal)
  }
}

/**
 * Passes signals on, once: Ctrl-C reaches us from the terminal and again from npm, and a program may take a second one for impatience.
 * When npm is killed without a chance to say so, the program is stopped too.
 */
const standBy = (child) => {
  let told = 0
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (Date.now() - told < 1_000) return
      told = Date.now()
      tell(child, signal)
    })
  }
  if (process.env.npm_lifecycle_event === undefined) return
  const npm = process.ppid // package.json says `exec`, so that no shell stands between
  const watch = setInterval(() => process.ppid !== npm && tell(child, 'SIGTERM'), 500)
  child.once('exit', () => clearInterval(watch))
}

/** Runs the program in a process group of its own, so that signals come from us alone; it ends when we are gone. */
const goOn = (node, script, args) =>
  new Promise((resolve) => {
    const together = pathToFileURL(inRoot('scripts/end-with-parent.mjs')).href
    const stdio = ['ignore', 'inherit', 'inherit', 'ipc']
    const child = spawn(node, ['--import', together, ...script, ...args], { cwd: root, stdio, detached: true })
    standBy(child)
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)))
  })

const [name = '', ...args] = process.argv.slice(2)
const command = commands[name]
if (command === undefined) stop(`usage: node scripts/bootstrap.mjs ${Object.keys(commands).join('|')}`)
if (Number(process.versions.node.split('.')[0]) < 20) stop(`Node 20 or later is needed; this is ${process.version}.`)

const { staleScreens } = await import('./build-web.mjs')
const mustBuild = () => command.screens && staleScreens().length > 0
if (missingPackages(command.tools || mustBuild()).length > 0) await install()
const node = findNode()
if (mustBuild() && (await run(node, ['scripts/build-web.mjs'])) !== 0) process.exit(1)
process.exitCode = await goOn(node, command.script, args)
