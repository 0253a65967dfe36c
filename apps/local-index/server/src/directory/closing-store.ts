import { prepared } from '@mens-centraal/platform/db/statement'
import type { ClosingSet } from './closing.ts'
import type { HolidaysChosen } from './school-holiday.ts'

const set = prepared(`
  INSERT INTO closings (organisation_id, closed_from, open_on, phone) VALUES ($1, $2, $3, $4)
  ON CONFLICT (organisation_id) DO UPDATE SET closed_from = $2, open_on = $3, phone = $4`)
const clear = prepared('DELETE FROM closings WHERE organisation_id = $1')
const choose = prepared(
  'INSERT INTO holiday_choices (organisation_id, follows) VALUES ($1, $2) ON CONFLICT (organisation_id) DO UPDATE SET follows = $2',
)

export const keepClosing = ({ organisationId, closing }: ClosingSet) => [
  closing === null ? clear(organisationId) : set(organisationId, closing.from, closing.until, closing.phone),
]
export const keepHolidays = ({ organisationId, follows }: HolidaysChosen) => [choose(organisationId, follows)]
