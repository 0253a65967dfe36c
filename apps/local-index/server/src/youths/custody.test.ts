import { birthDate } from '@mens-centraal/kernel/birth-date'
import { addDays, addYears, calendarDay } from '@mens-centraal/kernel/calendar-day'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageBandOn, custodies, toTell } from './custody.ts'

const seed = 14
const custody = fc.constantFrom(...custodies)
const born = fc.integer({ min: 0, max: 8_300 }).map((days) => birthDate(addDays(calendarDay('2004-02-29'), days)))
const today = calendarDay('2026-11-22')

test('somebody is always told, and who has custody only until the 16th birthday', () => {
  fc.assert(
    fc.property(fc.option(born), custody, (date, has) => {
      const { youth, representative, ageBand } = toTell(date, has, today)
      expect(youth || representative).toBe(true)
      expect(representative).toBe(ageBand !== 'from-16')
    }),
    { seed },
  )
})

test('unclear custody holds up the letter alone, and not from 16', () => {
  fc.assert(
    fc.property(born, custody, (date, has) => {
      const unclear = has === 'unclear' || has === 'nobody'
      expect(toTell(date, has, today).letter).toBe(unclear && ageBandOn(date, today) !== 'from-16' ? 'custody-unclear' : 'ready')
    }),
    { seed },
  )
})

test.each([
  [12, 'under-12', 'from-12'],
  [16, 'from-12', 'from-16'],
])('on the birthday at %i the next band begins, not the day before', (age, before, after) => {
  fc.assert(
    fc.property(born, (date) => {
      const birthday = addYears(calendarDay(date), age)
      expect([ageBandOn(date, addDays(birthday, -1)), ageBandOn(date, birthday)]).toEqual([before, after])
    }),
    { seed },
  )
})
