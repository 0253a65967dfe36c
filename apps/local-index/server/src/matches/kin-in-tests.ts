import { askDecision } from '../decisions/decision.ts'
import { detectKinMatch, type KinEvent, type KinSignal } from './kin.ts'
import { leaveKinMatches } from './leave-kin-match.ts'

const at = new Date('2026-11-22T10:00:00Z')

type Signal = { readonly id: string; readonly youth: string; readonly person: string }
type Place = Signal & { matchId: string; participantId: string; joined: number }
type Asked = { id: string; outcome: 'allow' | 'withhold' | null; carriedOut: boolean; matchId: string | null; asked: number }
/** Of each youth the numbers of the parents. */
export type Family = Readonly<Record<string, readonly number[]>>
/** Of each youth the number of the house. */
export type Homes = Readonly<Record<string, number>>
/** `homes`: in which house each youth lives; where it is given, youths belong together by their address, and by a parent they do not. */
export type State = {
  signals: Signal[]
  places: Place[]
  matches: Map<string, number>
  family: Family
  homes: Homes | null
  guarded: Set<string>
  decisions: Map<string, Asked>
  working: Set<string>
  tick: number
}

export const begin = (family: Family, homes: Homes | null = null): State => ({
  ...{ signals: [], places: [], matches: new Map(), family, homes, guarded: new Set() },
  ...{ decisions: new Map(), working: new Set(), tick: 0 },
})
export const areKin = ({ family, homes }: State, a: string, b: string): boolean => {
  const related = (family[a] ?? []).some((parent) => (family[b] ?? []).includes(parent))
  return a !== b && (homes === null ? related : homes[a] === homes[b] && !related)
}

export const keyOf = (a: string, b: string): string => [a, b].sort().join(' and ')
/** As `kept_apart` in the database: nobody allowed it, and these two were not together before it was asked. */
const keptApart = ({ decisions }: State, one: Place, other: Place): boolean => {
  const decision = decisions.get(keyOf(one.youth, other.youth))
  const before = decision?.matchId === one.matchId && Math.max(one.joined, other.joined) < (decision?.asked ?? 0)
  return decision !== undefined && !decision.carriedOut && !before
}
const meet = (state: State, one: Place, other: Place): boolean =>
  areKin(state, one.youth, other.youth) && !keptApart(state, one, other)

/** Whom the places of a person in one match let them see: by a youth who belongs together with one of their own. */
export const seenBy = (state: State, matchId: string, person: string): string[] => {
  const inside = state.places.filter((place) => place.matchId === matchId)
  const mine = inside.filter((place) => place.person === person)
  const others = inside.filter((other) => other.person !== person && mine.some((own) => meet(state, own, other)))
  return [...new Set(others.map((other) => other.person))]
}
const asSeen = (state: State, { id, youth, person }: Signal): KinSignal => {
  const place = state.places.find((one) => one.id === id)
  const match = place && {
    id: place.matchId,
    number: place.matchId,
    openedAt: new Date(state.matches.get(place.matchId) ?? 0),
  }
  const sees = place ? seenBy(state, place.matchId, person) : []
  return {
    signalId: id,
    youthId: youth,
    positionId: person,
    professionalId: person,
    organisationId: 'o',
    municipalityId: 'm',
    match: match ?? null,
    sees,
  }
}
let drawn = 0
const draw = {
  id: () => `drawn-${String(drawn++).padStart(6, '0')}`,
  number: () => 1,
}

export const lonelyOf = (state: State, youth: string) => {
  const mine = new Set(state.places.filter((place) => place.youth === youth).map(({ matchId }) => matchId))
  return [...mine]
    .map((matchId) => ({
      matchId,
      people: state.places.filter((place) => place.matchId === matchId).map(({ person }) => person),
    }))
    .filter(({ matchId, people }) => people.every((person) => seenBy(state, matchId, person).length === 0))
    .map(({ matchId, people }) => ({
      matchId,
      number: matchId,
      people: [...new Set(people)].map((person) => ({ positionId: person, professionalId: person })),
    }))
}

