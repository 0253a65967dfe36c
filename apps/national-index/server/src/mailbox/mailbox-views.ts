import type { AnswerOf } from '@mens-centraal/contract/api'
import { mostEvents, type nationalIndexApi } from '@mens-centraal/contract/national-index-api'
import type { View } from '@mens-centraal/platform/acts/read'
import { prepared } from '@mens-centraal/platform/db/statement'

const after = prepared(
  'SELECT sequence, at, event FROM mailbox_events WHERE member_id = $1 AND sequence > $2 ORDER BY sequence LIMIT $3',
)

export type Mail = AnswerOf<(typeof nationalIndexApi)['GET /federatie/v1/mailbox']>
type Event = Mail['events'][number]

/** The asking member's events after a number, in order. */
export const eventsAfter = (sequence: number): View<'mailbox:read', Mail> => ({
  fetch: (_grant, { actor }) => [after(actor.organisationId, sequence, mostEvents)],
  show: ([rows = []]) => {
    const events = rows as unknown as (Omit<Event, 'at'> & { at: Date })[]
    return { value: { events: events.map((each) => ({ ...each, at: each.at.toISOString() })) }, subjects: [] }
  },
})
