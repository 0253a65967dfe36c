import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { expect, test } from 'vitest'
import { canMove, matching, standingOf, untilOf } from './organisation.ts'

const today = '2026-11-22'
const past = { id: 'past', from: '2024-01-01', until: '2026-01-01' }
const now = { id: 'now', from: '2026-01-01', until: null }
const coming = { id: 'coming', from: '2027-01-01', until: null }

test.each([
  [[past, now], 'now', 'now'],
  [[coming, past], 'coming', 'coming'],
  [[past], 'over', 'past'],
] as const)('of several periods the one that says most is shown', (periods, is, id) => {
  expect(standingOf(periods, today)).toMatchObject({ is, period: { id } })
})

test('without any period there is none', () => {
  expect(standingOf([], today)).toEqual({ is: 'none' })
})

test('what ends today is over, and cannot be moved any more', () => {
  const ends = { ...now, until: today }
  expect(standingOf([ends], today)).toMatchObject({ is: 'over' })
  expect([canMove(ends, today), canMove(now, today)]).toEqual([false, true])
})

test('a last day that is typed still counts', () => {
  expect(untilOf(calendarDay('2026-12-31'))).toBe('2027-01-01')
})

test('organisations are found by a piece of name or place, whatever the case', () => {
  const one = { id: '', name: 'Halt', displayName: null, place: 'Ergens' } as never
  expect(matching([one], ' HAL')).toEqual([one])
  expect(matching([one], 'gens')).toEqual([one])
  expect(matching([one], 'x')).toEqual([])
})
