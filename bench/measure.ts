import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { cpuOf, cpuOfServer } from './cpu.ts'
import type { WaveOutcome } from './http-client.ts'
import type { Wave } from './requests.ts'

/** One measured wave. CPU in ms an act, of the house's program and of PostgreSQL. */
export type Measured = {
  readonly rate: number
  readonly app: number
  readonly postgres: number
  readonly client: number
  readonly median: number
  readonly p99: number
  /** Share of the acts that were refused, e.g. because somebody was faster. */
  readonly refused: number
}

/** Sends waves of requests from a process of its own. */
export type Client = { readonly send: (wave: Wave) => Promise<WaveOutcome>; readonly close: () => void }

export const openClient = (): Client => {
  const child = fork(path.join(import.meta.dirname, 'http-client.ts'))
  const ended = once(child, 'exit').then((): never => {
    throw new Error('the client ended')
  })
  ended.catch(() => undefined)
  return {
    send: async (wave) => {
      const answered = once(child, 'message')
      child.send(wave)
      const [outcome] = await Promise.race([answered, ended])
      return outcome
    },
    close: () => void child.kill(),
  }
}

/** Sends one wave and takes down what it cost. */
export const measure = async (client: Client, house: number, postmaster: number, wave: Wave): Promise<Measured> => {
  const before = { app: cpuOf(house), postgres: cpuOfServer(postmaster) }
  const outcome = await client.send(wave)
  const per = (ms: number): number => ms / wave.count
  const good = Object.entries(outcome.statuses).reduce((sum, [status, count]) => sum + (status.startsWith('2') ? count : 0), 0)
  return {
    rate: (wave.count / outcome.ms) * 1_000,
    app: per(cpuOf(house) - before.app),
    postgres: per(cpuOfServer(postmaster) - before.postgres),
    client: per(outcome.cpuMs),
    median: outcome.median,
    p99: outcome.p99,
    refused: 1 - good / wave.count,
  }
}
