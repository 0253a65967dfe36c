import type { View } from '@mens-centraal/platform/acts/read'
import { prepared } from '@mens-centraal/platform/db/statement'

const all = prepared('SELECT scope, epoch, transcript_hash, opened_at FROM epochs ORDER BY scope, epoch')

/** A line of the operator's list. */
export type EpochLine = {
  readonly scope: string
  readonly epoch: number
  readonly transcript_hash: Buffer
  readonly opened_at: Date
}

/** Epochs that were opened, for the operator. */
export const epochList: View<'epoch:list', readonly EpochLine[]> = {
  fetch: () => [all()],
  show: ([rows = []]) => ({ value: rows as unknown as EpochLine[], subjects: [] }),
}
