import { prepared } from '@mens-centraal/platform/db/statement'
import type { ParticipantLeft } from '../matches/match.ts'
import type { RiskSignalHandedOver } from '../risk-signals/hand-over.ts'
import { bundled, type NoticeGiven, type NoticeRead } from './notice.ts'

const insert = prepared(`
  INSERT INTO notices (id, position_id, professional_id, kind, match_id, match_number, signal_id, participant_id, cause, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING`)
const insertBundled = prepared(`
  INSERT INTO notices (id, position_id, professional_id, kind, match_id, match_number, participant_id, cause, at) SELECT $1, $2, $3, $4, $5::uuid, $6, $7, $8, $9
  WHERE NOT EXISTS (SELECT FROM notices n WHERE n.position_id = $2 AND n.match_id = $5::uuid AND n.kind = ANY ($10::text[]) AND n.read_at IS NULL) ON CONFLICT DO NOTHING`)
const read = prepared('UPDATE notices SET read_at = $2 WHERE id = $1 AND read_at IS NULL')
const handOver = prepared('SELECT hand_over_notices($1, $2)')
const forget = prepared('SELECT forget_told_of($1)')

export const keepNotice = (e: NoticeGiven) => [
  bundled.includes(e.kind)
    ? insertBundled(
        e.noticeId,
        e.positionId,
        e.professionalId,
        e.kind,
        e.matchId,
        e.number,
        e.participantId,
        e.cause,
        e.at,
        bundled,
      )
    : insert(e.noticeId, e.positionId, e.professionalId, e.kind, e.matchId, e.number, e.signalId, e.participantId, e.cause, e.at),
]
/** What the former reporter was told of a signal goes along with it. */
export const handOverNotices = (e: RiskSignalHandedOver) => [handOver(e.signalId, e.from.positionId)]
/** Of who never should have been in a match nothing is told any more: not that they joined, nor what they said. */
export const forgetToldOf = (e: ParticipantLeft) => (e.forgotten ? [forget(e.participantId)] : [])
export const keepReading = (e: NoticeRead) => [read(e.noticeId, e.at)]
