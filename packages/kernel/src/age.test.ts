import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageOn } from './age.ts'
import { birthDate, birthdayAt, earliestBirthDay, isBirthDate, isWholeBirthDate } from './birth-date.ts'
import { addDays, calendarDay } from './calendar-day.ts'

const seed = 20_261_122
const days = fc.integer({ min: 0, max: 73_000 }).map((n) => addDays(calendarDay('1900-01-01'), n))
const births = fc.tuple(days, fc.constantFrom(10, 7, 4)).map(([day, length]) => birthDate(day.slice(0, length)))

test('someone becomes so many years old on that birthday, and not a day before', () => {
  fc.assert(
    fc.property(births, fc.integer({ min: 0, max: 110 }), (born, age) => {
      const birthday = birthdayAt(born, age)
      expect(ageOn(born, birthday)).toBe(age)
      expect(ageOn(born, addDays(birthday, -1))).toBe(age - 1)
    }),
    { seed },
  )
})

test('born on 29 February: the birthday falls on 1 March in other years', () => {
  const born = birthDate('2004-02-29')
  expect(birthdayAt(born, 23)).toBe('2027-03-01')
  expect(ageOn(born, calendarDay('2027-02-28'))).toBe(22)
  expect(ageOn(born, calendarDay('2027-03-01'))).toBe(23)
  expect(ageOn(born, calendarDay('2028-02-28'))).toBe(23)
  expect(ageOn(born, calendarDay('2028-02-29'))).toBe(24)
})

test('an incomplete birth date counts as its earliest possible day', () => {
  expect(earliestBirthDay(birthDate('2010'))).toBe('2010-01-01')
  expect(earliestBirthDay(birthDate('2010-06'))).toBe('2010-06-01')
  expect(earliestBirthDay(birthDate('2010-06-17'))).toBe('2010-06-17')
  expect(ageOn(birthDate('2010'), calendarDay('2033-01-01'))).toBe(23)
})

test('a birth date is whole when its day is known', () => {
  expect(['2010', '2010-06', '2010-06-17'].map((text) => isWholeBirthDate(birthDate(text)))).toEqual([false, false, true])
})

test('what is no date, or no earliest day, is no birth date', () => {
  for (const text of ['', '10', '2010-13', '2010-6', '2010-02-30', '2010-06-17T00:00', '0000', '1799'])
    expect(isBirthDate(text), text).toBe(false)
  expect(() => birthDate('2010-13')).toThrow('not a birth date')
})
