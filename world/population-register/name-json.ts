import type { Inhabitant } from '../inhabitants/inhabitant.ts'
import { type Json, table } from './json.ts'

/** Initials of the given names, each with a full stop: "S.J.". Undefined for who has one name only. */
const initials = (one: Inhabitant): string | undefined =>
  one.givenNames
    ?.split(' ')
    .map((name) => `${name.charAt(0)}.`)
    .join('')

/** Given names, prefix and family name, as far as they are there. */
export const fullName = (one: Inhabitant): string =>
  [one.givenNames, one.prefix, one.familyName].filter((part) => part !== null).join(' ')

/** The name of a parent, child or partner (NaamGerelateerde). */
export const relativeNameJson = (one: Inhabitant): { readonly [name: string]: Json } => ({
  voornamen: one.givenNames ?? undefined,
  voorvoegsel: one.prefix ?? undefined,
  geslachtsnaam: one.familyName,
  voorletters: initials(one),
})

/** The name of the person asked for (NaamPersoon, NaamPersoonBeperkt). */
export const nameJson = (one: Inhabitant): Json => ({
  ...relativeNameJson(one),
  volledigeNaam: fullName(one),
  aanduidingNaamgebruik: table('E', 'eigen geslachtsnaam'),
})

/** Sex as a row of the code table "Geslacht". */
export const sexJson = (one: Inhabitant): Json => table(one.sex, { M: 'man', V: 'vrouw', O: 'onbekend' }[one.sex])

const surname = (one: Inhabitant): string => {
  const name = [one.prefix, one.familyName].filter((part) => part !== null).join(' ')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** How to write to the person: the salutation and the name on the envelope. */
export const salutationJson = (one: Inhabitant): { readonly [name: string]: Json } => {
  const written = [initials(one), one.prefix, one.familyName].filter(Boolean).join(' ')
  const addressed = { M: `heer ${surname(one)}`, V: `mevrouw ${surname(one)}`, O: written }[one.sex]
  return {
    aanhef: `Geachte ${addressed}`,
    aanschrijfwijze: { naam: written },
    gebruikInLopendeTekst: one.sex === 'M' ? `de ${addressed}` : addressed,
  }
}
