import { addDays, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { addWorkingDays } from '@mens-centraal/kernel/working-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { municipalityOfRules } from '../directory/organisation.ts'
import { defaultSettings, type Settings } from '../directory/setting.ts'
import {
  closingRefusal,
  closings,
  contactRefusal,
  contactStateOf,
  contacts,
  dueStep,
  type FollowedPlace,
  type FollowUp,
  houseSteps,
  isOverdue,
  type LapsedPlace,
  lapsesToTell,
  type Schedule,
  type Step,
  scheduleOf,
  standingOf,
  waitingFor,
} from './follow-up.ts'

const seed = 7132
const monday = calendarDay('2026-11-23')
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
const schedule: Schedule = scheduleOf(monday, defaultSettings, noHoliday)
const day = fc.integer({ min: -5, max: 60 }).map((many) => addDays(monday, many))

const place = fc
  .record({ person: fc.integer({ min: 0, max: 3 }), job: fc.integer({ min: 0, max: 1 }), involved: fc.boolean() })
  .map(
    ({ person, job, involved }): FollowedPlace => ({
      participantId: `place-${person}-${job}`,
      positionId: `position-${person}-${job}`,
      professionalId: `person-${person}`,
      organisationId: `organisation-${job}`,
      involved,
    }),
  )
const kind = fc.constantFrom(...contacts, ...closings, ...houseSteps, 'identified' as const)
const step = fc.record({ kind, person: fc.integer({ min: 0, max: 3 }), job: fc.integer({ min: 0, max: 1 }), on: day }).map(
  ({ kind: what, person, job, on }): Step => ({
    kind: what,
    ...((contacts as readonly string[]).includes(what)
      ? { participantId: `place-${person}-${job}`, forPositionId: `position-${person}-${job}` }
      : { participantId: null, forPositionId: null }),
    on,
  }),
)
const followUp: fc.Arbitrary<FollowUp> = fc.record({
  schedule: fc.constant(schedule),
  open: fc.boolean(),
  places: fc.uniqueArray(place, { maxLength: 6, selector: ({ participantId }) => participantId }),
  steps: fc.array(step, { maxLength: 6 }),
})

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
  test('it waits exactly while two people are involved, the match is open, nobody closed it, and somebody still has to say so', () => {
    fc.assert(
      fc.property(followUp, (one) => {
        const people = new Set(one.places.filter(({ involved }) => involved).map(({ professionalId }) => professionalId))
        const ended = one.steps.some(({ kind: what }) => what === 'aligned' || (closings as readonly string[]).includes(what))
        const waits = one.open && people.size > 1 && !ended && waitingFor(one).length > 0
        expect(standingOf(one) === 'waiting').toBe(waits)
        for (const on of [schedule.dueOn, addDays(schedule.dueOn, 1)])
          expect(isOverdue(one, on)).toBe(waits && on > schedule.dueOn)
      }),
      { seed, numRuns: 3_000 },
    )
  })

  test('a person is asked once, whatever number of jobs; what either job said counts', () => {
    fc.assert(
      fc.property(followUp, (one) => {
        const waiting = waitingFor(one).map(({ professionalId }) => professionalId)
        expect(new Set(waiting).size).toBe(waiting.length)
        for (const person of waiting) expect(['none', 'tried']).toContain(contactStateOf(one, person))
      }),
      { seed, numRuns: 2_000 },
    )
  })

  test('what was said by who had a place before counts for nobody who has it now', () => {
    fc.assert(
      fc.property(followUp, fc.integer({ min: 0, max: 5 }), (one, which) => {
        const [former] = one.places.slice(which % Math.max(1, one.places.length))
        if (former === undefined) return
        const receiver = { ...former, positionId: 'position-of-receiver', professionalId: 'receiver' }
        const handedOver = { ...one, places: one.places.map((each) => (each === former ? receiver : each)) }
        expect(contactStateOf(handedOver, 'receiver')).toBe('none')
        if (former.involved) expect(waitingFor(handedOver)).toContainEqual(receiver)
      }),
      { seed, numRuns: 2_000 },
    )
  })

  test('nothing disappears silently: a match of which no two are left says whether anybody was in touch', () => {
    fc.assert(
      fc.property(followUp, (one) => {
        const over = {
          ...one,
          open: false,
          steps: one.steps.filter(({ kind: what }) => !(closings as readonly string[]).includes(what) && what !== 'aligned'),
        }
        const spoke = over.steps.some(({ kind: what }) => what === 'in-touch' || what === 'already-together')
        expect(standingOf(over)).toBe(spoke ? 'ended' : 'ended-without-contact')
      }),
      { seed },
    )
  })
})

