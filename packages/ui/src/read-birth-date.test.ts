import { birthDate } from '@mens-centraal/kernel/birth-date'
import { addDays, calendarDay } from '@mens-centraal/kernel/calendar-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBirthDate } from './read-birth-date.ts'

const days = fc.integer({ min: 0, max: 80_000 }).map((n) => addDays(calendarDay('1900-01-01'), n))
const births = fc.tuple(days, fc.constantFrom(10, 7, 4)).map(([day, length]) => birthDate(day.slice(0, length)))

/** As the start page writes it: zeroes for what is unknown. */
const typedAs = (born: string, between: string): string => [...born.split('-'), '00', '00'].slice(0, 3).toReversed().join(between)

describe('reading a birth date as it is typed', () => {
  test('each, whole or not, can be typed with zeroes for what is unknown', () => {
    fc.assert(
      fc.property(births, fc.constantFrom('-', '/', '.', ' ', ''), (born, between) => {
        expect(readBirthDate(typedAs(born, between))).toEqual({ ok: true, value: born })
      }),
      { seed: 5 },
    )
  })

  test.each([
    ['0-0-2010', '2010'],
    ['00 mei 2010', '2010-05'],
    ['2010-00-00', '2010'],
  ])('"%s" is %s', (typed, value) => {
    expect(readBirthDate(typed)).toEqual({ ok: true, value })
  })

  test.each([
    ['', 'day-missing'],
    ['00-00-0000', 'no-such-year'],
    ['00-13-2010', 'no-such-month'],
    ['03-00-2010', 'no-such-month'],
    ['31-02-2010', 'no-such-day'],
    ['2010', 'day-unreadable'],
  ])('"%s" is none because: %s', (typed, refusal) => {
    expect(readBirthDate(typed)).toEqual({ ok: false, refusal })
  })
})
