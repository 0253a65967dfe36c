import type { View } from '@mens-centraal/platform/acts/read'
import { prepared } from '@mens-centraal/platform/db/statement'

const counts = prepared('SELECT count(*) AS waiting, min(created_at) AS oldest FROM outbox WHERE dead_at IS NULL')
const dead = prepared(
  'SELECT id, topic, created_at, attempts, last_error FROM outbox WHERE dead_at IS NOT NULL ORDER BY dead_at DESC LIMIT 100',
)

type DeadRow = { id: number; topic: string; created_at: Date; attempts: number; last_error: string | null }

/** What waits in the outbox, since when, and what was given up. */
export const deliveries: View<'delivery:list', unknown> = {
  fetch: () => [counts(), dead()],
  show: ([counted = [], given = []]) => {
    const { waiting, oldest } = counted[0] as unknown as { waiting: number; oldest: Date | null }
    const letters = (given as unknown as DeadRow[]).map((row) => ({
      id: String(row.id),
      topic: row.topic,
      since: row.created_at.toISOString(),
      attempts: row.attempts,
      error: row.last_error ?? 'unknown',
    }))
    return { value: { waiting, oldestWaitingSince: oldest?.toISOString() ?? null, dead: letters }, subjects: [] }
  },
}
