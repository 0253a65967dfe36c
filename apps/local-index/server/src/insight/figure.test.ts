import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresOf, figureTables, lastSettledMonth, leastShown, roundedTo, suppressed, tableNames } from './figure.ts'

const seed = 20261122
const number = fc.oneof(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 5_000 }))
const row = fc.array(number, { minLength: 2, maxLength: 7 })
const total = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** All rows of so many cells with numbers up to and including `most`. */
const everyRow = (cells: number, most: number): number[][] =>
  cells === 0 ? [[]] : everyRow(cells - 1, most).flatMap((head) => Array.from({ length: most + 1 }, (_, n) => [...head, n]))

test('no number below ten is shown, and what is shown is a multiple of five, at most two beside the truth', () => {
  fc.assert(
    fc.property(row, (numbers) => {
      const shown = suppressed(numbers)
      for (const [cell, exact] of [
        ...shown.cells.map((one, i) => [one, numbers[i]] as const),
        [shown.total, total(numbers)] as const,
      ]) {
        if (cell === null || exact === undefined) continue
        expect(exact).toBeGreaterThanOrEqual(leastShown)
        expect(cell % roundedTo).toBe(0)
        expect(Math.abs(cell - exact)).toBeLessThanOrEqual(2)
      }
    }),
    { seed, numRuns: 5_000 },
  )
})

test('where nothing is small everything is shown', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 10, max: 500 }), { minLength: 2, maxLength: 7 }), (numbers) => {
      const { cells, total: whole } = suppressed(numbers)
      expect([...cells, whole]).not.toContain(null)
    }),
    { seed },
  )
})

/**
 * The strongest reader: knows the rule, sees the row without any rounding, and goes through every row there is. The least is made smaller so that
 * there are few enough of them.
 */
test.each([
  { cells: 2, least: 4, most: 16 },
  { cells: 3, least: 3, most: 11 },
  { cells: 4, least: 3, most: 8 },
  { cells: 5, least: 2, most: 6 },
])(
  'who knows the rule, and all that is shown of $cells cells, cannot tell one small number from another',
  ({ cells, least, most }) => {
    const rule = { least, step: 1 }
    const looksLike = Map.groupBy(everyRow(cells, most), (numbers) => JSON.stringify(suppressed(numbers, rule)))
    for (const [look, same] of looksLike) {
      const shown = JSON.parse(look) as ReturnType<typeof suppressed>
      // rows near the end of what was gone through look alike with rows beyond it
      if ((shown.total ?? 0) > most) continue
      shown.cells.forEach((cell, i) => {
        if (cell !== null) return
        const possible = new Set(same.map((numbers) => numbers[i]))
        const below = Array.from({ length: least }, (_, n) => n).filter((n) => possible.has(n))
        const small = same.some((numbers) => (numbers[i] ?? 0) < least)
        if (small) expect(below.length, `${look} cell ${i}`).toBeGreaterThanOrEqual(least - 1)
        expect(possible.size, `${look} cell ${i}`).toBeGreaterThanOrEqual(least - 1)
      })
    }
  },
)

test('one signal more: no number that is shown goes down, none moves by more than one step, and a small one stays hidden until it is ten', () => {
  fc.assert(
    fc.property(row, fc.nat(), (numbers, which) => {
      const more = numbers.map((one, i) => (i === which % numbers.length ? one + 1 : one))
      const before = suppressed(numbers)
      const after = suppressed(more)
      const pairs = [...before.cells.map((cell, i) => [cell, after.cells[i]] as const), [before.total, after.total] as const]
      for (const [was, is] of pairs) {
        if (was === null || is === null || is === undefined) continue
        expect([0, roundedTo]).toContain(is - was)
      }
      more.forEach((one, i) => {
        if (one < leastShown) expect(after.cells[i]).toBeNull()
      })
    }),
    { seed, numRuns: 5_000 },
  )
})

test('one signal more in a small cell mostly shows nothing at all', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 8 }),
      fc.array(fc.integer({ min: 40, max: 300 }), { minLength: 2, maxLength: 6 }),
      (small, large) => {
        const cellsOf = (n: number) => suppressed([n, ...large]).cells
        expect(cellsOf(small + 1)).toEqual(cellsOf(small))
      },
    ),
    { seed },
  )
})

test('a month says nothing of another: each row is made of its own numbers only', () => {
  const none = { signals: {}, matches: {}, 'follow-up': {}, 'first-contact': {}, families: {}, open: {} }
  fc.assert(
    fc.property(fc.array(number, { minLength: 7, maxLength: 7 }), (numbers) => {
      const signals = Object.fromEntries(figureTables.signals.map((cell, i) => [cell, numbers[i] ?? 0]))
      const ofMatches = (counted: typeof none) => figuresOf(counted).filter(({ table }) => table !== 'signals')
      expect(ofMatches({ ...none, signals })).toEqual(ofMatches(none))
    }),
    { seed },
  )
})

test('a month without anything has all its cells, and shows none', () => {
  const figures = figuresOf({ signals: {}, matches: {}, 'follow-up': {}, 'first-contact': {}, families: {}, open: {} })
  expect(figures).toHaveLength(tableNames.reduce((all, table) => all + figureTables[table].length + 1, 0))
  expect(figures.every((one) => one.number === null)).toBe(true)
})

test.each([
  ['2026-11-22', '2026-10-01'],
  ['2026-11-03', '2026-09-01'],
  ['2026-11-04', '2026-10-01'],
  ['2027-01-03', '2026-11-01'],
  ['2027-01-04', '2026-12-01'],
  ['2028-03-03', '2028-01-01'],
  ['2028-03-04', '2028-02-01'],
])('on %s the last month that is fixed is that of %s', (on, month) => {
  expect(lastSettledMonth(calendarDay(on))).toBe(month)
})
