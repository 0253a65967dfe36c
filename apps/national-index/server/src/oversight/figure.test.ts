import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresOf } from './figure.ts'

const seed = 20_261_123
const at = new Date(Date.UTC(2026, 10, 23, 12))
const none = { waitingSince: null, at }
const count = fc.integer({ min: 0, max: 2_000_000 })

test('a number under ten is not shown, and any other is', () => {
  fc.assert(
    fc.property(count, count, (members, registrations) => {
      const shown = figuresOf({ members, registrations, ...none })
      expect(shown.members).toBe(members < 10 ? null : members)
      expect(shown.registrations === null).toBe(registrations < 10)
    }),
    { seed },
  )
})

test('registrations are shown in tens: what is shown does not say whether there is one more', () => {
  fc.assert(
    fc.property(count, fc.integer({ min: 0, max: 9 }), (tens, more) => {
      const shown = (registrations: number) => figuresOf({ members: 0, registrations, ...none }).registrations
      expect(shown(tens * 10 + more)).toBe(shown(tens * 10))
    }),
    { seed },
  )
})

test('the lag is how long the oldest change waits, in seconds, and nothing when nothing waits', () => {
  expect(figuresOf({ members: 0, registrations: 0, ...none }).lag).toBe(0)
  fc.assert(
    fc.property(fc.integer({ min: -1_000, max: 10_000_000 }), (ms) => {
      const { lag } = figuresOf({ members: 0, registrations: 0, waitingSince: new Date(at.getTime() - ms), at })
      expect(lag).toBe(Math.max(0, Math.floor(ms / 1_000)))
    }),
    { seed },
  )
})
