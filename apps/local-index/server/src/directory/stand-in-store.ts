import { prepared } from '@mens-centraal/platform/db/statement'
import type { StandInArranged, StandInEnded, StandInLapsed } from './stand-in.ts'

const insert = prepared(
  'INSERT INTO stand_ins (id, organisation_id, position_id, stand_in_position_id, from_on, until_on) VALUES ($1, $2, $3, $4, $5, $6)',
)
const end = prepared('UPDATE stand_ins SET until_on = $2 WHERE id = $1')
const remove = prepared('DELETE FROM stand_ins WHERE id = $1')

/** The stand-ins of an organisation must still be those on which was decided. */
export const expectStandIns = prepared('SELECT expect_stand_ins($1, $2)')

export const keepStandIn = (e: StandInArranged) => [insert(e.id, e.organisationId, e.absentId, e.standInId, e.from, e.until)]
export const keepStandInEnd = (e: StandInEnded | StandInLapsed) => [e.until === null ? remove(e.id) : end(e.id, e.until)]
