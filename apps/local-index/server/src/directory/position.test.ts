import { addDays, type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { covers, type Period } from '@mens-centraal/kernel/period'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Covenant, covenantMunicipality, periodRefusal, workingCovenant } from './organisation.ts'
import {
  type Colleague,
  lapsedOn,
  mayTakeOver,
  orphanedBecause,
  type PositionStanding,
  signallingRefusal,
  worksHere,
} from './position.ts'

const today = calendarDay('2026-11-22')
const seed = 7114
const day = fc.integer({ min: -500, max: 500 }).map((days) => addDays(today, days))
const period = fc
  .tuple(day, fc.option(fc.integer({ min: 1, max: 600 })))
  .map(([from, length]): Period => ({ from, until: length === null ? null : addDays(from, length) }))
const periods = fc.array(period, { maxLength: 4 })
const covenant = fc
  .tuple(period, fc.constantFrom('9001', '9002', '9003'))
  .map(([when, code]): Covenant => ({ ...when, municipalityId: `m${code}`, municipalityCode: code }))
const standing: fc.Arbitrary<PositionStanding> = fc.record({
  roles: fc.subarray(['reporter', 'coordinator']),
  designations: periods,
  organisation: fc.record({
    independent: fc.boolean(),
    categoryPeriods: periods,
    helpingPeriods: periods,
    covenants: fc.array(covenant, { maxLength: 4 }),
  }),
})
const holds = (some: readonly Period[], on: CalendarDay): boolean => some.some((one) => covers(one, on))

describe('who may signal', () => {
  test('category, covenant and designation at that moment; an independent professional needs no designation', () => {
    fc.assert(
      fc.property(standing, day, (position, on) => {
        const { organisation, designations, roles } = position
        const may =
          roles.includes('reporter') &&
          holds(organisation.categoryPeriods, on) &&
          holds(organisation.covenants, on) &&
          (organisation.independent || holds(designations, on))
        expect(signallingRefusal(position, on) === null).toBe(may)
      }),
      { seed, numRuns: 2_000 },
    )
  })

  test('the refusal names the first thing that is missing: role, category, covenant, designation', () => {
    fc.assert(
      fc.property(standing, day, (position, on) => {
        const code = signallingRefusal(position, on)?.code
        const { organisation, roles } = position
        if (!roles.includes('reporter')) expect(code).toBe('not-a-reporter')
        else if (!holds(organisation.categoryPeriods, on)) expect(code).toBe('category-not-designated')
        else if (!holds(organisation.covenants, on)) expect(code).toMatch(/^covenant-/)
        else if (code !== undefined) expect(code).toMatch(/^designation-/)
      }),
      { seed, numRuns: 1_000 },
    )
  })
})

describe('a lapse', () => {
  test('is known of exactly those reporters who could signal once by what ended since, from that very day on', () => {
    fc.assert(
      fc.property(standing, day, (position, on) => {
        const reporter = { ...position, roles: ['reporter'] }
        const since = lapsedOn(reporter, on)
        if (signallingRefusal(reporter, on) === null) expect(since).toBeNull()
        if (since === null) return
        expect(since <= on).toBe(true)
        expect(signallingRefusal(reporter, on)).not.toBeNull()
        const { organisation, designations } = reporter
        const all = [organisation.categoryPeriods, organisation.covenants, designations].flat()
        expect(all.map(({ until }) => until)).toContain(since)
      }),
      { seed, numRuns: 2_000 },
    )
  })
})

