import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { createServer } from 'node:net'
import type { AnswerOf, BodyOf } from '@mens-centraal/contract/api'
import type { DirectoryFile } from '@mens-centraal/contract/directory-file'
import { type LocalIndexApi, localIndexApi } from '@mens-centraal/contract/local-index-api'
import type { Problem } from '@mens-centraal/contract/problem'
import { dayOf } from '@mens-centraal/kernel/instant'
import { importDirectory, openHouse } from '@mens-centraal/local-index-server/app'
import type { LocalIndexConfig } from '@mens-centraal/local-index-server/config'
import { directoryFile, everyone } from '@mens-centraal/world/directory'
import { type IdentityProvider, openIdentityProvider } from '@mens-centraal/world/identity-provider/identity-provider'
import { generateInhabitants } from '@mens-centraal/world/inhabitants'
import type { Person } from '@mens-centraal/world/jobs'
import { type Mailbox, openMailbox } from '@mens-centraal/world/mailbox/mailbox'
import { goneMailboxes } from '@mens-centraal/world/people'
import { openPopulationRegister, type PopulationRegister } from '@mens-centraal/world/population-register/population-register'
import { openVisitor, type Visitor } from '@mens-centraal/world/visitor'
import { Value } from 'typebox/value'
import { openTestDatabase, type TestDatabase } from '../database.ts'

/** What an endpoint answered. `answer` is checked against the contract; it is absent when the answer is a problem. */
export type Answered<K extends keyof LocalIndexApi> = {
  readonly status: number
  readonly answer: AnswerOf<LocalIndexApi[K]>
  readonly problem: Problem
  readonly headers: Headers
  readonly text: string
}

export type CallWish<K extends keyof LocalIndexApi> = {
  readonly id?: string
  readonly query?: string
  readonly body?: BodyOf<LocalIndexApi[K]>
  /** By default each call has a key of its own. */
  readonly idempotencyKey?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A logged-in person who speaks the private API as the web floor does. */
export type Caller = {
  readonly visitor: Visitor
  readonly call: <K extends keyof LocalIndexApi>(operation: K, wish?: CallWish<K>) => Promise<Answered<K>>
}

/** A whole local index over real HTTP, with a real database, issuers, population register and mail server. The clock is the test's. */
export type TestHouse = {
  readonly config: LocalIndexConfig
  /** What was imported when the house was opened. */
  readonly directory: DirectoryFile
  readonly database: TestDatabase
  readonly register: PopulationRegister
  readonly mailbox: Mailbox
  readonly clock: { now: Date }
  /** Logs a person in, in one of their jobs (the first by default). */
  readonly as: (person: Person, job?: number) => Promise<Caller>
  /** Somebody who is not logged in. */
  readonly stranger: () => Caller
  /** The worker does at once what became due. */
  readonly catchUp: () => Promise<void>
  readonly close: () => Promise<void>
}

const clientId = 'test-house'
const apiKey = 'test-register-key'
const seed = 'test'
const key = (version = 1) => ({ version, key: randomBytes(32) })

const call =
  (origin: string, visitor: Visitor, url = origin): Caller['call'] =>
  async (operation, wish = {}) => {
    const endpoint = localIndexApi[operation] as { answer?: object; idempotent?: true }
    const [method = 'GET', path = ''] = operation.split(' ')
    const init = {
      method,
      headers: {
        origin,
        cookie: visitor.cookie(),
        ...(wish.body !== undefined && { 'content-type': 'application/json' }),
        ...(endpoint.idempotent && { 'idempotency-key': wish.idempotencyKey ?? randomUUID() }),
        ...wish.headers,
      },
      ...(wish.body !== undefined && { body: JSON.stringify(wish.body) }),
    }
    const answered = await fetch(`${url}${path.replace(':id', wish.id ?? '')}${wish.query ?? ''}`, {
      ...init,
      redirect: 'manual',
    })
    const text = await answered.text()
    const json = text === '' ? undefined : JSON.parse(text)
    if (answered.ok && endpoint.answer !== undefined && !Value.Check(endpoint.answer, json)) {
      throw new Error(
        `${operation} answered beside its contract: ${JSON.stringify(Value.Errors(endpoint.answer, json).slice(0, 3))}`,
      )
    }
    return { status: answered.status, answer: json, problem: json, headers: answered.headers, text }
  }

/** The same person in the same session, speaking to another program of the same house. */
export const callerAt = ({ config }: TestHouse, { visitor }: Caller, port: number): Caller => ({
  visitor,
  call: call(config.origin, visitor, `http://localhost:${port}`),
})

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, 'localhost', () => probe.close(() => resolve(true)))
  })

