import pg from 'pg'
import { Batch } from './batch.ts'
import type { Row, Statement } from './statement.ts'

/** Runs statements in one round trip. Outside a transaction they form one transaction of their own; inside one they are part of it. */
export type Run = (statements: readonly Statement[]) => Promise<Row[][]>

/** A pool of connections that log in as one role. */
export type Database = {
  /** All statements or none, in one round trip. */
  run: Run
  /** `first` goes along with BEGIN; then `work` may run more; what it returns as `last` goes along with COMMIT. Rolls back when anything throws. */
  transaction<T>(
    first: readonly Statement[],
    work: (run: Run, firstRows: Row[][]) => Promise<{ value: T; last: readonly Statement[] }>,
  ): Promise<T>
  /** A connection that hears NOTIFY on the channel; `stop` lets it go. Reconnects by itself. */
  listen(channel: string, heard: () => void): { stop(): Promise<void> }
  /** Ends every connection, and waits until each has ended. */
  close(): Promise<void>
}

const begin: Statement = { name: 'begin', text: 'BEGIN', values: [] }
const commit: Statement = { name: 'commit', text: 'COMMIT', values: [] }
const rollback: Statement = { name: 'rollback', text: 'ROLLBACK', values: [] }

const send = (client: pg.ClientBase, statements: readonly Statement[]): Promise<Row[][]> =>
  new Promise((resolve, reject) => {
    client.query(new Batch(statements, { resolve, reject }) as unknown as pg.Submittable)
  })

const isLost = (error: unknown): boolean => !(error instanceof pg.DatabaseError) || error.severity === 'FATAL'

const listener = (url: string, channel: string, heard: () => void) => {
  let client: pg.Client | undefined
  let stopped = false
  let retry: NodeJS.Timeout | undefined
  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: url })
    client = fresh
    const again = () => {
      if (stopped || client !== fresh) return
      client = undefined
      retry = setTimeout(() => void connect(), 1_000)
    }
    fresh.on('error', again)
    fresh.on('end', again)
    fresh.on('notification', heard)
    try {
      await fresh.connect()
      await fresh.query(`LISTEN ${pg.escapeIdentifier(channel)}`)
      heard()
    } catch {
      again()
    }
  }
  void connect()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(retry)
      await client?.end().catch(() => undefined)
    },
  }
}

/**
 * Opens a pool.
 * @param url connection string of one role
 * @param size most connections at once
 * @param onError told when an idle connection breaks; the pool replaces it by itself
 */
export const openDatabase = (url: string, size: number, onError: (error: Error) => void): Database => {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 10_000,
    // Every statement is a look-up by bound values. Left to itself PostgreSQL plans some of them anew each time, or compiles them, for longer than they take.
    options: '-c plan_cache_mode=force_generic_plan -c jit=off',
  })
  pool.on('error', onError)
  // A borrowed connection that breaks between two batches tells nobody but its own listeners, and an error without one ends the process.
  const open = new Set<Promise<unknown>>()
  pool.on('connect', (client) => {
    client.on('error', onError)
    const ended: Promise<unknown> = new Promise((resolve) => client.once('end', resolve)).then(() => open.delete(ended))
    open.add(ended)
  })
  const borrowed = async <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    const client = await pool.connect()
    let lost = false
    try {
      return await work(client)
    } catch (error) {
      lost = isLost(error)
      throw error
    } finally {
      client.release(lost)
    }
  }
  return {
    run: (statements) => borrowed((client) => send(client, statements)),
    transaction: (first, work) =>
      borrowed(async (client) => {
        try {
          const [, ...rows] = await send(client, [begin, ...first])
          const run: Run = (statements) => send(client, statements)
          const { value, last } = await work(run, rows)
          await send(client, [...last, commit])
          return value
        } catch (error) {
          await send(client, [rollback]).catch(() => undefined)
          throw error
        }
      }),
    listen: (channel, heard) => listener(url, channel, heard),
    close: async () => {
      await pool.end()
      // the pool says goodbye, but does not wait for the answer: until then the server can still say something to a connection
      await Promise.all(open)
    },
  }
}

/** What went wrong in PostgreSQL: its five-character code (SQLSTATE), for a broken constraint which, and within which functions or statement. Undefined for other errors. */
export const databaseFault = (
  error: unknown,
): { code: string; constraint: string | undefined; within: string | undefined } | undefined =>
  error instanceof pg.DatabaseError && error.code !== undefined
    ? { code: error.code, constraint: error.constraint, within: error.where }
    : undefined
