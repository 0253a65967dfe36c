import { earliestBirthDay } from '@mens-centraal/kernel/birth-date'
import type { Bsn } from '@mens-centraal/kernel/bsn'
import { addDays, type CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { addressOf } from './addresses.ts'
import { type Chance, chanceOf } from './chance.ts'
import { marry, ordinaryCustody, type Person, relate, settle } from './family.ts'
import type { Address, Custody, Inhabitant } from './inhabitant.ts'
import type { NamePool } from './names.ts'
import { bornAgo, namesake, personOf, poolOf } from './person.ts'
import { unusual } from './unusual.ts'

/** What decides a household together with its number: nothing else does, so that any household can be made again when it is asked for. */
export type Neighbourhood = {
  readonly seed: number
  readonly today: CalendarDay
  readonly streets: number
  /** Birth dates that the named situations keep to themselves. */
  readonly reservedBirthDates: ReadonlySet<string>
}

type Kind = { readonly adults: 1 | 2; readonly children: number }

const kindOf = (chance: Chance): Kind => {
  const draw = chance.below(100)
  if (draw < 28) return { adults: 1, children: 0 }
  if (draw < 50) return { adults: 2, children: 0 }
  if (draw < 86) return { adults: 2, children: 1 + Math.floor(chance.next() ** 1.6 * 4) }
  return { adults: 1, children: 1 + chance.below(3) }
}

const shapeOf = (seed: number, number: number, room: number): Kind => {
  const kind = kindOf(chanceOf(seed, number * 2))
  return kind.adults + kind.children <= room ? kind : { adults: 1, children: 0 }
}

/**
 * How many people a household has.
 * @param room how many there may be at most, at least one
 */
export const membersOf = (seed: number, number: number, room: number): number => {
  const kind = shapeOf(seed, number, room)
  return kind.adults + kind.children
}

/** Ages in days, the oldest first; once in forty the next one is a twin. */
const childAges = (children: number, chance: Chance): readonly number[] => {
  let age = chance.below(24 * 365)
  return Array.from({ length: children }, (_, i) => {
    const gap = i === 0 || chance.oneIn(40) ? 0 : 400 + chance.below(1200)
    age = age > gap ? age - gap : age
    return age
  })
}

const adultAge = (oldestChild: number | undefined, chance: Chance): number =>
  oldestChild === undefined ? (19 + chance.below(70)) * 365 : oldestChild + (19 + chance.below(18)) * 365

const adultPersons = (
  near: Neighbourhood,
  bsns: readonly Bsn[],
  age: number,
  pool: NamePool,
  chance: Chance,
): readonly Person[] => {
  const sex = chance.oneIn(2) ? 'V' : 'M'
  return bsns.map((bsn, i) => {
    const own = i > 0 && !chance.oneIn(25) ? (sex === 'V' ? 'M' : 'V') : sex
    const born = bornAgo(age + i * chance.below(1500), near.today, near.reservedBirthDates, chance)
    return personOf(bsn, own, born, i > 0 && chance.oneIn(8) ? poolOf(chance) : pool, chance)
  })
}

const childPersons = (
  near: Neighbourhood,
  bsns: readonly Bsn[],
  ages: readonly number[],
  pool: NamePool,
  chance: Chance,
): readonly Person[] => {
  const called = new Set<string | null>()
  return bsns.map((bsn, i) => {
    const sex = chance.oneIn(300) ? 'O' : chance.oneIn(2) ? 'V' : 'M'
    const born = bornAgo(ages[i] ?? 0, near.today, near.reservedBirthDates, chance)
    let person = personOf(bsn, sex, born, pool, chance)
    while (called.has(person.givenNames)) person = personOf(bsn, sex, born, pool, chance)
    called.add(person.givenNames)
    return person
  })
}

const custodyOf = (parents: readonly Inhabitant[], chance: Chance): Custody => {
  if (chance.oneIn(120)) return { kind: 'guardianship', guardians: [] }
  return chance.oneIn(150) ? { kind: 'undeterminable' } : ordinaryCustody(parents.map((parent) => parent.bsn))
}

const moveIn = (person: Person, address: Address, municipality: string): Inhabitant => {
  const born = earliestBirthDay(person.born)
  return settle(person, born > address.since ? { ...address, since: born } : address, municipality)
}

/**
 * The people of one household, related to each other. The same neighbourhood, number and BSNs give the same people.
 * @param bsns one for each of `membersOf` the household
 */
export const householdOf = (near: Neighbourhood, number: number, bsns: readonly Bsn[]): readonly Inhabitant[] => {
  const { adults, children } = shapeOf(near.seed, number, bsns.length)
  const chance = chanceOf(near.seed, number * 2 + 1)
  const { municipality, ...address } = addressOf(number, near.streets, chance, near.today)
  const pool = poolOf(chance)
  const ages = childAges(children, chance)
  const age = adultAge(ages[0], chance)
  const grown = adultPersons(near, bsns.slice(0, adults), age, pool, chance).map((person) => ({
    ...moveIn(person, address, municipality),
    ...(chance.oneIn(3) ? { bornIn: pool.origin } : {}),
  }))
  const [one, other] = grown
  const together =
    one && other && age > 30 * 365 && !chance.oneIn(3) ? marry(one, other, addDays(near.today, -chance.below(3000))) : grown
  const named = other ?? one
  const young = childPersons(near, bsns.slice(adults), ages, pool, chance).map((person) =>
    moveIn(named ? namesake(person, named) : person, address, municipality),
  )
  const family = young.length > 0 ? relate(together, young, custodyOf(grown, chance)) : together
  return unusual(family, near.today, chance)
}
