import type { Bsn } from '@mens-centraal/kernel/bsn'
import type { Inhabitant } from '../inhabitants/inhabitant.ts'
import { municipalities } from '../inhabitants/municipalities.ts'
import { dateJson } from './date-json.ts'
import { type Json, table } from './json.ts'
import { relativeNameJson, sexJson } from './name-json.ts'
import type { Population } from './population.ts'

const municipalityCodes = new Map(Object.entries(municipalities).map(([code, name]) => [name as string, code]))

/** A place as a row of the code table "Gemeenten", without a code when it is no municipality of the practice world. */
const placeJson = (name: string): Json => ({ code: municipalityCodes.get(name), omschrijving: name })

/** When and where someone was born. */
export const birthJson = (one: Inhabitant): Json => ({
  datum: dateJson(one.born),
  land: table(one.bornIn.country.code, one.bornIn.country.name),
  plaats: placeJson(one.bornIn.place),
})

const relativeJson = (one: Inhabitant): { readonly [name: string]: Json } => ({
  burgerservicenummer: one.bsn,
  naam: relativeNameJson(one),
  geboorte: birthJson(one),
})

const known = (bsns: readonly Bsn[], population: Population): readonly Inhabitant[] =>
  bsns.flatMap((bsn) => population.find(bsn) ?? [])

const listed = (relatives: readonly Json[]): Json => (relatives.length > 0 ? relatives : undefined)

export const parentsJson = (one: Inhabitant, population: Population): Json =>
  listed(
    known(one.parents, population).map((parent, i) => ({
      ...relativeJson(parent),
      geslacht: sexJson(parent),
      ouderAanduiding: String(i + 1),
      datumIngangFamilierechtelijkeBetrekking: dateJson(one.born),
    })),
  )

export const childrenJson = (one: Inhabitant, population: Population): Json =>
  listed(known(one.children, population).map(relativeJson))

export const partnersJson = (one: Inhabitant, population: Population): Json => {
  const { partner } = one
  if (partner === null) return undefined
  return known([partner.bsn], population).map((other) => ({
    ...relativeJson(other),
    geslacht: sexJson(other),
    soortVerbintenis: table('H', 'huwelijk'),
    aangaanHuwelijkPartnerschap: {
      datum: dateJson(partner.since),
      land: table('6030', 'Nederland'),
      plaats: placeJson('Voorbeeldstad'),
    },
  }))
}
