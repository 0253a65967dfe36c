import { minute } from '@mens-centraal/kernel/instant'
import { describe, expect, test } from 'vitest'
import { heardElsewhere, idlePhase, shouldRenew } from './idle.ts'

const heardAt = Date.parse('2026-11-22T10:00:00Z')

describe('the idle end of a session', () => {
  test('a session lives on for thirteen minutes without a word', () => {
    expect(idlePhase(heardAt + 13 * minute - 1, heardAt)).toBe('alive')
  })

  test('two minutes before the end the professional is asked', () => {
    expect(idlePhase(heardAt + 13 * minute, heardAt)).toBe('ending')
    expect(idlePhase(heardAt + 15 * minute - 1, heardAt)).toBe('ending')
  })

  test('after a quarter of an hour the page may not be shown any longer', () => {
    expect(idlePhase(heardAt + 15 * minute, heardAt)).toBe('over')
  })

  test('who is typing keeps the session alive, with one word in two minutes', () => {
    expect(shouldRenew(heardAt + 2 * minute, heardAt, heardAt + minute)).toBe(true)
    expect(shouldRenew(heardAt + minute, heardAt, heardAt + minute)).toBe(false)
    expect(shouldRenew(heardAt + 5 * minute, heardAt, heardAt - minute)).toBe(false)
  })

  test('what another window said to the server counts too', () => {
    const moved = heardElsewhere(heardAt, '2026-11-22T10:21:00Z', heardAt + 13 * minute)
    expect(moved).toBe(heardAt + 6 * minute)
  })

  test('clocks that differ neither shorten the session nor put the last word in the future', () => {
    const now = heardAt + 13 * minute
    expect(heardElsewhere(heardAt, '2026-11-22T10:05:00Z', now)).toBe(heardAt)
    expect(heardElsewhere(heardAt, '2026-11-22T11:00:00Z', now)).toBe(now)
    expect(heardElsewhere(heardAt, null, now)).toBe(heardAt)
  })
})
