import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openPairs, partOf, standingOf, waitingFor } from './follow-up.ts'
import { arbitrariesOf, noon, personOf, placeOf, roundFrom, saidOf, seed } from './follow-up-in-tests.ts'
import { hasSaid, isInTouch, partnerIn, roundOf, stateIn } from './pair.ts'

const { followUp } = arbitrariesOf(fc)

const pairOf = (one: number, other: number, since = 0) => ({ one: personOf(one), other: personOf(other), since: noon(since) })

describe('contact of two', () => {
  test('is there when both said so of each other; one alone cannot say it for the other', () => {
    const pair = pairOf(1, 2)
    const [his, hers] = [saidOf('in-touch', 1, 2), saidOf('already-together', 2, 1)]
    expect([isInTouch([his], pair), isInTouch([hers], pair), isInTouch([his, hers], pair)]).toEqual([false, false, true])
    expect([stateIn([his], pair, personOf(1)), stateIn([his], pair, personOf(2))]).toEqual(['in-touch', 'none'])
  })

  test('is the same whoever of the two is named first, and in whatever order things were said', () => {
    fc.assert(
      fc.property(followUp, (one) => {
        for (const pair of one.pairs) {
          const turned = { ...pair, one: pair.other, other: pair.one }
          expect(isInTouch(one.steps, turned)).toBe(isInTouch(one.steps, pair))
          expect(isInTouch(one.steps.toReversed(), pair)).toBe(isInTouch(one.steps, pair))
        }
        const turned = one.pairs.map((pair) => ({ ...pair, one: pair.other, other: pair.one }))
        expect(standingOf({ ...one, pairs: turned.toReversed() })).toBe(standingOf(one))
      }),
      { seed, numRuns: 500 },
    )
  })

  test('is not touched by what is said of or by anybody else', () => {
    fc.assert(
      fc.property(followUp, (one) => {
        for (const pair of one.pairs) {
          const their = one.steps.filter(
            ({ by, about }) => [pair.one, pair.other].includes(by ?? '') && [pair.one, pair.other].includes(about ?? ''),
          )
          for (const who of [pair.one, pair.other]) expect(stateIn(one.steps, pair, who)).toBe(stateIn(their, pair, who))
        }
      }),
      { seed, numRuns: 500 },
    )
  })

  test('does not count any more once they were not together for a while, and counts nothing that was said before', () => {
    fc.assert(
      fc.property(followUp, (one) => {
        for (const pair of one.pairs) {
          const again = { ...pair, since: noon(60) }
          expect([stateIn(one.steps, again, pair.one), isInTouch(one.steps, again)]).toEqual(['none', false])
        }
      }),
      { seed },
    )
  })

  test('said twice is as said once', () => {
    fc.assert(
      fc.property(followUp, (one) => {
        const twice = { ...one, steps: one.steps.flatMap((step) => [step, step]) }
        expect([standingOf(twice), openPairs(twice)]).toEqual([standingOf(one), openPairs(one)])
      }),
      { seed },
    )
  })
})

describe('a third who joins', () => {
  const two = {
    open: true,
    places: [placeOf(1), placeOf(2)],
    pairs: [pairOf(1, 2)],
    rounds: [roundFrom(1, 0)],
    steps: [saidOf('in-touch', 1, 2, 1), saidOf('in-touch', 2, 1, 1)],
  }
  const three = {
    ...two,
    places: [...two.places, placeOf(3)],
    pairs: [...two.pairs, pairOf(1, 3, 7), pairOf(2, 3, 7)],
    rounds: [...two.rounds, roundFrom(2, 7)],
  }

  test('has to talk with both, and both with the third; the two are not asked of each other again', () => {
    expect([standingOf(two), standingOf(three)]).toEqual(['in-touch', 'waiting'])
    expect(openPairs(three).map(({ one, other }) => `${one} ${other}`)).toEqual(['person-1 person-3', 'person-2 person-3'])
    expect(waitingFor(three).map(({ professionalId }) => professionalId)).toEqual(['person-1', 'person-2', 'person-3'])
    const talked = { ...three, steps: [...three.steps, saidOf('in-touch', 1, 3, 8), saidOf('in-touch', 3, 1, 8)] }
    expect(waitingFor(talked).map(({ professionalId }) => professionalId)).toEqual(['person-2', 'person-3'])
    expect(standingOf(partOf(talked, 'person-1'))).toBe('in-touch')
  })

  test('and who works together with one of them already has only to talk with the other', () => {
    const known = { ...three, steps: [...three.steps, saidOf('known-together', 1, 3, 7, 2)] }
    expect(openPairs(known).map(({ one, other }) => `${one} ${other}`)).toEqual(['person-2 person-3'])
    expect(standingOf(partOf(known, 'person-1'))).toBe('in-touch')
  })

  test('leaves all else as it was: who joins or goes changes no other pair, nor its days', () => {
    fc.assert(
      fc.property(followUp, fc.integer({ min: 0, max: 3 }), (one, who) => {
        const gone = personOf(who)
        const without = {
          ...one,
          places: one.places.filter(({ professionalId }) => professionalId !== gone),
          pairs: one.pairs.filter((pair) => pair.one !== gone && pair.other !== gone),
        }
        const left = openPairs(one).filter((pair) => pair.one !== gone && pair.other !== gone)
        expect(openPairs(without)).toEqual(left)
        for (const pair of without.pairs) expect(roundOf(without.rounds, pair)).toBe(roundOf(one.rounds, pair))
      }),
      { seed, numRuns: 500 },
    )
  })
})

test('nobody is asked who has no open pair, and everybody of whom a half is missing', () => {
  fc.assert(
    fc.property(followUp, (one) => {
      const waiting = waitingFor(one).map(({ professionalId }) => professionalId)
      const halves = openPairs(one).flatMap((pair) => [pair.one, pair.other].filter((who) => !hasSaid(one.steps, pair, who)))
      expect(new Set(waiting)).toEqual(new Set(halves))
      expect(waiting.length).toBe(new Set(waiting).size)
      for (const pair of one.pairs) expect(partnerIn(pair, partnerIn(pair, pair.one))).toBe(pair.one)
    }),
    { seed, numRuns: 500 },
  )
})
