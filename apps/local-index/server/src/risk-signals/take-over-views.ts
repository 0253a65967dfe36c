import type { View } from '@mens-centraal/platform/acts/read'
import { compose } from '@mens-centraal/platform/db/statement'
import { sql } from 'kysely'

type Row = { source: string; at: Date; active: number; archived: number }

/** What was taken over under covenants with a municipality, the latest first: numbers, about nobody. */
export const takeOverList: View<'take-over:list', unknown> = {
  fetch: ({ where }) => [
    compose(sql`SELECT t.source, t.at, t.active, t.archived FROM take_overs t WHERE ${where} ORDER BY t.at DESC, t.id`),
  ],
  show: ([rows = []]) => ({
    value: {
      takeOvers: (rows as unknown as Row[]).map(({ source, at, active, archived }) => ({
        source,
        at: at.toISOString(),
        active,
        archived,
      })),
    },
    subjects: [],
  }),
}
