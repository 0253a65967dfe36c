import { ageOn } from '@mens-centraal/kernel/age'
import { isBsn, isFictionalBsn } from '@mens-centraal/kernel/bsn'
import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { describe, expect, it } from 'vitest'
import { generateInhabitants } from '../inhabitants.ts'
import { populationOf } from '../population-register/population.ts'
import { notInTheRegister, situationInhabitants, situations } from './situations.ts'

const today = calendarDay('2026-11-22')
const people = generateInhabitants({ seed: 7, size: 5000, bsnRange: '9999', today })
const population = populationOf(people)
const bearers = (of: { familyName: string; born: string }) =>
  population.bornOn(of.born, of.familyName).map((one) => one.givenNames)

describe('the named situations', () => {
  it('have valid fictional numbers, each its own', () => {
    const numbers = situationInhabitants.map((one) => one.bsn)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers.filter((bsn) => !isBsn(bsn) || !isFictionalBsn(bsn))).toEqual([])
  })

  it('are in the region as they are written down', () => {
    for (const one of situationInhabitants) expect(people.find(one.bsn)).toEqual(one)
  })

  it('hold the test persons of the register in the same situations', () => {
    const find = (bsn: string) => situationInhabitants.find((one) => one.bsn === bsn)
    expect(find('999993847')).toMatchObject({
      parents: [expect.any(String), expect.any(String)],
      children: [expect.any(String), expect.any(String)],
    })
    expect(find('999993847')?.partner).not.toBeNull()
    expect(find('999992077')?.suspended?.reason).toBe('died')
    expect(find('999993483')).toMatchObject({ secret: true, suspended: { reason: 'emigrated' } })
    expect(ageOn(situations.semDeBoer.born, today)).toBe(12)
    expect(situations.semDeBoer.bsn).toBe('999990408')
    expect(find('999990421')?.children).toHaveLength(2)
  })

  it('are told apart by family name and birth date, but for the twins and the namesakes', () => {
    for (const one of Object.values(situations)) {
      const expected = one.familyName === 'Demir' || (one.familyName === 'Berg' && one.prefix === 'van den') ? 2 : 1
      expect(bearers(one)).toHaveLength(expected)
    }
    expect(bearers(situations.twinLotte)).toEqual(['Lotte', 'Fleur'])
  })

  it('make twins of one sex at one address, and namesakes of one sex at two', () => {
    const { twinLotte, twinFleur, namesakeAli, namesakeMurat } = situations
    const where = ({ sex, postcode, houseNumber }: typeof twinLotte) => ({ sex, postcode, houseNumber })
    expect(where(twinLotte)).toEqual(where(twinFleur))
    expect(namesakeAli.sex).toBe(namesakeMurat.sex)
    expect(where(namesakeAli)).not.toEqual(where(namesakeMurat))
  })

  it('have the ages that they are there for', () => {
    const age = (one: { born: typeof situations.sixteen.born }) => ageOn(one.born, today)
    expect([
      age(situations.sixteen),
      age(situations.almostEighteen),
      age(situations.almostTwentyThree),
      age(situations.tooOld),
    ]).toEqual([16, 17, 22, 25])
  })

  it('know nobody of the name that is in no register', () => {
    expect(bearers(notInTheRegister)).toEqual([])
  })
})
