import { prepared } from '@mens-centraal/platform/db/statement'
import type { HandOverRequested, HandOverRequestTakenBack } from './hand-over-request.ts'

const request = prepared('UPDATE risk_signals SET hand_over_requested_on = $2 WHERE id = $1')
const answerMove = prepared(
  "UPDATE risk_signals SET asked_because = NULL, asked_on = NULL WHERE id = $1 AND asked_because <> 'number-corrected'",
)

/** Who asks this has answered, after a move, whether they are still involved. Whether it is about the youth whom they meant stays asked. */
export const keepRequest = (e: HandOverRequested) => [request(e.signalId, e.on), answerMove(e.signalId)]
export const keepRequestTakenBack = (e: HandOverRequestTakenBack) => [request(e.signalId, null)]
