import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import type { StoredDelivery } from './delivery.ts'

/** One message of the outbox. Only the role `oversight` may ask. */
export const deliveryById = prepared('SELECT id, dead_at IS NOT NULL AS dead FROM outbox WHERE id = $1')

/** Reads the one row of `deliveryById`. */
export const readDelivery = (rows: Row[] | undefined): StoredDelivery => {
  const row = rows?.[0] as { id: number; dead: boolean } | undefined
  return row === undefined ? null : { messageId: row.id, dead: row.dead }
}
