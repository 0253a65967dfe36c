import { prepared } from '@mens-centraal/platform/db/statement'
import type { DecisionAsked, DecisionCarriedOut, DecisionLapsed, DecisionMade, DecisionThing, DecisionTold } from './decision.ts'

const insert = prepared(`
  INSERT INTO decisions (id, number, kind, municipality_id, youth_id, other_youth_id, signal_id, match_id, reasons, asked_at, due_on)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING`)
const againMoved = prepared(
  "UPDATE decisions SET asked_at = $2 WHERE youth_id = $1 AND kind = 'move-notice' AND outcome IS NULL AND asked_at < $2",
)
const remove = prepared('DELETE FROM decisions WHERE id = $1')
const make = prepared('SELECT make_decision($1, $2, $3)')
const told = prepared('UPDATE decisions SET told_at = coalesce(told_at, $2) WHERE id = $1')
const escalated = prepared(
  'UPDATE decisions SET told_at = coalesce(told_at, $2), escalated_at = $2 WHERE id = $1 AND escalated_at IS NULL',
)
const carryOut = prepared('UPDATE decisions SET carried_out_at = $2 WHERE id = $1 AND carried_out_at IS NULL')
const lapse = prepared('SELECT lapse_decisions($1)')
const moveOn = prepared('UPDATE decisions SET match_id = $1 WHERE match_id = $2')
const moveToYouth = prepared(`
  UPDATE decisions d SET youth_id = $2 WHERE d.youth_id = $1 AND d.kind = 'move-notice'
    AND (d.outcome IS NOT NULL OR NOT EXISTS (SELECT FROM decisions e WHERE e.youth_id = $2 AND e.kind = 'move-notice' AND e.outcome IS NULL))`)

const liftPairs = prepared(
  "DELETE FROM decisions WHERE outcome = 'withhold' AND kind IN ('family-match', 'address-match') AND $1 IN (youth_id, other_youth_id)",
)
const liftLetters = prepared(`
  DELETE FROM decisions WHERE outcome IS NULL AND reasons = ARRAY['secret-address'] AND signal_id IN (SELECT s.id FROM risk_signals s WHERE s.youth_id = $1)`)

/** What a row says of a thing: youth, other youth, signal, match. Two youths stand in one order. */
const idsOf = (thing: DecisionThing): readonly (string | null)[] => {
  if (thing.kind === 'letter') return [null, null, thing.signalId, null]
  if (thing.kind === 'move-notice') return [thing.youthId, null, null, null]
  const [first = null, second = null] = [...thing.youthIds].sort()
  return [first, second, null, thing.matchId]
}

/** What was asked of the same thing before and is not decided stands; a further move then is for whoever signalled until it, too. What says nothing of today's reasons goes first. */
export const keepDecision = (e: DecisionAsked) => [
  ...(e.replaces === null ? [] : [remove(e.replaces)]),
  ...(e.thing.kind === 'move-notice' ? [againMoved(e.thing.youthId, e.at)] : []),
  insert(e.decisionId, e.number, e.thing.kind, e.municipalityId, ...idsOf(e.thing), e.reasons, e.at, e.dueOn),
]
export const keepOutcome = (e: DecisionMade) => [make(e.decisionId, e.outcome, e.at)]
export const keepTelling = (e: DecisionTold) => [
  e.telling === 'overdue' ? escalated(e.decisionId, e.at) : told(e.decisionId, e.at),
]
export const keepCarriedOut = (e: DecisionCarriedOut) => [carryOut(e.decisionId, e.at)]
export const removeLapsed = (e: DecisionLapsed) => [remove(e.decisionId)]
/** With a signal goes what was about its letter; with the last running one on a youth all that was about the youth. */
export const lapseWithSignal = (e: { readonly signalId: string }) => [lapse(e.signalId)]
/** A match that goes on in another: who were together in it before still are. */
export const followMatch = (e: { readonly matchId: string; readonly mergedId: string }) => [moveOn(e.matchId, e.mergedId)]
/** Two youths turn out to be one: a move that waits goes along. Which youths belong together is found anew, and asked anew. */
export const followYouth = (e: { readonly fromId: string; readonly intoId: string }) => [moveToYouth(e.fromId, e.intoId)]
/** The address is secret no longer: letters that waited for that alone wait no more, and what was withheld is looked at anew, and asked anew if the other youth is guarded. */
export const liftSecrecy = (e: { readonly youthId: string }) => [liftLetters(e.youthId), liftPairs(e.youthId)]