/** A port that nobody listens on now; below those that the system gives away by itself, to a caller too, so that it stays free until it is used. */
export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = randomInt(10_000, 32_000)
    if (await isFree(port)) return port
  }
}

type Surroundings = Pick<TestHouse, 'database' | 'register' | 'mailbox' | 'clock'> & {
  readonly identityProvider: IdentityProvider
  readonly reportsPort: number
}

const openSurroundings = async (now: Date): Promise<Surroundings> => {
  const reportsPort = await freePort()
  const people = generateInhabitants({ seed: 1, size: 300, bsnRange: '9999', today: dayOf(now) })
  return {
    clock: { now },
    database: await openTestDatabase(),
    reportsPort,
    mailbox: await openMailbox({ smtpPort: 0, httpPort: 0, host: '127.0.0.1', reportsTo: reportsPort, gone: goneMailboxes }),
    register: await openPopulationRegister({ port: 0, host: '127.0.0.1', apiKeys: [apiKey], inhabitants: people }),
    identityProvider: await openIdentityProvider({ port: 0, seed, people: everyone }),
  }
}

const configOf = (port: number, { database, register, mailbox, clock, reportsPort }: Surroundings): LocalIndexConfig => ({
  name: 'Testindex',
  theme: 'neutral',
  instance: 'test',
  practice: true,
  helpdesk: { phone: '06 00 00 00 00', mail: 'help@test.example' },
  host: 'localhost',
  port,
  origin: `http://localhost:${port}`,
  trustedProxies: [],
  requestsPerMinute: 100_000,
  databases: database.urls,
  poolSize: 10,
  rekeying: true,
  keys: { seal: [key()], lookup: [key()], audit: [key()] },
  populationRegister: { url: register.url, apiKey, events: true },
  smtp: { host: '127.0.0.1', port: mailbox.smtpPort, from: 'index@test.example', user: null, password: null, requireTls: false },
  mailReports: { address: 'retour@test.example', host: '127.0.0.1', port: reportsPort },
  destroys: true,
  sweepBatch: 1_000,
  logLevel: process.env['TEST_LOG'] ?? 'silent',
  clock: () => clock.now,
})

const logIn = async (origin: string, identityProvider: IdentityProvider, person: Person, job: number): Promise<Caller> => {
  const position = person.jobs[job]
  if (position === undefined) throw new Error('no such job')
  const visitor = openVisitor((url) => url.startsWith(origin) && !url.includes('/api/'))
  await visitor.visit(identityProvider.entryUrl(position.organisation, position.subject, clientId))
  return { visitor, call: call(origin, visitor) }
}

/**
 * Opens a house for one test file.
 * @param now the clock at the start; a test moves it by setting `clock.now`
 * @param change settings that differ from the usual ones
 */
export const openTestHouse = async (
  now = new Date('2026-11-22T10:00:00Z'),
  change: Partial<LocalIndexConfig> = {},
): Promise<TestHouse> => {
  const around = await openSurroundings(now)
  const { database, register, mailbox, clock, identityProvider } = around
  const config = { ...configOf(await freePort(), around), ...change }
  identityProvider.admit({ clientId, url: config.origin })
  const house = await openHouse(config)
  const directory = directoryFile((organisation) => identityProvider.issuer(organisation, clientId))
  const imported = await importDirectory(config, directory)
  if (!imported.ok) throw new Error(`the directory of the world was refused at ${imported.refusal.field}`)
  const stranger = (): Caller => {
    const visitor = openVisitor()
    return { visitor, call: call(config.origin, visitor) }
  }
  const close = async (): Promise<void> => {
    await house.close()
    await Promise.all([identityProvider.close(), register.close(), mailbox.close()])
    await database.drop()
  }
  return {
    config,
    directory,
    database,
    register,
    mailbox,
    clock,
    as: (person, job = 0) => logIn(config.origin, identityProvider, person, job),
    stranger,
    catchUp: house.catchUp,
    close,
  }
}
