import { addDays, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { covers } from '@mens-centraal/kernel/period'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addRefusal, type Dated, moveRefusal } from './covenant.ts'
import { designationRefusal } from './designation.ts'

const seed = 20261122
const today = calendarDay('2026-11-22')
const day = fc.integer({ min: -10, max: 30 }).map((days) => addDays(today, days))
const end = fc.option(day, { nil: null })
const acts = fc.array(fc.record({ from: day, until: end, move: fc.option(fc.nat(5), { nil: null }) }), { maxLength: 12 })

/** Does what is not refused, as managers would, one act after another. */
const kept = (wishes: readonly { from: Dated['from']; until: Dated['until']; move: number | null }[]): Dated[] => {
  let periods: Dated[] = []
  for (const [i, { from, until, move }] of wishes.entries()) {
    const moved = move === null ? undefined : periods[move]
    if (moved !== undefined && moveRefusal(periods, moved, until, today) === null) {
      periods = periods.map((period) => (period.id === moved.id ? { ...period, until } : period))
    } else if (moved === undefined && addRefusal(periods, { from, until }, today) === null) {
      periods.push({ id: String(i), from, until })
    }
  }
  return periods
}

test('whatever managers do, on no day two periods hold, and none ends before it begins', () => {
  fc.assert(
    fc.property(acts, (wishes) => {
      const periods = kept(wishes)
      for (let days = 0; days <= 31; days += 1) {
        expect(periods.filter((period) => covers(period, addDays(today, days))).length).toBeLessThanOrEqual(1)
      }
      expect(periods.filter(({ from, until }) => until !== null && until <= from)).toEqual([])
    }),
    { seed },
  )
})

test('what is over is never changed', () => {
  fc.assert(
    fc.property(day, end, (from, until) => {
      const over = { id: 'over', from: addDays(today, -60), until: addDays(today, -30) }
      expect(moveRefusal([over], over, until, today)?.code).toBe('period-over')
      expect(addRefusal([], { from: addDays(from, -40), until }, today)?.code).toBe('start-invalid')
    }),
    { seed },
  )
})

const running: Dated = { id: 'a', from: calendarDay('2024-01-01'), until: null }
const next: Dated = { id: 'b', from: calendarDay('2027-01-01'), until: null }
const ending: Dated = { ...running, until: next.from }

test.each([
  ['today, with the next request', [running], running, today, null],
  ['without an end', [{ ...running, until: next.from }], { ...running, until: next.from }, null, null],
  ['yesterday', [running], running, addDays(today, -1), 'period-invalid'],
  ['on no day at all', [running], running, '2026-02-30', 'period-invalid'],
  ['as it ends already', [running], running, null, 'end-unchanged'],
  ['into the next one', [ending, next], ending, '2027-01-02', 'period-overlaps'],
  ['without an end, before the next one', [ending, next], ending, null, 'period-overlaps'],
] as const)('a period that ends %s is answered with %s', (_what, there, moved, until, code) => {
  expect(moveRefusal(there, moved, until, today)?.code ?? null).toBe(code)
})

const job = { employed: running, roles: ['reporter'], independent: false }

test.each([
  [job, null],
  [{ ...job, employed: { ...running, until: today } }, 'period-over'],
  [{ ...job, roles: ['coordinator'] }, 'not-a-reporter'],
  [{ ...job, independent: true }, 'designation-not-needed'],
])('a designation for %o is refused with %s', (one, code) => {
  expect(designationRefusal(one, [], { from: today, until: null }, today)?.code ?? null).toBe(code)
})
