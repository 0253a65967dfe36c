import type { Gathered, MergedSignal } from '../risk-signals/renumbering.ts'
import type { MatchConfirmed, MatchJoined, MatchOpened, NewPlace, Person } from './match.ts'

type Draw = { id(): string; number(below: number): number }

const placeOf = ({ signalId, positionId, professionalId, organisationId }: MergedSignal, draw: Draw): NewPlace => ({
  participantId: draw.id(),
  signalId,
  positionId,
  professionalId,
  organisationId,
})

type Survivor = { readonly matchId: string; readonly number: string; readonly possible: boolean }

/**
 * The open match that stays: that of the youth who stays, else that of the other, if somebody who counts is in it. There is none: the first by name only in which two people count.
 */
export const survivorOf = ({ places, active }: Pick<Gathered, 'places' | 'active'>): Survivor | null => {
  const counting = new Set(active.map(({ signalId }) => signalId))
  const open = places.filter(({ signalId }) => signalId !== null && counting.has(signalId))
  const peopleIn = (matchId: string) =>
    new Set(open.filter((place) => place.matchId === matchId).map(({ professionalId }) => professionalId)).size
  const first = open.find(({ possible }) => !possible) ?? open.find(({ matchId }) => peopleIn(matchId) > 1)
  return first === undefined ? null : { matchId: first.matchId, number: first.number, possible: first.possible }
}

/** Who was together in an open match already, also by name only: they need not hear of each other again. */
const together =
  ({ places }: Gathered) =>
  (one: Person, other: Person): boolean =>
    places.some(
      (place) =>
        place.professionalId === one.professionalId &&
        places.some(({ matchId, professionalId }) => matchId === place.matchId && professionalId === other.professionalId),
    )

const joinAll = (event: Gathered, survivor: Survivor, draw: Draw): readonly MatchJoined[] => {
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

/** A match by name only that stays is certain: who is in it hears so, unless both said it already. */
const confirmation = ({ places, confirmedIds, at }: Gathered, { matchId, number, possible }: Survivor): MatchConfirmed[] => {
  if (!possible || confirmedIds.includes(matchId)) return []
  const others = places
    .filter((place) => place.matchId === matchId)
    .map(({ positionId, professionalId }) => ({ positionId, professionalId }))
  return [{ type: 'match-confirmed', matchId, number, at, others }]
}

/**
 * What it means for matches that signals turn out to be on one youth: all whose signals count are in one match. Who was together before hears nothing of each
 * other, but that it is certain now; who was not, hears once. Nobody matches with oneself.
 */
export const matchMerged = (event: Gathered, draw: Draw): readonly (MatchOpened | MatchJoined | MatchConfirmed)[] => {
  const survivor = survivorOf(event)
  if (survivor !== null) return [...confirmation(event, survivor), ...joinAll(event, survivor, draw)]
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
