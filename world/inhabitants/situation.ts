import { birthDate } from '@mens-centraal/kernel/birth-date'
import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Sex } from '@mens-centraal/kernel/sex'
import { fictionalBsn } from './bsn-sequence.ts'
import type { Person } from './family.ts'
import type { Address, Inhabitant } from './inhabitant.ts'

/** What a test or the start page needs to find a named youth, and why that youth is there. */
export type Situation = Pick<Inhabitant, 'bsn' | 'givenNames' | 'prefix' | 'familyName' | 'born' | 'sex' | 'municipality'> & {
  /** Null when the youth lives at no Dutch address. */
  readonly postcode: string | null
  readonly houseNumber: number | null
  /** One plain sentence for the start page. */
  readonly about: { readonly nl: string; readonly en: string }
}

/** The facts of an inhabitant, with the sentences that say why they are in the world. */
export const situation = (inhabitant: Inhabitant, nl: string, en: string): Situation => {
  const { bsn, givenNames, prefix, familyName, born, sex, municipality, home } = inhabitant
  const address = home.kind === 'address' ? home : null
  const postcode = address?.postcode ?? null
  return {
    bsn,
    givenNames,
    prefix,
    familyName,
    born,
    sex,
    municipality,
    postcode,
    houseNumber: address?.houseNumber ?? null,
    about: { nl, en },
  }
}

/**
 * A named person, written on one line: BSN, name ("Sem|de|Boer", or one name alone), sex and birth date.
 * @throws if the line is wrong: that is a bug
 */
export const named = (bsn: string, name: string, sex: Sex, born: string): Person => {
  const parts = name.split('|')
  const [givenNames, prefix, familyName] = parts.length === 3 ? parts : [null, null, name]
  return {
    bsn: fictionalBsn(bsn),
    givenNames: givenNames || null,
    prefix: prefix || null,
    familyName: familyName ?? name,
    sex,
    born: birthDate(born),
  }
}

/** An address of a named situation. Their postcodes end on 9 before the letters, so no generated household lives there. */
export const living = (street: string, houseNumber: number, postcode: string, place: string): Address => ({
  kind: 'address',
  street,
  houseNumber,
  houseLetter: null,
  houseAddition: null,
  postcode,
  place,
  use: 'living',
  since: calendarDay('2020-05-01'),
})
