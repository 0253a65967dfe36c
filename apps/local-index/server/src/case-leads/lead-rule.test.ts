import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  about,
  appoint,
  type Candidate,
  decidingFacts,
  type LeadCategory,
  type LeadRule,
  leastShown,
  type PastMatch,
  ruleSetOn,
  ruleSetRefusal,
  rulesRefusal,
  tryRules,
} from './lead-rule.ts'

const seed = 7133
const categories: readonly LeadCategory[] = [
  { code: 'youth-help-provider', domain: 'youth-help', mayLead: true },
  { code: 'general-practitioner', domain: 'health-care', mayLead: true },
  { code: 'addiction-care', domain: 'health-care', mayLead: true },
  { code: 'primary-school', domain: 'education', mayLead: false },
  { code: 'halt', domain: 'police-and-justice', mayLead: false },
]
const kind = fc.constantFrom(...categories)
const anything: LeadRule = { domain: null, category: null, independent: null, fromAge: null, belowAge: null, among: 'first' }
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2 })
const rule: fc.Arbitrary<LeadRule> = fc.record({
  domain: optional(kind.map(({ domain }) => domain)),
  category: optional(kind.map(({ code }) => code)),
  independent: optional(fc.boolean()),
  fromAge: optional(fc.integer({ min: 0, max: 23 })),
  belowAge: optional(fc.integer({ min: 0, max: 23 })),
  among: fc.constantFrom('first', 'last'),
})
const rules = fc.array(rule, { maxLength: 6 })
const age = optional(fc.integer({ min: 0, max: 22 }))
const candidates: fc.Arbitrary<Candidate[]> = fc.array(fc.tuple(kind, fc.boolean()), { maxLength: 6 }).map((all) =>
  all.map(([{ code, domain, mayLead }, independent], order) => ({
    ...{ participantId: `place-${order}`, category: code, domain, independent, mayLead, order },
  })),
)

