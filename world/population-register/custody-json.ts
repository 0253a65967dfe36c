import { ageOn } from '@mens-centraal/kernel/age'
import type { Bsn } from '@mens-centraal/kernel/bsn'
import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Custody, Inhabitant } from '../inhabitants/inhabitant.ts'
import { knownAge } from './age.ts'
import type { Json } from './json.ts'
import { fullName } from './name-json.ts'
import type { Population } from './population.ts'

const holder = (bsn: Bsn, population: Population): { readonly [name: string]: Json } => {
  const known = population.find(bsn)
  return { burgerservicenummer: bsn, naam: known ? { volledigeNaam: fullName(known) } : {} }
}

const isAlive = (bsn: Bsn, population: Population): boolean => population.find(bsn)?.suspended?.reason !== 'died'

/** Who has custody now: of two parents of whom one died, the other; nobody when both did. */
const custodyNow = (child: Inhabitant, custody: Custody, population: Population): Custody => {
  if (custody.kind !== 'both-parents' && custody.kind !== 'one-parent') return custody
  const holders = custody.kind === 'both-parents' ? child.parents : [custody.parent]
  const [first, second] = holders.filter((parent) => isAlive(parent, population))
  if (first === undefined) return { kind: 'temporarily-none' }
  return second === undefined ? { kind: 'one-parent', parent: first } : custody
}

const relationJson = (child: Inhabitant, custody: Custody, population: Population): { readonly [name: string]: Json } => {
  const known = (bsn: Bsn): Json => ({ type: 'BekendeDerde', ...holder(bsn, population) })
  switch (custody.kind) {
    case 'both-parents':
      return { type: 'GezamenlijkOuderlijkGezag', ouders: child.parents.map((parent) => holder(parent, population)) }
    case 'one-parent':
      return { type: 'EenhoofdigOuderlijkGezag', ouder: holder(custody.parent, population) }
    case 'parent-and-other':
      return { type: 'GezamenlijkGezag', ouder: holder(custody.parent, population), derde: known(custody.other) }
    case 'guardianship':
      return { type: 'Voogdij', derden: custody.guardians.map(known) }
    case 'temporarily-none':
      return { type: 'TijdelijkGeenGezag', toelichting: 'Tijdelijk heeft niemand gezag over deze minderjarige.' }
    case 'undeterminable':
      return { type: 'GezagNietTeBepalen', toelichting: 'Gezag kan niet worden bepaald.' }
  }
}

const over = (child: Inhabitant, population: Population, today: CalendarDay): { custody: Custody; json: Json } | undefined => {
  if (child.custody === null || child.suspended?.reason === 'died' || ageOn(child.born, today) >= 18) return undefined
  const custody = custodyNow(child, child.custody, population)
  const minderjarige = {
    burgerservicenummer: child.bsn,
    naam: { volledigeNaam: fullName(child) },
    leeftijd: knownAge(child, today),
  }
  return { custody, json: { ...relationJson(child, custody, population), minderjarige } }
}

const holdersOf = (child: Inhabitant, custody: Custody): readonly Bsn[] => {
  if (custody.kind === 'both-parents') return child.parents
  if (custody.kind === 'one-parent') return [custody.parent]
  if (custody.kind === 'parent-and-other') return [custody.parent, custody.other]
  return custody.kind === 'guardianship' ? custody.guardians : []
}

/** Custody (gezag): over the person, if a minor, and that which the person has over own children. Undefined when there is none. */
export const custodyJson = (one: Inhabitant, population: Population, today: CalendarDay): Json => {
  const own = over(one, population, today)
  const held = one.children.flatMap((bsn) => {
    const child = population.find(bsn)
    const relation = child && over(child, population, today)
    return relation && holdersOf(child, relation.custody).includes(one.bsn) ? [relation.json] : []
  })
  const all = [...(own ? [own.json] : []), ...held]
  return all.length > 0 ? all : undefined
}
