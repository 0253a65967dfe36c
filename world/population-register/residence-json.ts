import type { Address, Home, Inhabitant } from '../inhabitants/inhabitant.ts'
import { textKey } from '../inhabitants/number-index.ts'
import { dateJson } from './date-json.ts'
import { type Json, table } from './json.ts'

/** Sixteen digits in the shape of the register of addresses (BAG): municipality, kind of object, number. Fictional. */
const bagId = (one: Inhabitant, home: Address, kind: '01' | '20'): string => {
  const place = `${home.postcode}${home.houseNumber}${home.houseLetter ?? ''}${home.houseAddition ?? ''}`
  return `${one.municipality}${kind}${String(textKey(place)).padStart(10, '0')}`
}

const addressJson = (one: Inhabitant, home: Address): { readonly [name: string]: Json } => ({
  type: 'Adres',
  functieAdres: home.use === 'mail' ? table('B', 'briefadres') : table('W', 'woonadres'),
  adresseerbaarObjectIdentificatie: bagId(one, home, '01'),
  nummeraanduidingIdentificatie: bagId(one, home, '20'),
  verblijfadres: {
    officieleStraatnaam: home.street,
    korteStraatnaam: home.street.slice(0, 24),
    huisnummer: home.houseNumber,
    huisletter: home.houseLetter ?? undefined,
    huisnummertoevoeging: home.houseAddition ?? undefined,
    postcode: home.postcode,
    woonplaats: home.place,
  },
})

const abroadLines = (home: Home & { readonly kind: 'abroad' }, name: string): { readonly [name: string]: Json } => ({
  ...Object.fromEntries(home.lines.map((line, i) => [`${name}${i + 1}`, line])),
  land: table(home.country.code, home.country.name),
})

const homeJson = (one: Inhabitant): { readonly [name: string]: Json } => {
  const { home } = one
  if (home.kind === 'address') return addressJson(one, home)
  if (home.kind === 'unknown') return { type: 'VerblijfplaatsOnbekend' }
  if (home.kind === 'abroad') return { type: 'VerblijfplaatsBuitenland', verblijfadres: abroadLines(home, 'regel') }
  return { type: 'Locatie', functieAdres: table('W', 'woonadres'), verblijfadres: { locatiebeschrijving: home.description } }
}

/** Where the person lives (Adres, Locatie, VerblijfplaatsBuitenland or VerblijfplaatsOnbekend). */
export const residenceJson = (one: Inhabitant): Json => ({
  ...homeJson(one),
  datumVan: dateJson(one.home.since),
  datumIngangGeldigheid: dateJson(one.home.since),
})

/** The same, but nothing for who lives abroad or nobody knows where: for who may not see residences abroad. */
export const domesticResidenceJson = (one: Inhabitant): Json =>
  one.home.kind === 'address' || one.home.kind === 'location' ? residenceJson(one) : undefined

/** The lines of an address as they go on an envelope. */
export const addressLinesJson = (one: Inhabitant): { readonly [name: string]: Json } => {
  const { home } = one
  if (home.kind === 'unknown') return {}
  if (home.kind === 'abroad') return abroadLines(home, 'adresregel')
  if (home.kind === 'location') return { adresregel1: home.description }
  const number = [home.houseNumber, home.houseLetter, home.houseAddition].filter((part) => part !== null).join(' ')
  return {
    adresregel1: `${home.street} ${number}`,
    adresregel2: `${home.postcode.slice(0, 4)} ${home.postcode.slice(4)}  ${home.place.toUpperCase()}`,
  }
}
