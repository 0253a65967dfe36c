import { addDays } from '@mens-centraal/kernel/calendar-day'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openPairs, partOf, standingOf } from './follow-up.ts'
import { arbitrariesOf, monday, noon, personOf, seed } from './follow-up-in-tests.ts'
import { contacts, type Step } from './follow-up-step.ts'
import { hasSaid, isOf } from './pair.ts'
import { decideSaying } from './saying.ts'

const { day, followUp } = arbitrariesOf(fc)

const contact = fc.constantFrom(...contacts)
const who = fc.integer({ min: 0, max: 3 }).map(personOf)

/** What was said is kept, of each of these, on a day that is not over yet. */
const afterwards = <F extends { readonly steps: readonly Step[] }>(
  one: F,
  by: string,
  kind: Step['kind'],
  of: readonly string[],
): F => ({
  ...one,
  steps: [
    ...one.steps,
    ...of.map(
      (about): Step => ({
        ...{ kind, participantId: 'place', forPositionId: 'position', by, about, round: 1 },
        on: addDays(monday, 40),
        at: noon(40),
      }),
    ),
  ],
})

test('of one or of all at once is the same in the end, and saying it again changes nothing', () => {
  fc.assert(
    fc.property(followUp, who, fc.constantFrom('no-answer', 'in-touch', 'already-together'), (one, by, kind) => {
      const on = addDays(monday, 40)
      const all = decideSaying(one, by, kind, null, on)
      if (!all.ok || all.value === 'all') return
      let each = one
      for (const other of all.value.of) {
        const single = decideSaying(each, by, kind, [other], on)
        expect(single).toEqual({ ok: true, value: { of: [other] } })
        each = afterwards(each, by, kind, [other])
      }
      const once = afterwards(one, by, kind, all.value.of)
      expect(openPairs(each)).toEqual(openPairs(once))
      expect(decideSaying(once, by, kind, null, on)).toEqual({ ok: true, value: { of: [] } })
      if (kind !== 'no-answer')
        for (const pair of openPairs(once).filter((open) => isOf(open, by))) expect(hasSaid(once.steps, pair, by)).toBe(true)
    }),
    { seed, numRuns: 600 },
  )
})

test('that help is aligned only says who has said of each other in sight how contact went', () => {
  fc.assert(
    fc.property(followUp, who, day, (whole, by, on) => {
      const one = partOf(whole, by)
      const said = decideSaying(one, by, 'aligned', null, on)
      const silent = openPairs(one).some((pair) => !hasSaid(one.steps, pair, by))
      const runs = standingOf(one) === 'waiting' || standingOf(one) === 'in-touch'
      expect(said.ok && said.value === 'all').toBe(runs && !silent)
    }),
    { seed, numRuns: 500 },
  )
})

test('nothing more is said once it ended, and never of somebody with whom one is not together', () => {
  fc.assert(
    fc.property(followUp, who, contact, day, (one, by, kind, on) => {
      const said = decideSaying(one, by, kind, null, on)
      const standing = standingOf(one)
      if (standing !== 'waiting' && standing !== 'in-touch' && kind !== standing)
        expect(said).toMatchObject({ ok: false, refusal: { code: 'follow-up-closed' } })
      if (kind === 'aligned' || (standing !== 'waiting' && standing !== 'in-touch')) return
      expect(decideSaying(one, by, kind, ['a-stranger'], on)).toMatchObject({ ok: false, refusal: { code: 'not-available' } })
    }),
    { seed, numRuns: 500 },
  )
})
