import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { migrateHouse } from '@mens-centraal/local-index-server/app'
import { createDatabase, prepareCluster, roleUrls } from '@mens-centraal/platform/db/cluster'
import { openEmbeddedServer, removeEmbeddedServer } from '@mens-centraal/platform/db/embedded-server'
import { generateInhabitants } from '@mens-centraal/world/inhabitants'
import { type HouseProcess, startHouseProcess } from '@mens-centraal/world/load/house-process'
import { openPopulationRegister } from '@mens-centraal/world/population-register/population-register'
import pg from 'pg'
import { type MailSink, openMailSink } from './mail-sink.ts'

/** What can be killed. A `backend` is one of PostgreSQL's own processes: the server then restarts by itself. */
export const victims = ['pages', 'worker', 'server', 'backend'] as const
export type Victim = (typeof victims)[number]

/** A register that knows none of the youths on whom signals are raised: so no families are found. */
const openRegister = () => {
  const inhabitants = generateInhabitants({ seed: 1, size: 300, bsnRange: '9999', today: calendarDay('2026-11-22') })
  return openPopulationRegister({ port: 0, host: '127.0.0.1', apiKeys: ['load'], inhabitants })
}

const newKey = () => ({ version: 1, key: randomBytes(32) })

/**
 * A local index as in production: PostgreSQL, pages and worker as programs of their own, durable, on one machine; each of which can be killed
 * in the middle of what it does. The mail server and the population register are not ours, and stay.
 */
export class FragileHouse {
  readonly keys = { seal: [newKey()], lookup: [newKey()], audit: [newKey()] } as const
  readonly #folder = mkdtempSync(path.join(os.tmpdir(), 'mc-kill-'))
  #server: Awaited<ReturnType<typeof openEmbeddedServer>> | undefined
  #pages: HouseProcess | undefined
  #worker: HouseProcess | undefined
  #mail: MailSink | undefined
  #register: Awaited<ReturnType<typeof openPopulationRegister>> | undefined
  #passwords: Awaited<ReturnType<typeof prepareCluster>> | undefined
  #port = 0

  /** Starts everything on an empty database. */
  static async open(): Promise<FragileHouse> {
    const house = new FragileHouse()
    house.#mail = await openMailSink()
    house.#register = await openRegister()
    await house.startServer()
    house.#passwords = await prepareCluster(house.#adminUrl, 'local-index')
    await createDatabase(house.#adminUrl, 'local-index', 'local_index')
    await migrateHouse({ databases: house.#urls })
    await house.start('pages')
    await house.start('worker')
    return house
  }

  get #adminUrl(): string {
    return this.#server?.adminUrl ?? ''
  }

  get #urls() {
    if (this.#passwords === undefined) throw new Error('no server yet')
    return roleUrls(this.#adminUrl, 'local-index', this.#passwords, 'local_index')
  }

  get mail(): MailSink {
    if (this.#mail === undefined) throw new Error('not open')
    return this.#mail
  }

  /** Where the pages listen, also after they were started anew. */
  get url(): string {
    return `http://localhost:${this.#port}`
  }

  get superuserUrl(): string {
    const url = new URL(this.#adminUrl)
    url.pathname = 'local_index'
    return url.href
  }

  async startServer(): Promise<void> {
    this.#server = await openEmbeddedServer({ folder: this.#folder })
  }

  async stopServer(): Promise<void> {
    await this.#server?.stop()
  }

  async start(program: 'pages' | 'worker'): Promise<void> {
    const started = await startHouseProcess(program, {
      databases: this.#urls,
      keys: this.keys,
      port: this.#port,
      poolSize: 10,
      smtpPort: this.mail.port,
      ...(this.#register && { registerUrl: this.#register.url }),
    })
    if (program === 'worker') this.#worker = started
    else {
      this.#pages = started
      this.#port = started.port
    }
  }

  /** Ends a program. @returns its exit code; null when it was killed */
  end(program: 'pages' | 'worker', signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    const running = program === 'pages' ? this.#pages : this.#worker
    return running?.end(signal) ?? Promise.resolve(null)
  }

  /** Kills with -9 and starts anew what does not come back by itself. `chance` (0 to 1) picks among PostgreSQL's processes. */
  async kill(victim: Victim, chance: number): Promise<void> {
    if (victim === 'backend') return this.#killBackend(chance)
    if (victim === 'server') {
      process.kill(this.#server?.pid ?? 0, 'SIGKILL')
      await this.stopServer()
      return this.startServer()
    }
    await this.end(victim, 'SIGKILL')
    await this.start(victim)
  }

  async #killBackend(chance: number): Promise<void> {
    const rows = await this.look(
      "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() ORDER BY pid",
    )
    const pid = rows[Math.floor(chance * rows.length)]?.['pid']
    if (typeof pid === 'number') process.kill(pid, 'SIGKILL')
    await this.#untilUp()
  }

  /** Waits until PostgreSQL has recovered. */
  async #untilUp(): Promise<void> {
    for (let up = false; !up; ) {
      up = await this.look('SELECT 1').then(
        () => true,
        () => pause(20, false),
      )
    }
  }

  /** Looks on from outside, as the superuser; on a connection of its own, because others may be broken. */
  async look(sql: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> {
    const client = new pg.Client(this.superuserUrl)
    client.on('error', () => undefined)
    await client.connect()
    try {
      return (await client.query(sql, [...values])).rows
    } finally {
      await client.end().catch(() => undefined)
    }
  }

  /** Does something in a transaction that stays open, until it is let go. */
  async hold(sql: string): Promise<{ letGo: () => Promise<void> }> {
    const client = new pg.Client(this.superuserUrl)
    await client.connect()
    await client.query(`BEGIN; ${sql}`)
    return { letGo: () => client.end() }
  }

  async close(): Promise<void> {
    await Promise.all([this.end('pages', 'SIGKILL'), this.end('worker', 'SIGKILL')])
    await this.stopServer()
    await this.#mail?.close()
    await this.#register?.close()
    await removeEmbeddedServer(this.#folder)
  }
}
