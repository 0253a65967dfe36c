import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  apply,
  begin,
  detect,
  type Family,
  type Homes,
  lonelyOf,
  pairs,
  play,
  raise,
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
const homes = fc
  .array(fc.integer({ min: 1, max: 3 }), { minLength: 5, maxLength: 5 })
  .map((numbers): Homes => Object.fromEntries(numbers.map((home, i) => [`youth-${i}`, home])))

test('after any signals and withdrawals, in any order, exactly those see each other who have a signal on different youths with the same parent', () => {
  fc.assert(
    fc.property(families, steps, (family, some) => {
      const state = play(family, some)
      expect(pairs(state)).toEqual(wanted(state))
    }),
    { seed, numRuns: 1_000 },
  )
})

test('of one address exactly those see each other who have a signal on different youths without a parent in common; after a move they follow it', () => {
  fc.assert(
    fc.property(families, homes, steps, fc.integer({ min: 1, max: 3 }), (family, housed, some, home) => {
      const state = play(family, some, housed)
      const kinds = Object.keys(family).flatMap((youth) => detect(state, youth))
      expect([pairs(state), kinds]).toEqual([wanted(state), []])
      state.homes = { ...housed, 'youth-0': home }
      apply(state, detect(state, 'youth-0'))
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

test('of an unjustified signal exactly those hear that the match lapsed who saw its reporter there, and see nobody now', () => {
  fc.assert(
    fc.property(families, steps, step, (family, some, { youth, person }) => {
      const state = play(family, some)
      const place = state.places.find(({ id }) => id === `${youth} of ${person}`)
      const people = [...new Set(state.places.map((one) => one.person))]
      const seesThere = (one: string): string[] => seenBy(state, place?.matchId ?? '', one)
      const saw = people.filter((one) => seesThere(one).includes(person))
      const told = withdraw(state, youth, person, 'unjustified')
      const alone = saw.filter((one) => seesThere(one).length === 0).sort()
      expect(told).toEqual(alone)
    }),
    { seed, numRuns: 1_000 },
  )
})
