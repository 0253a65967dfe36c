import { expect, test } from 'vitest'
import { comingOf, heldSince, readDays } from './setting.ts'

const at = '2026-11-22T10:00:00.000Z'
const change = (value: string, from: string) => ({ value, from, at, who: null })

test.each([
  ['5', '5'],
  [' 05 ', '5'],
  ['30', '30'],
  ['0', undefined],
  ['31', undefined],
  ['', undefined],
  ['vijf', undefined],
  ['1.5', undefined],
  ['-1', undefined],
])('"%s" working days are read as %s', (typed, days) => {
  expect(readDays(typed, { least: 1, most: 30 })).toBe(days)
})

test('what was chosen for today holds since its first day', () => {
  const history = [change('7', '2026-12-01'), change('6', '2026-11-20'), change('4', '2026-10-01')]
  expect(heldSince({ history }, '2026-11-22')).toBe('2026-11-20')
  expect(heldSince({ history: [] }, '2026-11-22')).toBeNull()
})

test('what is still to begin stands in order, each day once', () => {
  const history = [change('8', '2027-01-01'), change('7', '2026-12-01'), change('6', '2027-01-01'), change('5', '2026-11-22')]
  expect(comingOf({ history }, '2026-11-22').map(({ value }) => value)).toEqual(['7', '8'])
})
