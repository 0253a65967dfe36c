import type { View } from '@mens-centraal/platform/acts/read'
import { prepared } from '@mens-centraal/platform/db/statement'
import { asSystem } from './account-link-facts.ts'
import { eventsAtOnce, eventTypeOf } from './connection-event.ts'

const eventsAfter = prepared(
  'SELECT number, id, link_id, kind, at FROM connection_events WHERE system_id = $1 AND number > $2 ORDER BY number LIMIT $3',
)

type EventRow = { number: number; id: string; link_id: string; kind: string; at: Date }

/**
 * Events of one system after a number, the oldest first, as CloudEvents 1.0 (NL GOV profile): for which link, of which kind, and when.
 * @param source the address of this API, as the profile wants it
 */
export const eventsOf = (systemId: string, source: string, after: number): View<'connection-event:list', unknown> => ({
  fetch: () => [asSystem(systemId), eventsAfter(systemId, after, eventsAtOnce + 1)],
  show: ([, rows = []]) => {
    const found = (rows as unknown as EventRow[]).slice(0, eventsAtOnce)
    const events = found.map((row) => ({
      specversion: '1.0',
      id: row.id,
      source,
      type: eventTypeOf(row.kind),
      subject: row.link_id,
      time: row.at.toISOString(),
    }))
    const next = found.at(-1)?.number ?? after
    return { value: { gebeurtenissen: events, volgende: String(next), meer: rows.length > eventsAtOnce }, subjects: [] }
  },
})
