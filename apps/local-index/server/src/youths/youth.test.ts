import { type BirthDate, birthDate } from '@mens-centraal/kernel/birth-date'
import { addDays, addYears, type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type FindWish,
  givenNamesFit,
  labelOf,
  latestEnd,
  longestYears,
  personKey,
  readFind,
  turns23On,
  typedIdentity,
  youthRefusal,
} from './youth.ts'

const seed = 23
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(calendarDay('1990-01-01'), days))
const born = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([full, length]) => birthDate(full.slice(0, length)))
const earliestOf = (date: BirthDate): CalendarDay => calendarDay(`${date}-01-01`.slice(0, 10))

describe('the 23rd birthday', () => {
  test('ends it that day: the day before a signal is possible, the day itself not', () => {
    fc.assert(
      fc.property(born, (date) => {
        const birthday = turns23On(date)
        expect(youthRefusal(date, false, birthday)).toEqual({ code: 'youth-too-old' })
        expect(youthRefusal(date, false, addDays(birthday, -1))).toBeNull()
      }),
      { seed, numRuns: 2_000 },
    )
  })

  test.each([
    ['2004-02-29', '2027-03-01'],
    ['2001-02-29'.replace('29', '28'), '2024-02-28'],
    ['2003-12-12', '2026-12-12'],
    ['2004', '2027-01-01'],
    ['2004-02', '2027-02-01'],
  ])('born %s it falls on %s', (date, birthday) => {
    expect(turns23On(birthDate(date))).toBe(birthday)
  })

  test('is never when nothing of the birth date is known, and a signal is then possible', () => {
    expect(turns23On(null)).toBe('9999-12-31')
    expect(youthRefusal(null, false, calendarDay('2026-11-22'))).toBeNull()
  })

  test('who died or is not born yet is refused, death first', () => {
    const today = calendarDay('2026-11-22')
    expect(youthRefusal(birthDate('1950'), true, today)).toEqual({ code: 'youth-died' })
    expect(youthRefusal(birthDate('2026-11-23'), false, today)).toMatchObject({ code: 'youth-unborn' })
    expect(youthRefusal(birthDate('2026-11-22'), false, today)).toBeNull()
  })

  test('bounds the last end of a signal, and so do two years', () => {
    fc.assert(
      fc.property(born, day, (date, on) => {
        const last = latestEnd(date, on, longestYears['risk-signal'])
        expect(last <= addYears(on, 2) && last <= turns23On(date)).toBe(true)
        expect(last === addYears(on, 2) || last === addYears(earliestOf(date), 23)).toBe(true)
      }),
      { seed, numRuns: 2_000 },
    )
  })
})

describe('what is typed to find a youth', () => {
  const wish = { by: 'name', familyName: 'Boer', birthDate: '2014-06-14', sex: 'M' } as const
  const code = (change: object) => {
    const read = readFind({ ...wish, ...change } as FindWish, true)
    return read.ok ? null : read.refusal.code
  }

  test('is a whole name, an existing birth date, and sex or an address', () => {
    expect(code({})).toBeNull()
    expect(code({ sex: undefined })).toBe('sex-or-address-required')
    expect(code({ sex: undefined, postcode: '1239AB' })).toBe('sex-or-address-required')
    expect(code({ sex: undefined, postcode: '1239 ab', houseNumber: 12 })).toBeNull()
    expect(code({ postcode: '0239AB', houseNumber: 12 })).toBe('invalid-request')
    expect(code({ birthDate: '2014-02-30' })).toBe('birth-date-invalid')
    expect(code({ birthDate: '14-06-2014' })).toBe('birth-date-invalid')
    expect(code({ birthDate: '2014-00-00' })).toBe('birth-date-invalid')
    for (const familyName of ['', '  ', 'Boer\u0000', '<b>', 'Боер', 'Boer_']) expect(code({ familyName })).toBe('name-invalid')
  })

  test('with an incomplete birth date is looked for at an address', () => {
    const address = { postcode: '1239AE', houseNumber: 5 }
    for (const incomplete of ['2014', '2014-06']) {
      expect(code({ birthDate: incomplete })).toBe('address-required')
      expect(readFind({ ...wish, birthDate: incomplete, ...address }, true)).toMatchObject({
        ok: true,
        value: { born: incomplete },
      })
    }
  })

  test('holds no wildcard, in no field', () => {
    for (const sign of ['*', '?', '%'])
      for (const field of ['familyName', 'prefix', 'givenNames']) expect(code({ [field]: `Bo${sign}` })).toBe('wildcard-refused')
  })

  test('never throws, and what is read holds no wildcard and no space too many', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ maxLength: 12 }), (familyName, birthDay) => {
        const read = readFind({ ...wish, familyName, birthDate: birthDay }, true)
        const byName = readFind({ ...wish, familyName }, true)
        expect(read.ok || read.refusal.code).toBeTruthy()
        if (byName.ok && byName.value.by === 'name') expect(byName.value.familyName).toMatch(/^[^*?%]*$/)
        if (byName.ok && byName.value.by === 'name') expect(byName.value.familyName).toBe(byName.value.familyName.trim())
      }),
      { seed, numRuns: 2_000 },
    )
  })

  test('by BSN passes the eleven-test; a practice environment accepts only numbers of nobody', () => {
    const bsn = (typed: string, practice: boolean) => {
      const read = readFind({ by: 'bsn', bsn: typed }, practice)
      return read.ok ? read.value : read.refusal.code
    }
    expect(bsn('9999 904 08', true)).toEqual({ by: 'bsn', bsn: '999990408' })
    expect(bsn('999990409', true)).toBe('bsn-invalid')
    expect(bsn('111222333', true)).toBe('practice-bsn-only')
    expect(bsn('111222333', false)).toEqual({ by: 'bsn', bsn: '111222333' })
    for (const typed of ['12      ', '........', '9999904080', '99999040'.slice(0, 7)])
      expect(bsn(typed, false)).toBe('bsn-invalid')
  })
})

