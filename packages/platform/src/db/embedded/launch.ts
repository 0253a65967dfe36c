import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { bareEnvironment } from './initialise.ts'
import type { Place } from './place.ts'
import { StartProblem } from './start-problem.ts'

/** Settings that hold for every embedded server: local only, and nothing that a person sent gets into its log. */
const fixedSettings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
} as const

const startWithinMs = 120_000

/** A command line: `setpriv --pdeathsig` makes the kernel stop the server when we die, however we die. Where it is missing, the next start stops it. */
const withDeathSignal = (program: string): readonly [string, ...string[]] => {
  const possible = spawnSync('setpriv', ['--pdeathsig', 'INT', 'true']).status === 0
  return possible ? ['setpriv', '--pdeathsig', 'INT', program] : [program]
}

const spawnServer = (bin: string, place: Place, settings: Readonly<Record<string, string>>): ChildProcess => {
  const log = fs.openSync(place.log, 'w', 0o600)
  const options = Object.entries({ ...settings, ...fixedSettings }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [program, ...before] = withDeathSignal(path.join(bin, 'postgres'))
  // its own session: Ctrl-C at the terminal must reach us alone, so that we can finish our work before we stop it
  const child = spawn(program, [...before, '-D', place.data, '-k', place.run, ...options], {
    ...place.account,
    env: bareEnvironment(place.base),
    cwd: place.data,
    detached: true,
    stdio: ['ignore', log, log],
  })
  child.once('error', () => {})
  fs.closeSync(log)
  return child
}

const isReady = ({ data }: Place, pid: number | undefined): boolean => {
  const file = path.join(data, 'postmaster.pid')
  const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : []
  return lines[0] === String(pid) && lines[7]?.trim() === 'ready'
}

const hasEnded = (child: ChildProcess): boolean => child.pid === undefined || child.exitCode !== null || child.signalCode !== null

/** Backends of a killed server need a moment to notice; until then the data count as in use. */
const waitsForBackends = (log: string): boolean => log.includes('shared memory block')

/** Starts the server process and waits until it accepts connections. */
export const launch = async (bin: string, place: Place, settings: Readonly<Record<string, string>>): Promise<ChildProcess> => {
  const until = Date.now() + startWithinMs
  let child = spawnServer(bin, place, settings)
  while (!isReady(place, child.pid)) {
    if (hasEnded(child)) {
      const log = fs.readFileSync(place.log, 'utf8')
      if (!waitsForBackends(log) || Date.now() > until) throw new StartProblem(`PostgreSQL did not start:\n${log.slice(-2_000)}`)
      await pause(200)
      child = spawnServer(bin, place, settings)
    }
    if (Date.now() > until) {
      child.kill('SIGQUIT')
      throw new StartProblem(`PostgreSQL was not ready after ${startWithinMs / 1_000} seconds; see ${place.log}`)
    }
    await pause(20)
  }
  return child
}

/** Stops a launched server: connections are cut, everything committed is kept. After 15 s it is stopped at once, and recovers at its next start. */
export const halt = async (child: ChildProcess): Promise<void> => {
  if (hasEnded(child)) return
  child.ref()
  const ended = once(child, 'exit')
  child.kill('SIGINT')
  const impatience = setTimeout(() => child.kill('SIGQUIT'), 15_000)
  await ended
  clearTimeout(impatience)
}
