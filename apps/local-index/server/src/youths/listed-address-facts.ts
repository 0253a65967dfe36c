import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import { type AtRestKeys, unseal } from '@mens-centraal/platform/sealing/at-rest'
import type { ListedAddress, ListedContent, ListedKind } from './listed-address.ts'

/** All addresses that a municipality ever listed, in the order in which it did: what `readListed` reads. */
export const listedOf = prepared(
  'SELECT id, municipality_id, address_sealed, valid_from, valid_until FROM listed_addresses WHERE municipality_id = $1 ORDER BY number',
)

type ListedRow = { id: string; address_sealed: Buffer; valid_from: string; valid_until: string | null }

/** What is kept of a listed address, opened. */
export const listedContent = (keys: AtRestKeys, { id, address_sealed }: Pick<ListedRow, 'id' | 'address_sealed'>) =>
  unseal<ListedContent>(keys, `listed_addresses/${id}`, address_sealed)

/** Reads the rows of `listedOf`. */
export const readListed = (keys: AtRestKeys, rows: Row[] = []): ListedAddress[] =>
  (rows as unknown as ListedRow[]).map((row) => ({
    ...listedContent(keys, row),
    id: row.id,
    from: calendarDay(row.valid_from),
    until: row.valid_until === null ? null : calendarDay(row.valid_until),
  }))

/** As what an address stands on the list of any municipality in this index on a day, by its look-up values: those under a key of an odd and of an even version. */
export const listedKindAt = prepared('SELECT listed_kind_at($1, $2, $3) AS kind')

/** Reads the one row of `listedKindAt`: `shelter` for a youth in a shelter, of whom nothing goes out by itself; null for an address that nobody listed. */
export const readListedKind = (rows: Row[] = []): ListedKind | null =>
  (rows[0] as { kind: ListedKind | null } | undefined)?.kind ?? null