describe('given names', () => {
  test.each([
    ['Sem', 'Sem Johannes', true],
    ['Johannes', 'Sem Johannes', true],
    ['sem johannes', 'Sem Johannes', true],
    ['Zoe', 'Zoë', true],
    ['ZOË', 'Zoe', true],
    ['Anne Marie', 'Anne-Marie', true],
    ['Se', 'Sem', false],
    ['S', 'Sem', false],
    ['Sem Piet', 'Sem Johannes', false],
    ['Sem', null, false],
    [null, 'Sem', true],
  ] as const)('%s typed, %s registered: fits %s', (typed, registered, fits) => {
    expect(givenNamesFit(typed, registered)).toBe(fits)
  })
})

describe('a youth who is not in the register', () => {
  const name = fc.string({ minLength: 1, maxLength: 12 })
  const person = fc.record({
    familyName: name,
    givenNames: name,
    born: born,
    sex: fc.constantFrom('M' as const, 'V' as const, 'O' as const),
  })

  test('is told apart by family name, given names, birth date and sex, and by nothing else', () => {
    fc.assert(
      fc.property(person, person, (one, other) => {
        const same = (['familyName', 'givenNames', 'born', 'sex'] as const).every(
          (part) => one[part].normalize('NFC').toLocaleLowerCase('nl') === other[part].normalize('NFC').toLocaleLowerCase('nl'),
        )
        expect(personKey(one) === personKey(other)).toBe(same)
        expect(personKey({ ...one, familyName: one.familyName.toUpperCase().toLowerCase() })).toBe(
          personKey({ ...one, familyName: one.familyName.toUpperCase().toLowerCase() }),
        )
      }),
      { seed, numRuns: 1_000 },
    )
  })

  test('has no two readings: letters cannot move from one part to the next', () => {
    const base = { born: birthDate('2013-03-03'), sex: 'M' as const }
    expect(personKey({ ...base, familyName: 'Jan', givenNames: 'Piet' })).not.toBe(
      personKey({ ...base, familyName: 'JanP', givenNames: 'iet' }),
    )
    expect(personKey({ ...base, familyName: '3:a', givenNames: 'b' })).not.toBe(
      personKey({ ...base, familyName: '3', givenNames: ':ab' }),
    )
  })

  test('needs given names and sex', () => {
    const typed = {
      by: 'name',
      familyName: 'Okafor',
      prefix: null,
      asTyped: null,
      givenNames: 'Chidi',
      born: birthDate('2013-03-03'),
      sex: 'M',
      address: null,
    } as const
    expect(typedIdentity(typed)).toMatchObject({ bsn: null, familyName: 'Okafor', givenNames: 'Chidi' })
    expect(typedIdentity({ ...typed, givenNames: null })).toBeUndefined()
    expect(typedIdentity({ ...typed, sex: null })).toBeUndefined()
  })
})

test('who has no BSN right keeps of a youth only what was typed, whatever the register knows', () => {
  const typed = {
    by: 'name',
    familyName: 'Boer',
    prefix: 'de',
    asTyped: null,
    givenNames: null,
    born: birthDate('2014-06-14'),
    sex: 'M',
    address: null,
  } as const
  const identity = {
    ...{
      bsn: null,
      givenNames: 'Sem Johannes',
      prefix: 'de',
      familyName: 'Boer-Jansen',
      born: birthDate('2014-06-14'),
      sex: 'M' as const,
    },
    ...{ municipalityCode: '9001', place: 'Voorbeeldstad', secretAddress: false },
  }
  expect(labelOf(identity, typed, false)).toEqual({ givenNames: null, familyName: 'de Boer', birthYear: 2014 })
  expect(labelOf(identity, typed, true)).toEqual({ givenNames: 'Sem Johannes', familyName: 'de Boer-Jansen', birthYear: 2014 })
})
