import { birthDate } from '@mens-centraal/kernel/birth-date'
import type { Bsn } from '@mens-centraal/kernel/bsn'
import { describe, expect, test } from 'vitest'
import type { RegisterAnswer } from '../youths/population-register.ts'
import type { RegisteredPerson } from '../youths/youth.ts'
import { bornOut } from './renumbering.ts'

const fleur: RegisteredPerson = {
  bsn: '999990093' as Bsn,
  givenNames: 'Fleur',
  prefix: null,
  familyName: 'Bos',
  born: birthDate('2014-03-01'),
  sex: 'V',
  municipalityCode: '9001',
  place: 'Waterland',
  secretAddress: false,
  died: false,
}
const nobody: RegisterAnswer = { is: 'none' }
const one = (person: Partial<RegisteredPerson> = {}): RegisterAnswer => ({ is: 'one', person: { ...fleur, ...person } })

describe('another number of a youth is borne out by the register', () => {
  test('when it has nobody under the old one, and the same person under the new one', () => {
    expect(bornOut(fleur, nobody, one({ municipalityCode: '9002', place: 'Meerwijk' }))).toBe(true)
  })

  test.each<[string, RegisterAnswer, RegisterAnswer]>([
    ['it still has somebody under the old one', one(), one()],
    ['it has nobody under the new one', nobody, nobody],
    ['the twin is under the new one', nobody, one({ givenNames: 'Lotte' })],
    ['another family name is under the new one', nobody, one({ familyName: 'Berk' })],
    ['another birth date is under the new one', nobody, one({ born: birthDate('2014-03-02') })],
    ['another sex is under the new one', nobody, one({ sex: 'M' })],
  ])('not when %s', (_why, underOld, underNew) => {
    expect(bornOut(fleur, underOld, underNew)).toBe(false)
  })
})
