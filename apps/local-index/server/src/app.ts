import { randomInt } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { connectionApi, connectionRoot, connectionVersion } from '@mens-centraal/contract/connection-api'
import { localIndexApi } from '@mens-centraal/contract/local-index-api'
import { newRandomId, newSortableId } from '@mens-centraal/kernel/ids'
import type { Draw } from '@mens-centraal/platform/access/door'
import { openSeenLately } from '@mens-centraal/platform/audit/seen-lately'
import { type Database, openDatabase } from '@mens-centraal/platform/db/database'
import { migrate } from '@mens-centraal/platform/db/migrate'
import { acceptForms } from '@mens-centraal/platform/http/form-body'
import { healthRoutes } from '@mens-centraal/platform/http/health'
import { documentOf } from '@mens-centraal/platform/http/open-api'
import { routesOf } from '@mens-centraal/platform/http/route'
import { createServer } from '@mens-centraal/platform/http/server'
import { webFloor } from '@mens-centraal/platform/http/web-floor'
import { faultOf } from '@mens-centraal/platform/log/log'
import { openWaker } from '@mens-centraal/platform/outbox/waker'
import { fitKeys } from '@mens-centraal/platform/sealing/key-versions'
import type { FastifyInstance } from 'fastify'
import { caseLeadRoutes } from './case-leads/case-lead-routes.ts'
import type { LocalIndexConfig } from './config.ts'
import { connectionDocument } from './connection-document.ts'
import { sourceSystemConnectionRoutes } from './coupling/source-system-connection-routes.ts'
import { sourceSystemRoutes } from './coupling/source-system-routes.ts'
import { decisionRoutes } from './decisions/decision-routes.ts'
import { accountRoutes } from './directory/account-routes.ts'
import type { LocalDoor } from './directory/actor.ts'
import { closingRoutes } from './directory/closing-routes.ts'
import { helpdeskRoutes } from './directory/helpdesk-routes.ts'
import { importDirectory as importFile } from './directory/import-directory.ts'
import { openIssuers } from './directory/issuers.ts'
import { managementRightRoutes } from './directory/management-right-routes.ts'
import { organisationRoutes } from './directory/organisation-routes.ts'
import { openPasskeys } from './directory/passkeys.ts'
import { sessionRoutes } from './directory/session-routes.ts'
import { settingRoutes } from './directory/setting-routes.ts'
import { standInRoutes } from './directory/stand-in-routes.ts'
import { teamContactRoutes } from './directory/team-contact-routes.ts'
import { followUpRoutes } from './follow-up/follow-up-routes.ts'
import { figureRoutes } from './insight/figure-routes.ts'
import { takeOverMonths } from './insight/publish-figures.ts'
import { involvementConnectionRoutes } from './involvements/involvement-connection-routes.ts'
import { involvementRoutes } from './involvements/involvement-routes.ts'
import { type LocalLog, openHouseLog } from './log-events.ts'
import { openMailReports } from './mail-reports.ts'
import { matchConnectionRoutes } from './matches/match-connection-routes.ts'
import { matchRoutes } from './matches/match-routes.ts'
import { noticeRoutes } from './notices/notice-routes.ts'
import { accountOf, openConnectionOf, systemOf } from './open-connection.ts'
import { type DoorFrame, openDoorOf, sessionOf } from './open-door.ts'
import { oversightRoutes } from './oversight/audit-routes.ts'
import { riskSignalConnectionRoutes } from './risk-signals/risk-signal-connection-routes.ts'
import { riskSignalRoutes } from './risk-signals/risk-signal-routes.ts'
import { takeOverRoutes } from './risk-signals/take-over-routes.ts'
import { searchingOnce } from './search-once.ts'
import { type PreviewLine, previewSweep, sweepHouse } from './sweep.ts'
import { takeOverFile } from './take-over.ts'
import { todayConnectionRoutes } from './today/today-connection-routes.ts'
import { todayRoutes } from './today/today-routes.ts'
import { openWorker, workerDoor } from './worker.ts'
import { findOneYouth } from './youths/find-youth.ts'
import { listedAddressRoutes } from './youths/listed-address-routes.ts'
import { openPopulationRegister, type PopulationRegister } from './youths/population-register.ts'
import { youthRoutes } from './youths/youth-routes.ts'

const migrations = path.join(import.meta.dirname, '../migrations')
const web = path.join(import.meta.dirname, '../../web/dist')
const rolePrefix = 'local_index'

/** The pages of a house, running. */
export type Pages = { readonly url: string; readonly port: number; close(): Promise<void> }
/** The worker of a house, running; see worker.ts. */
export type Jobs = { catchUp(): Promise<void>; close(): Promise<void> }
/** A running house: pages and worker. */
export type House = Pages & Jobs

