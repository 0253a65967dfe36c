import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barsOf, csvOf, type FixedTable, highestOf, seriesOf, shareOf } from './figures.ts'

const seed = 20261122
const figure = fc.option(
  fc.integer({ min: 2, max: 400 }).map((n) => n * 5),
  { nil: null },
)

const followUp: FixedTable = {
  table: 'follow-up',
  cells: ['late', 'in-time'],
  rows: [
    { month: '2026-09-01', cells: [10, 30], total: 40 },
    { month: '2026-10-01', cells: [null, null], total: 25 },
  ],
}

test('a share is told only of figures that are shown, in steps of five percent', () => {
  fc.assert(
    fc.property(figure, figure, (part, rest) => {
      const share = shareOf(part, rest)
      expect(share === null).toBe(part === null || rest === null)
      if (part === null || rest === null) return
      expect((share ?? -1) % 5).toBe(0)
      expect(Math.abs((share ?? 0) - (100 * part) / (part + rest))).toBeLessThanOrEqual(2.5)
    }),
    { seed },
  )
})

test('the columns of a table are the share, the whole, and its cells', () => {
  expect(seriesOf(followUp).map(({ key, figures }) => [key, ...figures])).toEqual([
    ['share', 75, null],
    ['total', 40, 25],
    ['in-time', 30, null],
    ['late', 10, null],
  ])
})

test('no bar is higher than its picture, and what is not shown has none', () => {
  fc.assert(
    fc.property(fc.array(figure, { minLength: 1, maxLength: 12 }), (figures) => {
      const series = { key: 'x', name: 'insight.total', isShare: false, figures } as const
      const bars = barsOf(figures, highestOf(series, [series]), 60)
      expect(bars.map((bar) => bar === null)).toEqual(figures.map((one) => one === null))
      for (const bar of bars) if (bar !== null) expect(bar).toBeLessThanOrEqual(60)
    }),
    { seed },
  )
})

test('pictures of cells share one height, so that they can be compared; the whole and a share have their own', () => {
  const all = seriesOf(followUp)
  expect(all.map((series) => highestOf(series, all))).toEqual([100, 40, 30, 30])
})

test('the file holds each text as it is, whatever is in it', () => {
  expect(csvOf(['maand', 'a "b"; c'], [['oktober 2026', '35']])).toBe('\uFEFF"maand";"a ""b""; c"\r\n"oktober 2026";"35"\r\n')
})
