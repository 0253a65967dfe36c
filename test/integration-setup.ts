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
    localIndex: Template
    /** The same of the key custodian. */
    keyCustodian: Template
    /** The same of the national index. */
    nationalIndex: Template
  }
}

type Template = { readonly passwords: RolePasswords; readonly template: string }
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

/** The roles of a house, and its migrated, empty database that test databases are copied from. */
const templateOf = async (adminUrl: string, house: string): Promise<Template> => {
  const prefix = house.replaceAll('-', '_')
  const template = `${prefix}_template_${process.pid}`
  const passwords = await prepareCluster(adminUrl, house)
  await createDatabase(adminUrl, house, template)
  const migrations = path.join(import.meta.dirname, `../apps/${house}/server/migrations`)
  await migrate(roleUrls(adminUrl, house, passwords, template).owner, prefix, migrations)
  return { passwords, template }
}

/** Once per run: a server, the roles of each house, and migrated template databases. Returns what takes it all down. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const server = given === undefined ? await embedded() : { adminUrl: given, stop: async () => {} }
  const localIndex = await templateOf(server.adminUrl, 'local-index')
  const keyCustodian = await templateOf(server.adminUrl, 'key-custodian')
  const nationalIndex = await templateOf(server.adminUrl, 'national-index')
  project.provide('adminUrl', server.adminUrl)
  project.provide('localIndex', localIndex)
  project.provide('keyCustodian', keyCustodian)
  project.provide('nationalIndex', nationalIndex)
  return async () => {
    for (const { template } of [localIndex, keyCustodian, nationalIndex]) await dropDatabase(server.adminUrl, template)
    await server.stop()
  }
}
