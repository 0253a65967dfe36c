import { addDays, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { plusMs, startOfDay } from '@mens-centraal/kernel/instant'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  answerRefusal,
  evaluationDue,
  isLive,
  type LeadPlace,
  type LeadStep,
  type LeadStepKind,
  type LedMatch,
  lapsesOn,
  leadOf,
  leadStandingOf,
  nextNumber,
  openProposal,
  planOf,
  planRefusal,
  proposalDays,
  proposalRefusal,
  wantsAppointing,
} from './case-lead.ts'

const seed = 7131
const today = calendarDay('2026-11-23')
const at = startOfDay(today)
const people = ['one', 'two', 'three']

const place = (person: string, change: Partial<LeadPlace> = {}): LeadPlace => ({
  ...{ participantId: `place-${person}`, positionId: `position-${person}`, professionalId: person },
  ...{ involved: true, mayLead: true },
  ...change,
})
const step = (number: number, kind: LeadStepKind, change: Partial<LeadStep> = {}): LeadStep => ({
  ...{ stepId: `step-${number}`, number, kind, participantId: 'place-one', byParticipantId: 'place-two' },
  ...{ reason: null, rule: null, evaluateOn: kind === 'plan-kept' ? addDays(today, 30) : null, at },
  ...change,
})
const match = (change: Partial<LedMatch> = {}): LedMatch => ({
  ...{ mode: 'ask', open: true, places: people.map((one) => place(one)), steps: [] },
  ...change,
})

const kinds: readonly LeadStepKind[] = [
  ...(['proposed', 'accepted', 'declined', 'taken-back', 'appointed', 'carried-over', 'nobody-fits'] as const),
  ...(['plan-kept', 'plan-ended', 'plan-reminded'] as const),
]
const anyone = fc.constantFrom(...people.map((one) => `place-${one}`))
const anyStep = fc.record({ kind: fc.constantFrom(...kinds), whom: anyone, by: anyone, ago: fc.integer({ min: 0, max: 12 }) })
const anyMatch: fc.Arbitrary<LedMatch> = fc
  .record({
    mode: fc.constantFrom('ask', 'rules'),
    open: fc.boolean(),
    places: fc.tuple(...people.map((one) => fc.tuple(fc.boolean(), fc.boolean()).map((said) => [one, ...said] as const))),
    steps: fc.array(anyStep, { maxLength: 8 }),
  })
  .map(({ mode, open, places, steps }) => ({
    mode: mode as LedMatch['mode'],
    open,
    places: places.map(([one, involved, mayLead]) => place(one, { involved, mayLead })),
    steps: steps.map(({ kind, whom, by, ago }, i) =>
      step(i + 1, kind, {
        participantId: kind === 'nobody-fits' ? null : whom,
        byParticipantId: by,
        at: plusMs(at, -ago * 86_400_000),
      }),
    ),
  }))

describe('who leads', () => {
  test('is one at most, is involved, and is who was last said to lead', () => {
    fc.assert(
      fc.property(anyMatch, (one) => {
        const lead = leadOf(one)
        const last = one.steps.filter(({ kind }) => ['accepted', 'appointed', 'carried-over'].includes(kind)).at(-1)
        const involved = one.places.some(({ participantId, involved: is }) => is && participantId === last?.participantId)
        expect(lead?.stepId).toBe(involved ? last?.stepId : undefined)
      }),
      { seed, numRuns: 3_000 },
    )
  })

  test('does not depend on the order in which steps or places are given', () => {
    fc.assert(
      fc.property(anyMatch, (one) => {
        const turned = { ...one, steps: [...one.steps].reverse(), places: [...one.places].reverse() }
        for (const says of [leadOf, planOf, leadStandingOf, nextNumber]) expect(says(turned as never)).toEqual(says(one as never))
        expect(openProposal(turned, today)).toEqual(openProposal(one, today))
      }),
      { seed, numRuns: 2_000 },
    )
  })

  test('stands in exactly one way: the rules appoint only where they are asked, and nobody leads yet', () => {
    fc.assert(
      fc.property(anyMatch, (one) => {
        const standing = leadStandingOf(one)
        expect(standing === 'over').toBe(!isLive(one))
        expect(standing === 'led').toBe(isLive(one) && leadOf(one) !== null)
        if (standing === 'appointing') expect([one.mode, wantsAppointing(one)]).toEqual(['rules', true])
        if (one.mode === 'ask') expect(wantsAppointing(one)).toBe(false)
      }),
      { seed, numRuns: 2_000 },
    )
  })
})

