import { addDays, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { startOfDay } from '@mens-centraal/kernel/instant'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AskableSignal, type ReminderDays, reminderDays, reminderDue } from './end-reminder.ts'

const seed = 307
const raised = calendarDay('2026-11-22')

/** The days on which a reporter is asked about one end, when somebody looks on some of the days from its choice on. */
const askedOn = (length: number, looks: (day: number) => boolean): { day: number; days: ReminderDays }[] => {
  const endsOn = addDays(raised, length)
  let askedDays: AskableSignal['askedDays'] = null
  const asked: { day: number; days: ReminderDays }[] = []
  for (let day = 0; day <= length + 5; day += 1) {
    if (!looks(day)) continue
    const days = reminderDue({ state: 'active', endsOn, endSetAt: startOfDay(raised), askedDays }, addDays(raised, day))
    if (days === null) continue
    asked.push({ day, days })
    askedDays = days
  }
  return asked
}

describe('"still involved?"', () => {
  test('is asked 30 and 7 days before the end, once each', () => {
    expect(askedOn(92, () => true)).toEqual([
      { day: 62, days: 30 },
      { day: 85, days: 7 },
    ])
  })

  test('is not asked at once about an end that was chosen that close by', () => {
    expect(askedOn(31, () => true).map(({ days }) => days)).toEqual([30, 7])
    expect(askedOn(30, () => true)).toEqual([{ day: 23, days: 7 }])
    expect(askedOn(7, () => true)).toEqual([])
  })

  test('is asked at most once each time, in order, never after the end, on whichever days somebody looks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 731 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 740 }), { maxLength: 40 }),
        (length, days) => {
          const asked = askedOn(length, (day) => days.includes(day))
          expect([[], [30], [7], [30, 7]]).toContainEqual(asked.map((one) => one.days))
          for (const { day, days: before } of asked) {
            expect(day).toBeLessThan(length)
            expect(length - day).toBeLessThanOrEqual(before)
            expect(length).toBeGreaterThan(before)
          }
        },
      ),
      { seed, numRuns: 2_000 },
    )
  })

  test('is asked anew before a later end, and never of a signal that does not count', () => {
    const endsOn = addDays(raised, 40)
    const asked = { state: 'active', endsOn, endSetAt: startOfDay(raised), askedDays: 30 } as const
    expect(reminderDue(asked, addDays(endsOn, -20))).toBeNull()
    expect(reminderDue({ ...asked, endsOn: addDays(endsOn, 200), askedDays: null }, addDays(endsOn, 170))).toBe(30)
    for (const state of ['archived', 'waiting-for-check'] as const)
      for (const days of reminderDays)
        expect(reminderDue({ ...asked, state, askedDays: null }, addDays(endsOn, -days))).toBeNull()
  })
})
