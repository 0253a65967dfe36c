import { describe, expect, test } from 'vitest'
import { emptyFind, type FindValues } from './find-youth.ts'
import { foundFrom } from './found-youth.ts'

const typed: FindValues = {
  ...emptyFind,
  by: 'name',
  familyName: 'Boer',
  prefix: 'de',
  givenNames: 'Sem',
  birthDate: '3-5-2014',
  sex: 'M',
}
const token = { token: 'tok', expiresAt: '2026-11-22T10:15:00Z', latestEnd: '2028-11-22' }

describe('what the register answered', () => {
  test('a reporter with BSN right sees the names of the register', () => {
    const youth = {
      shows: 'register',
      givenNames: 'Sem Jan',
      familyName: 'de Boer',
      birthYear: 2014,
      place: 'Voorbeeldstad',
    } as const
    expect(foundFrom({ outcome: 'found', ...token, youth }, typed)).toMatchObject({
      how: 'register',
      label: { givenNames: 'Sem Jan', familyName: 'de Boer', birthYear: 2014 },
      place: 'Voorbeeldstad',
    })
  })

  test('a reporter without it sees only what was typed', () => {
    expect(foundFrom({ outcome: 'found', ...token, youth: { shows: 'typed' } }, typed)).toMatchObject({
      how: 'register',
      label: { givenNames: 'Sem', familyName: 'de Boer', birthYear: 2014 },
      place: null,
    })
  })

  test('the birth year is read however the birth date was typed', () => {
    for (const birthDate of ['03052014', '00-00-2014', '2014-05-03']) {
      const found = foundFrom({ outcome: 'found', ...token, youth: { shows: 'typed' } }, { ...typed, birthDate })
      expect(found?.label.birthYear).toBe(2014)
    }
  })

  test('a youth who is not in the register can be gone on with when a token came along', () => {
    expect(foundFrom({ outcome: 'none', ...token }, typed)?.how).toBe('not-in-register')
    expect(foundFrom({ outcome: 'none' }, typed)).toBeUndefined()
  })

  test('when the register does not answer, a signal by BSN waits, and names nobody', () => {
    const found = foundFrom({ outcome: 'register-unavailable', ...token }, { ...emptyFind, by: 'bsn', bsn: '999993847' })
    expect(found).toMatchObject({ how: 'waiting', label: { givenNames: null, familyName: null, birthYear: null } })
  })

  test('more than one is nobody yet', () => {
    expect(foundFrom({ outcome: 'more-than-one', ask: 'given-names' }, typed)).toBeUndefined()
  })
})
