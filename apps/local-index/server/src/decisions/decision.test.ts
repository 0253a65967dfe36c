import { addDays, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { startOfDay } from '@mens-centraal/kernel/instant'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type AskedDecision,
  askDecision,
  bringTogether,
  decisionRefusal,
  dueTelling,
  type HoldReason,
  isOpen,
  letterStanding,
  movesToTell,
  type Outcome,
} from './decision.ts'

const seed = 4
const day = calendarDay('2026-11-20')
const at = startOfDay(day)
const outcome = fc.constantFrom<Outcome | null>('allow', 'withhold', null)
const reasons = fc.uniqueArray(fc.constantFrom<HoldReason>('secret-address', 'custody-unclear'))
const decision: fc.Arbitrary<AskedDecision> = fc.record({
  waits: fc.boolean(),
  outcome,
  dueOn: fc.integer({ min: -5, max: 5 }).map((days) => addDays(day, days)),
  told: fc.boolean(),
  escalated: fc.boolean(),
})

test('the term is two working days: weekends and holidays do not count, nor the day on which it is asked', () => {
  const draw = { id: () => 'id', number: () => 42 }
  const thing = { kind: 'letter', signalId: 's' } as const
  const asked = (holidays: readonly string[]) =>
    askDecision({ thing, municipalityId: 'm', reasons: ['secret-address'] }, at, (one) => holidays.includes(one), draw)
  expect(asked([])).toMatchObject({ dueOn: '2026-11-24', number: '000042', replaces: null })
  expect(asked(['2026-11-23']).dueOn).toBe('2026-11-25')
})

test('only what is open can be decided, once; the same again changes nothing', () => {
  fc.assert(
    fc.property(decision, fc.constantFrom<Outcome>('allow', 'withhold'), (one, wanted) => {
      const refusal = decisionRefusal(one, wanted)
      expect(refusal === null).toBe(isOpen(one))
      if (one.outcome !== null) expect(refusal).toEqual(one.outcome === wanted ? 'already' : { code: 'decision-made' })
    }),
    { seed },
  )
})

test('day after day everybody is told at most once that it waits and once that it is late, and nobody after it was decided', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 6 })),
      fc.nat({ max: 2 }),
      fc.nat({ max: 40 }),
      (visits, deciders, decidedAfter) => {
        let one: AskedDecision = { waits: true, outcome: null, dueOn: addDays(day, 4), told: false, escalated: false }
        const told: (string | null)[] = []
        visits.sort((a, b) => a - b)
        visits.forEach((days, i) => {
          if (i === decidedAfter) one = { ...one, outcome: 'allow' }
          const telling = dueTelling(one, deciders, addDays(day, days))
          if (telling !== null && i >= decidedAfter) throw new Error('told of what was decided')
          if (telling === 'overdue') expect(days).toBeGreaterThan(4)
          if (telling === 'waits') expect(deciders).toBeGreaterThan(0)
          if (telling === 'without-decider') expect(deciders).toBe(0)
          one = { ...one, told: one.told || telling !== null, escalated: one.escalated || telling === 'overdue' }
          told.push(telling)
        })
        expect(told.filter((telling) => telling === 'overdue').length).toBeLessThan(2)
        expect(told.filter((telling) => telling === 'waits' || telling === 'without-decider').length).toBeLessThan(2)
      },
    ),
    { seed },
  )
})

test('a letter goes without a reason to wait, or when it was allowed for all reasons of today; it is asked again only for a new reason', () => {
  fc.assert(
    fc.property(reasons, reasons, outcome, (today, before, decided) => {
      const asked = before.length === 0 ? null : { id: 'd', reasons: before, outcome: decided }
      const { standing, ask } = letterStanding(today, asked)
      const covered = today.every((reason) => before.includes(reason))
      expect(standing === 'ready').toBe(today.length === 0 || (asked !== null && covered && decided === 'allow'))
      if (standing === 'withheld') expect([decided, covered]).toEqual(['withhold', true])
      expect(ask).toBe(today.length > 0 && (asked === null || (decided !== null && !covered)))
      if (ask) expect(standing).toBe('waits')
    }),
    { seed },
  )
})

test('two youths of whom one is guarded are brought together by a decision to allow, and by nothing else', () => {
  const pair = fc.option(fc.record({ id: fc.constant('d'), outcome, carriedOut: fc.boolean() }), { nil: undefined })
  fc.assert(
    fc.property(fc.boolean(), fc.boolean(), pair, (guarded, news, one) => {
      const may = bringTogether(guarded, news, one, at)
      const allowed = one !== undefined && (one.carriedOut || one.outcome === 'allow')
      if (guarded && news) expect(typeof may !== 'string').toBe(allowed)
      if (may === 'ask') expect(one).toBeUndefined()
      const withheld = one !== undefined && one.outcome === 'withhold' && !one.carriedOut
      if (withheld) expect(may).toBe('held')
      if (!guarded && !withheld) expect(typeof may).not.toBe('string')
    }),
    { seed },
  )
})

test('a move is told when it was allowed, or when nothing is to be guarded any more; each once, to who signalled before', () => {
  const move = fc.record({
    id: fc.uuid(),
    outcome: fc.constantFrom('allow' as const, null),
    askedAt: fc.nat({ max: 9 }).map((n) => new Date(n)),
  })
  fc.assert(
    fc.property(fc.array(move), fc.boolean(), (moves, guarded) => {
      const { settled, since } = movesToTell(moves, guarded, at)
      const told = moves.filter((one) => !guarded || one.outcome === 'allow')
      expect(settled.map(({ decisionId }) => decisionId)).toEqual(told.map(({ id }) => id))
      expect(since?.getTime() ?? -1).toBe(Math.max(-1, ...told.map(({ askedAt }) => askedAt.getTime())))
    }),
    { seed },
  )
})
