import { addDays, addYears, type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endPresets, presetEnd, readEnd, usefulPresets } from './end-date.ts'

const today = calendarDay('2026-11-22')
const inTwoYears = addYears(today, 2)
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days): CalendarDay => addDays(calendarDay('2020-01-01'), days))

describe('the end date of a risk signal', () => {
  test('three months is the same day of the month', () => {
    expect(presetEnd('three-months', today, inTwoYears)).toBe('2027-02-22')
  })

  test('the end of the school year is 31 July: the first day without the signal is 1 August', () => {
    expect(presetEnd('school-year', today, inTwoYears)).toBe('2027-08-01')
    expect(presetEnd('school-year', calendarDay('2027-07-31'), inTwoYears)).toBe('2027-08-01')
    expect(presetEnd('school-year', calendarDay('2027-08-01'), inTwoYears)).toBe('2028-08-01')
  })

  test('one year from 29 February ends on 1 March', () => {
    expect(presetEnd('one-year', calendarDay('2028-02-29'), calendarDay('2030-02-28'))).toBe('2029-03-01')
  })

  test('no preset goes past the latest end, and each ends after today', () => {
    const cases = fc.property(anyDay, fc.integer({ min: 1, max: 731 }), fc.constantFrom(...endPresets), (day, days, preset) => {
      const latestEnd = addDays(day, days)
      const end = presetEnd(preset, day, latestEnd)
      return end <= latestEnd && end > day
    })
    fc.assert(cases, { seed: 2 })
  })

  test('near the 23rd birthday the presets that come to the same are offered once', () => {
    expect(usefulPresets(today, calendarDay('2026-12-24'), today)).toEqual(['three-months'])
  })

  test('an extension offers only what is later than the end now', () => {
    expect(usefulPresets(today, inTwoYears, calendarDay('2027-02-22'))).toEqual(['school-year', 'one-year'])
  })

  test('another day is the last day on which the signal is active', () => {
    expect(readEnd('other', calendarDay('2026-12-31'), today, inTwoYears)).toEqual({ ok: true, value: '2027-01-01' })
    expect(readEnd('other', today, today, inTwoYears)).toEqual({ ok: true, value: '2026-11-23' })
  })

  test('a day that has gone, one past the latest end, and none at all are refused', () => {
    expect(readEnd('other', calendarDay('2026-11-21'), today, inTwoYears)).toEqual({ ok: false, refusal: 'end-too-early' })
    expect(readEnd('other', inTwoYears, today, inTwoYears)).toEqual({ ok: false, refusal: 'end-too-late' })
    expect(readEnd('other', undefined, today, inTwoYears)).toEqual({ ok: false, refusal: 'end-missing' })
    expect(readEnd('', undefined, today, inTwoYears)).toEqual({ ok: false, refusal: 'end-missing' })
  })
})
