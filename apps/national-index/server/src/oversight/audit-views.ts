import type { Instant } from '@mens-centraal/kernel/instant'
import type { View } from '@mens-centraal/platform/acts/read'
import { prepared } from '@mens-centraal/platform/db/statement'

const since = prepared(
  `SELECT a.at, a.roles, m.oin, a.permission, a.outcome, a.refusal FROM audit_records a LEFT JOIN members m ON m.id = a.organisation_id
   WHERE a.at >= $1 ORDER BY a.at, a.id LIMIT 10000`,
)

/** A line of the log: who did what, when; of members their OIN. */
export type LogLine = {
  readonly at: Date
  readonly roles: string
  readonly oin: string | null
  readonly permission: string
  readonly outcome: string
  readonly refusal: string | null
}

/** The log from a moment on, 10,000 lines at most. */
export const logSince = (from: Instant): View<'log:see', readonly LogLine[]> => ({
  fetch: () => [since(from)],
  show: ([rows = []]) => ({ value: rows as unknown as LogLine[], subjects: [] }),
})
