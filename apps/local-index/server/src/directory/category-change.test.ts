import { addDays, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { covers, type Period } from '@mens-centraal/kernel/period'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  afterwards,
  type Category,
  type CategoryWish,
  canHelp,
  canLead,
  categoryChangeOpenUntil,
  categoryRefusal,
  changedOf,
  type DesignatedPeriod,
  readCategoryWish,
} from './category-change.ts'

const seed = 20261122
const now = new Date('2026-11-22T10:00:00Z')
const today = calendarDay('2026-11-22')
const onDay = (days: number) => addDays(today, days)
const anyDay = fc.integer({ min: -20, max: 40 })

/** Periods that do not overlap, each with or without a gap before it. */
const periods = fc
  .array(fc.record({ gap: fc.integer({ min: 0, max: 4 }), days: fc.integer({ min: 1, max: 9 }), mayLead: fc.boolean() }), {
    maxLength: 4,
  })
  .chain((parts) => fc.tuple(fc.constant(parts), anyDay, fc.boolean()))
  .map(([parts, start, open]) => {
    let next = start
    return parts.map(({ gap, days, mayLead }, index): DesignatedPeriod => {
      const from = next + gap
      next = from + days
      return { from: onDay(from), until: open && index === parts.length - 1 ? null : onDay(next), mayLead }
    })
  })
const category: fc.Arbitrary<Category> = fc.record({ designated: periods, helping: periods }).map(({ designated, helping }) => ({
  ...{ code: 'youth-help-provider', domain: 'youth-help', designated },
  helping: helping.map(({ from, until }) => ({ from, until })),
}))
const wish: fc.Arbitrary<CategoryWish> = fc
  .record({
    designated: fc.boolean(),
    mayLead: fc.boolean(),
    helps: fc.boolean(),
    from: anyDay,
    days: fc.option(fc.integer({ min: 1, max: 9 })),
  })
  .map(({ designated, mayLead, helps, from, days }) => ({
    ...{ designated, mayLead: designated && mayLead, helps, from: onDay(from) },
    until: designated && days !== null ? onDay(from + days) : null,
  }))

const at = (all: readonly Period[], on: number) => all.filter((period) => covers(period, onDay(on)))
const days = Array.from({ length: 100 }, (_, index) => index - 30)
const stateOn = ({ designated, helping }: Category, on: number) => [
  at(designated, on).map((one) => (one as DesignatedPeriod).mayLead),
  at(helping, on).length,
]

test('until the day of a wish a category stays as it was, and from then on it is as was wished; never two at once', () => {
  fc.assert(
    fc.property(category, wish, (before, one) => {
      const after = afterwards(before, one)
      for (const on of days) {
        const { from, until, designated, mayLead, helps } = one
        if (onDay(on) < from) expect(stateOn(after, on)).toEqual(stateOn(before, on))
        else
          expect(stateOn(after, on)).toEqual([designated && covers({ from, until }, onDay(on)) ? [mayLead] : [], helps ? 1 : 0])
      }
      expect(afterwards(after, one)).toEqual(after)
      expect(changedOf(after, one)).toEqual([])
    }),
    { seed },
  )
})

test('a wish changes something only if some day would be different', () => {
  fc.assert(
    fc.property(category, wish, (before, one) => {
      const after = afterwards(before, one)
      const different = days.some((on) => JSON.stringify(stateOn(after, on)) !== JSON.stringify(stateOn(before, on)))
      expect(changedOf(before, one).length > 0).toBe(different)
    }),
    { seed },
  )
})

test('a proposal is open for fourteen days, and never on the day on which it would begin', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (ahead) => {
      const until = categoryChangeOpenUntil(onDay(ahead), now)
      expect(until > now).toBe(true)
      expect(until.getTime() - now.getTime()).toBeLessThanOrEqual(14 * 24 * 3_600_000)
      expect(until <= new Date(`${onDay(ahead)}T00:00:00+01:00`)).toBe(true)
    }),
    { seed },
  )
})

const halt: Category = {
  ...{ code: 'halt', domain: 'police-and-justice', helping: [] },
  designated: [{ from: calendarDay('2015-01-01'), until: null, mayLead: false }],
}
const care: Category = { ...halt, code: 'youth-help-provider', domain: 'youth-help' }
const ends: CategoryWish = { designated: false, mayLead: false, helps: false, from: onDay(90), until: null }
const stays: CategoryWish = { ...ends, designated: true }

test.each([
  ['ends, as the law says', halt, ends, 'Stb. 2026, 123', null],
  ['ends, and nobody says where the law says so', halt, ends, null, 'publication-invalid'],
  ['ends by hearsay', halt, ends, 'de krant', 'publication-invalid'],
  ['only signals, and would lead', halt, { ...stays, mayLead: true }, null, 'category-only-signals'],
  ['only signals, and would help', halt, { ...stays, helps: true }, null, 'category-only-signals'],
  ['helps, and leads from then on, which is no law', care, { ...stays, mayLead: true }, null, null],
  ['stays as it is', halt, stays, 'Stb. 2026, 123', 'category-unchanged'],
] as const)('a category that %s', (_what, one, wished, publication, code) => {
  expect(categoryRefusal(one, wished, publication)?.code ?? null).toBe(code)
})

test.each([
  ['2026-11-23', null, true, null],
  ['2026-11-22', null, true, 'category-start-invalid'],
  ['2028-11-23', null, true, 'category-start-invalid'],
  ['2027-02-30', null, true, 'category-start-invalid'],
  ['2027-01-01', '2027-01-01', true, 'period-invalid'],
  ['2027-01-01', 'nooit', true, 'period-invalid'],
  ['2027-01-01', '2028-01-01', false, 'period-invalid'],
] as const)('from %s until %s, designated %s', (from, until, designated, code) => {
  const read = readCategoryWish({ from, until, designated, mayLead: true, helps: false, publication: null }, now)
  expect(read.ok ? null : read.refusal.code).toBe(code)
})

test('schools, police and justice never lead or help; Veilig Thuis leads and never says that a youth is known', () => {
  expect(['education', 'police-and-justice', 'youth-help'].map((domain) => canLead({ domain }))).toEqual([false, false, true])
  expect(canHelp({ code: 'veilig-thuis', domain: 'youth-help' })).toBe(false)
  expect(canHelp({ code: 'municipal-credit-bank', domain: 'work-and-income' })).toBe(false)
  expect(canHelp(care)).toBe(true)
})