const drawOf = (clock: () => Date): Draw => ({
  id: newRandomId,
  sortableId: () => newSortableId(clock().getTime()),
  number: (below) => randomInt(below),
})

const openPool = (url: string, size: number, log: LocalLog): Database =>
  openDatabase(url, size, (error) => log.write('database-connection-lost', { fault: faultOf(error) }))

/** The public API for source systems: no cookies, no browsers, a version on each answer. Its token is asked for by a form, as OAuth has it. */
const buildConnection = (
  server: FastifyInstance,
  config: LocalIndexConfig,
  frame: DoorFrame,
  register: PopulationRegister,
): void => {
  const { origin, practice } = config
  const wallClock = () => new Date()
  server.register(async (scope) => {
    acceptForms(scope)
    scope.addHook('onSend', async (_request, reply) => {
      reply.header('API-Version', connectionVersion)
      if (reply.statusCode === 401) reply.header('WWW-Authenticate', 'DPoP algs="ES256 PS256 EdDSA"')
    })
    const route = routesOf<typeof connectionApi, LocalDoor>(
      scope,
      connectionApi,
      null,
      openConnectionOf({ ...frame, origin, wallClock }),
    )
    sourceSystemConnectionRoutes({ route, origin, wallClock, systemOf, accountOf })
    riskSignalConnectionRoutes(route, searchingOnce(findOneYouth(register, practice)))
    involvementConnectionRoutes(route, searchingOnce(findOneYouth(register, practice, 'involvement')))
    matchConnectionRoutes(route)
    todayConnectionRoutes(route)
    const document = connectionDocument(origin, config.helpdesk.mail)
    for (const address of [`${connectionRoot}/openapi.json`, '/openapi.json'])
      scope.get(address, (_request, reply) => reply.type('application/json; charset=utf-8').send(document))
  })
}

/** Everything behind the web server's routes, room by room. */
const buildRoutes = (server: FastifyInstance, config: LocalIndexConfig, app: Database, oversight: Database): void => {
  const secure = config.origin.startsWith('https:')
  const cookieName = (what: string) => `${secure ? '__Host-' : ''}mc-${config.instance}-${what}`
  const cookies = { session: cookieName('session'), login: cookieName('login'), device: cookieName('device'), secure }
  const log = openHouseLog(config.logLevel, config.instance)
  const frame = {
    app,
    keys: config.keys,
    clock: config.clock,
    draw: drawOf(config.clock),
    wakeWorker: openWaker(app),
    sessionCookie: cookies.session,
    log,
    seenLately: openSeenLately(),
  }
  const route = routesOf<typeof localIndexApi, LocalDoor>(server, localIndexApi, config.origin, openDoorOf(frame))
  const face = { name: config.name, theme: config.theme, practice: config.practice, helpdesk: config.helpdesk }
  const issuers = openIssuers(config.practice, (fault) => log.write('login-not-proven', { fault: faultOf(fault) }))
  sessionRoutes({ route, issuers, origin: config.origin, face, cookies, sessionOf })
  accountRoutes({ route, passkeys: openPasskeys(config.origin), house: config.name, cookies })
  helpdeskRoutes(route)
  settingRoutes(route)
  for (const build of [closingRoutes, teamContactRoutes, standInRoutes]) build(route)
  organisationRoutes(route)
  managementRightRoutes(route)
  const register = openPopulationRegister(config.populationRegister.url, config.populationRegister.apiKey)
  youthRoutes(route, register, config.practice)
  listedAddressRoutes(route)
  decisionRoutes(route)
  riskSignalRoutes(route, register)
  takeOverRoutes(route)
  involvementRoutes(route)
  matchRoutes(route)
  followUpRoutes(route)
  caseLeadRoutes(route)
  noticeRoutes(route)
  oversightRoutes(route, oversight)
  todayRoutes(route)
  figureRoutes(route)
  sourceSystemRoutes(route)
  buildConnection(server, config, frame, register)
}

const serverOf = (config: LocalIndexConfig) =>
  createServer({
    log: openHouseLog(config.logLevel, config.instance),
    secure: config.origin.startsWith('https:'),
    requestsPerMinute: config.requestsPerMinute,
    trustedProxies: config.trustedProxies,
  })

/** Opens the pages and the private API of a local index. Its database must be up to date, and hold no values under other keys. */
export const openPages = async (config: LocalIndexConfig): Promise<Pages> => {
  const log = openHouseLog(config.logLevel, config.instance)
  const app = openPool(config.databases.app, config.poolSize, log)
  const oversight = openPool(config.databases.oversight, 2, log)
  const server = await serverOf(config)
  const close = async () => {
    await server.close()
    await Promise.all([app.close(), oversight.close()])
  }
  try {
    await fitKeys(app, config.keys)
    healthRoutes(server, [app, oversight])
    buildRoutes(server, config, app, oversight)
    await webFloor(server, web)
    await server.listen({ host: config.host, port: config.port })
  } catch (error) {
    await close()
    throw error
  }
  const { port } = server.server.address() as AddressInfo
  return { url: config.origin, port, close }
}

