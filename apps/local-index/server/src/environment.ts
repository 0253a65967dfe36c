import type { Environment } from '@mens-centraal/platform/config/environment'
import { keysFrom } from '@mens-centraal/platform/sealing/keys-from-environment'
import type { LocalIndexConfig } from './config.ts'

/** The database roles that a program may log in as. */
export type DatabaseRole = keyof LocalIndexConfig['databases']

const mailReportsFrom = (env: Environment): LocalIndexConfig['mailReports'] => {
  const address = env.optional('BOUNCE_ADDRESS')
  if (address === null) return null
  if (!/^[\w.-]+@[\w.-]+$/.test(address)) env.complain('BOUNCE_ADDRESS', 'is not one address without a plus')
  return { address, host: env.text('BOUNCE_HOST', '127.0.0.1'), port: env.integer('BOUNCE_PORT', 2525, 1, 65_535) }
}

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
    keys: keysFrom(env),
    rekeying: env.flag('REKEYING', true),
    populationRegister: { url: env.text('BRP_URL'), apiKey: env.text('BRP_API_KEY'), events: env.flag('BRP_EVENTS', false) },
    smtp: {
      host: env.text('SMTP_HOST'),
      port: env.integer('SMTP_PORT', 587, 1, 65_535),
      from: env.text('SMTP_FROM'),
      user: env.optional('SMTP_USER'),
      password: env.optional('SMTP_PASSWORD'),
      requireTls: env.flag('SMTP_TLS', true),
    },
    mailReports: mailReportsFrom(env),
    destroys: env.flag('DESTROY', true),
    sweepBatch: env.integer('SWEEP_BATCH', 1_000, 1, 100_000),
    logLevel: env.word('LOG_LEVEL', ['info', 'debug', 'warn', 'error', 'silent']),
    clock: () => new Date(),
  }
  env.check()
  if (!config.practice && !config.origin.startsWith('https:'))
    throw new Error('ORIGIN must be https outside a practice environment')
  return config
}