export const detect = (state: State, youth: string): readonly KinEvent[] => {
  const signals = state.signals.filter((signal) => signal.youth === youth || areKin(state, youth, signal.youth))
  const facts = {
    youthId: youth,
    kind: state.homes === null ? ('family' as const) : ('address' as const),
    excluded: new Set<string>(),
    guarded: state.guarded,
    signals: signals.map((one) => asSeen(state, one)),
    lonely: lonelyOf(state, youth),
    working: state.working,
    decisions: new Map(
      Object.keys(state.family).flatMap((other) => {
        const decision = state.decisions.get(keyOf(youth, other))
        return decision === undefined ? [] : [[other, decision] as const]
      }),
    ),
  }
  return detectKinMatch(facts, at, draw, (youthIds, matchId, municipalityId) =>
    askDecision(
      { thing: { kind: 'family-match', youthIds, matchId }, municipalityId, reasons: ['secret-address'] },
      at,
      () => false,
      draw,
    ),
  )
}
const applyDecision = (state: State, event: KinEvent): void => {
  if (event.type === 'decision-asked' && event.thing.kind === 'family-match') {
    const [one, other] = event.thing.youthIds
    const asked = { id: event.decisionId, outcome: null, carriedOut: false, matchId: event.thing.matchId, asked: state.tick }
    if (state.decisions.has(keyOf(one, other))) throw new Error('asked twice')
    state.decisions.set(keyOf(one, other), asked)
  }
  for (const [key, decision] of state.decisions) {
    if (event.type === 'decision-carried-out' && decision.id === event.decisionId) decision.carriedOut = true
    if (event.type === 'decision-lapsed' && decision.id === event.decisionId) state.decisions.delete(key)
    if (event.type === 'kin-matches-merged' && decision.matchId === event.mergedId) decision.matchId = event.matchId
  }
}
export const apply = (state: State, events: readonly KinEvent[]): void => {
  state.tick += 1
  for (const event of events) {
    applyDecision(state, event)
    if (event.type === 'kin-match-opened') state.matches.set(event.matchId, state.matches.size)
    if (event.type === 'kin-matches-merged') {
      for (const place of state.places) if (place.matchId === event.mergedId) place.matchId = event.matchId
      state.matches.delete(event.mergedId)
    }
    if (event.type === 'match-closed') state.places = state.places.filter(({ matchId }) => matchId !== event.matchId)
    if (event.type === 'kin-match-joined') {
      const signal = state.signals.find(({ id }) => id === event.participant.signalId)
      const { participantId } = event.participant
      if (signal) state.places.push({ ...signal, matchId: event.matchId, participantId, joined: state.tick })
    }
  }
}
/** A match in which nobody sees anybody is over. */
const closeLonely = (state: State): void => {
  const alive = new Set(
    state.places.filter(({ matchId, person }) => seenBy(state, matchId, person).length > 0).map((p) => p.matchId),
  )
  state.places = state.places.filter(({ matchId }) => alive.has(matchId))
}
export const raise = (state: State, youth: string, person: string): void => {
  const id = `${youth} of ${person}`
  if (state.signals.some((signal) => signal.id === id)) return
  state.signals.push({ id, youth, person })
  apply(state, detect(state, youth))
}
/** @returns who is told: that somebody left; or, of an unjustified signal, that the match lapsed for them */
export const withdraw = (state: State, youth: string, person: string, why = 'risk-gone'): readonly string[] => {
  const id = `${youth} of ${person}`
  const openMatches = state.places
    .filter((place) => place.youth === youth || areKin(state, youth, place.youth))
    .map((place) => ({
      matchId: place.matchId,
      number: place.matchId,
      possible: false,
      participantId: place.participantId,
      signalId: place.id,
      positionId: place.person,
      professionalId: place.person,
      kin: {
        sameYouth: place.youth === youth,
        sees: state.places
          .filter((other) => other.matchId === place.matchId && other.youth === youth && meet(state, place, other))
          .map((other) => other.id),
        seesElse: state.places
          .filter((other) => other.matchId === place.matchId && other.youth !== youth && other.person !== place.person)
          .filter((other) =>
            state.places.some((own) => own.person === place.person && own.matchId === place.matchId && meet(state, own, other)),
          )
          .map((other) => other.person),
      },
    }))
  const event = { signalId: id, professionalId: person, at, why, archive: null, openMatches } as never
  state.signals = state.signals.filter((signal) => signal.id !== id)
  const told = leaveKinMatches(event).flatMap((left) => {
    if (left.type !== 'participant-left') return left.lapsedFor.map(({ professionalId }) => professionalId)
    state.places = state.places.filter((place) => place.participantId !== left.participantId)
    return why === 'unjustified' ? [] : left.others.map(({ professionalId }) => professionalId)
  })
  closeLonely(state)
  const running = new Set(state.signals.map((signal) => signal.youth))
  for (const key of state.decisions.keys()) if (!key.split(' and ').every((one) => running.has(one))) state.decisions.delete(key)
  return told.sort()
}
export const play = (
  family: Family,
  some: readonly { youth: string; person: string; raise: boolean }[],
  homes: Homes | null = null,
): State => {
  const state = begin(family, homes)
  for (const one of some) (one.raise ? raise : withdraw)(state, one.youth, one.person)
  return state
}
/** Who sees whom, in whatever match. */
export const pairs = (state: State): string[] =>
  [
    ...new Set(
      state.places.flatMap((one) => seenBy(state, one.matchId, one.person).map((other) => `${one.person} sees ${other}`)),
    ),
  ].sort()
export const wanted = (state: State): string[] => {
  const all = state.signals.flatMap((one) =>
    state.signals
      .filter((other) => other.person !== one.person && areKin(state, one.youth, other.youth))
      .map((other) => `${one.person} sees ${other.person}`),
  )
  return [...new Set(all)].sort()
}