describe('whom rules appoint', () => {
  test('is told by which facts: each that the rule asks, so that they fit the lead, and nobody else before them', () => {
    fc.assert(
      fc.property(rules, candidates, age, (some, people, years) => {
        const chosen = appoint(some, people, years)
        const lead = people.find(({ participantId }) => participantId === chosen?.participantId)
        const decided = some[(chosen?.rule ?? 0) - 1]
        if (lead === undefined || decided === undefined) return
        const { age: ages, signalled, ...organisation } = decidingFacts(decided, lead)
        expect(organisation).toEqual({ category: lead.category, domain: lead.domain, independent: lead.independent })
        expect(ages).toEqual(
          decided.fromAge === null && decided.belowAge === null ? null : { from: decided.fromAge, below: decided.belowAge },
        )
        expect((years ?? 0) >= (ages?.from ?? 0) && (years ?? 0) < (ages?.below ?? 99)).toBe(true)
        const asked = (['category', 'domain', 'independent'] as const).filter((fact) => decided[fact] !== null)
        const alike = people.filter((one) => one.mayLead && asked.every((fact) => one[fact] === organisation[fact]))
        expect(signalled === 'first' ? alike[0] : alike.at(-1)).toEqual(lead)
      }),
      { seed, numRuns: 2_000 },
    )
  })

  test('is always the same, whatever the order in which participants are given', () => {
    fc.assert(
      fc.property(rules, candidates, age, fc.infiniteStream(fc.nat()), (some, people, years, chance) => {
        const shuffled = people
          .map((one) => ({ one, key: chance.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one)
        expect(appoint(some, shuffled, years)).toEqual(appoint(some, people, years))
      }),
      { seed, numRuns: 2_000 },
    )
  })

  test('is a participant whom the rule fits, whose organisation may lead, by the first rule that fits anybody; else nobody', () => {
    const fits = (one: LeadRule, person: Candidate, years: number | null) =>
      person.mayLead &&
      (one.domain ?? person.domain) === person.domain &&
      (one.category ?? person.category) === person.category &&
      (one.independent ?? person.independent) === person.independent &&
      (years === null
        ? one.fromAge === null && one.belowAge === null
        : years >= (one.fromAge ?? 0) && years < (one.belowAge ?? 99))
    fc.assert(
      fc.property(rules, candidates, age, (some, people, years) => {
        const chosen = appoint(some, people, years)
        const first = some.findIndex((one) => people.some((person) => fits(one, person, years)))
        expect(chosen?.rule ?? 0).toBe(first + 1)
        if (chosen === null) return
        const decided = some[first] as LeadRule
        const fitting = people.filter((person) => fits(decided, person, years))
        const orders = fitting.map(({ order }) => order)
        const wanted = decided.among === 'first' ? Math.min(...orders) : Math.max(...orders)
        expect(fitting.find(({ participantId }) => participantId === chosen.participantId)?.order).toBe(wanted)
      }),
      { seed, numRuns: 5_000 },
    )
  })

  test('always is somebody where a last rule fits all and one organisation may lead; who leaves makes room by the same rules', () => {
    fc.assert(
      fc.property(rules, candidates, age, (some, people, years) => {
        const closed = [...some, anything]
        const chosen = appoint(closed, people, years)
        expect(chosen === null).toBe(!people.some(({ mayLead }) => mayLead))
        const left = people.filter(({ participantId }) => participantId !== chosen?.participantId)
        const next = appoint(closed, left, years)
        expect(next?.participantId).not.toBe(chosen?.participantId ?? 'nobody')
        expect(next === null).toBe(!left.some(({ mayLead }) => mayLead))
      }),
      { seed, numRuns: 2_000 },
    )
  })

  test('does not change when somebody leaves who did not lead', () => {
    fc.assert(
      fc.property(rules, candidates, age, fc.nat(), (some, people, years, index) => {
        const chosen = appoint(some, people, years)
        const others = people.filter(({ participantId }) => participantId !== chosen?.participantId)
        const gone = others[index % Math.max(1, others.length)]
        expect(
          appoint(
            some,
            people.filter((one) => one !== gone),
            years,
          ),
        ).toEqual(chosen)
      }),
      { seed, numRuns: 2_000 },
    )
  })
})

describe('a set of rules', () => {
  const today = calendarDay('2026-11-22')
  test.each([
    ['rules-missing', []],
    ['rule-fits-nobody', [{ ...anything, domain: 'education' }]],
    ['rule-fits-nobody', [{ ...anything, category: 'halt' }]],
    ['rule-fits-nobody', [{ ...anything, domain: 'health-care', category: 'addiction-care' }]],
    ['rule-fits-nobody', [{ ...anything, fromAge: 12, belowAge: 12 }]],
    ['rule-repeats', [anything, { ...anything, among: 'last' as const }]],
  ])('is refused with %s', (code, wrong) => {
    expect(rulesRefusal(wrong as LeadRule[], categories)?.code).toBe(code)
    expect(ruleSetRefusal(wrong as LeadRule[], today, categories, today)?.code).toBe(code)
  })

  test('may begin today or later, and says which rule is wrong', () => {
    expect(ruleSetRefusal([anything], today, categories, today)).toBeNull()
    expect(ruleSetRefusal([anything], '2026-11-21', categories, today)?.code).toBe('start-invalid')
    expect(rulesRefusal([anything, { ...anything, category: 'halt' }], categories)?.facts).toEqual({ rule: 2 })
  })

  test('holds from its day until the next begins; of those of one day the one that was chosen last', () => {
    const set = (number: number, from: string) => ({ number, from: calendarDay(from) })
    const sets = [set(3, '2026-12-01'), set(1, '2026-11-01'), set(2, '2026-12-01')]
    expect(ruleSetOn(sets, calendarDay('2026-10-31'))).toBeNull()
    expect(ruleSetOn(sets, calendarDay('2026-11-30'))?.number).toBe(1)
    expect(ruleSetOn(sets, calendarDay('2026-12-01'))?.number).toBe(3)
  })
})

describe('trying rules out', () => {
  const past: fc.Arbitrary<PastMatch[]> = fc.array(fc.record({ chance: fc.integer({ min: 0, max: 8 }), age, candidates }), {
    maxLength: 60,
  })

  test('shows no count below ten, and no two answers from which a single match could be told', () => {
    fc.assert(
      fc.property(rules, past, (some, matches) => {
        const { domains, nobody, matches: all } = tryRules(some, matches, categories)
        for (const count of [all, nobody, ...domains.map((one) => one.matches)])
          expect(count === null || (count >= leastShown && count % leastShown === 0)).toBe(true)
        expect(domains.map(({ domain }) => domain)).toEqual(['health-care', 'youth-help'])
      }),
      { seed, numRuns: 300 },
    )
  })

  test('counts each match once: what is shown is near what there is, and the same each time, in whatever order', () => {
    fc.assert(
      fc.property(rules, past, (some, matches) => {
        const tried = tryRules(some, matches, categories)
        const shown = [tried.nobody, ...tried.domains.map((one) => one.matches)]
        const sum = shown.reduce<number>((total, count) => total + (count ?? 0), 0)
        expect(sum).toBeLessThanOrEqual(matches.length + 4 * shown.length)
        expect(matches.length - sum).toBeLessThan((leastShown + 4) * shown.length)
        expect(tryRules(some, matches.toReversed(), categories)).toEqual(tried)
      }),
      { seed, numRuns: 300 },
    )
  })

  test('tells nobody where a count begins, however often rules are tried that differ by one match', () => {
    const some = (count: number, first: number) => Array.from({ length: count }, (_, i) => ({ chance: i === 0 ? first : 0 }))
    const shown = (count: number) => new Set(Array.from({ length: 9 }, (_, first) => about(some(count, first))))
    expect([shown(5), shown(14)]).toEqual([new Set([null]), new Set([10])])
    for (const count of [6, 7, 8, 9, 10, 11, 12, 13]) expect(shown(count)).toEqual(new Set([null, 10]))
  })
})
