import { type BirthDate, birthDate } from '@mens-centraal/kernel/birth-date'
import type { Bsn } from '@mens-centraal/kernel/bsn'
import { addDays, type CalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Sex } from '@mens-centraal/kernel/sex'
import type { Chance } from './chance.ts'
import type { Person } from './family.ts'
import { type NamePool, namePools } from './names.ts'

/** A pool of names, drawn by its share of the population. */
export const poolOf = (chance: Chance): NamePool => {
  let draw = chance.below(100)
  for (const pool of namePools) {
    draw -= pool.share
    if (draw < 0) return pool
  }
  return namePools[0]
}

/**
 * A birth date so many days before today, once in 150 without its day or without its month and day.
 * @param reserved birth dates that are passed over
 */
export const bornAgo = (days: number, today: CalendarDay, reserved: ReadonlySet<string>, chance: Chance): BirthDate => {
  let day = addDays(today, -days)
  while (reserved.has(day)) day = addDays(day, -1)
  const incomplete = chance.oneIn(150) ? day.slice(0, chance.oneIn(2) ? 4 : 7) : day
  return birthDate(reserved.has(incomplete) ? day : incomplete)
}

/** A person with one to three given names and a family name from the pool; once in 250 with one name only. */
export const personOf = (bsn: Bsn, sex: Sex, born: BirthDate, pool: NamePool, chance: Chance): Person => {
  const names = sex === 'M' || (sex === 'O' && chance.oneIn(2)) ? pool.men : pool.women
  const draws = chance.oneIn(2) ? 1 : 1 + chance.below(3)
  const given = new Set(Array.from({ length: draws }, () => chance.pick(names)))
  const family = chance.pick(pool.families).split('|')
  const [prefix, familyName] = family.length > 1 ? family : [null, family[0]]
  if (chance.oneIn(250)) return { bsn, sex, born, givenNames: null, prefix: null, familyName: chance.pick(names) }
  return { bsn, sex, born, givenNames: [...given].join(' '), prefix: prefix ?? null, familyName: familyName ?? '' }
}

/** The same person under the family name of a parent. */
export const namesake = (person: Person, parent: Person): Person =>
  person.givenNames === null ? person : { ...person, prefix: parent.prefix, familyName: parent.familyName }
