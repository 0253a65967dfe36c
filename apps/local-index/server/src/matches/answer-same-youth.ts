import type { Instant } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask, type DomainEvent } from '@mens-centraal/platform/access/door'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit, type Decision } from '@mens-centraal/platform/acts/commit'
import { prepared } from '@mens-centraal/platform/db/statement'
import type { LocalDoor } from '../directory/actor.ts'
import type { StandingFacts } from '../directory/position-permissions.ts'
import type { MatchPlace } from '../risk-signals/risk-signal.ts'
import { openMatchesOn, readPlaces } from '../risk-signals/risk-signal-facts.ts'
import { type MatchConfirmed, type SameYouthAnswered, splitBetween } from './match.ts'
import { matchWithPlaces, type Place, readMatch, type StoredMatch } from './match-facts.ts'
import { answerSameYouth } from './match-permissions.ts'

export type Outcome = { readonly outcome: 'waiting' | 'confirmed' | 'split' }
type AnswerFacts = StandingFacts & {
  readonly match: StoredMatch | null
  readonly place: Place | null
  readonly subject: Buffer | null
  readonly covenantMunicipalityId: string | null
  /** All places in open matches on the same youth. */
  readonly openPlaces: readonly MatchPlace[]
}

const expectYouthVersion = prepared('SELECT expect_youth_version($1, $2)')

const answerFacts = async (door: LocalDoor, matchId: string): Promise<AnswerFacts> => {
  const [rows] = await ask(door, [matchWithPlaces(matchId, door.actor.positionId)])
  const match = readMatch(rows)
  const [open] = match === null ? [] : await ask(door, [openMatchesOn(match.youthId)])
  return {
    standing: door.actor.standing,
    match,
    openPlaces: readPlaces(open),
    place: match?.places.find((each) => each.positionId === door.actor.positionId) ?? null,
    subject: match?.subject ?? null,
    covenantMunicipalityId: match?.municipalityId ?? null,
  }
}

const answerRefusal = (match: StoredMatch, place: Place): Refusal | null => {
  if (!match.possible || match.confirmed) return { code: 'not-a-possible-match' }
  const others = match.places.filter((each) => each.professionalId !== place.professionalId)
  if (!match.open || !others.some(({ involved }) => involved)) return { code: 'match-not-open' }
  return place.sameYouth === null ? null : { code: 'answer-already-given' }
}

const followsFrom = (
  match: StoredMatch,
  place: Place,
  openPlaces: readonly MatchPlace[],
  same: boolean,
  at: Instant,
): { events: readonly DomainEvent[]; outcome: Outcome['outcome'] } => {
  const others = match.places.filter((each) => each.participantId !== place.participantId)
  if (!same) return { events: splitBetween(match.youthId, place, others, openPlaces, at), outcome: 'split' }
  if (!others.every((each) => each.sameYouth === true)) return { events: [], outcome: 'waiting' }
  const confirmed: MatchConfirmed = { type: 'match-confirmed', matchId: match.id, number: match.number, at, others }
  return { events: [confirmed], outcome: 'confirmed' }
}

const decideAnswer = (
  { facts: { match, place, subject, openPlaces } }: Grant<AnswerFacts, 'match:answer-same-youth'>,
  same: boolean,
  door: LocalDoor,
): Result<Decision<Outcome>, Refusal> => {
  if (match === null || place === null || subject === null) return refuse({ code: 'not-available' })
  const refusal = answerRefusal(match, place)
  if (refusal !== null) return refuse(refusal)
  const answered: SameYouthAnswered = {
    type: 'same-youth-answered',
    matchId: match.id,
    participantId: place.participantId,
    same,
    at: door.now,
  }
  const { events, outcome } = followsFrom(match, place, openPlaces, same, door.now)
  return ok({
    events: [answered, ...events],
    subjects: [subject],
    expect: [expectYouthVersion(match.youthId, match.version)],
    answer: () => ({ outcome }),
  })
}

/** On a possible match: says whether it is the same youth. Both "same": names are shown. One "not the same": the two are split for good. */
export const answerOnSameYouth = async (door: LocalDoor, matchId: string, same: boolean): Promise<Result<Outcome, Refusal>> => {
  const facts = await answerFacts(door, matchId)
  const grant = permit(answerSameYouth, door, facts)
  const decision = decide(grant, (granted) => decideAnswer(granted, same, door))
  return commit(door, grant, decision)
}
