import { type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf, type Instant } from '@mens-centraal/kernel/instant'
import { covers, type Period } from '@mens-centraal/kernel/period'
import type { View } from '@mens-centraal/platform/acts/read'
import { compose, type Row } from '@mens-centraal/platform/db/statement'
import { sql } from 'kysely'
import type { AccountWay, Invitation } from './account.ts'
import { type HelpStanding, helpStepsFor, type PersonSearch } from './helpdesk.ts'
import type { Bounce, BounceReason } from './mail-bounce.ts'
import { bounceCounts } from './mail-bounce-facts.ts'

/** Most people that are shown at once: who finds more must type more. */
const most = 10
/** Most people that are shown at whom mail does not arrive. */
const mostBouncing = 100

type Dated = { readonly from: string; readonly until: string | null }
type HelpedRow = {
  position: string
  professional_id: string
  given_name: string
  family_name: string
  function: string
  organisation: string
  roles: string[]
  email: string | null
  from: string
  until: string | null
  has_issuer: boolean
  recognised: boolean
  way_in_confirmed: boolean
  way: AccountWay | null
  opened_at: Date | null
  kind: Invitation['kind'] | null
  asked_at: Date | null
  confirmed_at: Date | null
  expires_at: Date | null
  independent: boolean
  category: string
  category_periods: Dated[]
  covenants: (Dated & { municipality: string })[]
  designations: Dated[]
  logged_in_on: string | null
  bounced_at: Date | null
  bounce_reason: BounceReason | null
}

const named = ({ by, text }: PersonSearch) =>
  by === 'mail'
    ? sql<boolean>`lower(p.email) = ${text}`
    : sql<boolean>`(starts_with(lower(n.family_name), ${text}) OR strpos(lower(n.family_name), ' ' || ${text}::text) > 0)`

/** Of somebody whose job ended it is told for a month: after that there is nothing to help with. */
const helped = (now: Instant) => sql<boolean>`(p.valid_until IS NULL OR p.valid_until > ${dayOf(now)}::date - 30)`

const dated = (row: string, table: string, where: string) =>
  sql.raw(
    `coalesce((SELECT json_agg(json_build_object(${row}'from', x.valid_from, 'until', x.valid_until) ORDER BY x.valid_from DESC) FROM ${table} WHERE ${where}), '[]')`,
  )

const people = sql`
  SELECT p.id AS position, p.professional_id, n.given_name, n.family_name, p.function, coalesce(o.display_name, o.name) AS organisation, p.roles, p.email,
    p.valid_from AS "from", p.valid_until AS until, u.has_issuer, NOT u.has_issuer OR p.issuer_subject IS NOT NULL AS recognised, p.way_in_confirmed,
    a.way, a.opened_at, i.kind, i.asked_at, i.confirmed_at, i.expires_at, o.independent, o.category, l.logged_in_on, b.since AS bounced_at, b.reason AS bounce_reason,
    ${dated('', 'organisation_categories x', 'x.code = o.category')} AS category_periods,
    ${dated("'municipality', m.name, ", 'covenants x JOIN municipalities m ON m.id = x.municipality_id', 'x.organisation_id = o.id')} AS covenants,
    ${dated('', 'designations x', 'x.position_id = p.id')} AS designations
  FROM positions p JOIN professionals n ON n.id = p.professional_id JOIN organisations o ON o.id = p.organisation_id
  CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM issuers s WHERE s.organisation_id = o.id) AS has_issuer) u
  LEFT JOIN accounts a ON a.position_id = p.id LEFT JOIN account_invitations i ON i.position_id = p.id LEFT JOIN last_logins l ON l.position_id = p.id
  LEFT JOIN mail_bounces b ON b.position_id = p.id AND ${sql.raw(bounceCounts)}`

const periodOf = ({ from, until }: Dated): Period => ({
  from: calendarDay(from),
  until: until === null ? null : calendarDay(until),
})

const invitationOf = ({ kind, asked_at, confirmed_at, expires_at }: HelpedRow) =>
  kind === null || asked_at === null || expires_at === null
    ? null
    : { kind, sentAt: asked_at, confirmed: confirmed_at !== null, expiresAt: expires_at }

const bounceOf = ({ bounced_at, bounce_reason }: Pick<HelpedRow, 'bounced_at' | 'bounce_reason'>): Bounce | null =>
  bounced_at === null || bounce_reason === null ? null : { since: dayOf(bounced_at), reason: bounce_reason }

