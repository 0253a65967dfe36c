import type { Database } from '../db/database.ts'
import { prepared } from '../db/statement.ts'

const notify = prepared("SELECT pg_notify('outbox', '')")
const gatherMs = 20

/**
 * Tells the worker that there is something new: after the act's commit, and many acts at once as one. Not in the act's own transaction, because
 * NOTIFY makes commits wait for each other. A lost hint costs a second: the worker also looks by itself.
 */
export const openWaker = (database: Database): (() => void) => {
  let waiting = false
  return () => {
    if (waiting) return
    waiting = true
    setTimeout(() => {
      waiting = false
      database.run([notify()]).catch(() => undefined)
    }, gatherMs).unref()
  }
}
