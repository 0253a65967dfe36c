import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { scramVerifier } from './scram-verifier.ts'

/** The programs of a house that log in to its database, each with a role of its own. `matcher` is the fifth role: nobody logs in with it. */
export const loginRoles = ['owner', 'app', 'worker', 'oversight'] as const
export type LoginRole = (typeof loginRoles)[number]

/** A password, or a connection string, per role. Secrets: never log them. */
export type RolePasswords = Readonly<Record<LoginRole, string>>
export type RoleUrls = Readonly<Record<LoginRole, string>>

/** The name of a house's role in the database: `local-index` and `app` make `local_index_app`. */
export const roleName = (house: string, role: LoginRole | 'matcher'): string => `${house.replaceAll('-', '_')}_${role}`

const plain = "NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS INHERIT CONNECTION LIMIT -1 VALID UNTIL 'infinity'"

const asSuperuser = async <T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client(adminUrl)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const majorVersion = async (client: pg.Client): Promise<number> => {
  const { rows } = await client.query<{ number: string }>(`SELECT current_setting('server_version_num') AS number`)
  return Math.floor(Number(rows[0]?.number) / 10_000)
}

const ensureRole = async (client: pg.Client, name: string, rights: string): Promise<void> => {
  const role = pg.escapeIdentifier(name)
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name])
  if (rowCount === 0) await client.query(`CREATE ROLE ${role}`)
  await client.query(`ALTER ROLE ${role} ${plain} ${rights}`)
  // conditions of row security look dear to the planner: it would compile a look-up of milliseconds for a second
  await client.query(`ALTER ROLE ${role} SET jit = off`)
}

const generated = (): RolePasswords => {
  const password = (): string => randomBytes(24).toString('base64url')
  return { owner: password(), app: password(), worker: password(), oversight: password() }
}

/**
 * Makes the five roles of a house, or brings existing ones back to what they must be: four that log in, none of them superuser
 * or above row security, and `matcher`, who cannot log in and of whom only `owner` is a member (to give it the functions it owns).
 * May be called again and again, also by several at once. Works on PostgreSQL 15 and later.
 * @param passwords printable ASCII; new random ones when absent, so that earlier ones no longer work
 * @returns the passwords that now hold
 */
export const prepareCluster = (adminUrl: string, house: string, passwords = generated()): Promise<RolePasswords> =>
  asSuperuser(adminUrl, async (client) => {
    await client.query('BEGIN')
    await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`roles of ${house}`])
    for (const role of loginRoles) {
      await ensureRole(client, roleName(house, role), `LOGIN PASSWORD '${scramVerifier(passwords[role])}'`)
    }
    await ensureRole(client, roleName(house, 'matcher'), 'NOLOGIN PASSWORD NULL')
    const [matcher, owner] = [roleName(house, 'matcher'), roleName(house, 'owner')].map(pg.escapeIdentifier)
    const explicitly = (await majorVersion(client)) >= 16 ? 'WITH INHERIT TRUE, SET TRUE' : ''
    await client.query(`GRANT ${matcher} TO ${owner} ${explicitly}`)
    await client.query('COMMIT')
    return passwords
  })

/** From a template, or empty: UTF-8, sorted by code point; names are sorted by an explicit collation where that matters. */
const origin = async (client: pg.Client, template: string | undefined): Promise<string> => {
  if (template !== undefined) return `TEMPLATE ${pg.escapeIdentifier(template)}`
  const builtin = `LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'`
  return `TEMPLATE template0 ENCODING 'UTF8' ${(await majorVersion(client)) >= 17 ? builtin : `LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'`}`
}

/**
 * Makes a database that belongs to the house's `owner` and that only the house's own roles may enter.
 * @param template the database to copy, on which nobody may be working; an empty one when absent
 */
export const createDatabase = (adminUrl: string, house: string, name: string, template?: string): Promise<void> =>
  asSuperuser(adminUrl, async (client) => {
    const database = pg.escapeIdentifier(name)
    const [owner, ...visitors] = loginRoles.map((role) => pg.escapeIdentifier(roleName(house, role)))
    await client.query(`CREATE DATABASE ${database} OWNER ${owner} ${await origin(client, template)}`)
    await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`)
    await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${visitors.join(', ')}`)
  })

/** True when the cluster has a database of that name. */
export const databaseExists = (adminUrl: string, name: string): Promise<boolean> =>
  asSuperuser(
    adminUrl,
    async (client) => (await client.query('SELECT FROM pg_database WHERE datname = $1', [name])).rowCount === 1,
  )

/** Removes a database for good, and whoever is connected to it; one that does not exist is no problem. */
export const dropDatabase = (adminUrl: string, name: string): Promise<void> =>
  asSuperuser(adminUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`)
  })

/** The connection string of every role of a house to one database, at the same server as `adminUrl`. */
export const roleUrls = (adminUrl: string, house: string, passwords: RolePasswords, database: string): RoleUrls => {
  const urlOf = (role: LoginRole): string => {
    // PostgreSQL allows a URL without a host name (`…@/postgres?host=/run`), which the URL standard does not
    const url = new URL(adminUrl.replace('@/', '@localhost/').replace(':///', '://localhost/'))
    url.username = roleName(house, role)
    url.password = encodeURIComponent(passwords[role])
    url.pathname = encodeURIComponent(database)
    return url.href
  }
  return { owner: urlOf('owner'), app: urlOf('app'), worker: urlOf('worker'), oversight: urlOf('oversight') }
}
