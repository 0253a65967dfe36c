import { addDays, calendarDay } from '@mens-centraal/kernel/calendar-day'
import type fastCheck from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { defaultSettings } from '../directory/setting.ts'
import type { FollowedPlace, FollowUp } from './follow-up.ts'
import { closings, houseSteps, type Round, type Schedule, type Step, type StepKind, scheduleOf } from './follow-up-step.ts'
import type { Pair } from './pair.ts'

export const seed = 7132
export const monday = calendarDay('2026-11-23')
const noHoliday = () => false

/** Noon in UTC, so many days after the first Monday. */
export const noon = (day: number): Date => new Date(Date.UTC(2026, 10, 23 + day, 12))
export const scheduleFrom = (day: number): Schedule => scheduleOf(addDays(monday, day), defaultSettings, noHoliday)
export const roundFrom = (round: number, day: number): Round => ({ round, askedAt: noon(day), ...scheduleFrom(day) })

export const personOf = (person: number): string => `person-${person}`
export const placeOf = (person: number, job = 0, involved = true): FollowedPlace => ({
  participantId: `place-${person}-${job}`,
  positionId: `position-${person}-${job}`,
  professionalId: personOf(person),
  organisationId: `organisation-${job}`,
  involved,
})
/** Somebody says something of another. */
export const saidOf = (kind: StepKind, by: number, about: number, day = 0, round = 1): Step => ({
  kind,
  participantId: `place-${by}-0`,
  forPositionId: `position-${by}-0`,
  by: personOf(by),
  about: personOf(about),
  round,
  on: addDays(monday, day),
  at: noon(day),
})
/** What is about all: done by the house or by an officer, or that help is aligned. */
export const doneOf = (kind: StepKind, day = 0, round = 1): Step => ({
  ...{ kind, participantId: null, forPositionId: null, by: null, about: null, round },
  on: addDays(monday, day),
  at: noon(day),
})

const byMoment = (steps: readonly Step[]): Step[] => [...steps].sort((a, b) => a.at.getTime() - b.at.getTime())

/** Everybody who is involved with everybody else, each pair since a day of its own. */
const pairsOf = (places: readonly FollowedPlace[], since: readonly number[]): Pair[] => {
  const people = [...new Set(places.filter(({ involved }) => involved).map(({ professionalId }) => professionalId))].sort()
  const pairs = people.flatMap((one, i) => people.slice(i + 1).map((other) => ({ one, other })))
  return pairs.map((pair, i) => ({ ...pair, since: noon(since[i] ?? 0) }))
}

/** Any day, and any follow-up of a match on one youth of up to four people, in up to three rounds. */
export const arbitrariesOf = (fc: typeof fastCheck) => {
  const person = fc.integer({ min: 0, max: 3 })
  const dayNumber = fc.integer({ min: 0, max: 30 })
  const day = fc.integer({ min: -5, max: 60 }).map((many) => addDays(monday, many))
  const place = fc
    .record({ who: person, job: fc.integer({ min: 0, max: 1 }), involved: fc.boolean() })
    .map(({ who, job, involved }) => placeOf(who, job, involved))
  const said = fc
    .record({
      kind: fc.constantFrom('no-answer', 'in-touch', 'already-together', 'known-together'),
      by: person,
      about: person,
      on: dayNumber,
    })
    .filter(({ by, about }) => by !== about)
    .map(({ kind, by, about, on }) => saidOf(kind as StepKind, by, about, on))
  const done = fc
    .record({
      kind: fc.constantFrom('aligned', ...closings, ...houseSteps, 'identified'),
      on: dayNumber,
      round: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ kind, on, round }) => doneOf(kind as StepKind, on, round))
  const followUp: Arbitrary<FollowUp> = fc
    .record({
      open: fc.boolean(),
      places: fc.uniqueArray(place, { maxLength: 6, selector: ({ participantId }) => participantId }),
      since: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 6, maxLength: 6 }),
      asked: fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 3 }),
      steps: fc.array(fc.oneof({ weight: 3, arbitrary: said }, { weight: 1, arbitrary: done }), { maxLength: 12 }),
    })
    .map(({ open, places, since, asked, steps }) => ({
      open,
      places,
      pairs: pairsOf(places, since),
      rounds: [...asked].sort((a, b) => a - b).map((on, i) => roundFrom(i + 1, on)),
      steps: byMoment(steps),
    }))
  return { day, followUp }
}
