import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  apply,
  areKin,
  begin,
  detect,
  type Family,
  keyOf,
  pairs,
  play,
  raise,
  type State,
  seenBy,
  wanted,
  withdraw,
} from './kin-in-tests.ts'

const seed = 7131

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
      expect(state.decisions.size).toBe(0)
    }),
    { seed, numRuns: 500 },
  )
})

const outcomes = fc.array(fc.constantFrom('allow' as const, 'withhold' as const, null), { minLength: 10, maxLength: 10 })

test('what a decider allows is brought together, what is withheld or waits is not; and nothing is asked twice', () => {
  fc.assert(
    fc.property(families, steps, outcomes, (family, some, decided) => {
      const state = begin(family)
      state.guarded.add('youth-0').add('youth-1')
      for (const one of some) (one.raise ? raise : withdraw)(state, one.youth, one.person)
      const asked = [...state.decisions.values()]
      asked.forEach((decision, i) => {
        decision.outcome = decided[i] ?? null
      })
      for (const youth of ['youth-0', 'youth-1']) apply(state, detect(state, youth))
      expect([...state.decisions.values()]).toEqual(asked)
      const held = new Set([...state.decisions].flatMap(([key, { outcome }]) => (outcome === 'allow' ? [] : [key])))
      const through = state.signals.flatMap((one) =>
        state.signals
          .filter(
            ({ person, youth }) => person !== one.person && areKin(state, one.youth, youth) && !held.has(keyOf(one.youth, youth)),
          )
          .map((other) => `${one.person} sees ${other.person}`),
      )
      expect(pairs(state)).toEqual([...new Set(through)].sort())
      for (const youth of Object.keys(family)) expect(detect(state, youth)).toEqual([])
    }),
    { seed, numRuns: 1_000 },
  )
})

test('when an address becomes secret later, who saw each other still do, and nobody comes to see anybody by that youth before it is decided', () => {
  fc.assert(
    fc.property(families, steps, steps, (family, before, after) => {
      const state = play(family, before)
      const seen = pairs(state)
      state.guarded.add('youth-0')
      apply(state, detect(state, 'youth-0'))
      expect(pairs(state)).toEqual(seen)
      for (const one of after) if (one.raise) raise(state, one.youth, one.person)
      const without = { ...state, signals: state.signals.filter(({ youth }) => youth !== 'youth-0') }
      expect(pairs(state)).toEqual([...new Set([...seen, ...wanted(without)])].sort())
      for (const youth of Object.keys(family)) expect(detect(state, youth)).toEqual([])
    }),
    { seed, numRuns: 1_000 },
  )
})

/** Who sees whom, match by match. */
const seenInMatches = (state: State): string[] => [
  ...new Set(
    state.places.flatMap((one) =>
      seenBy(state, one.matchId, one.person).map((other) => `${one.person} sees ${other} in ${one.matchId}`),
    ),
  ),
]

test('of a withdrawal nobody is told who was kept apart from that person in the match', () => {
  fc.assert(
    fc.property(families, steps, steps, step, (family, before, after, { youth, person }) => {
      const state = play(family, before)
      state.guarded.add('youth-0')
      for (const one of after) if (one.raise) raise(state, one.youth, one.person)
      const seen = seenInMatches(state)
      const told = withdraw(state, youth, person)
      const still = seenInMatches(state)
      const gone = seen.filter((pair) => pair.includes(` sees ${person} in `) && !still.includes(pair))
      expect(told).toEqual(gone.map((pair) => pair.split(' sees ')[0]).sort())
    }),
    { seed, numRuns: 1_000 },
  )
})
