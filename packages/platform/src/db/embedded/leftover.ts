import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Place } from './place.ts'
import { StartProblem } from './start-problem.ts'

/** Signals that ask a server to stop, gentlest first, with the time in ms it gets for each: fast, immediate (recovers at next start), kill. */
const waysToStop = [
  ['SIGINT', 10_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 2_000],
] as const

/** True when the process is a PostgreSQL server on these data, and not some other program that got the same number. */
const serves = (pid: number, data: string): boolean => {
  if (!Number.isInteger(pid) || pid <= 1) return false
  if (process.platform === 'linux') {
    try {
      return fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(data)
    } catch {
      return false
    }
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(data)
}

const gone = async (pid: number, data: string, withinMs: number): Promise<boolean> => {
  for (const until = Date.now() + withinMs; Date.now() < until; await pause(50)) if (!serves(pid, data)) return true
  return false
}

const stop = async (pid: number, data: string): Promise<void> => {
  for (const [signal, ms] of waysToStop) {
    process.kill(pid, signal)
    if (await gone(pid, data, ms)) return
  }
  throw new StartProblem(`the PostgreSQL left over from an earlier start (process ${pid}) does not stop`)
}

/** Stops a server that outlived its parent and clears the files that would block the next start. Call only under a claim. */
export const clearLeftover = async ({ data, run }: Place): Promise<void> => {
  const pidFile = path.join(data, 'postmaster.pid')
  if (fs.existsSync(pidFile)) {
    const pid = Number(fs.readFileSync(pidFile, 'utf8').split('\n')[0])
    if (serves(pid, data)) await stop(pid, data)
    fs.rmSync(pidFile, { force: true })
  }
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) fs.rmSync(path.join(run, name), { force: true })
}
