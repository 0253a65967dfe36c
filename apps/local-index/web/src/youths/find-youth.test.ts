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

  test('a number that fails the eleven-test is no BSN', () => {
    expect(byBsn('999993848')).toEqual({ ok: false, refusal: { bsn: 'find.wrongBsn' } })
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
    expect(read({ postcode: '1234AB' })).toMatchObject({ ok: false, refusal: { houseNumber: 'find.wrongHouseNumber' } })
    expect(read({ houseNumber: '1' })).toMatchObject({ ok: false, refusal: { postcode: 'find.wrongPostcode' } })
  })

  test.each(['B*', 'Bo?r', '%', 'Bo_r'])('no wildcard: %s', (familyName) => {
    expect(read({ familyName })).toMatchObject({ ok: false, refusal: { familyName: 'find.wildcard' } })
  })

  test('a birth date that does not exist, or has yet to come', () => {
    expect(read({ birthDate: '31-2-2014' })).toMatchObject({ ok: false, refusal: { birthDate: 'find.wrongBirthDate' } })
    expect(read({ birthDate: '1-1-2027' })).toMatchObject({ ok: false, refusal: { birthDate: 'find.futureBirthDate' } })
  })
})
