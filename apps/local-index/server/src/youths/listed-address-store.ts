import { prepared } from '@mens-centraal/platform/db/statement'
import type { AddressListed, ListedEndMoved } from './listed-address.ts'

const insert = prepared(`
  INSERT INTO listed_addresses (id, municipality_id, number, kind, address_sealed, lookup_odd, lookup_even, lookup_key_version, valid_from, valid_until, added_by, added_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`)
const moveEnd = prepared('SELECT move_listed_end($1, $2, $3, $4, $5)')

/** One more address. Its number is unique: of two managers at once one decides anew. */
export const keepListed = (e: AddressListed) => [
  insert(
    ...([e.listedId, e.municipalityId, e.number, e.kind, e.sealed, e.lookup.odd, e.lookup.even, e.keyVersion] as const),
    ...([e.from, e.until, e.positionId, e.at] as const),
  ),
]
export const keepListedEnd = (e: ListedEndMoved) => [moveEnd(e.listedId, e.seen, e.until, e.positionId, e.at)]
