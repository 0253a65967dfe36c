import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { migrateHouse } from '@mens-centraal/local-index-server/app'
import { createDatabase, prepareCluster, type RoleUrls, roleUrls } from '@mens-centraal/platform/db/cluster'
import { type Database, openDatabase } from '@mens-centraal/platform/db/database'
import { openEmbeddedServer, removeEmbeddedServer } from '@mens-centraal/platform/db/embedded-server'
import { prepared } from '@mens-centraal/platform/db/statement'
import type { AtRestKeys } from '@mens-centraal/platform/sealing/at-rest'

/** Durable, as in production; the rest only keeps checkpoints from falling into one run and not into the other. */
export const serverSettings = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  shared_buffers: '1GB',
  max_wal_size: '8GB',
  checkpoint_timeout: '30min',
  max_connections: '100',
}

/** Folder of the programs of another PostgreSQL to measure on, e.g. the system's; empty for the one that npm brought. */
const programs = process.env['BENCH_POSTGRES'] ?? ''

/** A PostgreSQL server of our own with one house's database in it. */
export type Place = {
  readonly urls: RoleUrls
  readonly socketFolder: string
  /** The server's log, for who must see the statements of an act. */
  readonly log: string
  readonly postmaster: number
  /** As the server names itself, e.g. 18.4. */
  readonly version: string
  readonly keys: AtRestKeys
  readonly superuser: Database
  readonly close: () => Promise<void>
}

const database = 'local_index'
/** Filling a table takes longer than a statement of the house may. */
const patient = prepared("SELECT set_config('statement_timeout', '0', false)")
const version = prepared('SHOW server_version')
const newKey = () => ({ version: 1, key: randomBytes(32) })

/** Starts a server in a new temporary folder, with the database of a local index, up to date and without a row. */
export const openPlace = async (): Promise<Place> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mc-bench-'))
  const server = await openEmbeddedServer({ folder, settings: serverSettings, ...(programs !== '' && { programs }) })
  const passwords = await prepareCluster(server.adminUrl, 'local-index')
  await createDatabase(server.adminUrl, 'local-index', database)
  const urls = roleUrls(server.adminUrl, 'local-index', passwords, database)
  await migrateHouse({ databases: urls })
  const own = new URL(server.adminUrl)
  own.pathname = database
  const superuser = openDatabase(own.href, 1, () => undefined)
  const [, about] = await superuser.run([patient(), version()])
  return {
    urls,
    socketFolder: server.socketFolder,
    log: path.join(path.dirname(server.socketFolder), 'postgres.log'),
    postmaster: server.pid,
    version: String(about?.[0]?.['server_version']),
    keys: { seal: [newKey()], lookup: [newKey()], audit: [newKey()] },
    superuser,
    close: async () => {
      await superuser.close()
      await server.stop()
      await removeEmbeddedServer(folder)
    },
  }
}
