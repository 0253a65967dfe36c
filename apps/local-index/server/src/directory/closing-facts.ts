import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import type { Closing } from './closing.ts'

/** The closing of an organisation, if there is one. */
export const closingOf = prepared(
  'SELECT closed_from, open_on AS closed_until, phone AS closed_phone FROM closings WHERE organisation_id = $1',
)

/** Columns of a closing as they stand in a row of others; null where there is none. */
export type ClosingColumns = {
  readonly closed_from: string | null
  readonly closed_until: string | null
  readonly closed_phone: string | null
}

/** Reads a closing from its columns. */
export const closingIn = ({ closed_from: from, closed_until: until, closed_phone: phone }: ClosingColumns): Closing | null =>
  from === null || until === null || phone === null ? null : { from: calendarDay(from), until: calendarDay(until), phone }

/** Reads the one row of `closingOf`. */
export const readClosing = (rows: Row[] = []): Closing | null =>
  rows[0] === undefined ? null : closingIn(rows[0] as unknown as ClosingColumns)
