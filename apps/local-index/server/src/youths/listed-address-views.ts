import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import { standing } from '@mens-centraal/kernel/period'
import type { Door } from '@mens-centraal/platform/access/door'
import type { View } from '@mens-centraal/platform/acts/read'
import { compose } from '@mens-centraal/platform/db/statement'
import { sql } from 'kysely'
import type { ListedKind } from './listed-address.ts'
import { listedContent } from './listed-address-facts.ts'

type Row = {
  id: string
  kind: ListedKind
  address_sealed: Buffer
  valid_from: string
  valid_until: string | null
  added_at: Date
  added_by: string | null
  ended_at: Date | null
  ended_by: string | null
}

/** The name of who holds a position. */
const nameOf = (position: string) =>
  sql`(SELECT n.given_name || ' ' || n.family_name FROM positions p JOIN professionals n ON n.id = p.professional_id WHERE p.id = ${sql.ref(position)})`

const standings = { 'not-yet': 'coming', now: 'now', over: 'over' } as const

const shownOf = ({ keys, now }: Door, row: Row) => {
  const from = calendarDay(row.valid_from)
  const until = row.valid_until === null ? null : calendarDay(row.valid_until)
  return {
    ...{ id: row.id, kind: row.kind, ...listedContent(keys, row), from, until },
    standing: standings[standing({ from, until }, dayOf(now))],
    added: { at: row.added_at.toISOString(), who: row.added_by },
    ended: row.ended_at && { at: row.ended_at.toISOString(), who: row.ended_by },
  }
}

/** The addresses that the own municipality listed, the latest first, with who put them there and who let them end. */
export const listedAddressList: View<'listed-address:list', unknown> = {
  fetch: ({ where }) => [
    compose(sql`
      SELECT c.id, c.kind, c.address_sealed, c.valid_from, c.valid_until, c.added_at, c.ended_at, ${nameOf('c.added_by')} AS added_by, ${nameOf('c.ended_by')} AS ended_by
      FROM listed_addresses c WHERE ${where} ORDER BY c.number DESC`),
  ],
  show: ([rows = []], _grant, door) => ({
    value: { addresses: (rows as unknown as Row[]).map((row) => shownOf(door, row)) },
    subjects: [],
  }),
}
