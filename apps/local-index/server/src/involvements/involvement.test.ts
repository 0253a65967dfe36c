import { addDays, type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { involvementEndRefusal, isShownToInvolved, isShownToReporter, type Known, latestInvolvementEnd } from './involvement.ts'

const seed = 20261122
const today = calendarDay('2026-11-22')
const day = fc.integer({ min: -400, max: 800 }).map((days) => addDays(today, days))
const few = fc.constantFrom('a', 'b')
const known: fc.Arbitrary<Known> = fc.record({
  youthId: few,
  municipalityId: few,
  professionalId: few,
  endsOn: fc.integer({ min: -1, max: 1 }).map((days) => addDays(today, days)),
})
const shows = fc.record({ involvements: fc.boolean(), signals: fc.boolean() })

describe('the end of an involvement', () => {
  test('is after today, a year from now at most, and never after the 23rd birthday', () => {
    fc.assert(
      fc.property(day, day, (endsOn: CalendarDay, turns23On: CalendarDay) => {
        fc.pre(turns23On > today)
        const may = endsOn > today && endsOn <= calendarDay('2027-11-22') && endsOn <= turns23On
        expect(involvementEndRefusal(endsOn, turns23On, today) === null).toBe(may)
      }),
      { seed },
    )
  })

  test.each([
    ['2026-11-22', 'end-too-early'],
    ['2026-02-30', 'end-too-early'],
    ['soon', 'end-too-early'],
    ['2027-11-23', 'involvement-end-too-late'],
  ])('on %s is refused with %s', (endsOn, code) => {
    expect(involvementEndRefusal(endsOn, calendarDay('2036-01-01'), today)?.code).toBe(code)
  })

  test('is the birthday itself at most, also of who was born on 29 February', () => {
    expect(latestInvolvementEnd(today, calendarDay('2027-03-01'))).toBe('2027-03-01')
    expect(involvementEndRefusal('2027-03-02', calendarDay('2027-03-01'), today)?.code).toBe('end-after-birthday')
    expect(latestInvolvementEnd(calendarDay('2028-02-29'), calendarDay('2036-01-01'))).toBe('2029-03-01')
  })
})

describe('who sees whom', () => {
  test('a reporter never sees more than what runs, on the same youth, in the same municipality, where it is switched on', () => {
    fc.assert(
      fc.property(known, known, shows, (signal, involvement, chosen) => {
        const shown = isShownToReporter(signal, involvement, chosen, today)
        const both = (key: 'youthId' | 'municipalityId') => signal[key] === involvement[key]
        const runs = signal.endsOn > today && involvement.endsOn > today
        const may = chosen.involvements && both('youthId') && both('municipalityId') && runs
        expect(shown).toBe(may && signal.professionalId !== involvement.professionalId)
      }),
      { seed },
    )
  })

  test('who is involved sees a reporter only if the reporter sees them, and only with a basis of its own, while the organisation helps under its covenant', () => {
    fc.assert(
      fc.property(known, known, shows, fc.boolean(), (signal, involvement, chosen, rests) => {
        const back = isShownToInvolved({ ...involvement, rests }, signal, chosen, today)
        expect(back).toBe(rests && chosen.signals && isShownToReporter(signal, involvement, chosen, today))
      }),
      { seed },
    )
  })

  test('where it is switched off nobody sees anybody', () => {
    fc.assert(
      fc.property(known, known, fc.boolean(), (signal, involvement, signals) => {
        const off = { involvements: false, signals }
        expect(isShownToReporter(signal, involvement, off, today)).toBe(false)
        expect(isShownToInvolved({ ...involvement, rests: true }, signal, off, today)).toBe(false)
      }),
      { seed },
    )
  })
})
