import type { YouthsParted } from '../risk-signals/parting.ts'
import type { MatchPlace } from '../risk-signals/risk-signal.ts'
import {
  type MatchClosed,
  type MatchConfirmed,
  type MatchJoined,
  type MatchOpened,
  type ParticipantLeft,
  type PlacesParted,
  peopleOf,
} from './match.ts'
import { matchMerged } from './merge-matches.ts'

type Draw = { id(): string; number(below: number): number }

/** What becomes of an open match when its youth turns out to be two: it stays, or goes along with the other; or ends, for on neither are two people left; or is taken up in the match there. */
export type Fate = 'stays' | 'goes' | 'ends' | 'taken-up'
export type PartedMatch = {
  readonly matchId: string
  readonly number: string
  readonly fate: Fate
  readonly stay: readonly MatchPlace[]
  readonly go: readonly MatchPlace[]
}

const isCertain = ({ kin, possible }: MatchPlace): boolean => kin === null && !possible
const people = (places: readonly MatchPlace[]): number => new Set(places.map(({ professionalId }) => professionalId)).size

const fateOf = (stay: readonly MatchPlace[], go: readonly MatchPlace[], openThere: boolean): Fate => {
  if (go.length === 0) return 'stays'
  if (stay.length === 0) return openThere ? 'taken-up' : 'goes'
  if (people(stay) > 1) return 'stays'
  return people(go) > 1 && !openThere ? 'goes' : 'ends'
}

/** The open matches on a youth who turns out to be two, each with what becomes of it. */
export const partedMatches = ({ places, placesThere, goingIds, droppedIds }: YouthsParted): readonly PartedMatch[] => {
  const going = new Set([...goingIds, ...droppedIds])
  const openThere = placesThere.some(isCertain)
  return [...Map.groupBy(places.filter(isCertain), ({ matchId }) => matchId).values()].flatMap((all) => {
    const go = all.filter(({ signalId }) => signalId !== null && going.has(signalId))
    const stay = all.filter((place) => !go.includes(place))
    return all.slice(0, 1).map(({ matchId, number }) => ({ matchId, number, stay, go, fate: fateOf(stay, go, openThere) }))
  })
}

const followsFor = (match: PartedMatch, at: YouthsParted['at']): readonly (ParticipantLeft | MatchClosed | PlacesParted)[] => {
  const { matchId, number, fate, stay, go } = match
  const leaving = fate === 'stays' ? go : fate === 'goes' ? stay : []
  const rest = fate === 'stays' ? stay : go
  if (fate === 'ends')
    return [{ type: 'match-closed', matchId, number, because: 'parted', at, others: peopleOf([...stay, ...go]) }]
  if (leaving.length === 0) return []
  return [
    { type: 'places-parted', matchId, number, staying: peopleOf(rest), gone: peopleOf(leaving), at },
    ...leaving.map(
      ({ participantId }): ParticipantLeft => ({
        ...{ type: 'participant-left', matchId, number, participantId, at, forgotten: false, others: [] },
      }),
    ),
  ]
}

/**
 * What it means for matches that a youth turns out to be two: nobody stays in a match with who means another. Everybody who was in it with them is
 * told, once; who means the same youth stays together, and joins whoever signals that youth under the other number.
 */
export const matchParted = (
  event: YouthsParted,
  draw: Draw,
): readonly (ParticipantLeft | MatchClosed | PlacesParted | MatchOpened | MatchJoined | MatchConfirmed)[] => {
  const matches = partedMatches(event)
  const along = matches.filter(({ fate }) => fate === 'goes' || fate === 'taken-up').flatMap(({ go }) => go)
  const there = {
    ...{ intoId: event.intoId, active: event.there, confirmedIds: [], at: event.at },
    places: [...event.placesThere.filter(isCertain), ...along],
  }
  return [...matches.flatMap((match) => followsFor(match, event.at)), ...matchMerged(there, draw)]
}
