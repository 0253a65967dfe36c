import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { expect, test } from 'vitest'
import { canMove, matching, standingOf, untilOf, whyNotManaged } from './organisation.ts'

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

test('why an organisation is not managed: its covenant is over, begins later, or it is a municipality itself', () => {
  const coming = { id: '', from: '2037-01-01', until: null }
  const of = (change: object) => whyNotManaged({ managed: false, municipality: false, covenants: [], ...change }, today)
  expect(of({ managed: true, covenants: [coming] })).toBeNull()
  expect([of({}), of({ covenants: [coming] }), of({ municipality: true })]).toEqual(['notManaged', 'notYetManaged', 'ofOthers'])
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
