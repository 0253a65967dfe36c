import { prepared } from '@mens-centraal/platform/db/statement'
import type { RiskSignalDestroyed, RiskSignalEnded, RiskSignalWithdrawn } from '../risk-signals/ending.ts'
import type { RiskSignalHandedOver } from '../risk-signals/hand-over.ts'
import type { YouthsParted } from '../risk-signals/parting.ts'
import type { SignalsGathered, YouthsMerged } from '../risk-signals/renumbering.ts'
import type {
  MatchClosed,
  MatchConfirmed,
  MatchJoined,
  MatchOpened,
  NewPlace,
  ParticipantLeft,
  SameYouthAnswered,
  YouthsSplit,
} from './match.ts'
import { survivorOf } from './merge-matches.ts'
import { partedMatches } from './part-matches.ts'
import type { JoinTakenOver, MatchTakenOver } from './take-over-match.ts'

const insertMatch = prepared(`
  WITH number AS (INSERT INTO match_numbers (number, given_at) VALUES ($2, $5))
  INSERT INTO matches (id, number, kind, possible, youth_id, opened_at) VALUES ($1, $2, 'youth', $3, $4, $5)`)
const insertPlace = prepared(
  'INSERT INTO match_participants (id, match_id, signal_id, position_id, professional_id, organisation_id, joined_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
)
const markAcquainted = prepared('UPDATE match_participants SET acquainted = true WHERE id = ANY ($1)')
const leave = prepared('SELECT leave_match($1, $2)')
const dropPlace = prepared('SELECT drop_participant($1)')
const dropPlacesOf = prepared('DELETE FROM match_participants WHERE signal_id = $1')
const forgetClosed = prepared('SELECT forget_closed_places($1)')
const forgetEmpty = prepared('SELECT forget_match_without_places($1)')
const forgetEmptyOn = prepared(
  'DELETE FROM matches m WHERE m.youth_id = $1 AND NOT EXISTS (SELECT FROM match_participants p WHERE p.match_id = m.id)',
)
const replace = prepared('SELECT replace_participants($1)')
const close = prepared('SELECT close_match($1, $2, $3)')
const closeEnded = prepared('SELECT close_ended_match($1, $2)')
const answer = prepared('UPDATE match_participants SET same_youth = $2, answered_at = $3 WHERE id = $1')
const confirm = prepared('UPDATE matches SET confirmed_at = $2 WHERE id = $1')
const split = prepared(
  'INSERT INTO match_splits (youth_id, professional_low, professional_high) VALUES ($1, least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid)) ON CONFLICT DO NOTHING',
)

const dropPlacesOfAll = prepared('DELETE FROM match_participants WHERE signal_id = ANY ($1)')
const closeOthers = prepared(
  "UPDATE matches SET closed_at = $4, closed_because = 'merged' WHERE youth_id IN ($1, $2) AND closed_at IS NULL AND id IS DISTINCT FROM $3",
)
const makeCertain = prepared(
  'UPDATE matches SET possible = false, confirmed_at = coalesce(confirmed_at, $2) WHERE id = $1 AND possible',
)
const closeTakenUp = prepared("UPDATE matches SET closed_at = $2, closed_because = 'merged' WHERE id = $1 AND closed_at IS NULL")
const moveMatch = prepared('UPDATE matches SET youth_id = $2 WHERE id = $1')
const moveClosed = prepared(`
  UPDATE matches m SET youth_id = $2 WHERE m.youth_id = $1 AND m.closed_at IS NOT NULL
    AND (SELECT bool_and(p.signal_id = ANY ($3)) FROM match_participants p WHERE p.match_id = m.id)`)
const moveMatches = prepared('UPDATE matches SET youth_id = $2 WHERE youth_id = $1')

const place = (matchId: string, at: unknown, p: NewPlace) =>
  insertPlace(p.participantId, matchId, p.signalId, p.positionId, p.professionalId, p.organisationId, at)

export const keepMatch = (e: MatchOpened) => [
  ...(e.possible ? [] : [closeEnded(e.youthId, e.at)]),
  insertMatch(e.matchId, e.number, e.possible, e.youthId, e.at),
  ...e.participants.map((each) => place(e.matchId, e.at, each)),
]
export const keepJoin = (e: MatchJoined) => [place(e.matchId, e.at, e.participant)]
/** A match of signals of another system, in which all who were in one there already are marked so. */
export const keepMatchTakenOver = (e: MatchTakenOver) => [
  ...keepMatch({ ...e, type: 'match-opened' }),
  ...(e.acquainted ? [markAcquainted(e.participants.map(({ participantId }) => participantId))] : []),
]
export const keepJoinTakenOver = (e: JoinTakenOver) => [
  ...keepJoin({ ...e, type: 'match-joined' }),
  ...(e.acquainted ? [markAcquainted([e.participant.participantId])] : []),
]
export const keepLeave = (e: ParticipantLeft) =>
  e.forgotten ? [dropPlace(e.participantId), forgetEmpty(e.matchId)] : [leave(e.participantId, e.at)]
/** Of a signal of which nothing stays, no place stays in matches that are over; those that are open are left. */
export const forgetClosedPlaces = (e: RiskSignalWithdrawn | RiskSignalEnded) =>
  e.archive === null ? [forgetClosed(e.signalId)] : []
/** A match goes with the last of the signals that it hung on. */
export const forgetPlaces = (e: RiskSignalDestroyed) => [dropPlacesOf(e.signalId), forgetEmptyOn(e.youthId)]
/** Places in matches that are over go along too. */
export const keepReplacement = (e: RiskSignalHandedOver) => [replace(e.signalId)]
/** What was possible by name is certain: of the open matches one stays, and all who signal join it. */
export const keepGatheredMatches = (e: SignalsGathered) => {
  const survivor = survivorOf(e)?.matchId ?? null
  return [closeOthers(e.intoId, e.intoId, survivor, e.at), makeCertain(survivor, e.at)]
}
/** Two youths are one: their matches are the one's, and of two that are open the other closes, for all in it join the one that stays. */
export const keepMergedMatches = (e: YouthsMerged) => [
  dropPlacesOfAll(e.droppedIds),
  closeOthers(e.fromId, e.intoId, survivorOf(e)?.matchId ?? null, e.at),
  moveMatches(e.fromId, e.intoId),
  makeCertain(survivorOf(e)?.matchId ?? null, e.at),
]
/** A youth turns out to be two: what hung on signals of the other alone goes along, closed matches too. */
export const keepPartedMatches = (e: YouthsParted) => [
  dropPlacesOfAll(e.droppedIds),
  ...partedMatches(e).flatMap(({ matchId, fate }) =>
    fate === 'goes' ? [moveMatch(matchId, e.intoId)] : fate === 'taken-up' ? [closeTakenUp(matchId, e.at)] : [],
  ),
  moveClosed(e.fromId, e.intoId, e.goingIds),
]
export const keepClose = (e: MatchClosed) => [close(e.matchId, e.at, e.because)]
export const keepAnswer = (e: SameYouthAnswered) => [answer(e.participantId, e.same, e.at)]
export const keepConfirm = (e: MatchConfirmed) => [confirm(e.matchId, e.at)]
export const keepSplit = (e: YouthsSplit) => [split(e.youthId, e.professionalIds[0], e.professionalIds[1])]
