import { ageOn } from '@mens-centraal/kernel/age'
import { isBsn, isFictionalBsn } from '@mens-centraal/kernel/bsn'
import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Inhabitant } from './inhabitants/inhabitant.ts'
import { situationInhabitants } from './inhabitants/situations.ts'
import { generateInhabitants } from './inhabitants.ts'

const today = calendarDay('2026-11-22')
const region = (seed = 7, size = 5000) => generateInhabitants({ seed, size, bsnRange: '9999', today })
const shown = [...region()]
const byBsn = new Map(shown.map((one) => [one.bsn, one]))
const share = (holds: (one: Inhabitant) => boolean): number => shown.filter(holds).length / shown.length

const expectFamiliesToAgree = (everyone: readonly Inhabitant[]): void => {
  const known = new Map(everyone.map((one) => [one.bsn, one]))
  for (const one of everyone) {
    for (const parent of one.parents) expect(known.get(parent)?.children).toContain(one.bsn)
    for (const child of one.children) expect(known.get(child)?.parents).toContain(one.bsn)
    if (one.partner) expect(known.get(one.partner.bsn)?.partner).toEqual({ bsn: one.bsn, since: one.partner.since })
    expect(one.parents.length).toBeLessThanOrEqual(2)
    expect([...one.parents, ...one.children, one.partner?.bsn]).not.toContain(one.bsn)
  }
}

describe('the inhabitants of the shown world', () => {
  it('number five thousand, each with an own citizen service number from 9999xxxxx', () => {
    expect(shown).toHaveLength(5000)
    expect(byBsn.size).toBe(5000)
    expect(shown.filter((one) => !isBsn(one.bsn) || !isFictionalBsn(one.bsn))).toEqual([])
  })

  it('are found by their citizen service number, and a number that was not given out is nobody’s', () => {
    const people = region()
    for (const one of shown) expect(people.find(one.bsn)).toEqual(one)
    const all = Array.from({ length: 100_000 }, (_, i) => String(999_900_000 + i)).filter(isBsn)
    const free = all.filter((bsn) => !byBsn.has(bsn))
    expect(free).toHaveLength(9091 - 5000)
    expect(free.flatMap((bsn) => people.find(bsn) ?? [])).toEqual([])
  })

  it('live in both municipalities, most of them at an address', () => {
    for (const code of ['9001', '9002']) expect(share((one) => one.municipality === code)).toBeGreaterThan(0.3)
    expect(share((one) => one.home.kind === 'address')).toBeGreaterThan(0.97)
  })

  it('are for a good part youths, of all ages up to 23', () => {
    const ages = shown.map((one) => ageOn(one.born, today))
    for (let age = 0; age < 23; age++) expect(ages.filter((a) => a === age).length).toBeGreaterThan(20)
    expect(Math.max(...ages)).toBeLessThan(110)
  })

  it('have names of many origins, with prefixes and diacritics', () => {
    expect(new Set(shown.map((one) => one.familyName)).size).toBeGreaterThan(100)
    expect(share((one) => one.prefix !== null)).toBeGreaterThan(0.2)
    expect(share((one) => /[^\x20-\x7e]/.test(one.familyName))).toBeGreaterThan(0.03)
  })

  it.each<[string, (one: Inhabitant) => boolean, number, number]>([
    ['one name only', (one) => one.givenNames === null, 0.001, 0.01],
    ['an incomplete birth date', (one) => one.born.length < 10, 0.002, 0.02],
    ['an unknown sex', (one) => one.sex === 'O', 0.0002, 0.01],
    ['a secret address', (one) => one.secret, 0.003, 0.04],
    ['a letter address', (one) => one.home.kind === 'address' && one.home.use === 'mail', 0.0005, 0.02],
    ['a place without an address', (one) => one.home.kind === 'location', 0.0005, 0.02],
    ['a guardian institution', (one) => one.custody?.kind === 'guardianship', 0.0005, 0.02],
    ['died', (one) => one.suspended?.reason === 'died', 0.0005, 0.02],
    ['emigrated', (one) => one.suspended?.reason === 'emigrated', 0.0005, 0.02],
  ])('now and then have %s', (_what, holds, least, most) => {
    expect(share(holds)).toBeGreaterThanOrEqual(least)
    expect(share(holds)).toBeLessThanOrEqual(most)
  })

  it('have parents who were grown up when the child was born', () => {
    for (const one of shown) {
      for (const parent of one.parents) {
        const born = byBsn.get(parent)?.born
        if (born?.length === 10 && one.born.length === 10) expect(ageOn(born, calendarDay(one.born))).toBeGreaterThanOrEqual(15)
      }
    }
  })

  it('never share postcode and house number with another household', () => {
    const homes = new Map<string, Set<string>>()
    for (const one of shown.slice(situationInhabitants.length)) {
      if (one.home.kind !== 'address') continue
      const where = `${one.home.postcode} ${one.home.houseNumber}`
      homes.set(where, (homes.get(where) ?? new Set()).add(one.home.street))
    }
    expect([...homes.values()].filter((streets) => streets.size > 1)).toEqual([])
    expect([...homes.keys()].filter((where) => /^\d{3}9/.test(where))).toEqual([])
  })
})

describe('property: any region', () => {
  const wishes = fc.record({ seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }), size: fc.integer({ min: 100, max: 900 }) })

  it('has exactly as many people as were wished, whose families agree', () => {
    fc.assert(
      fc.property(wishes, ({ seed, size }) => {
        const everyone = [...region(seed, size)]
        expect(new Set(everyone.map((one) => one.bsn)).size).toBe(size)
        expectFamiliesToAgree(everyone)
      }),
      { seed: 2026, numRuns: 25 },
    )
  })

  it('is the same for the same wish, in whatever order people are asked for', () => {
    fc.assert(
      fc.property(wishes, fc.array(fc.nat(99), { maxLength: 20 }), ({ seed, size }, positions) => {
        const [one, other] = [region(seed, size), region(seed, size)]
        const everyone = [...one]
        expect([...other]).toEqual(everyone)
        for (const position of positions) expect(region(seed, size).at(position)).toEqual(everyone[position])
      }),
      { seed: 2026, numRuns: 10 },
    )
  })

  it('differs with another seed', () => {
    expect([...region(1, 300)].slice(-100)).not.toEqual([...region(2, 300)].slice(-100))
  })
})

describe('a region for benchmarks', () => {
  it('gives out numbers from 9xxxxxxxx and stays small', () => {
    const many = generateInhabitants({ seed: 3, size: 60_000, bsnRange: '9', today })
    const everyone = [...many]
    expect(new Set(everyone.map((one) => one.bsn)).size).toBe(60_000)
    expect(everyone.filter((one) => !isBsn(one.bsn) || !one.bsn.startsWith('9'))).toEqual([])
    expectFamiliesToAgree(everyone.slice(0, situationInhabitants.length))
  })

  it('is refused when the range does not hold so many people, or when there is no room for the named situations', () => {
    expect(() => region(1, 9092)).toThrow('does not hold')
    expect(() => region(1, 10)).toThrow('so many')
    expect(region(1, 9091).size).toBe(9091)
  })
})