/** Signalling asks by which municipality a covenant is nowhere: that it stands is enough. */
const standingOf = (row: HelpedRow): HelpStanding => ({
  employed: periodOf(row),
  wayIn: row.has_issuer ? 'issuer' : (row.way ?? 'none'),
  recognised: row.recognised,
  mailConfirmed: row.way_in_confirmed,
  invitation: invitationOf(row),
  signalling: {
    roles: row.roles,
    organisation: {
      independent: row.independent,
      categoryPeriods: row.category_periods.map(periodOf),
      helpingPeriods: [],
      covenants: row.covenants.map((covenant) => ({ ...periodOf(covenant), municipalityId: '', municipalityCode: '' })),
    },
    designations: row.designations.map(periodOf),
  },
  lastLoginOn: row.logged_in_on as CalendarDay | null,
  mailBounces: bounceOf(row),
})

const shown = (row: HelpedRow, asker: string | null, now: Instant) => {
  const standing = standingOf(row)
  const { wayIn, employed, signalling } = standing
  const { position, organisation, roles, email, from, until, independent, category, covenants, designations } = row
  const invitation = invitationOf(row)
  const today = dayOf(now)
  return {
    ...{ position, organisation, roles, email, from, until, independent, category, covenants, designations, wayIn },
    givenName: row.given_name,
    familyName: row.family_name,
    function: row.function,
    steps: helpStepsFor(standing, now),
    accountSince: row.opened_at === null ? null : dayOf(row.opened_at),
    invitation: invitation && {
      ...invitation,
      sentAt: invitation.sentAt.toISOString(),
      expiresAt: invitation.expiresAt.toISOString(),
    },
    mayInvite:
      wayIn === 'none' && row.way_in_confirmed && row.professional_id !== asker && covers(employed, today) && email !== null,
    categoryDesignated: signalling.organisation.categoryPeriods.some((period) => covers(period, today)),
    lastLoginOn: standing.lastLoginOn,
    mailBounces: standing.mailBounces,
  }
}

const showPeople = (rows: readonly Row[], asker: string | null, now: Instant) =>
  (rows as unknown as HelpedRow[]).map((row) => shown(row, asker, now))

/** Those of the people whom the asker helps who were looked for, ten at most: how they get in, what they may, and what holds them up. Nothing of what they did. */
export const helpedPeople = (search: PersonSearch): View<'account:help', unknown> => ({
  fetch: ({ where }, { now }) => [
    compose(sql`${people} WHERE ${where} AND ${helped(now)} AND ${named(search)}
      ORDER BY n.family_name COLLATE "nl-x-icu", n.given_name COLLATE "nl-x-icu", p.id LIMIT ${most + 1}`),
  ],
  show: ([rows = []], _grant, { actor, now }) => ({
    value: { people: showPeople(rows.slice(0, most), actor.professionalId, now), more: rows.length > most },
    subjects: [],
  }),
})

type BouncingRow = {
  position: string
  given_name: string
  family_name: string
  organisation: string
  email: string
  bounced_at: Date
  bounce_reason: BounceReason
}

const shownBouncing = ({ given_name: givenName, family_name: familyName, bounced_at, bounce_reason, ...row }: BouncingRow) => ({
  ...{ ...row, givenName, familyName },
  ...{ since: dayOf(bounced_at), reason: bounce_reason },
})

/** At whom of the people whom the asker helps mail does not arrive, the latest first: somebody must give the right address. */
export const bouncingPeople: View<'account:help', unknown> = {
  fetch: ({ where }, { now }) => [
    compose(sql`
      SELECT p.id AS position, n.given_name, n.family_name, coalesce(o.display_name, o.name) AS organisation, p.email, b.since AS bounced_at, b.reason AS bounce_reason
      FROM mail_bounces b JOIN positions p ON p.id = b.position_id AND ${sql.raw(bounceCounts)} JOIN professionals n ON n.id = p.professional_id JOIN organisations o ON o.id = p.organisation_id
      WHERE ${where} AND p.valid_from <= ${dayOf(now)} AND (p.valid_until IS NULL OR p.valid_until > ${dayOf(now)}) ORDER BY b.since DESC, p.id LIMIT ${mostBouncing}`),
  ],
  show: ([rows = []]) => ({
    value: { people: (rows as unknown as BouncingRow[]).map(shownBouncing) },
    subjects: [],
  }),
}
