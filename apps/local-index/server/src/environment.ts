import type { Environment } from '@mens-centraal/platform/config/environment'
import type { AtRestKeys, VersionedKey } from '@mens-centraal/platform/sealing/at-rest'
import type { LocalIndexConfig } from './config.ts'

/** Keys by version: KEY_SEAL_1, KEY_SEAL_2, … of which the highest seals and all read. */
const sealKeys = (env: Environment): AtRestKeys['seal'] => {
  const newest = env.integer('KEY_SEAL_VERSION', 1, 1, 255)
  const keys = Array.from(
    { length: newest },
    (_, i): VersionedKey => ({ version: newest - i, key: env.key(`KEY_SEAL_${newest - i}`) }),
  )
  const [first = { version: 1, key: Buffer.alloc(0) }, ...older] = keys
  return [first, ...older]
}

/** The database roles that a program may log in as. */
export type DatabaseRole = keyof LocalIndexConfig['databases']

/**
 * The settings of a local index from its environment; docs/operations.md lists them. Throws one error that names all that is missing.
 * @param logsInAs the database roles that this program needs: only their connection strings must be there
 */
export const configFrom = (env: Environment, logsInAs: readonly DatabaseRole[]): LocalIndexConfig => {
  const database = (role: DatabaseRole): string =>
    env.text(`DATABASE_URL_${role.toUpperCase()}`, logsInAs.includes(role) ? undefined : '')
  const config: LocalIndexConfig = {
    name: env.text('HOUSE_NAME'),
    theme: env.word('THEME', ['neutral', 'dune']),
    instance: env.text('INSTANCE', 'index'),
    practice: env.flag('PRACTICE', false),
    helpdesk: { phone: env.text('HELPDESK_PHONE'), mail: env.text('HELPDESK_MAIL') },
    host: env.text('HOST', '127.0.0.1'),
    port: env.integer('PORT', 4100, 0, 65_535),
    origin: env.text('ORIGIN').replace(/\/$/, ''),
    trustedProxies: env.list('TRUSTED_PROXIES'),
    requestsPerMinute: env.integer('REQUESTS_PER_MINUTE', 600, 1),
    databases: {
      owner: database('owner'),
      app: database('app'),
      worker: database('worker'),
      oversight: database('oversight'),
    },
    poolSize: env.integer('POOL_SIZE', 10, 1),
    keys: {
      seal: sealKeys(env),
      lookup: { version: 1, key: env.key('KEY_LOOKUP') },
      audit: { version: 1, key: env.key('KEY_AUDIT') },
    },
    populationRegister: { url: env.text('BRP_URL'), apiKey: env.text('BRP_API_KEY') },
    smtp: {
      host: env.text('SMTP_HOST'),
      port: env.integer('SMTP_PORT', 587, 1, 65_535),
      from: env.text('SMTP_FROM'),
      user: env.optional('SMTP_USER'),
      password: env.optional('SMTP_PASSWORD'),
      requireTls: env.flag('SMTP_TLS', true),
    },
    logLevel: env.word('LOG_LEVEL', ['info', 'debug', 'warn', 'error', 'silent']),
    clock: () => new Date(),
  }
  env.check()
  if (!config.practice && !config.origin.startsWith('https:'))
    throw new Error('ORIGIN must be https outside a practice environment')
  return config
}
