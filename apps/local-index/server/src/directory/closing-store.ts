import { prepared } from '@mens-centraal/platform/db/statement'
import type { ClosingSet } from './closing.ts'

const set = prepared(`
  INSERT INTO closings (organisation_id, closed_from, open_on, phone) VALUES ($1, $2, $3, $4)
  ON CONFLICT (organisation_id) DO UPDATE SET closed_from = $2, open_on = $3, phone = $4`)
const clear = prepared('DELETE FROM closings WHERE organisation_id = $1')

export const keepClosing = ({ organisationId, closing }: ClosingSet) => [
  closing === null ? clear(organisationId) : set(organisationId, closing.from, closing.until, closing.phone),
]
