import { isBsn } from '@mens-centraal/kernel/bsn'
import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import type { Inhabitant } from '../inhabitants/inhabitant.ts'
import type { Json } from './json.ts'
import { personJson } from './person-json.ts'
import type { Population } from './population.ts'
import type { Query } from './query.ts'
import { matches } from './search-text.ts'

/** More people than the register gives at once. */
export type TooManyResults = { readonly code: 'too-many-results'; readonly maximum: number }

/** How many people a search gives at most: more is a refusal, not a part of them. */
export const maximumResults = { ZoekMetGeslachtsnaamEnGeboortedatum: 10, ZoekMetPostcodeEnHuisnummer: 30 } as const

type Filter = (one: Inhabitant) => boolean

const text = (query: Query, name: string): string | undefined => {
  const value = query.values[name]
  return typeof value === 'string' ? value : undefined
}

/** Passes everyone when the parameter was left out, else only who fits it. */
const when = (value: string | undefined, fits: (one: Inhabitant, value: string) => boolean): Filter =>
  value === undefined ? () => true : (one) => fits(one, value)

const filtersOf = (query: Query): readonly Filter[] => [
  (one) => query.values['inclusiefOverledenPersonen'] === true || one.suspended?.reason !== 'died',
  when(text(query, 'gemeenteVanInschrijving'), (one, code) => one.municipality === code),
  when(text(query, 'geslachtsnaam'), (one, name) => matches(one.familyName, name)),
  when(text(query, 'voornamen'), (one, names) => matches(one.givenNames, names)),
  when(text(query, 'voorvoegsel'), (one, prefix) => matches(one.prefix, prefix)),
  when(text(query, 'geslacht'), (one, sex) => one.sex === sex.toUpperCase()),
  when(text(query, 'geboortedatum'), (one, day) => one.born === day),
  when(text(query, 'huisletter'), (one, letter) => one.home.kind === 'address' && matches(one.home.houseLetter, letter)),
  when(
    text(query, 'huisnummertoevoeging'),
    (one, addition) => one.home.kind === 'address' && matches(one.home.houseAddition, addition),
  ),
]

const candidates = (query: Query, population: Population): readonly Inhabitant[] => {
  if (query.type === 'ZoekMetPostcodeEnHuisnummer') {
    const postcode = (text(query, 'postcode') ?? '').replace(' ', '').toUpperCase()
    return population.livingAt(postcode, Number(query.values['huisnummer']))
  }
  const name = text(query, 'geslachtsnaam')
  return population.bornOn(text(query, 'geboortedatum') ?? '', name?.endsWith('*') ? undefined : name)
}

const found = (query: Query, population: Population): Result<readonly Inhabitant[], TooManyResults> => {
  if (query.type === 'RaadpleegMetBurgerservicenummer') {
    const wanted = Array.isArray(query.values['burgerservicenummer']) ? query.values['burgerservicenummer'] : []
    const code = text(query, 'gemeenteVanInschrijving')
    const known = [...new Set(wanted.map(String).filter(isBsn))].flatMap((bsn) => population.find(bsn) ?? [])
    return ok(known.filter((one) => code === undefined || one.municipality === code))
  }
  const filters = filtersOf(query)
  const all = candidates(query, population).filter((one) => filters.every((passes) => passes(one)))
  const maximum = maximumResults[query.type]
  return all.length > maximum ? refuse({ code: 'too-many-results', maximum }) : ok(all)
}

/** The answer to a query: the people found, each with what was asked for, or the refusal to give so many. */
export const answer = (query: Query, population: Population, today: CalendarDay): Result<Json, TooManyResults> => {
  const people = found(query, population)
  if (!people.ok) return people
  return ok({ type: query.type, personen: people.value.map((one) => personJson({ one, population, today }, query.selection)) })
}
