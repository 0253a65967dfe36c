import { addDays, type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askAgainDays, tellingDue, type UntoldSignal } from './tell-reminder.ts'

const seed = 20_261_122
const start = calendarDay('2026-11-22')
const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays(start, days))
const signal = fc.record<UntoldSignal>({
  state: fc.constantFrom('active', 'waiting-for-check', 'archived'),
  endsOn: day,
  postponedUntil: fc.option(day, { nil: null }),
  toldAskedOn: fc.option(day, { nil: null }),
})

/** The days on which a reporter is asked, when somebody looks each day. */
const askedOn = (one: UntoldSignal, days: number): CalendarDay[] => {
  const asked: CalendarDay[] = []
  for (let n = 0; n < days; n += 1) {
    const today = addDays(start, n)
    if (tellingDue({ ...one, toldAskedOn: asked.at(-1) ?? null }, today)) asked.push(today)
  }
  return asked
}

test('nobody is asked whose family was told, before the day until which it was postponed, or whose signal does not count', () => {
  fc.assert(
    fc.property(signal, day, (one, today) => {
      if (!tellingDue(one, today)) return
      expect(one.state).toBe('active')
      expect(one.endsOn > today).toBe(true)
      expect(one.postponedUntil !== null && one.postponedUntil <= today).toBe(true)
    }),
    { seed },
  )
})

test('who does not tell the family is asked on the day until which it was postponed, and each week after it, as long as the signal runs', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 90 }), (wait, runs) => {
      const postponedUntil = addDays(start, wait)
      const endsOn = addDays(start, runs)
      const asked = askedOn({ state: 'active', endsOn, postponedUntil, toldAskedOn: null }, 120)
      const expected = Math.max(0, Math.ceil((runs - wait) / askAgainDays))
      expect(asked).toEqual(Array.from({ length: expected }, (_, i) => addDays(postponedUntil, i * askAgainDays)))
    }),
    { seed },
  )
})

test('who postpones it anew is not asked before the new day, and then is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (days) => {
      const postponedUntil = addDays(start, days)
      const one = { state: 'active', endsOn: addDays(start, 700), postponedUntil, toldAskedOn: start } as const
      expect(tellingDue(one, addDays(postponedUntil, -1))).toBe(false)
      expect(tellingDue(one, postponedUntil)).toBe(true)
    }),
    { seed },
  )
})