describe('a colleague', () => {
  const colleague: fc.Arbitrary<Colleague> = fc.tuple(standing, period).map(([position, employed]) => ({
    ...{ positionId: 'p', professionalId: 'n', organisationId: 'o', name: 'A colleague', function: 'teacher' },
    employed,
    standing: position,
  }))

  test('whose job ended, who is no reporter, whom nobody designates, or of an organisation that takes part no more, leaves signals that nobody can act on', () => {
    fc.assert(
      fc.property(colleague, day, (one, on) => {
        const { roles, designations, organisation } = one.standing
        const designated = roles.includes('reporter') && (organisation.independent || holds(designations, on))
        const takesPart = holds(organisation.categoryPeriods, on) && holds(organisation.covenants, on)
        const because = designated ? (takesPart ? null : 'lapsed') : 'not-designated'
        expect(orphanedBecause(one, on)).toBe(worksHere(one.employed, on) ? because : 'left')
      }),
      { seed, numRuns: 2_000 },
    )
  })

  test('who can take over signals works there and may signal, so what they take over is never orphaned', () => {
    fc.assert(
      fc.property(colleague, day, (one, on) => {
        const may = worksHere(one.employed, on) && signallingRefusal(one.standing, on) === null
        expect(mayTakeOver(one, on)).toBe(may)
        if (may) expect(orphanedBecause(one, on)).toBeNull()
      }),
      { seed, numRuns: 2_000 },
    )
  })
})

describe('a right that rests on a period', () => {
  const one = (from: string, until: string | null): Period[] => [
    { from: calendarDay(from), until: until === null ? null : calendarDay(until) },
  ]

  test('holds from its first day up to and not including its last', () => {
    expect(periodRefusal('designation', one('2026-11-22', '2026-11-23'), today)).toBeNull()
    expect(periodRefusal('designation', one('2026-11-21', '2026-11-22'), today)).toEqual({
      code: 'designation-ended',
      facts: { on: '2026-11-22' },
    })
    expect(periodRefusal('covenant', one('2026-11-23', null), today)).toEqual({
      code: 'covenant-not-started',
      facts: { on: '2026-11-23' },
    })
    expect(periodRefusal('covenant', [], today)).toEqual({ code: 'covenant-missing' })
  })

  test('of several ended ones the last is named, of several to come the first', () => {
    const ended = [...one('2020-01-01', '2021-01-01'), ...one('2023-01-01', '2025-01-01'), ...one('2021-01-01', '2022-01-01')]
    expect(periodRefusal('covenant', ended, today)).toMatchObject({ facts: { on: '2025-01-01' } })
    const coming = [...one('2029-01-01', null), ...one('2027-01-01', '2028-01-01'), ...one('2030-01-01', null)]
    expect(periodRefusal('covenant', coming, today)).toMatchObject({ facts: { on: '2027-01-01' } })
  })

  test('does not depend on the order in which periods are stored', () => {
    fc.assert(
      fc.property(periods, day, (some, on) => {
        expect(periodRefusal('covenant', [...some].reverse(), on)).toEqual(periodRefusal('covenant', some, on))
      }),
      { seed, numRuns: 1_000 },
    )
  })
})

describe('the municipality that a signal rests on', () => {
  test('is that of residence when there is a covenant with it now, else that of the oldest covenant', () => {
    fc.assert(
      fc.property(
        fc.array(covenant, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('9001', '9002', '9009', null),
        day,
        (all, home, on) => {
          const valid = all.filter((each) => covers(each, on))
          const found = covenantMunicipality(all, home, on)
          if (valid.length === 0) expect(found).toBeNull()
          else if (valid.some(({ municipalityCode }) => municipalityCode === home)) expect(found).toBe(`m${home}`)
          else {
            const oldest = valid.map(({ from }) => from).sort()[0]
            expect(valid.filter(({ from }) => from === oldest).map(({ municipalityId }) => municipalityId)).toContain(found)
          }
        },
      ),
      { seed, numRuns: 1_000 },
    )
  })

  test('is, for what is about no youth, that of the oldest covenant; a municipality works under no covenant', () => {
    fc.assert(
      fc.property(fc.array(covenant, { maxLength: 5 }), fc.option(fc.constantFrom('m9001', 'm9002')), day, (all, itself, on) => {
        expect(workingCovenant(all, itself, on)).toBe(itself === null ? covenantMunicipality(all, null, on) : null)
      }),
      { seed, numRuns: 1_000 },
    )
  })
})
