import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { describe, expect, test } from 'vitest'
import { emptyFind, type FindValues, readFind } from './find-youth.ts'

const today = calendarDay('2026-11-22')
const byName: FindValues = { ...emptyFind, familyName: 'Boer', prefix: 'de', birthDate: '3-5-2014', sex: 'M' }
const read = (values: Partial<FindValues>, practice = true) => readFind({ ...byName, ...values }, practice, today)

describe('finding a youth by BSN', () => {
  const byBsn = (bsn: string, practice = true) => read({ by: 'bsn', bsn }, practice)

  test('a BSN may be typed with spaces or dots', () => {
    expect(byBsn('9999 93 847')).toEqual({ ok: true, value: { by: 'bsn', bsn: '999993847' } })
  })

  test.each([
    ['', 'find.bsnNeeded'],
    ['  ', 'find.bsnNeeded'],
    ['99999384', 'find.bsnFigures'],
    ['9999938470', 'find.bsnFigures'],
    ['geen idee', 'find.bsnFigures'],
    ['999993848', 'find.wrongBsn'],
  ] as const)('"%s" is none, and why is said: %s', (typed, bsn) => {
    expect(byBsn(typed)).toEqual({ ok: false, refusal: { bsn } })
  })

  test('a practice environment takes only a BSN that no real person has', () => {
    expect(byBsn('123456782')).toEqual({ ok: false, refusal: { bsn: 'find.practiceBsn' } })
    expect(byBsn('123456782', false).ok).toBe(true)
  })
})

describe('finding a youth by name and birth date', () => {
  test('with family name, birth date and sex, what is empty is left out', () => {
    expect(read({})).toEqual({
      ok: true,
      value: { by: 'name', familyName: 'Boer', prefix: 'de', birthDate: '2014-05-03', sex: 'M' },
    })
  })

  test('an address does instead of sex', () => {
    expect(read({ sex: '', postcode: '1234 ab', houseNumber: '12' })).toMatchObject({
      ok: true,
      value: { postcode: '1234AB', houseNumber: 12 },
    })
  })

  test('without sex and address it is too little', () => {
    expect(read({ sex: '' })).toMatchObject({ ok: false, refusal: { sex: 'find.sexOrAddress' } })
  })

  test('half an address is not enough', () => {
    expect(read({ postcode: '1234AB' })).toMatchObject({ ok: false, refusal: { houseNumber: 'find.houseNumberNeeded' } })
    expect(read({ houseNumber: '1' })).toMatchObject({ ok: false, refusal: { postcode: 'find.postcodeNeeded' } })
    expect(read({ postcode: '0234AB', houseNumber: '1a' })).toMatchObject({
      ok: false,
      refusal: { postcode: 'find.wrongPostcode', houseNumber: 'find.wrongHouseNumber' },
    })
  })

  test.each(['B*', 'Bo?r', '%', 'Bo_r'])('no wildcard: %s', (familyName) => {
    expect(read({ familyName })).toMatchObject({ ok: false, refusal: { familyName: 'find.wildcard' } })
  })

  test.each([
    ['', 'find.birthDateNeeded'],
    ['3-5-14', 'day.unreadable'],
    ['3-5-1014', 'day.noSuchYear'],
    ['3-13-2014', 'day.noSuchMonth'],
    ['31-2-2014', 'day.noSuchDay'],
    ['1-1-2027', 'find.futureBirthDate'],
  ] as const)('"%s" is no birth date, and why is said: %s', (birthDate, word) => {
    expect(read({ birthDate })).toMatchObject({ ok: false, refusal: { birthDate: word } })
  })

  test('an incomplete birth date is looked for at an address', () => {
    expect(read({ birthDate: '00-00-2010' })).toMatchObject({ ok: false, refusal: { postcode: 'find.addressForBirthDate' } })
    const address = { postcode: '1239AE', houseNumber: '5' }
    expect(read({ birthDate: '00-00-2010', ...address })).toMatchObject({ ok: true, value: { birthDate: '2010' } })
    expect(read({ birthDate: '00-07-2013', ...address })).toMatchObject({ ok: true, value: { birthDate: '2013-07' } })
  })
})
