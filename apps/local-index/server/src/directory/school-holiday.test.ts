import { organisationCategories } from '@mens-centraal/contract/directory-file'
import { addDays, calendarDay } from '@mens-centraal/kernel/calendar-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type HolidayKeeper,
  holidayChoices,
  holidayClosing,
  holidayOn,
  holidayRegions,
  keepsHolidays,
  nextHoliday,
  regionOf,
  schoolHolidays,
} from './school-holiday.ts'

const seed = 2028
const region = fc.constantFrom(...holidayRegions)
const day = fc.integer({ min: 0, max: 1100 }).map((days) => addDays(calendarDay('2025-10-01'), days))
const keeper: fc.Arbitrary<HolidayKeeper> = fc.record({
  category: fc.constantFrom(...organisationCategories),
  follows: fc.constantFrom(...holidayChoices),
  municipalityRegion: region,
})

describe('the school holidays', () => {
  test('begin on a Saturday and end on a Sunday, in order, and never twice at once in a region', () => {
    for (const { from, until } of schoolHolidays) {
      expect(new Date(`${from}T12:00:00Z`).getUTCDay(), from).toBe(6)
      expect(new Date(`${until}T12:00:00Z`).getUTCDay(), until).toBe(1)
    }
    expect(schoolHolidays.map(({ from }) => from)).toEqual(schoolHolidays.map(({ from }) => from).sort())
    for (const one of holidayRegions) {
      const its = schoolHolidays.filter(({ regions }) => regions.includes(one))
      expect(its).toHaveLength(15)
      for (const [i, each] of its.entries()) expect(its[i + 1] === undefined || each.until <= (its[i + 1]?.from ?? '')).toBe(true)
    }
  })

  test('last one, two or six weeks: six in summer, two at Christmas', () => {
    for (const { from, until } of schoolHolidays) {
      const days = (Date.parse(until) - Date.parse(from)) / 86_400_000
      const [, month] = from.split('-')
      expect(days, from).toBe(month === '07' ? 44 : month === '12' ? 16 : 9)
    }
  })

  test('are known on each of their days, and the next one always comes', () => {
    fc.assert(
      fc.property(region, day, (one, on) => {
        const holiday = holidayOn(one, on)
        const next = nextHoliday(one, on)
        if (holiday !== null) {
          expect(holiday.from <= on && on < holiday.until && holiday.regions.includes(one)).toBe(true)
          expect(next).toEqual(holiday)
        } else if (next !== null) expect(on < next.from).toBe(true)
        else expect(on >= '2028-08-21').toBe(true)
      }),
      { seed, numRuns: 2_000 },
    )
  })
})

describe('an organisation', () => {
  test('keeps the holidays of its municipality if it is a school, unless it says otherwise; another kind keeps none', () => {
    fc.assert(
      fc.property(keeper, day, (one, on) => {
        const held = regionOf(one)
        if (!keepsHolidays(one.category) || one.follows === 'none') expect(held).toBeNull()
        else expect(held).toBe(one.follows === 'municipality' ? one.municipalityRegion : one.follows)
        const closing = holidayClosing(one, '06 00 00 00 01', on)
        expect(closing === null).toBe(held === null || holidayOn(held, on) === null)
      }),
      { seed, numRuns: 2_000 },
    )
  })

  test('a school in the middle is closed in the summer of 2026 until 31 August', () => {
    const linde: HolidayKeeper = { category: 'primary-school', follows: 'municipality', municipalityRegion: 'middle' }
    expect(holidayClosing(linde, '06', calendarDay('2026-08-30'))?.until).toBe('2026-08-31')
    expect(holidayClosing(linde, '06', calendarDay('2026-08-31'))).toBeNull()
  })
})
