import { addDays, calendarDay } from '@mens-centraal/kernel/calendar-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { handOverRefusal, type SignalToHandOver } from './hand-over.ts'
import { isRunning } from './risk-signal.ts'

const seed = 7133
const today = calendarDay('2026-11-22')
const someone = fc.integer({ min: 0, max: 2 }).map((n) => `position-${n}`)
const signal: fc.Arbitrary<SignalToHandOver> = fc.record({
  signalId: fc.integer({ min: 0, max: 9 }).map((n) => `signal-${n}`),
  youthId: fc.integer({ min: 0, max: 4 }).map((n) => `youth-${n}`),
  positionId: someone,
  state: fc.constantFrom('active', 'active', 'active', 'waiting-for-check', 'archived'),
  endsOn: fc.integer({ min: -2, max: 9 }).map((days) => addDays(today, days)),
})
const signals = fc.uniqueArray(signal, { minLength: 1, maxLength: 4, selector: ({ signalId }) => signalId })
const youths = fc.uniqueArray(
  fc.integer({ min: 0, max: 9 }).map((n) => `youth-${n}`),
  { maxLength: 2 },
)

describe('a hand-over', () => {
  test('is possible when every signal runs, is with the colleague, and the receiver has none on its youth; else none goes', () => {
    fc.assert(
      fc.property(signals, youths, someone, someone, fc.boolean(), (found, theirs, from, to, oneIsGone) => {
        const asked = [...found.map(({ signalId }) => signalId), ...(oneIsGone ? ['gone'] : [])]
        const code = handOverRefusal({ from, to, signals: asked }, found, new Set(theirs), today)?.code
        const asShown = !oneIsGone && found.every((each) => each.positionId === from && isRunning(each, today))
        const double = found.some(({ youthId }) => theirs.includes(youthId))
        if (from === to) expect(code).toBe('receiver-is-the-same')
        else if (!asShown) expect(code).toBe('hand-over-changed')
        else expect(code).toBe(double ? 'receiver-already-signalled' : undefined)
      }),
      { seed, numRuns: 2_000 },
    )
  })

  test('does not depend on the order in which signals are found, nor on a signal that is named twice', () => {
    fc.assert(
      fc.property(signals, youths, someone, someone, (found, theirs, from, to) => {
        const asked = found.map(({ signalId }) => signalId)
        const answer = handOverRefusal({ from, to, signals: asked }, found, new Set(theirs), today)
        const again = { from, to, signals: [...asked, ...asked] }
        expect(handOverRefusal(again, [...found].reverse(), new Set(theirs), today)).toEqual(answer)
      }),
      { seed, numRuns: 1_000 },
    )
  })
})
