import type { AddressInfo } from 'node:net'
import { custodianRoot, custodianVersion, keyCustodianApi } from '@mens-centraal/contract/key-custodian-api'
import type { Database } from '@mens-centraal/platform/db/database'
import { healthRoutes } from '@mens-centraal/platform/http/health'
import { routesOf } from '@mens-centraal/platform/http/route'
import { createServer } from '@mens-centraal/platform/http/server'
import { acceptSigned } from '@mens-centraal/platform/http/signed-requests'
import { serverTls } from '@mens-centraal/platform/peers/mutual-tls'
import { sweepOnce } from '@mens-centraal/platform/retention/sweep'
import { fitKeys } from '@mens-centraal/platform/sealing/key-versions'
import { Cron } from 'croner'
import type { FastifyInstance } from 'fastify'
import { drawOf, openPool } from './as-operator.ts'
import type { CustodianConfig } from './config.ts'
import { custodianDocument } from './custodian-document.ts'
import { evaluationRoutes } from './evaluations/evaluation-routes.ts'
import { keyRoutes } from './keys/key-routes.ts'
import { type CustodianLog, openHouseLog } from './log-events.ts'
import type { CustodianDoor } from './members/member.ts'
import { openDoorOf } from './open-door.ts'
import { retention } from './retention.ts'

export { migrateHouse, runCommand } from './commands.ts'

const mostRows = 10_000

/** A running custodian. */
export type Custodian = {
  readonly url: string
  readonly port: number
  readonly healthUrl: string
  /** Destroys at once what is past its term: for when time was moved. */
  sweep(): Promise<void>
  close(): Promise<void>
}

const settingsOf = ({ requestsPerMinute }: CustodianConfig, log: CustodianLog) => ({
  log,
  secure: true,
  requestsPerMinute,
  trustedProxies: [],
})

const serving = async (config: CustodianConfig, database: Database, log: CustodianLog): Promise<FastifyInstance> => {
  const server = await createServer({ ...settingsOf(config, log), tls: serverTls(config.party) })
  acceptSigned(server, config.party)
  server.addHook('onSend', async (_request, reply) => {
    reply.header('API-Version', custodianVersion)
  })
  const frame = { config, database, draw: drawOf(config.clock), log, wallClock: () => new Date() }
  const route = routesOf<typeof keyCustodianApi, CustodianDoor>(server, keyCustodianApi, null, openDoorOf(frame))
  keyRoutes(route)
  evaluationRoutes({ route, party: config.party, nationalIndex: config.nationalIndex, log })
  const document = custodianDocument(config.address)
  server.get(`${custodianRoot}/openapi.json`, (_request, reply) => reply.type('application/json; charset=utf-8').send(document))
  return server
}

const portOf = (server: FastifyInstance): number => (server.server.address() as AddressInfo).port

/** Opens a custodian: its door for members, its health on this machine, and what destroys by the minute. Its database must be up to date. */
export const openCustodian = async (config: CustodianConfig): Promise<Custodian> => {
  await using opened = new AsyncDisposableStack()
  const log = openHouseLog(config.logLevel, config.instance)
  const pool = (url: string, size: number) => opened.adopt(openPool(url, size, log), (database) => database.close())
  const app = pool(config.databases.app, config.poolSize)
  const worker = pool(config.databases.worker, 1)
  await fitKeys(app, config.keys)
  const server = opened.adopt(await serving(config, app, log), (each) => each.close())
  const health = opened.adopt(await createServer({ ...settingsOf(config, log), secure: false }), (each) => each.close())
  healthRoutes(health, [app])
  const sweep = () => sweepOnce(worker, retention, { now: config.clock(), most: mostRows }, log)
  opened.adopt(new Cron('* * * * *', { protect: true }, sweep), (cron) => cron.stop())
  await server.listen({ host: config.host, port: config.port })
  await health.listen({ host: '127.0.0.1', port: config.healthPort })
  const running = opened.move()
  const healthUrl = `http://127.0.0.1:${portOf(health)}`
  return { url: config.address, port: portOf(server), healthUrl, sweep, close: () => running.disposeAsync() }
}
