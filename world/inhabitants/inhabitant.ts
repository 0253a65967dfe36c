import type { BirthDate } from '@mens-centraal/kernel/birth-date'
import type { Bsn } from '@mens-centraal/kernel/bsn'
import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Sex } from '@mens-centraal/kernel/sex'

/** A house with a postcode. `use: 'mail'` is a letter address (briefadres): there is post, but nobody is known to live there. */
export type Address = {
  readonly kind: 'address'
  readonly street: string
  readonly houseNumber: number
  readonly houseLetter: string | null
  readonly houseAddition: string | null
  /** Six characters without a space, such as 1239AB. */
  readonly postcode: string
  readonly place: string
  readonly use: 'living' | 'mail'
  readonly since: CalendarDay
}

/** Where someone lives: an address, a place without one (a mooring), a country, or nobody knows. */
export type Home =
  | Address
  | { readonly kind: 'location'; readonly description: string; readonly since: CalendarDay }
  | { readonly kind: 'abroad'; readonly lines: readonly string[]; readonly country: Country; readonly since: CalendarDay }
  | { readonly kind: 'unknown'; readonly since: CalendarDay }

/** A country with its code in the national code table "Landen". */
export type Country = { readonly code: string; readonly name: string }

/** Who has custody (gezag) of a minor. Counts as long as the child is under eighteen. */
export type Custody =
  | { readonly kind: 'both-parents' }
  | { readonly kind: 'one-parent'; readonly parent: Bsn }
  | { readonly kind: 'parent-and-other'; readonly parent: Bsn; readonly other: Bsn }
  /** Without guardians it is a certified institution, which has no BSN and so is not named. */
  | { readonly kind: 'guardianship'; readonly guardians: readonly Bsn[] }
  | { readonly kind: 'temporarily-none' }
  | { readonly kind: 'undeterminable' }

/** A fictional person as the population register knows them. */
export type Inhabitant = {
  readonly bsn: Bsn
  /** Null for a person who has one name only: that name is then the family name. */
  readonly givenNames: string | null
  /** Voorvoegsel: "van de", "el". */
  readonly prefix: string | null
  readonly familyName: string
  readonly sex: Sex
  readonly born: BirthDate
  readonly bornIn: { readonly country: Country; readonly place: string }
  readonly home: Home
  /** CBS code of the municipality of registration; 1999 is the register of non-residents. */
  readonly municipality: string
  /** Geheimhouding: data may not go to third parties. */
  readonly secret: boolean
  /** Opschorting bijhouding: the record is no longer kept up. */
  readonly suspended: { readonly reason: 'died' | 'emigrated'; readonly on: CalendarDay } | null
  /** At most two, in the order "ouder 1", "ouder 2". */
  readonly parents: readonly Bsn[]
  readonly children: readonly Bsn[]
  readonly partner: { readonly bsn: Bsn; readonly since: CalendarDay } | null
  readonly custody: Custody | null
}
