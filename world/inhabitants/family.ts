import type { Bsn } from '@mens-centraal/kernel/bsn'
import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Custody, Home, Inhabitant } from './inhabitant.ts'
import { countries } from './municipalities.ts'

/** Who someone is, before it is said where they live and who their family is. */
export type Person = Pick<Inhabitant, 'bsn' | 'givenNames' | 'prefix' | 'familyName' | 'sex' | 'born'>

/** A person in a home, as yet without family: born in the Netherlands, no secret address, alive. */
export const settle = (person: Person, home: Home, municipality: string): Inhabitant => ({
  ...person,
  bornIn: { country: countries.netherlands, place: 'Voorbeeldstad' },
  home,
  municipality,
  secret: false,
  suspended: null,
  parents: [],
  children: [],
  partner: null,
  custody: null,
})

/** Marries two people: each becomes the other's partner. */
export const marry = (one: Inhabitant, other: Inhabitant, since: CalendarDay): readonly [Inhabitant, Inhabitant] => [
  { ...one, partner: { bsn: other.bsn, since } },
  { ...other, partner: { bsn: one.bsn, since } },
]

/** Both parents where there are two, the one where there is one; without parents it cannot be told. */
export const ordinaryCustody = (parents: readonly Bsn[]): Custody => {
  const [first, second] = parents
  if (first === undefined) return { kind: 'undeterminable' }
  return second === undefined ? { kind: 'one-parent', parent: first } : { kind: 'both-parents' }
}

/** Writes parents and children into each other. Returns all of them, parents first. */
export const relate = (
  parents: readonly Inhabitant[],
  children: readonly Inhabitant[],
  custody: Custody = ordinaryCustody(parents.map((parent) => parent.bsn)),
): readonly Inhabitant[] => {
  const parentNumbers = parents.map((parent) => parent.bsn)
  const childNumbers = children.map((child) => child.bsn)
  return [
    ...parents.map((parent) => ({ ...parent, children: [...parent.children, ...childNumbers] })),
    ...children.map((child) => ({ ...child, parents: parentNumbers, custody })),
  ]
}
