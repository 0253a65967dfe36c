import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'

const platformMigrations = path.join(import.meta.dirname, '../../migrations')

const inOrder = async (folder: string): Promise<{ name: string; sql: string }[]> => {
  const files = (await readdir(folder)).filter((file) => /^\d{4}-.*\.sql$/.test(file)).sort()
  return Promise.all(
    files.map(async (file) => ({
      name: `${path.basename(path.dirname(folder))}/${file}`,
      sql: await readFile(path.join(folder, file), 'utf8'),
    })),
  )
}

/**
 * Brings a house's database up to date: the platform's migrations first, then the house's own, each once and in its own transaction.
 * Two at once wait for each other. `{{house}}` in a migration is the prefix of the house's roles.
 * @param ownerUrl connection string of the owner role
 * @param house prefix of the roles, e.g. `local_index`
 * @param folder the house's folder of numbered migrations
 * @returns the names of the migrations that were run now
 */
export const migrate = async (ownerUrl: string, house: string, folder: string): Promise<string[]> => {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock(4100)')
    await client.query('CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, ran_at timestamptz NOT NULL DEFAULT now())')
    const done = new Set((await client.query<{ name: string }>('SELECT name FROM migrations')).rows.map((row) => row.name))
    const wanted = [...(await inOrder(platformMigrations)), ...(await inOrder(folder))].filter(({ name }) => !done.has(name))
    for (const { name, sql } of wanted) {
      await client.query('BEGIN')
      await client.query(sql.replaceAll('{{house}}', house))
      await client.query('INSERT INTO migrations (name) VALUES ($1)', [name])
      await client.query('COMMIT')
    }
    return wanted.map(({ name }) => name)
  } finally {
    await client.end()
  }
}
