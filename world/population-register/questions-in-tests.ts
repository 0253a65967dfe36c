import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { generateInhabitants } from '../inhabitants.ts'
import { type Population, populationOf } from './population.ts'
import { respond } from './respond.ts'

/** The day on which all questions of the tests are asked. */
export const today = calendarDay('2026-11-22')

/** So many people of the shown world. The same ones each time. */
export const region = (size: number): Population => populationOf(generateInhabitants({ seed: 7, size, bsnRange: '9999', today }))

/** One person of an answer, as it goes over the wire. */
export type Answered = { readonly [name: string]: unknown }

/** The people that a query gives. Throws when it is refused. */
export const people = (population: Population, query: object): readonly Answered[] => {
  const outcome = respond(JSON.stringify(query), population, today)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return (JSON.parse(JSON.stringify(outcome.value)) as { personen: readonly Answered[] }).personen
}

/** The citizen service numbers that a query gives. */
export const numbers = (population: Population, query: object): readonly unknown[] =>
  people(population, query).map((person) => person['burgerservicenummer'])

const fields = ['burgerservicenummer']

export const byBsn = (...bsns: string[]) => ({ type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: bsns, fields })

export const byName = (geslachtsnaam: string, geboortedatum: string) => ({
  type: 'ZoekMetGeslachtsnaamEnGeboortedatum',
  geslachtsnaam,
  geboortedatum,
  fields,
})

export const byAddress = (postcode: string, huisnummer: number) => ({
  type: 'ZoekMetPostcodeEnHuisnummer',
  postcode,
  huisnummer,
  fields,
})
