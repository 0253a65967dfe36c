import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import type { RoleUrls } from '@mens-centraal/platform/db/cluster'
import type { AtRestKeys } from '@mens-centraal/platform/sealing/at-rest'

const main = path.join(import.meta.dirname, '../../apps/local-index/server/src/main.ts')
/** Ends the program when the one that started it is gone, however it went. */
const endWithParent = pathToFileURL(path.join(import.meta.dirname, '../../scripts/end-with-parent.mjs')).href

export type HouseProcessSettings = {
  readonly databases: RoleUrls
  readonly keys: AtRestKeys
  /** Where the pages listen; 0 takes a free port. */
  readonly port: number
  readonly poolSize: number
  readonly registerUrl?: string
  readonly smtpPort?: number
  readonly nodeOptions?: readonly string[]
}

/** One program of a local index, running as a process of its own. */
export type HouseProcess = {
  readonly pid: number
  /** Where the pages listen; 0 for the worker. */
  readonly port: number
  /** Sends a signal and waits for the end. @returns the exit code, or null when the signal killed it */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null>
}

const base64 = (key: Buffer): string => key.toString('base64')

const environmentOf = (settings: HouseProcessSettings): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOUSE_NAME: 'Oefenindex',
  PRACTICE: 'true',
  HELPDESK_PHONE: '06 00 00 00 00',
  HELPDESK_MAIL: 'help@load.example',
  PORT: String(settings.port),
  ORIGIN: 'http://localhost',
  REQUESTS_PER_MINUTE: '100000000',
  POOL_SIZE: String(settings.poolSize),
  DATABASE_URL_OWNER: settings.databases.owner,
  DATABASE_URL_APP: settings.databases.app,
  DATABASE_URL_WORKER: settings.databases.worker,
  DATABASE_URL_OVERSIGHT: settings.databases.oversight,
  KEY_SEAL_1: base64(settings.keys.seal[0].key),
  KEY_LOOKUP_1: base64(settings.keys.lookup[0].key),
  KEY_AUDIT_1: base64(settings.keys.audit[0].key),
  BRP_URL: settings.registerUrl ?? 'http://localhost:1',
  BRP_API_KEY: 'load',
  SMTP_HOST: '127.0.0.1',
  SMTP_PORT: String(settings.smtpPort ?? 1),
  SMTP_TLS: 'false',
  SMTP_FROM: 'index@load.example',
  LOG_LEVEL: process.env['LOAD_LOG'] ?? 'silent',
})

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

/** The pages say where they listen as soon as they do; the worker is at work once it runs. */
const portOf = async (child: ChildProcess, program: string): Promise<number> => {
  if (program === 'worker' || child.stdout === null) return 0
  for await (const line of createInterface({ input: child.stdout })) {
    const [, port] = /listens on port (\d+)/.exec(line) ?? []
    if (port !== undefined) return Number(port)
  }
  throw new Error(`the pages did not start (exit code ${child.exitCode})`)
}

/** Starts the pages or the worker of a local index on a database that is up to date. It ends with the calling process. */
export const startHouseProcess = async (program: 'pages' | 'worker', settings: HouseProcessSettings): Promise<HouseProcess> => {
  const child = spawn(process.execPath, ['--import', endWithParent, ...(settings.nodeOptions ?? []), main, program], {
    env: environmentOf(settings),
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const port = await portOf(child, program)
  child.stdout?.resume()
  return {
    pid: child.pid ?? 0,
    port,
    end: async (signal) => {
      if (hasEnded(child)) return child.exitCode
      const ended = once(child, 'exit')
      child.kill(signal)
      await ended
      return child.exitCode
    },
  }
}