describe('a proposal', () => {
  test('waits until it is answered, overtaken, one of the two is gone, or seven days have passed', () => {
    const steps = [step(1, 'proposed')]
    expect(openProposal(match({ steps }), addDays(today, proposalDays - 1))).not.toBeNull()
    expect(openProposal(match({ steps }), addDays(today, proposalDays))).toBeNull()
    expect(lapsesOn({ at })).toBe('2026-11-30')
    for (const kind of ['accepted', 'declined', 'taken-back', 'appointed'] as const)
      expect(openProposal(match({ steps: [...steps, step(2, kind)] }), today)).toBeNull()
    for (const gone of ['one', 'two']) {
      const places = people.map((one) => place(one, { involved: one !== gone }))
      expect(openProposal(match({ steps, places }), today)).toBeNull()
    }
  })

  test('whoever may make it: afterwards it waits for who was proposed, and only they can accept it, and they lead', () => {
    fc.assert(
      fc.property(anyMatch, fc.constantFrom(...people), fc.constantFrom(...people), (one, by, whom) => {
        const proposed = `place-${whom}`
        if (proposalRefusal(one, by, proposed, 'agreed-together', today) !== null || by === whom) return
        if (!one.places.some(({ professionalId, involved }) => involved && professionalId === by)) return
        const made = step(nextNumber(one), 'proposed', { participantId: proposed, byParticipantId: `place-${by}`, at })
        const after = { ...one, steps: [...one.steps, made] }
        expect(openProposal(after, today)?.stepId).toBe(made.stepId)
        for (const person of people) {
          expect(answerRefusal(after, person, made.stepId, 'accept', today) === null).toBe(person === whom)
          expect(answerRefusal(after, person, made.stepId, 'take-back', today) === null).toBe(person === by)
          expect(proposalRefusal(after, person, 'place-one', 'absent', today)).not.toBeNull()
        }
        const accepted = { ...after, steps: [...after.steps, step(nextNumber(after), 'accepted', { participantId: proposed })] }
        expect(leadOf(accepted)?.participantId).toBe(proposed)
        expect(answerRefusal(accepted, whom, made.stepId, 'decline', today)?.code).toBe('lead-proposal-closed')
      }),
      { seed, numRuns: 3_000 },
    )
  })

  test('never leads to somebody whose organisation only signals, or who is not involved', () => {
    fc.assert(
      fc.property(anyMatch, fc.constantFrom(...people), fc.constantFrom(...people), (one, by, whom) => {
        const may = one.places.some((each) => each.professionalId === whom && each.involved && each.mayLead)
        if (!may) expect(proposalRefusal(one, by, `place-${whom}`, 'absent', today)).not.toBeNull()
      }),
      { seed, numRuns: 2_000 },
    )
  })

  test('where somebody leads only they pass it on, to another, and say why', () => {
    const led = match({ steps: [step(1, 'accepted')] })
    expect(proposalRefusal(led, 'two', 'place-three', 'absent', today)?.code).toBe('lead-taken')
    expect(proposalRefusal(led, 'one', 'place-one', 'absent', today)?.code).toBe('lead-taken')
    expect(proposalRefusal(led, 'one', 'place-two', null, today)?.code).toBe('pass-reason-missing')
    expect(proposalRefusal(led, 'one', 'place-two', 'absent', today)).toBeNull()
  })

  test('must wait while the rules are appointing; when they pointed to nobody the participants choose', () => {
    const rules = match({ mode: 'rules' })
    expect(proposalRefusal(rules, 'two', 'place-three', null, today)?.code).toBe('lead-follows-rules')
    const nobody = match({ mode: 'rules', steps: [step(1, 'nobody-fits', { participantId: null })] })
    expect(proposalRefusal(nobody, 'two', 'place-three', null, today)).toBeNull()
  })
})

describe('a joint plan', () => {
  const led = (steps: readonly LeadStep[]) => match({ steps: [step(1, 'accepted'), ...steps] })

  test('is kept, moved and ended by the lead only, and stays when another leads', () => {
    expect(planRefusal(led([]), 'one', addDays(today, 30), today)).toBeNull()
    expect(planRefusal(led([]), 'two', addDays(today, 30), today)?.code).toBe('not-the-lead')
    expect(planRefusal(led([]), 'one', null, today)?.code).toBe('plan-missing')
    const kept = led([step(2, 'plan-kept'), step(3, 'accepted', { participantId: 'place-two' })])
    expect(planOf(kept)).toEqual({ since: today, evaluateOn: addDays(today, 30) })
    expect(planRefusal(kept, 'two', null, today)).toBeNull()
    expect(planOf(led([step(2, 'plan-kept'), step(3, 'plan-ended')]))).toBeNull()
  })

  test('is evaluated after today, and within a year', () => {
    for (const day of [addDays(today, -1), today, calendarDay('2027-11-24')])
      expect(planRefusal(led([]), 'one', day, today)?.code).toBe('evaluation-day-invalid')
    for (const day of [addDays(today, 1), calendarDay('2027-11-23')]) expect(planRefusal(led([]), 'one', day, today)).toBeNull()
  })

  test('reminds the lead on its day, also late, once for each day that was set', () => {
    const kept = led([step(2, 'plan-kept')])
    expect(evaluationDue(kept, addDays(today, 29))).toBe(false)
    expect(evaluationDue(kept, addDays(today, 30))).toBe(true)
    expect(evaluationDue(kept, addDays(today, 300))).toBe(true)
    const reminded = led([step(2, 'plan-kept'), step(3, 'plan-reminded')])
    expect(evaluationDue(reminded, addDays(today, 31))).toBe(false)
    const moved = led([step(2, 'plan-kept'), step(3, 'plan-reminded'), step(4, 'plan-kept', { evaluateOn: addDays(today, 60) })])
    expect(evaluationDue(moved, addDays(today, 60))).toBe(true)
  })
})
