import type { Instant } from '@mens-centraal/kernel/instant'
import type { View } from '@mens-centraal/platform/acts/read'
import { prepared } from '@mens-centraal/platform/db/statement'

/** So many lines at once: whoever sends many requests must not hide what else happened behind a list that ends. */
const pageSize = 10_000

const between = prepared(
  `SELECT a.at, a.roles, m.oin, a.permission, a.outcome, a.refusal FROM audit_records a LEFT JOIN members m ON m.id = a.organisation_id
   WHERE a.at >= $1 AND a.at < $2 ORDER BY a.at DESC, a.id DESC LIMIT ${pageSize}`,
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

/** A page of the log, in the order in which it happened. `earlier`: there may be more, before its first line. */
export type LogPage = { readonly lines: readonly LogLine[]; readonly earlier: boolean }

/** The log from one moment until another, the last 10,000 lines of it. */
export const logBetween = (from: Instant, until: Instant): View<'log:see', LogPage> => ({
  fetch: () => [between(from, until)],
  show: ([rows = []]) => ({
    value: { lines: (rows as unknown as LogLine[]).toReversed(), earlier: rows.length === pageSize },
    subjects: [],
  }),
})