/** Opens the worker of a local index: the outbox, the sweep, and new keys for old values. The same holds for its database. */
export const openJobs = async (config: LocalIndexConfig): Promise<Jobs> => {
  const log = openHouseLog(config.logLevel, `${config.instance}-worker`)
  const database = openPool(config.databases.worker, 5, log)
  const draw = drawOf(config.clock)
  const opened = fitKeys(database, config.keys).then(() => openMailReports(config, () => workerDoor(config, database, draw), log))
  const reports = await opened.catch(async (error: unknown) => {
    await database.close()
    throw error
  })
  const worker = openWorker(config, database, draw, log)
  return {
    catchUp: worker.catchUp,
    close: () => Promise.all([worker.stop(), reports.close()]).then(() => database.close()),
  }
}

/** One round of the sweep, as the worker does each minute: for an operator, and for tests. */
export const sweepNow = async (config: LocalIndexConfig): Promise<void> => {
  const log = openHouseLog(config.logLevel, `${config.instance}-sweep`)
  const database = openPool(config.databases.worker, 1, log)
  try {
    await sweepHouse({ config, database, log, openDoor: () => workerDoor(config, database, drawOf(config.clock)) })
  } finally {
    await database.close()
  }
}

/** What the sweep would destroy now, in numbers: nothing changes. */
export const previewDestruction = async (config: LocalIndexConfig): Promise<PreviewLine[]> => {
  const database = openPool(config.databases.worker, 1, openHouseLog(config.logLevel, `${config.instance}-preview`))
  try {
    return await previewSweep(database, config.clock())
  } finally {
    await database.close()
  }
}

/** Brings the database up to date. @returns the names of the migrations that were run now */
export const migrateHouse = (config: Pick<LocalIndexConfig, 'databases'>): Promise<string[]> =>
  migrate(config.databases.owner, rolePrefix, migrations)

/** Pages and worker in one process, on an up-to-date database: for a small municipality, the world and the tests. */
export const openHouse = async (config: LocalIndexConfig): Promise<House> => {
  await migrateHouse(config)
  const pages = await openPages(config)
  const jobs = await openJobs(config)
  return {
    ...pages,
    catchUp: jobs.catchUp,
    close: async () => {
      await Promise.all([pages.close(), jobs.close()])
    },
  }
}

/** The operator's import of a directory file, as the owner of the database. See directory/import-directory.ts for what is refused. */
export const importDirectory = async (
  config: Pick<LocalIndexConfig, 'databases' | 'keys'>,
  file: unknown,
): ReturnType<typeof importFile> => {
  const owner = openDatabase(config.databases.owner, 1, () => undefined)
  try {
    await fitKeys(owner, config.keys)
    return await importFile(owner, config.keys, file)
  } finally {
    await owner.close()
  }
}

/** Takes over the figures of months that were counted before there was this index: see insight/publish-figures.ts. */
export const takeOverFigures = async (config: LocalIndexConfig, months: Parameters<typeof takeOverMonths>[1]): Promise<void> => {
  const database = openPool(config.databases.worker, 1, openHouseLog(config.logLevel, `${config.instance}-figures`))
  try {
    await takeOverMonths(() => workerDoor(config, database, drawOf(config.clock)), months)
  } finally {
    await database.close()
  }
}

/** What the operator says beside the file: from which system it is, and whether it is only tried. */
export type TakeOverChoice = { readonly source: string; readonly dryRun: boolean }

/** The operator's take-over of a file of signals from another local system, as the house's own program. See take-over.ts. */
export const takeOverNow = async (
  config: LocalIndexConfig,
  text: string,
  choice: TakeOverChoice,
): ReturnType<typeof takeOverFile> => {
  const database = openPool(config.databases.worker, 4, openHouseLog(config.logLevel, `${config.instance}-take-over`))
  try {
    await fitKeys(database, config.keys)
    const { url, apiKey } = config.populationRegister
    const settings = { ...choice, practice: config.practice, register: openPopulationRegister(url, apiKey) }
    const draw = drawOf(config.clock)
    return await takeOverFile(settings, () => workerDoor(config, database, draw), text)
  } finally {
    await database.close()
  }
}

/** The OpenAPI document of the public API for source systems, as it is committed: for an address that stands for any. */
export const connectionApiDocument = (): string => connectionDocument()

/** The OpenAPI document of the private API, from the contract. */
export const openApiDocument = (): string => documentOf(localIndexApi, { title: 'Local index, private API', version: '1.0.0' })
