import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detectKinMatch, type KinEvent, type KinSignal, leaveKinMatches } from './kin.ts'

const seed = 7131
const at = new Date('2026-11-22T10:00:00Z')

type Signal = { readonly id: string; readonly youth: string; readonly person: string }
type Place = Signal & { matchId: string; participantId: string }
type Family = Readonly<Record<string, readonly number[]>>
type State = { signals: Signal[]; places: Place[]; matches: Map<string, number>; family: Family; guarded: Set<string> }

/** Five youths, each with the numbers of their parents: full and half siblings, only children, and youths without parents in the register. */
const families = fc
  .array(fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 2 }), { minLength: 5, maxLength: 5 })
  .map((parents): Family => Object.fromEntries(parents.map((some, i) => [`youth-${i}`, some])))
const step = fc.record({
  youth: fc.integer({ min: 0, max: 4 }).map((n) => `youth-${n}`),
  person: fc.integer({ min: 0, max: 3 }).map((n) => `person-${n}`),
  raise: fc.boolean(),
})
const steps = fc.array(step, { maxLength: 25 })

const begin = (family: Family): State => ({ signals: [], places: [], matches: new Map(), family, guarded: new Set() })
const areKin = ({ family }: State, a: string, b: string): boolean =>
  a !== b && (family[a] ?? []).some((parent) => (family[b] ?? []).includes(parent))

/** Whom the places of a person in one match let them see: by a youth who belongs together with one of their own. */
const seenBy = (state: State, matchId: string, person: string): string[] => {
  const inside = state.places.filter((place) => place.matchId === matchId)
  const mine = inside.filter((place) => place.person === person)
  const others = inside.filter((other) => other.person !== person && mine.some((own) => areKin(state, own.youth, other.youth)))
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
    match: match ?? null,
    sees,
  }
}
let drawn = 0
const draw = {
  id: () => `drawn-${String(drawn++).padStart(6, '0')}`,
  number: () => 1,
}

const lonelyOf = (state: State, youth: string) => {
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

const detect = (state: State, youth: string): readonly KinEvent[] => {
  const signals = state.signals.filter((signal) => signal.youth === youth || areKin(state, youth, signal.youth))
  const facts = {
    youthId: youth,
    kind: 'family' as const,
    guarded: state.guarded,
    signals: signals.map((one) => asSeen(state, one)),
    lonely: lonelyOf(state, youth),
  }
  return detectKinMatch(facts, at, draw)
}
const apply = (state: State, events: readonly KinEvent[]): void => {
  for (const event of events) {
    if (event.type === 'kin-match-opened') state.matches.set(event.matchId, state.matches.size)
    if (event.type === 'kin-matches-merged') {
      for (const place of state.places) if (place.matchId === event.mergedId) place.matchId = event.matchId
      state.matches.delete(event.mergedId)
    }
    if (event.type === 'match-closed') state.places = state.places.filter(({ matchId }) => matchId !== event.matchId)
    if (event.type === 'kin-match-joined') {
      const signal = state.signals.find(({ id }) => id === event.participant.signalId)
      if (signal) state.places.push({ ...signal, matchId: event.matchId, participantId: event.participant.participantId })
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
const raise = (state: State, youth: string, person: string): void => {
  const id = `${youth} of ${person}`
  if (state.signals.some((signal) => signal.id === id)) return
  state.signals.push({ id, youth, person })
  apply(state, detect(state, youth))
}
const withdraw = (state: State, youth: string, person: string): readonly string[] => {
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
        seesElse: state.places
          .filter((other) => other.matchId === place.matchId && other.youth !== youth && areKin(state, place.youth, other.youth))
          .map((other) => other.person),
      },
    }))
  const event = { signalId: id, professionalId: person, at, why: 'risk-gone', archive: null, openMatches } as never
  state.signals = state.signals.filter((signal) => signal.id !== id)
  const told = leaveKinMatches(event).flatMap((left) => {
    if (left.type !== 'participant-left') return []
    state.places = state.places.filter((place) => place.participantId !== left.participantId)
    return left.others.map(({ professionalId }) => professionalId)
  })
  closeLonely(state)
  return told.sort()
}
const play = (family: Family, some: readonly { youth: string; person: string; raise: boolean }[]): State => {
  const state = begin(family)
  for (const one of some) (one.raise ? raise : withdraw)(state, one.youth, one.person)
  return state
}
/** Who sees whom, in whatever match. */
const pairs = (state: State): string[] =>
  [
    ...new Set(
      state.places.flatMap((one) => seenBy(state, one.matchId, one.person).map((other) => `${one.person} sees ${other}`)),
    ),
  ].sort()
