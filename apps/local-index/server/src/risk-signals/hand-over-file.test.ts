import { addDays, calendarDay } from '@mens-centraal/kernel/calendar-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SignalToHandOver } from './hand-over.ts'
import { type Addressed, type FileRow, isReady, planHandOvers } from './hand-over-file.ts'

const seed = 2026
const today = calendarDay('2026-08-31')
const since = { from: calendarDay('2020-01-01'), until: null }
const colleague = (n: number, designated = true): Addressed => ({
  positionId: `p${n}`,
  professionalId: `n${n}`,
  organisationId: 'school',
  name: `Colleague ${n}`,
  function: 'teacher',
  employed: since,
  email: `c${n}@school.example`,
  standing: {
    roles: ['reporter'],
    designations: designated ? [since] : [],
    organisation: {
      independent: false,
      categoryPeriods: [since],
      helpingPeriods: [],
      covenants: [{ ...since, municipalityId: 'm', municipalityCode: '9001' }],
    },
  },
})
const colleagues = [colleague(0), colleague(1), colleague(2), colleague(3, false)]
const signal: fc.Arbitrary<SignalToHandOver> = fc.record({
  signalId: fc.uuid(),
  youthId: fc.constantFrom('y0', 'y1', 'y2', 'y3'),
  positionId: fc.constantFrom('p0', 'p1', 'p2', 'p3'),
  state: fc.constantFrom('active', 'waiting-for-check'),
  endsOn: fc.integer({ min: -1, max: 40 }).map((days) => addDays(today, days)),
})
const signals = fc.uniqueArray(signal, { maxLength: 10, selector: (one) => `${one.positionId}/${one.youthId}` })
const cell = fc.constantFrom(
  'c0@school.example',
  'C1@School.example',
  'c2@school.example',
  'c3@school.example',
  'nobody@school.example',
  '',
)
const rows: fc.Arbitrary<FileRow[]> = fc
  .array(fc.record({ van: cell, naar: cell, problem: fc.constantFrom(null, null, null, 'csv-cells' as const) }), { maxLength: 6 })
  .map((all) => all.map(({ van, naar, problem }, i) => ({ line: i + 2, cells: { van, naar }, problem })))

describe('a file with hand-overs', () => {
  test('says of each row what happens; a signal goes once, to who may signal, and nobody gets two on one youth', () => {
    fc.assert(
      fc.property(rows, signals, (file, there) => {
        const plan = planHandOvers(file, { colleagues, signals: there, today })
        expect(plan.map(({ line }) => line)).toEqual(file.map(({ line }) => line))
        const moved = plan.flatMap((row) => row.signals.map(({ signalId }) => signalId))
        expect(new Set(moved).size).toBe(moved.length)
        for (const row of plan) {
          expect(row.signals.length > 0).toBe(row.outcome === 'goes')
          if (row.outcome === 'goes') expect(row.to?.standing.designations).toHaveLength(1)
          for (const each of row.signals) expect(each.positionId === row.from?.positionId && each.endsOn > today).toBe(true)
        }
        const owners = there.map((each) => {
          const by = plan.find((row) => row.signals.includes(each))
          return `${by?.to?.positionId ?? each.positionId}/${each.youthId}`
        })
        expect(new Set(owners).size).toBe(owners.length)
      }),
      { seed, numRuns: 3_000 },
    )
  })

  test('is carried out only when no row is wrong and something goes', () => {
    fc.assert(
      fc.property(rows, signals, (file, there) => {
        const plan = planHandOvers(file, { colleagues, signals: there, today })
        const wrong = plan.some(({ outcome }) => outcome !== 'goes' && outcome !== 'nothing')
        expect(isReady(plan)).toBe(!wrong && plan.some(({ outcome }) => outcome === 'goes'))
      }),
      { seed, numRuns: 1_000 },
    )
  })

  test('names a colleague as handing over once', () => {
    const row = (line: number, van: string, naar: string): FileRow => ({ line, cells: { van, naar }, problem: null })
    const there = [{ signalId: 's', youthId: 'y', positionId: 'p0', state: 'active' as const, endsOn: addDays(today, 9) }]
    const file = [row(2, 'c0@school.example', 'c1@school.example'), row(3, 'C0@school.example', 'c2@school.example')]
    expect(planHandOvers(file, { colleagues, signals: there, today }).map(({ outcome }) => outcome)).toEqual([
      'goes',
      'named-twice',
    ])
  })
})
