import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Inhabitant } from '../inhabitants/inhabitant.ts'
import { municipalities } from '../inhabitants/municipalities.ts'
import { knownAge } from './age.ts'
import { custodyJson } from './custody-json.ts'
import { dateJson } from './date-json.ts'
import { type Selection, select } from './fields.ts'
import { type Json, table } from './json.ts'
import { nameJson, salutationJson, sexJson } from './name-json.ts'
import type { Population } from './population.ts'
import { birthJson, childrenJson, parentsJson, partnersJson } from './relatives-json.ts'
import { addressLinesJson, domesticResidenceJson, residenceJson } from './residence-json.ts'

type Source = { readonly one: Inhabitant; readonly population: Population; readonly today: CalendarDay }

const dutch: Json = [
  {
    type: 'Nationaliteit',
    nationaliteit: table('0001', 'Nederlandse'),
    redenOpname: table('001', 'Wet op het Nederlanderschap'),
  },
]

const municipalityJson = ({ one }: Source): Json =>
  table(one.municipality, Object.entries(municipalities).find(([code]) => code === one.municipality)?.[1] ?? 'onbekend')

const deathJson = ({ one }: Source): Json =>
  one.suspended?.reason === 'died'
    ? { datum: dateJson(one.suspended.on), land: table('6030', 'Nederland'), plaats: { omschrijving: 'Voorbeeldstad' } }
    : undefined

/** How each field that may be asked for is made. Fields that no inhabitant has (such as a residence permit) are missing here. */
const makers: Readonly<Record<string, (source: Source) => Json>> = {
  burgerservicenummer: ({ one }) => one.bsn,
  datumInschrijvingInGemeente: ({ one }) => dateJson(one.home.since),
  geboorte: ({ one }) => birthJson(one),
  gemeenteVanInschrijving: municipalityJson,
  geslacht: ({ one }) => sexJson(one),
  leeftijd: ({ one, today }) => knownAge(one, today),
  naam: ({ one }) => nameJson(one),
  adressering: ({ one }) => ({ ...addressLinesJson(one), ...salutationJson(one) }),
  adresseringBinnenland: ({ one }) => (domesticResidenceJson(one) ? addressLinesJson(one) : undefined),
  verblijfplaats: ({ one }) => residenceJson(one),
  verblijfplaatsBinnenland: ({ one }) => domesticResidenceJson(one),
  gezag: ({ one, population, today }) => custodyJson(one, population, today),
  ouders: ({ one, population }) => parentsJson(one, population),
  kinderen: ({ one, population }) => childrenJson(one, population),
  partners: ({ one, population }) => partnersJson(one, population),
  nationaliteiten: () => dutch,
  overlijden: deathJson,
}

/** Fields that are asked for under one name and answered under another. */
const answeredAs: Readonly<Record<string, string>> = {
  adresseringBinnenland: 'adressering',
  verblijfplaatsBinnenland: 'verblijfplaats',
}

const suspensionReasons = { died: table('O', 'overlijden'), emigrated: table('E', 'emigratie') }

/** What the register gives without being asked: that the address is secret, and that the record is no longer kept up. */
const unasked = (one: Inhabitant): { readonly [name: string]: Json } => ({
  geheimhoudingPersoonsgegevens: one.secret || undefined,
  opschortingBijhouding: one.suspended
    ? { reden: suspensionReasons[one.suspended.reason], datum: dateJson(one.suspended.on) }
    : undefined,
})

/** The answer on one person: what was asked for as far as it is there, and what goes along unasked. */
export const personJson = (source: Source, selection: ReadonlyMap<string, Selection>): Json => {
  const answer: Record<string, Json> = {}
  for (const [name, inner] of selection) {
    const made = select(makers[name]?.(source), inner)
    if (made !== undefined) answer[answeredAs[name] ?? name] = made
  }
  return { ...answer, ...unasked(source.one) }
}
