import { dayOf, type Instant } from '@mens-centraal/kernel/instant'
import type { Actor } from '@mens-centraal/platform/access/permission'
import type { View } from '@mens-centraal/platform/acts/read'
import { compose, prepared, type Row } from '@mens-centraal/platform/db/statement'
import { sql } from 'kysely'
import { endsNear, readEndsNear } from './end-warning-facts.ts'
import { awaitsAsker, changesOf, shownChanges } from './organisation-change-views.ts'
import { isManagedHere } from './organisation-permissions.ts'

type KeptBy = 'file' | 'manager'
type OrganisationRow = {
  id: string
  version: number
  kept_by: KeptBy
  general_phone: string
  may_use_bsn: boolean
  email_domains: string[]
  has_issuer: boolean
  name: string
  display_name: string | null
  category: string
  independent: boolean
  place: string
  designated: boolean
  municipality: boolean
  managed: boolean
  covenants: { id: string; from: string; until: string | null }[]
  awaits_asker: boolean
  people: number
}
type PersonRow = {
  id: string
  professional_id: string
  kept_by: KeptBy
  presence: string[]
  contact_kept_by: 'file' | 'self'
  issuer_subject: string | null
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
  last_login_on: string | null
}

const organisations = (actor: Actor, now: Instant) => sql`
  SELECT o.id, o.version, o.kept_by, o.general_phone, o.may_use_bsn, o.email_domains, EXISTS (SELECT FROM issuers i WHERE i.organisation_id = o.id) AS has_issuer, o.name, o.display_name, o.category, o.independent, o.place, o.municipality_id IS NOT NULL AS municipality,
    coalesce(${isManagedHere.where?.(actor, now)}, false) AS managed,
    EXISTS (SELECT FROM organisation_categories g WHERE g.code = o.category AND g.valid_from <= ${dayOf(now)} AND (g.valid_until IS NULL OR g.valid_until > ${dayOf(now)})) AS designated,
    coalesce((SELECT json_agg(json_build_object('id', c.id, 'from', c.valid_from, 'until', c.valid_until) ORDER BY c.valid_from DESC) FROM covenants c
      WHERE c.organisation_id = o.id AND c.municipality_id = ${actor.municipalityId}), '[]') AS covenants,
    ${awaitsAsker(actor, now)} AS awaits_asker,
    (SELECT count(*) FROM positions p WHERE p.organisation_id = o.id AND p.valid_from <= ${dayOf(now)} AND (p.valid_until IS NULL OR p.valid_until > ${dayOf(now)})) AS people
  FROM organisations o`

const people = (organisationId: string, actor: Actor, now: Instant) =>
  compose(sql`
    SELECT p.id, p.professional_id, p.kept_by, p.presence, p.contact_kept_by, p.issuer_subject, n.given_name, n.family_name, p.function, p.roles, p.email, p.phone, p.valid_from, p.valid_until, p.issuer_subject IS NOT NULL AS has_account,
      coalesce((SELECT json_agg(json_build_object('id', d.id, 'from', d.valid_from, 'until', d.valid_until) ORDER BY d.valid_from DESC) FROM designations d WHERE d.position_id = p.id), '[]') AS designations,
      (SELECT l.logged_in_on FROM last_logins l WHERE l.position_id = p.id) AS last_login_on
    FROM positions p JOIN professionals n ON n.id = p.professional_id JOIN organisations o ON o.id = p.organisation_id
    WHERE o.id = ${organisationId} AND ${isManagedHere.where?.(actor, now)}
    ORDER BY n.family_name COLLATE "nl-x-icu", n.given_name COLLATE "nl-x-icu", p.id`)

const lists = prepared(`
  SELECT l.at, n.given_name || ' ' || n.family_name AS who, l.added, l.designated FROM people_lists l
  LEFT JOIN positions p ON p.id = l.position_id LEFT JOIN professionals n ON n.id = p.professional_id
  WHERE l.organisation_id = $1 ORDER BY l.at DESC, l.id LIMIT $2`)

