import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createDatabase, dropDatabase, prepareCluster, type RolePasswords, roleUrls } from '@mens-centraal/platform/db/cluster'
import { openEmbeddedServer, removeEmbeddedServer } from '@mens-centraal/platform/db/embedded-server'
import { migrate } from '@mens-centraal/platform/db/migrate'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connection string of the superuser of the server that the integration tests run on. */
    adminUrl: string
    /** The roles of the local index on that server, and the migrated, empty database that test databases are copied from. */
    localIndex: { readonly passwords: RolePasswords; readonly template: string }
  }
}

type Server = { readonly adminUrl: string; readonly stop: () => Promise<void> }

/** The embedded server in a folder of its own, without waiting for the disk: a test database need not survive a power cut. */
const embedded = async (): Promise<Server> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mc-test-'))
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }
  const server = await openEmbeddedServer({ folder, settings })
  const stop = async (): Promise<void> => {
    await server.stop()
    await removeEmbeddedServer(folder)
  }
  return { adminUrl: server.adminUrl, stop }
}

const given = process.env['DATABASE_URL']
const localIndexMigrations = path.join(import.meta.dirname, '../apps/local-index/server/migrations')

/** Once per run: a server, the roles of each house, and a migrated template database. Returns what takes it all down. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const server = given === undefined ? await embedded() : { adminUrl: given, stop: async () => {} }
  const template = `local_index_template_${process.pid}`
  const passwords = await prepareCluster(server.adminUrl, 'local-index')
  await createDatabase(server.adminUrl, 'local-index', template)
  await migrate(roleUrls(server.adminUrl, 'local-index', passwords, template).owner, 'local_index', localIndexMigrations)
  project.provide('adminUrl', server.adminUrl)
  project.provide('localIndex', { passwords, template })
  return async () => {
    await dropDatabase(server.adminUrl, template)
    await server.stop()
  }
}
