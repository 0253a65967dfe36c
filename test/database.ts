import { randomBytes } from 'node:crypto'
import { createDatabase, dropDatabase, type RoleUrls, roleUrls } from '@mens-centraal/platform/db/cluster'
import { inject } from 'vitest'

/** A database of a house for one test file: migrated, without a single row. */
export type TestDatabase = {
  /** Connection strings by role: `owner`, `app`, `worker`, `oversight`. */
  readonly urls: RoleUrls
  /** Connection string of the superuser to this database: only to look on from outside, never to act. */
  readonly superuserUrl: string
  readonly drop: () => Promise<void>
}

const templates = { 'local-index': 'localIndex', 'key-custodian': 'keyCustodian', 'national-index': 'nationalIndex' } as const
type TestHouse = keyof typeof templates

/** Makes a database of a house for one test file. Call `drop` when done; connections that are still open are cut. */
export const openTestDatabase = async (house: TestHouse = 'local-index'): Promise<TestDatabase> => {
  const adminUrl = inject('adminUrl')
  const { passwords, template } = inject(templates[house])
  const name = `${house.replaceAll('-', '_')}_test_${randomBytes(6).toString('hex')}`
  await createDatabase(adminUrl, house, name, template)
  const superuserUrl = new URL(adminUrl.replace('@/', '@localhost/').replace(':///', '://localhost/'))
  superuserUrl.pathname = name
  return {
    urls: roleUrls(adminUrl, house, passwords, name),
    superuserUrl: superuserUrl.href,
    drop: () => dropDatabase(adminUrl, name),
  }
}
