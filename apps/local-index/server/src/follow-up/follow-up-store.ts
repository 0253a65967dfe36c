import { dayOf } from '@mens-centraal/kernel/instant'
import { prepared } from '@mens-centraal/platform/db/statement'
import type { KinMatchesMerged } from '../matches/kin.ts'
import type { ParticipantLeft } from '../matches/match.ts'
import type { YouthLeft } from '../risk-signals/register-change.ts'
import type { FollowUpPlanned, FollowUpStepTaken } from './follow-up.ts'

const plan = prepared(`
  WITH before AS (INSERT INTO follow_up_rounds (follow_up_id, round, asked_at, remind_on, due_on, coordinators_on, officer_on)
    SELECT id, round, asked_at, remind_on, due_on, coordinators_on, officer_on FROM follow_ups WHERE id = $1 AND asked_at < $3)
  INSERT INTO follow_ups (id, municipality_id, asked_at, remind_on, due_on, coordinators_on, officer_on) VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (id) DO UPDATE SET asked_at = $3, remind_on = $4, due_on = $5, coordinators_on = $6, officer_on = $7, round = follow_ups.round + 1 WHERE follow_ups.asked_at < $3`)
const take = prepared(
  'INSERT INTO follow_up_steps (id, follow_up_id, round, kind, participant_id, position_id, for_position_id, about_participant_id, about_position_id, reason, at, on_day) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)',
)

const moveTo = prepared('UPDATE follow_ups SET municipality_id = $2 WHERE id = ANY ($1)')

const forgetRounds = prepared('SELECT forget_rounds($1)')
const moveSaid = prepared(`
  UPDATE follow_up_steps SET follow_up_id = $1, round = round - 1000000 WHERE follow_up_id = $2 AND kind IN ('no-answer', 'in-touch', 'already-together', 'known-together')
    AND EXISTS (SELECT FROM follow_ups WHERE id = $1)`)

/** The match must still be at the version on which was decided; for who may not know the youth. */
export const expectMatchVersion = prepared('SELECT expect_match_version($1, $2)')

/** The first plan of a match; a later one begins the next round, an older one changes nothing. */
export const keepPlan = (e: FollowUpPlanned) => [
  plan(e.matchId, e.municipalityId, e.askedAt, e.remindOn, e.dueOn, e.coordinatorsOn, e.officerOn),
]
/** The youth lives in another municipality of this index: that one follows up from now on. Days that were promised stay. */
export const moveFollowUps = (e: YouthLeft) =>
  e.municipalityId === null
    ? []
    : [
        moveTo(
          e.matches.map(({ matchId }) => matchId),
          e.municipalityId,
        ),
      ]
/** Of a match that goes on in another, what was said there goes along, and counts for the same pairs: it is of no round of that match. */
export const moveSteps = (e: KinMatchesMerged) => [moveSaid(e.matchId, e.mergedId)]
export const keepStep = (e: FollowUpStepTaken) => [
  take(
    ...[e.stepId, e.matchId, e.round, e.kind, e.participantId, e.positionId, e.forPositionId],
    ...[e.about?.participantId ?? null, e.about?.positionId ?? null, e.reason, e.at, dayOf(e.at)],
  ),
]
/** Of who never should have been in the match not even the round stays that began with them. */
export const forgetRound = (e: ParticipantLeft) => (e.forgotten ? [forgetRounds(e.matchId)] : [])
