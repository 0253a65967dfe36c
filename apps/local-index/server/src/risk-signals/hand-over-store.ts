import { prepared } from '@mens-centraal/platform/db/statement'
import type { RiskSignalHandedOver, SignalsOrphaned } from './hand-over.ts'

const move = prepared('SELECT hand_over_signal($1, $2, $3)')
const insert = prepared(`
  INSERT INTO hand_overs (id, signal_id, from_position_id, to_position_id, coordinator_position_id, organisation_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7)`)
const telling = prepared('INSERT INTO orphan_tellings (position_id, told_at) VALUES ($1, $2)')

/** The signal gets its new reporter, and keeps everything else: id, dates, told-record, and the sealed label, which is bound to its id. */
export const keepHandOver = (e: RiskSignalHandedOver) => [
  move(e.signalId, e.from.positionId, e.to.positionId),
  insert(e.handOverId, e.signalId, e.from.positionId, e.to.positionId, e.coordinatorPositionId, e.organisationId, e.at),
]
export const keepTelling = (e: SignalsOrphaned) => [telling(e.positionId, e.at)]
