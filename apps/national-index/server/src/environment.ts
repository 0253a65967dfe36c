import type { Environment } from '@mens-centraal/platform/config/environment'
import { type Party, partyFrom } from '@mens-centraal/platform/peers/party'
import { versionsOf } from '@mens-centraal/platform/sealing/keys-from-environment'
import type { NationalConfig } from './config.ts'

/** The database roles that a program may log in as. */
export type DatabaseRole = keyof NationalConfig['databases']

/**
 * The settings of the national index from its environment; docs/operations.md lists them. Throws one error that names all that is missing.
 * @param logsInAs the database roles that this program needs: only their connection strings must be there
 */
export const configFrom = (env: Environment, logsInAs: readonly DatabaseRole[]): NationalConfig => {
  const database = (role: DatabaseRole): string =>
    env.text(`DATABASE_URL_${role.toUpperCase()}`, logsInAs.includes(role) ? undefined : '')
  const seal = versionsOf(env, 'KEY_SEAL')
  const address = env.text('ADDRESS').replace(/\/$/, '')
  if (address !== '' && !/^https:\/\/[^/]+$/.test(address)) env.complain('ADDRESS', 'is not https://… without a path')
  const party = partyFrom(env)
  const config = {
    instance: env.text('INSTANCE', 'national-index'),
    host: env.text('HOST', '127.0.0.1'),
    port: env.integer('PORT', 4400, 0, 65_535),
    healthPort: env.integer('HEALTH_PORT', 4410, 0, 65_535),
    practice: env.flag('PRACTICE', false),
    statusPort: env.integer('STATUS_PORT', 4401, 0, 65_535),
    trustedProxies: env.list('TRUSTED_PROXIES'),
    address,
    requestsPerMinute: env.integer('REQUESTS_PER_MINUTE', 10_000, 1),
    databases: { owner: database('owner'), app: database('app'), worker: database('worker'), oversight: database('oversight') },
    poolSize: env.integer('POOL_SIZE', 10, 1),
    // nothing is looked up here by a keyed value, and no person is in the log: one key holds the places of all
    keys: { seal, lookup: seal, audit: seal },
    logLevel: env.word('LOG_LEVEL', ['info', 'debug', 'warn', 'error', 'silent']),
    clock: () => new Date(),
  }
  env.check()
  return { ...config, party: party as Party }
}