const shownOrganisation = (row: OrganisationRow) => ({
  id: row.id,
  version: row.version,
  keptBy: row.kept_by,
  generalPhone: row.general_phone,
  mayUseBsn: row.may_use_bsn,
  emailDomains: row.email_domains,
  hasIssuer: row.has_issuer,
  name: row.name,
  displayName: row.display_name,
  category: row.category,
  categoryDesignated: row.designated,
  municipality: row.municipality,
  managed: row.managed,
  independent: row.independent,
  place: row.place,
  covenants: row.covenants,
  awaitsAsker: row.awaits_asker,
  people: row.people,
})

const shownPerson = (row: PersonRow, asker: string | null) => ({
  id: row.id,
  givenName: row.given_name,
  familyName: row.family_name,
  keptBy: row.kept_by,
  own: row.professional_id === asker,
  presence: row.presence,
  contactKeptBySelf: row.contact_kept_by === 'self',
  subject: row.issuer_subject,
  name: `${row.given_name} ${row.family_name}`,
  function: row.function,
  roles: row.roles,
  email: row.email,
  phone: row.phone,
  from: row.valid_from,
  until: row.valid_until,
  designations: row.designations,
  hasAccount: row.has_account,
  lastLoginOn: row.last_login_on,
})

/** What ends within 90 days in the asker's municipality, the first first: covenants and designations of organisations, and a category that some of them are of. */
const endingOf = (shown: readonly { readonly id: string; readonly category: string }[], rows: Row[], { municipalityId }: Actor) =>
  readEndsNear(rows)
    .filter((end) => end.municipalityId === municipalityId)
    .flatMap(({ what, whose, until }) =>
      shown
        .filter(({ id, category }) => whose === (what === 'category' ? category : id))
        .map(({ id }) => ({ organisation: id, what, until })),
    )

/** The organisations that a manager keeps, by name, with the state of their category and covenant. */
export const organisationList: View<'organisation:list', unknown> = {
  fetch: ({ where }, { actor, now }) => [
    compose(sql`${organisations(actor, now)} WHERE ${where} ORDER BY o.name COLLATE "nl-x-icu", o.id`),
    endsNear(dayOf(now)),
  ],
  show: ([rows = [], ends = []], _grant, { actor }) => {
    const shown = (rows as unknown as OrganisationRow[]).map(shownOrganisation)
    return { value: { organisations: shown, ending: endingOf(shown, ends, actor) }, subjects: [] }
  },
}

const shownPeople = (rows: readonly Row[], { professionalId }: Actor) =>
  (rows as unknown as PersonRow[]).map((row) => shownPerson(row, professionalId))

const listsShown = 10
const listsOf = (organisationId: string) => lists(organisationId, listsShown)
const shownList = (row: Row) => {
  const { at, ...rest } = row as unknown as { at: Date; who: string | null; added: number; designated: number }
  return { at: at.toISOString(), ...rest }
}

/** One of those organisations, and, while it takes part, its people: who works there, may signal, has an account, and logged in lately. Never a youth. */
export const organisationDetail = (id: string): View<'organisation:list', unknown> => ({
  fetch: ({ where }, { actor, now }) => [
    compose(sql`${organisations(actor, now)} WHERE o.id = ${id} AND ${where}`),
    people(id, actor, now),
    listsOf(id),
    changesOf(id, actor, now),
  ],
  show: ([found = [], workers = [], lists = [], changes = []], _grant, { actor, now }) => {
    const row = found[0] as unknown as OrganisationRow | undefined
    return row === undefined
      ? null
      : {
          value: {
            organisation: shownOrganisation(row),
            people: shownPeople(workers, actor),
            lists: lists.map(shownList),
            changes: shownChanges(changes, actor, now),
          },
          subjects: [],
        }
  },
})
