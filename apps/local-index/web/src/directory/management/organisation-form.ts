import type { Answer, Input } from '../../api/call.ts'
import type { Wrong } from '../../form/use-house-form.ts'
import { type Organisation, standingOf } from './organisation.ts'

export type Category = Organisation['category']
type Wish = Omit<Input<'POST /api/organisations'>['body'], 'from' | 'until'>
export type Categories = Answer<'GET /api/organisation-categories'>['categories']

/** What is filled in of an organisation. */
export type OrganisationValues = {
  readonly name: string
  readonly displayName: string
  readonly category: Category | ''
  readonly place: string
  readonly generalPhone: string
  readonly bsn: 'yes' | 'no' | ''
  readonly domains: string
}

/** What stands in the form at first: what is kept, or nothing. */
export const valuesOf = (kept: Organisation | null): OrganisationValues => ({
  name: kept?.name ?? '',
  displayName: kept?.displayName ?? '',
  category: kept?.category ?? '',
  place: kept?.place ?? '',
  generalPhone: kept?.generalPhone ?? '',
  bsn: kept === null ? '' : kept.mayUseBsn ? 'yes' : 'no',
  domains: kept?.emailDomains.join(', ') ?? '',
})

/** Where the fields stand in what is sent. */
export const organisationPointers = { category: 'category', generalPhone: 'generalPhone', emailDomains: 'domains' } as const

const needed = ['name', 'category', 'place', 'generalPhone', 'bsn'] as const

/** Fields that are still empty, each with the words for that. */
export const emptyFields = (values: OrganisationValues, words: string): Wrong<OrganisationValues> =>
  Object.fromEntries(needed.filter((name) => values[name].trim() === '').map((name) => [name, words]))

/** Mail domains as they were typed, with commas, semicolons or spaces between. */
export const domainsOf = (typed: string): string[] =>
  typed
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((domain) => domain !== '')

/** What is sent, of a form that was filled in; undefined while something is missing. */
export const wishOf = ({
  name,
  displayName,
  category,
  place,
  generalPhone,
  bsn,
  domains,
}: OrganisationValues): Wish | undefined =>
  category === ''
    ? undefined
    : {
        ...{ name: name.trim(), displayName: displayName.trim() === '' ? null : displayName.trim(), category },
        ...{ place: place.trim(), generalPhone: generalPhone.trim(), mayUseBsn: bsn === 'yes', emailDomains: domainsOf(domains) },
      }

/** The categories that are designated on a day. */
export const designatedOn = (categories: Categories, on: string): Category[] =>
  categories.filter(({ periods }) => standingOf(periods, on).is === 'now').map(({ code }) => code)
