import { randomBytes } from 'node:crypto'
import { createDatabase, dropDatabase, type RoleUrls, roleUrls } from '@mens-centraal/platform/db/cluster'
import { inject } from 'vitest'

/** A database of the local index for one test file: migrated, without a single row. */
export type TestDatabase = {
  /** Connection strings by role: `owner`, `app`, `worker`, `oversight`. */
  readonly urls: RoleUrls
  /** Connection string of the superuser to this database: only to look on from outside, never to act. */
  readonly superuserUrl: string
  readonly drop: () => Promise<void>
}

/** Makes a database of the local index for one test file. Call `drop` when done; connections that are still open are cut. */
export const openTestDatabase = async (): Promise<TestDatabase> => {
  const adminUrl = inject('adminUrl')
  const { passwords, template } = inject('localIndex')
  const name = `local_index_test_${randomBytes(6).toString('hex')}`
  await createDatabase(adminUrl, 'local-index', name, template)
  const superuserUrl = new URL(adminUrl.replace('@/', '@localhost/').replace(':///', '://localhost/'))
  superuserUrl.pathname = name
  return {
    urls: roleUrls(adminUrl, 'local-index', passwords, name),
    superuserUrl: superuserUrl.href,
    drop: () => dropDatabase(adminUrl, name),
  }
}
