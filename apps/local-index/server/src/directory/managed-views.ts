import { dayOf, type Instant } from '@mens-centraal/kernel/instant'
import type { Actor } from '@mens-centraal/platform/access/permission'
import type { View } from '@mens-centraal/platform/acts/read'
import { compose, type Row } from '@mens-centraal/platform/db/statement'
import { sql } from 'kysely'
import { isManagedHere } from './organisation-permissions.ts'

type OrganisationRow = {
  id: string
  name: string
  display_name: string | null
  category: string
  independent: boolean
  place: string
  designated: boolean
  managed: boolean
  covenants: { id: string; from: string; until: string | null }[]
  people: number
}
type PersonRow = {
  id: string
  given_name: string
  family_name: string
  function: string
  roles: string[]
  email: string | null
  phone: string | null
  valid_from: string
  valid_until: string | null
  designations: { id: string; from: string; until: string | null }[]
  has_account: boolean
  last_login: Date | null
}

const organisations = (actor: Actor, now: Instant) => sql`
  SELECT o.id, o.name, o.display_name, o.category, o.independent, o.place,
    coalesce(${isManagedHere.where?.(actor, now)}, false) AS managed,
    EXISTS (SELECT FROM organisation_categories g WHERE g.code = o.category AND g.valid_from <= ${dayOf(now)} AND (g.valid_until IS NULL OR g.valid_until > ${dayOf(now)})) AS designated,
    coalesce((SELECT json_agg(json_build_object('id', c.id, 'from', c.valid_from, 'until', c.valid_until) ORDER BY c.valid_from DESC) FROM covenants c
      WHERE c.organisation_id = o.id AND c.municipality_id = ${actor.municipalityId}), '[]') AS covenants,
    (SELECT count(*) FROM positions p WHERE p.organisation_id = o.id AND p.valid_from <= ${dayOf(now)} AND (p.valid_until IS NULL OR p.valid_until > ${dayOf(now)})) AS people
  FROM organisations o`

const people = (organisationId: string, actor: Actor, now: Instant) =>
  compose(sql`
    SELECT p.id, n.given_name, n.family_name, p.function, p.roles, p.email, p.phone, p.valid_from, p.valid_until, p.issuer_subject IS NOT NULL AS has_account,
      coalesce((SELECT json_agg(json_build_object('id', d.id, 'from', d.valid_from, 'until', d.valid_until) ORDER BY d.valid_from DESC) FROM designations d WHERE d.position_id = p.id), '[]') AS designations,
      (SELECT max(s.started_at) FROM sessions s WHERE s.position_id = p.id) AS last_login
    FROM positions p JOIN professionals n ON n.id = p.professional_id JOIN organisations o ON o.id = p.organisation_id
    WHERE o.id = ${organisationId} AND ${isManagedHere.where?.(actor, now)}
    ORDER BY n.family_name COLLATE "nl-x-icu", n.given_name COLLATE "nl-x-icu", p.id`)

const shownOrganisation = (row: OrganisationRow) => ({
  id: row.id,
  name: row.name,
  displayName: row.display_name,
  category: row.category,
  categoryDesignated: row.designated,
  managed: row.managed,
  independent: row.independent,
  place: row.place,
  covenants: row.covenants,
  people: row.people,
})

const shownPerson = (row: PersonRow) => ({
  id: row.id,
  name: `${row.given_name} ${row.family_name}`,
  function: row.function,
  roles: row.roles,
  email: row.email,
  phone: row.phone,
  from: row.valid_from,
  until: row.valid_until,
  designations: row.designations,
  hasAccount: row.has_account,
  lastLogin: row.last_login?.toISOString() ?? null,
})

/** The organisations that a manager keeps, by name, with the state of their category and covenant. */
export const organisationList: View<'organisation:list', unknown> = {
  fetch: ({ where }, { actor, now }) => [
    compose(sql`${organisations(actor, now)} WHERE ${where} ORDER BY o.name COLLATE "nl-x-icu", o.id`),
  ],
  show: ([rows = []]) => ({
    value: { organisations: (rows as unknown as OrganisationRow[]).map(shownOrganisation) },
    subjects: [],
  }),
}

const onePerson = (row: Row) => shownPerson(row as unknown as PersonRow)

/** One of those organisations, and, while it takes part, its people: who works there, may signal, has an account, and logged in lately. Never a youth. */
export const organisationDetail = (id: string): View<'organisation:list', unknown> => ({
  fetch: ({ where }, { actor, now }) => [
    compose(sql`${organisations(actor, now)} WHERE o.id = ${id} AND ${where}`),
    people(id, actor, now),
  ],
  show: ([found = [], workers = []]) => {
    const row = found[0] as unknown as OrganisationRow | undefined
    return row === undefined
      ? null
      : { value: { organisation: shownOrganisation(row), people: workers.map(onePerson) }, subjects: [] }
  },
})