const wanted = (state: State): string[] => {
  const all = state.signals.flatMap((one) =>
    state.signals
      .filter((other) => other.person !== one.person && areKin(state, one.youth, other.youth))
      .map((other) => `${one.person} sees ${other.person}`),
  )
  return [...new Set(all)].sort()
}

test('after any signals and withdrawals, in any order, exactly those see each other who have a signal on different youths with the same parent', () => {
  fc.assert(
    fc.property(families, steps, (family, some) => {
      const state = play(family, some)
      expect(pairs(state)).toEqual(wanted(state))
    }),
    { seed, numRuns: 1_000 },
  )
})

test('who sees whom is symmetric, and nobody sees themselves', () => {
  fc.assert(
    fc.property(families, steps, (family, some) => {
      const seen = pairs(play(family, some))
      for (const pair of seen) {
        const [one, other] = pair.split(' sees ')
        expect(seen).toContain(`${other} sees ${one}`)
        expect(one).not.toBe(other)
      }
    }),
    { seed },
  )
})

test('found twice, nothing changes: no second match, no second place, no second notice', () => {
  fc.assert(
    fc.property(families, steps, (family, some) => {
      const state = play(family, some)
      for (const youth of Object.keys(family)) expect(detect(state, youth)).toEqual([])
    }),
    { seed },
  )
})

test('when the register says otherwise of a youth’s parents, the matches follow, and none is left in which nobody sees anybody', () => {
  fc.assert(
    fc.property(families, steps, families, fc.constantFrom('youth-0', 'youth-3'), (family, some, other, youth) => {
      const state = play(family, some)
      state.family = { ...family, [youth]: other[youth] ?? [] }
      apply(state, detect(state, youth))
      expect(pairs(state)).toEqual(wanted(state))
      expect(lonelyOf(state, youth)).toEqual([])
      expect(detect(state, youth)).toEqual([])
    }),
    { seed, numRuns: 1_000 },
  )
})

test('each signal has one place at most, so that a list does not tell how many youths there are', () => {
  fc.assert(
    fc.property(families, steps, (family, some) => {
      const { places } = play(family, some)
      expect(new Set(places.map(({ id }) => id)).size).toBe(places.length)
    }),
    { seed },
  )
})

test('withdrawing undoes raising: the same people see each other as before', () => {
  fc.assert(
    fc.property(families, steps, step, (family, some, { youth, person }) => {
      const before = play(
        family,
        some.filter((one) => one.youth !== youth || one.person !== person),
      )
      const seen = pairs(before)
      raise(before, youth, person)
      withdraw(before, youth, person)
      expect(pairs(before)).toEqual(seen)
    }),
    { seed },
  )
})

test('who sees a person already is not told again, however many siblings that person has a signal on', () => {
  const state = begin({ a: [1], b: [1], c: [1], d: [1] })
  raise(state, 'a', 'anna')
  raise(state, 'b', 'bram')
  const told = ['c', 'd'].flatMap((youth) => {
    state.signals.push({ id: `${youth} of bram`, youth, person: 'bram' })
    const events = detect(state, youth)
    apply(state, events)
    return events.flatMap((event) => (event.type === 'kin-match-joined' ? [event.told.length, event.news] : []))
  })
  expect(told).toEqual([0, false, 0, false])
})

test('of a withdrawal exactly those are told who do not see that person any more', () => {
  fc.assert(
    fc.property(families, steps, step, (family, some, { youth, person }) => {
      const state = play(family, some)
      const before = pairs(state)
      const told = withdraw(state, youth, person)
      const gone = before.filter((pair) => pair.endsWith(` sees ${person}`) && !pairs(state).includes(pair))
      expect(told).toEqual(gone.map((pair) => pair.split(' sees ')[0]))
    }),
    { seed, numRuns: 1_000 },
  )
})

test('of a youth with a secret address nobody sees anybody in a family match; when it is secret no longer, all is as it would have been', () => {
  fc.assert(
    fc.property(families, steps, (family, some) => {
      const state = begin(family)
      state.guarded.add('youth-0')
      for (const one of some) (one.raise ? raise : withdraw)(state, one.youth, one.person)
      expect(state.places.filter(({ youth }) => youth === 'youth-0')).toEqual([])
      expect(detect(state, 'youth-0')).toEqual([])
      state.guarded.clear()
      apply(state, detect(state, 'youth-0'))
      expect(pairs(state)).toEqual(wanted(state))
    }),
    { seed, numRuns: 500 },
  )
})
