import type { MergedSignal, YouthsMerged } from '../risk-signals/renumbering.ts'
import type { MatchJoined, MatchOpened, NewPlace, Person } from './match.ts'

type Draw = { id(): string; number(below: number): number }

const placeOf = ({ signalId, positionId, professionalId, organisationId }: MergedSignal, draw: Draw): NewPlace => ({
  participantId: draw.id(),
  signalId,
  positionId,
  professionalId,
  organisationId,
})

/** The open match that stays: that of the youth who stays, else that of the other, if two people who count are in it. */
export const survivorOf = ({ places, active }: YouthsMerged): { readonly matchId: string; readonly number: string } | null => {
  const counting = new Set(active.map(({ signalId }) => signalId))
  const open = places.filter(({ possible, signalId }) => !possible && signalId !== null && counting.has(signalId))
  const [first] = open
  return first === undefined ? null : { matchId: first.matchId, number: first.number }
}

/** Who was together in an open match already: they need not hear of each other again. */
const together =
  ({ places }: YouthsMerged) =>
  (one: Person, other: Person): boolean =>
    places.some(
      (place) =>
        place.professionalId === one.professionalId &&
        !place.possible &&
        places.some(({ matchId, professionalId }) => matchId === place.matchId && professionalId === other.professionalId),
    )

const joinAll = (event: YouthsMerged, survivor: { matchId: string; number: string }, draw: Draw): readonly MatchJoined[] => {
  const knows = together(event)
  const inside = new Set(event.places.filter(({ matchId }) => matchId === survivor.matchId).map(({ signalId }) => signalId))
  const newcomers = event.active.filter(({ signalId }) => !inside.has(signalId))
  const present = event.active.filter(({ signalId }) => inside.has(signalId))
  return newcomers.map((newcomer, i) => {
    const others = [...present, ...newcomers.slice(0, i)].filter(
      (other) => other.professionalId !== newcomer.professionalId && !knows(newcomer, other),
    )
    return {
      type: 'match-joined',
      matchId: survivor.matchId,
      at: event.at,
      participant: placeOf(newcomer, draw),
      others,
      known: others.length === 0,
      link: { id: survivor.matchId, number: survivor.number, possible: false },
    }
  })
}

/**
 * What two youths who turn out to be one mean for matches: all whose signals count are in one match. Who was together before hears nothing of each
 * other; who was not, hears once. Nobody matches with oneself.
 */
export const matchMerged = (event: YouthsMerged, draw: Draw): readonly (MatchOpened | MatchJoined)[] => {
  const survivor = survivorOf(event)
  if (survivor !== null) return joinAll(event, survivor, draw)
  if (new Set(event.active.map(({ professionalId }) => professionalId)).size < 2) return []
  const [matchId, number] = [draw.id(), String(draw.number(1_000_000)).padStart(6, '0')]
  return [
    {
      type: 'match-opened',
      matchId,
      number,
      possible: false,
      youthId: event.intoId,
      at: event.at,
      participants: event.active.map((signal) => placeOf(signal, draw)),
      link: { id: matchId, number, possible: false },
    },
  ]
}
