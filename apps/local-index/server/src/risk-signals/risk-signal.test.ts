import { addDays, addYears, type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endRefusal, isRunning, latestEndOf, longestPostponementDays, toldRefusal } from './risk-signal.ts'

const seed = 7145
const day = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays(calendarDay('2015-01-01'), days))
const someDays = fc.integer({ min: -1_000, max: 1_000 })

describe('the end of a signal', () => {
  test('is tomorrow at the earliest, two years after it was given at the latest, and never past the 23rd birthday', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: 0, max: 700 }), someDays, (raisedOn, birthday, age, ahead) => {
        const today = addDays(raisedOn, age)
        const endsOn = addDays(today, ahead)
        const may = endsOn > today && endsOn <= addYears(raisedOn, 2) && endsOn <= birthday
        expect(endRefusal(endsOn, raisedOn, birthday, today) === null).toBe(may)
      }),
      { seed, numRuns: 3_000 },
    )
  })

  test('says which bound it passes, and the last day that is possible', () => {
    const [raised, far, near] = [calendarDay('2026-11-22'), calendarDay('2036-01-01'), calendarDay('2026-12-12')]
    expect(endRefusal('2028-11-22', raised, far, raised)).toBeNull()
    expect(endRefusal('2028-11-23', raised, far, raised)).toEqual({
      code: 'end-too-late',
      field: 'endsOn',
      facts: { latest: '2028-11-21' },
    })
    expect(endRefusal('2026-12-13', raised, near, raised)).toEqual({
      code: 'end-after-birthday',
      field: 'endsOn',
      facts: { latest: '2026-12-11' },
    })
    expect(endRefusal('2026-11-22', raised, far, raised)).toEqual({ code: 'end-too-early', field: 'endsOn' })
    for (const nonsense of ['2027-02-30', '', 'soon', '20270101'])
      expect(endRefusal(nonsense, raised, far, raised)?.code).toBe('end-too-early')
  })

  test('given on 29 February it is 1 March two years later', () => {
    expect(latestEndOf(calendarDay('2028-02-29'), calendarDay('2040-01-01'))).toBe('2030-03-01')
  })

  test('is the first day on which it no longer counts, from midnight in Amsterdam, in winter and in summer', () => {
    const winter = { state: 'active', endsOn: calendarDay('2026-12-01') } as const
    expect(isRunning(winter, dayOf(new Date('2026-11-30T22:59:59Z')))).toBe(true)
    expect(isRunning(winter, dayOf(new Date('2026-11-30T23:00:00Z')))).toBe(false)
    const summer = { state: 'active', endsOn: calendarDay('2026-07-01') } as const
    expect(isRunning(summer, dayOf(new Date('2026-06-30T21:59:59Z')))).toBe(true)
    expect(isRunning(summer, dayOf(new Date('2026-06-30T22:00:00Z')))).toBe(false)
  })

  test('an archived signal never counts', () => {
    fc.assert(
      fc.property(day, day, (endsOn, today) => {
        expect(isRunning({ state: 'archived', endsOn }, today)).toBe(false)
        expect(isRunning({ state: 'active', endsOn }, today)).toBe(today < endsOn)
        expect(isRunning({ state: 'waiting-for-check', endsOn }, today)).toBe(today < endsOn)
      }),
      { seed },
    )
  })
})

describe('telling the family', () => {
  const today = calendarDay('2026-11-22')
  const told = (on: string) => toldRefusal({ told: 'yes', audience: 'both', on: on as CalendarDay }, today)?.code
  const notYet = (until: string) => toldRefusal({ told: 'not-yet', postponedUntil: until as CalendarDay }, today)

  test('was today or in the past year', () => {
    expect(told(today)).toBeUndefined()
    expect(told(addDays(today, -366))).toBeUndefined()
    expect(told(addDays(today, -367))).toBe('told-on-invalid')
    expect(told(addDays(today, 1))).toBe('told-on-in-future')
    expect(told('2026-13-01')).toBe('told-on-invalid')
  })

  test('can wait, from tomorrow on, for three months at most, and is then asked again', () => {
    expect(notYet(addDays(today, 1))).toBeNull()
    expect(notYet(addDays(today, longestPostponementDays))).toBeNull()
    expect(notYet(addDays(today, longestPostponementDays + 1))).toMatchObject({
      code: 'told-postponed-too-late',
      facts: { latest: '2027-02-22' },
    })
    expect(notYet(today)?.code).toBe('told-postponed-past')
    expect(notYet('2026-11-31')?.code).toBe('told-postponed-past')
  })
})