describe('the house', () => {
  test('takes each step once, never an earlier one after a later, and none once it no longer waits', () => {
    fc.assert(
      fc.property(followUp, fc.array(day, { maxLength: 8 }), (one, visits) => {
        const taken: number[] = []
        let steps = one.steps.filter(({ kind: what }) => !(houseSteps as readonly string[]).includes(what))
        for (const on of [...visits].sort()) {
          const now = { ...one, steps }
          const next = dueStep(now, on)
          if (next === null) continue
          expect(standingOf(now)).toBe('waiting')
          taken.push(houseSteps.indexOf(next))
          steps = [...steps, { kind: next, participantId: null, forPositionId: null, on }]
          expect(dueStep({ ...one, steps }, on)).toBeNull()
        }
        expect(taken).toEqual([...new Set(taken)].sort())
      }),
      { seed, numRuns: 3_000 },
    )
  })

  test('after a standstill takes only the furthest step', () => {
    const [a, b] = fc.sample(place, { seed, numRuns: 200 }).filter(({ involved }) => involved)
    const one = {
      schedule,
      open: true,
      places: [a, { ...b, professionalId: 'somebody-else', participantId: 'p' }],
      steps: [],
    } as FollowUp
    expect(dueStep(one, addDays(schedule.remindOn, -1))).toBeNull()
    expect(dueStep(one, schedule.remindOn)).toBe('reminder')
    expect(dueStep(one, schedule.coordinatorsOn)).toBe('coordinators-told')
    expect(dueStep(one, addDays(schedule.officerOn, 40))).toBe('officer-told')
  })
})

describe('what is said', () => {
  test('that help is aligned only participants can say, after contact; the officer never', () => {
    fc.assert(
      fc.property(followUp, day, (one, on) => {
        for (const { professionalId } of one.places) {
          const refusal = contactRefusal(one, professionalId, 'aligned', on)
          if (refusal === null) expect(['in-touch', 'already-together']).toContain(contactStateOf(one, professionalId))
        }
        expect(closings).not.toContain('aligned')
      }),
      { seed, numRuns: 2_000 },
    )
  })

  test('saying it again changes nothing; after an outcome nothing more is said, and no other outcome comes', () => {
    fc.assert(
      fc.property(followUp, fc.constantFrom(...contacts), fc.constantFrom(...closings), day, (one, contact, closing, on) => {
        const standing = standingOf(one)
        const [who] = one.places
        if (who !== undefined && contactRefusal(one, who.professionalId, contact, on) === null) {
          const said: Step = { kind: contact, participantId: who.participantId, forPositionId: who.positionId, on }
          expect(contactRefusal({ ...one, steps: [...one.steps, said] }, who.professionalId, contact, on)).toBe('already')
        }
        const refusal = closingRefusal(one, closing)
        if (standing !== 'waiting' && standing !== 'in-touch') {
          expect(refusal).toEqual(standing === closing ? 'already' : { code: 'follow-up-closed' })
        } else expect(refusal).toBeNull()
      }),
      { seed, numRuns: 3_000 },
    )
  })
})

describe('a participant who may not signal any more', () => {
  const lapse = fc.option(day, { nil: null })
  const withLapses = fc.tuple(followUp, fc.array(lapse, { minLength: 6, maxLength: 6 })).map(([one, ends]) => ({
    ...one,
    places: one.places.map((each, i): LapsedPlace => ({ ...each, lapsedOn: ends[i] ?? null })),
  }))
  const toldStep =
    (on: Step['on']) =>
    (one: LapsedPlace): Step => ({ kind: 'reporter-lapsed', participantId: one.participantId, forPositionId: one.positionId, on })

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
      { seed, numRuns: 2_000 },
    )
  })
})
