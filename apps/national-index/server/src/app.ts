import type { AddressInfo } from 'node:net'
import { federationRoot, federationVersion, nationalIndexApi } from '@mens-centraal/contract/national-index-api'
import type { Draw } from '@mens-centraal/platform/access/door'
import type { Database } from '@mens-centraal/platform/db/database'
import { healthRoutes } from '@mens-centraal/platform/http/health'
import { routesOf } from '@mens-centraal/platform/http/route'
import { createServer } from '@mens-centraal/platform/http/server'
import { acceptSigned } from '@mens-centraal/platform/http/signed-requests'
import { openWaker } from '@mens-centraal/platform/outbox/waker'
import { serverTls } from '@mens-centraal/platform/peers/mutual-tls'
import { sweepOnce } from '@mens-centraal/platform/retention/sweep'
import { fitKeys } from '@mens-centraal/platform/sealing/key-versions'
import { Cron } from 'croner'
import type { FastifyInstance } from 'fastify'
import { drawOf, openPool } from './as-operator.ts'
import type { NationalConfig } from './config.ts'
import { type NationalLog, openHouseLog } from './log-events.ts'
import { type Bell, openBell } from './mailbox/bell.ts'
import { mailboxRoutes } from './mailbox/mailbox-routes.ts'
import { type NationalDoor, stranger } from './members/member.ts'
import { memberRoutes } from './members/member-routes.ts'
import { nationalDocument } from './national-document.ts'
import { doorFor, openDoorOf } from './open-door.ts'
import { figureRoutes } from './oversight/figure-routes.ts'
import { registrationRoutes } from './registrations/registration-routes.ts'
import { retention } from './retention.ts'
import { openWorker } from './worker.ts'

export { migrateHouse, runCommand } from './commands.ts'

const mostRows = 10_000
/** Most requests in a minute of one address, at the status page. */
const statusRequests = 120
/** Connections of the house's own program. */
const workers = 5

/** The national index, running. */
export type NationalIndex = {
  readonly url: string
  readonly port: number
  readonly healthUrl: string
  readonly statusUrl: string
  /** Matches, brings mail, and destroys what is past its term, at once: for when time was moved. */
  catchUp(): Promise<void>
  close(): Promise<void>
}

const settingsOf = ({ requestsPerMinute }: NationalConfig, log: NationalLog) => ({
  log,
  secure: true,
  requestsPerMinute,
  trustedProxies: [],
})

type Serving = {
  readonly config: NationalConfig
  readonly database: Database
  readonly draw: Draw
  readonly log: NationalLog
  readonly bell: Bell
}

const serving = async ({ config, database, draw, log, bell }: Serving): Promise<FastifyInstance> => {
  const server = await createServer({ ...settingsOf(config, log), tls: serverTls(config.party) })
  acceptSigned(server, config.party)
  server.addHook('onSend', async (_request, reply) => {
    reply.header('API-Version', federationVersion)
  })
  const frame = { config, database, draw, log, wakeWorker: openWaker(database), wallClock: () => new Date() }
  const route = routesOf<typeof nationalIndexApi, NationalDoor>(server, nationalIndexApi, null, openDoorOf(frame))
  memberRoutes(route)
  registrationRoutes(route, config.party)
  mailboxRoutes(route, bell)
  const document = nationalDocument(config.address)
  server.get(`${federationRoot}/openapi.json`, (_request, reply) => reply.type('application/json; charset=utf-8').send(document))
  return server
}

/** The status page: figures only, for anybody, behind a reverse proxy. */
const openStatus = async ({ config, database, draw, log }: Omit<Serving, 'bell'>): Promise<FastifyInstance> => {
  const { trustedProxies, practice } = config
  const server = await createServer({
    ...settingsOf(config, log),
    requestsPerMinute: statusRequests,
    secure: false,
    trustedProxies,
  })
  figureRoutes(server, () => doorFor({ config, database, draw }, stranger, { origin: 'web' }), practice)
  return server
}

const portOf = (server: FastifyInstance): number => (server.server.address() as AddressInfo).port

/**
 * Opens the national index: its door for members, its page of figures, its health on this machine, what matches and brings mail, and what destroys by the minute.
 * Its database must be up to date.
 */
export const openNationalIndex = async (config: NationalConfig): Promise<NationalIndex> => {
  await using opened = new AsyncDisposableStack()
  const log = openHouseLog(config.logLevel, config.instance)
  const draw = drawOf(config.clock)
  const pool = (url: string, size: number) => opened.adopt(openPool(url, size, log), (database) => database.close())
  const app = pool(config.databases.app, config.poolSize)
  const own = pool(config.databases.worker, workers)
  await fitKeys(app, config.keys)
  const bell = openBell()
  const server = opened.adopt(await serving({ config, database: app, draw, log, bell }), (each) => each.close())
  const health = opened.adopt(await createServer({ ...settingsOf(config, log), secure: false }), (each) => each.close())
  healthRoutes(health, [app, own])
  const status = opened.adopt(await openStatus({ config, database: own, draw, log }), (each) => each.close())
  const worker = opened.adopt(openWorker({ config, database: own, draw, log, bell }), (each) => each.stop())
  // who waits for mail is answered before the door closes
  opened.defer(() => bell.close())
  const catchUp = async () => {
    await worker.catchUp()
    await sweepOnce(own, retention, { now: config.clock(), most: mostRows }, log)
  }
  opened.adopt(new Cron('* * * * *', { protect: true }, catchUp), (cron) => cron.stop())
  await server.listen({ host: config.host, port: config.port })
  await health.listen({ host: '127.0.0.1', port: config.healthPort })
  await status.listen({ host: config.host, port: config.statusPort })
  const running = opened.move()
  const urls = {
    url: config.address,
    healthUrl: `http://127.0.0.1:${portOf(health)}`,
    statusUrl: `http://${config.host}:${portOf(status)}`,
  }
  return { ...urls, port: portOf(server), catchUp, close: () => running.disposeAsync() }
}
