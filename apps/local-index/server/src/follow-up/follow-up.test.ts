import { addDays, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { addWorkingDays } from '@mens-centraal/kernel/working-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { municipalityOfRules } from '../directory/organisation.ts'
import { defaultSettings, type Settings } from '../directory/setting.ts'
import {
  closingRefusal,
  contactStateOf,
  dueOnOf,
  dueSteps,
  isOverdue,
  isRunning,
  type LapsedPlace,
  lapsesToTell,
  openPairs,
  standingOf,
  waitingFor,
} from './follow-up.ts'
import { arbitrariesOf, doneOf, monday, noon, personOf, placeOf, roundFrom, scheduleFrom, seed } from './follow-up-in-tests.ts'
import { closings, ends, houseSteps, type Step, scheduleOf } from './follow-up-step.ts'
import { roundOf } from './pair.ts'

const { day, followUp } = arbitrariesOf(fc)

const noHoliday = () => false
const days = fc.integer({ min: 1, max: 30 })
const chosen = fc.tuple(days, days, days, days).map(
  ([deadline, reminder, coordinators, officer]): Settings => ({
    ...defaultSettings,
    'follow-up-deadline': deadline,
    'follow-up-reminder': reminder,
    'escalation-to-coordinators': coordinators,
    'escalation-to-officer': officer,
  }),
)
const schedule = scheduleFrom(0)
const withoutOutcome = (steps: readonly Step[]): Step[] => steps.filter(({ kind }) => !ends(kind))

describe('the schedule', () => {
  test('follows the municipality: each step on the first working day after so many have passed, the deadline on the last', () => {
    fc.assert(
      fc.property(chosen, day, (settings, from) => {
        const made = scheduleOf(from, settings, noHoliday)
        expect(made.dueOn).toBe(addWorkingDays(from, settings['follow-up-deadline'], noHoliday))
        expect(made.remindOn).toBe(addWorkingDays(from, settings['follow-up-reminder'] + 1, noHoliday))
        expect(made.coordinatorsOn).toBe(addWorkingDays(from, settings['escalation-to-coordinators'] + 1, noHoliday))
        expect(made.officerOn).toBe(addWorkingDays(from, settings['escalation-to-officer'] + 1, noHoliday))
      }),
      { seed, numRuns: 1_000 },
    )
  })

  test('of a match of Monday, by default: Friday a reminder, the next Monday the last day, then coordinators, a week later the officer', () => {
    expect(schedule).toEqual({
      remindOn: '2026-11-27',
      dueOn: '2026-11-30',
      coordinatorsOn: '2026-12-01',
      officerOn: '2026-12-08',
    })
  })

  test('is that of the municipality of residence if it is in this index, else of the covenant of the first signal', () => {
    const known = [
      { id: 'one', code: '9001' },
      { id: 'two', code: '9002' },
    ]
    expect(municipalityOfRules('9002', known, 'one')).toBe('two')
    for (const elsewhere of ['0363', null]) expect(municipalityOfRules(elsewhere, known, 'one')).toBe('one')
  })
})

describe('how a follow-up stands', () => {
  test('it waits exactly while two people are involved, the match is open, and a pair has still to talk', () => {
    fc.assert(
      fc.property(followUp, (one) => {
        const people = new Set(one.places.filter(({ involved }) => involved).map(({ professionalId }) => professionalId))
        const waits = one.open && people.size > 1 && openPairs(one).length > 0
        expect(standingOf(one) === 'waiting').toBe(waits)
        if (waits) expect(waitingFor(one).length).toBeGreaterThan(0)
      }),
      { seed, numRuns: 600 },
    )
  })

  test('each pair has the days of the round in which it came to be: it is late exactly when one of them is', () => {
    fc.assert(
      fc.property(followUp, day, (one, on) => {
        const dues = openPairs(one).flatMap((pair) => roundOf(one.rounds, pair)?.dueOn ?? [])
        expect(isOverdue(one, on)).toBe(isRunning(one) && dues.some((due) => on > due))
        if (dues.length > 0) expect(dueOnOf(one)).toBe([...dues].sort()[0])
      }),
      { seed, numRuns: 500 },
    )
  })

  test('what ended it counts for those who were together then, and not for who came together later', () => {
    fc.assert(
      fc.property(followUp, fc.constantFrom('aligned' as const, ...closings), (one, kind) => {
        const [first] = one.rounds
        const steps = [...withoutOutcome(one.steps), doneOf(kind, 50, 1)]
        for (const pair of openPairs({ ...one, steps })) expect(roundOf(one.rounds, pair)).not.toBe(first)
        const last = one.rounds.length
        expect(openPairs({ ...one, steps: [...withoutOutcome(one.steps), doneOf(kind, 50, last)] })).toEqual([])
      }),
      { seed, numRuns: 500 },
    )
  })

  test('a person is asked once, whatever number of jobs', () => {
    fc.assert(
      fc.property(followUp, (one) => {
        const waiting = waitingFor(one).map(({ professionalId }) => professionalId)
        expect(new Set(waiting).size).toBe(waiting.length)
        for (const person of waiting) expect(['none', 'tried']).toContain(contactStateOf(one, person))
      }),
      { seed, numRuns: 500 },
    )
  })

  test('who takes a place over from a colleague has still to talk with each of the others, who keep among themselves what they said', () => {
    fc.assert(
      fc.property(followUp, fc.integer({ min: 0, max: 3 }), (one, who) => {
        const [former, receiver] = [personOf(who), 'receiver']
        const open = { ...one, open: true, steps: withoutOutcome(one.steps), rounds: [...one.rounds, roundFrom(9, 45)] }
        const handedOver = {
          ...open,
          places: open.places.map((each) => (each.professionalId === former ? { ...each, professionalId: receiver } : each)),
          pairs: open.pairs.map((pair) => {
            if (pair.one === former) return { ...pair, one: receiver, since: noon(45) }
            return pair.other === former ? { ...pair, other: receiver, since: noon(45) } : pair
          }),
        }
        const theirs = handedOver.pairs.filter((pair) => pair.one === receiver || pair.other === receiver)
        for (const pair of theirs) expect(openPairs(handedOver)).toContain(pair)
        const before = openPairs(open).filter((pair) => pair.one !== former && pair.other !== former)
        expect(openPairs(handedOver).filter((pair) => !theirs.includes(pair))).toEqual(before)
      }),
      { seed, numRuns: 500 },
    )
  })

  test('nothing disappears silently: a match of which no two are left says whether anybody was in touch', () => {
    fc.assert(
      fc.property(followUp, (one) => {
        const over = { ...one, open: false, pairs: [], steps: withoutOutcome(one.steps) }
        const spoke = over.steps.some(({ kind }) => ['in-touch', 'already-together', 'known-together'].includes(kind))
        expect(standingOf(over)).toBe(spoke ? 'ended' : 'ended-without-contact')
      }),
      { seed },
    )
  })
})

describe('the house', () => {
  test('takes each step of a round once, never an earlier one after a later, and none once nobody has to talk', () => {
    fc.assert(
      fc.property(followUp, fc.array(day, { maxLength: 8 }), (one, visits) => {
        const taken: { round: number; step: number }[] = []
        let steps = one.steps.filter(({ kind }) => !(houseSteps as readonly string[]).includes(kind))
        for (const on of [...visits].sort()) {
          const now = { ...one, steps }
          for (const { kind, round, pairs } of dueSteps(now, on)) {
            expect(standingOf(now)).toBe('waiting')
            expect(pairs.length).toBeGreaterThan(0)
            taken.push({ round, step: houseSteps.indexOf(kind) })
            steps = [...steps, { ...doneOf(kind, 0, round), on }]
          }
          expect(dueSteps({ ...one, steps }, on)).toEqual([])
        }
        for (const of of Map.groupBy(taken, ({ round }) => round).values()) {
          const order = of.map(({ step }) => step)
          expect(order).toEqual([...new Set(order)].sort())
        }
      }),
      { seed, numRuns: 600 },
    )
  })

  test('after a standstill takes only the furthest step', () => {
    const pairs = [{ one: personOf(1), other: personOf(2), since: noon(0) }]
    const one = { rounds: [roundFrom(1, 0)], open: true, places: [placeOf(1), placeOf(2)], pairs, steps: [] }
    const due = (on: string) => dueSteps(one, calendarDay(on)).map(({ kind }) => kind)
    expect(due(addDays(schedule.remindOn, -1))).toEqual([])
    expect(due(schedule.remindOn)).toEqual(['reminder'])
    expect(due(schedule.coordinatorsOn)).toEqual(['coordinators-told'])
    expect(due(addDays(schedule.officerOn, 40))).toEqual(['officer-told'])
  })

  test('does nothing for a pair of which the round is not planned yet', () => {
    const pairs = [{ one: personOf(1), other: personOf(2), since: noon(30) }]
    const one = { rounds: [roundFrom(1, 0)], open: true, places: [placeOf(1), placeOf(2)], pairs, steps: [] }
    expect([standingOf(one), isOverdue(one, addDays(monday, 60)), dueSteps(one, addDays(monday, 60))]).toEqual([
      'waiting',
      false,
      [],
    ])
  })
})

test('an officer closes what waits or is in touch, with one outcome', () => {
  fc.assert(
    fc.property(followUp, fc.constantFrom(...closings), (one, closing) => {
      const standing = standingOf(one)
      const refusal = closingRefusal(one, closing)
      if (standing !== 'waiting' && standing !== 'in-touch') {
        expect(refusal).toEqual(standing === closing ? 'already' : { code: 'follow-up-closed' })
      } else expect(refusal).toBeNull()
      expect(closings).not.toContain('aligned')
    }),
    { seed, numRuns: 600 },
  )
})

describe('a participant who may not signal any more', () => {
  const lapse = fc.option(day, { nil: null })
  const withLapses = fc.tuple(followUp, fc.array(lapse, { minLength: 6, maxLength: 6 })).map(([one, ends]) => ({
    ...one,
    places: one.places.map((each, i): LapsedPlace => ({ ...each, lapsedOn: ends[i] ?? null })),
  }))
  const toldStep =
    (on: Step['on']) =>
    (one: LapsedPlace): Step => ({
      ...doneOf('reporter-lapsed'),
      ...{ participantId: one.participantId, forPositionId: one.positionId, by: one.professionalId, on },
    })

  test('is told to the officer once a lapse, while they are involved and the match waits or is in touch; it changes nothing else', () => {
    fc.assert(
      fc.property(withLapses, (one) => {
        const told = lapsesToTell(one)
        if (!['waiting', 'in-touch'].includes(standingOf(one))) expect(told).toEqual([])
        for (const { involved, lapsedOn } of told) expect([involved, lapsedOn === null]).toEqual([true, false])
        const on = addDays(monday, 60)
        const after = { ...one, steps: [...one.steps, ...told.map(toldStep(on))] }
        expect(lapsesToTell(after)).toEqual([])
        expect(standingOf(after)).toBe(standingOf(one))
        const again = { ...after, places: one.places.map((each) => ({ ...each, lapsedOn: each.lapsedOn && addDays(on, 1) })) }
        expect(lapsesToTell(again).map(({ positionId }) => positionId)).toEqual(told.map(({ positionId }) => positionId))
      }),
      { seed, numRuns: 500 },
    )
  })
})
