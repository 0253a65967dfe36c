import { dayOf, type Instant } from '@mens-centraal/kernel/instant'
import type { Actor } from '@mens-centraal/platform/access/permission'
import type { View } from '@mens-centraal/platform/acts/read'
import { compose, type Row } from '@mens-centraal/platform/db/statement'
import { sql } from 'kysely'
import { canHelp, canLead } from './category-change.ts'
import { isIndependent } from './organisation.ts'

const shownAtOnce = 50

/** Each category with its periods, and how many organisations of it take part in the asker's municipality today. */
const categories = ({ municipalityId }: Actor, now: Instant) =>
  compose(sql`
    SELECT g.code, min(g.domain) AS domain, json_agg(json_build_object('from', g.valid_from, 'until', g.valid_until, 'mayLead', g.may_lead) ORDER BY g.valid_from) AS periods,
      (SELECT coalesce(json_agg(json_build_object('from', h.valid_from, 'until', h.valid_until) ORDER BY h.valid_from), '[]') FROM helping_categories h WHERE h.category = g.code) AS helping,
      (SELECT count(*)::int FROM organisations o WHERE o.category = g.code AND EXISTS (SELECT FROM covenants c WHERE c.organisation_id = o.id AND c.municipality_id = ${municipalityId}
        AND c.valid_from <= ${dayOf(now)} AND (c.valid_until IS NULL OR c.valid_until > ${dayOf(now)}))) AS organisations
    FROM organisation_categories g GROUP BY g.code ORDER BY min(g.domain), g.code`)

const isOpen = (now: Instant) => sql`(c.outcome IS NULL AND c.expires_at > ${now})`

/** The municipalities that must agree to proposal `c` and have not yet (`mustAgree`). */
const waiting = sql`
  SELECT m.id, m.name FROM municipalities m WHERE NOT EXISTS (SELECT FROM category_change_answers a WHERE a.change_id = c.id AND a.municipality_id = m.id)
    AND (m.id <> c.municipality_id OR NOT EXISTS (SELECT FROM municipalities other WHERE other.id <> c.municipality_id))`

const changes = ({ municipalityId }: Actor, now: Instant) =>
  compose(sql`
    SELECT c.id, c.at, n.given_name || ' ' || n.family_name AS by, b.professional_id AS proposer, g.name AS municipality, c.category, c.designated, c.may_lead, c.helps,
      c.valid_from, c.valid_until, c.publication, c.outcome, c.expires_at,
      CASE WHEN ${isOpen(now)} THEN ARRAY(SELECT w.name FROM (${waiting}) w ORDER BY w.name) ELSE '{}' END AS waits_for,
      ${isOpen(now)} AND ${municipalityId} IN (SELECT w.id FROM (${waiting}) w) AS asked
    FROM category_changes c JOIN municipalities g ON g.id = c.municipality_id LEFT JOIN positions b ON b.id = c.changed_by LEFT JOIN professionals n ON n.id = b.professional_id
    ORDER BY c.at DESC, c.id LIMIT ${shownAtOnce}`)

type CategoryRow = { code: string; domain: string; periods: object[]; helping: object[]; organisations: number }
type ChangeRow = {
  id: string
  at: Date
  by: string | null
  proposer: string | null
  municipality: string
  category: string
  designated: boolean
  may_lead: boolean
  helps: boolean
  valid_from: string
  valid_until: string | null
  publication: string | null
  outcome: 'confirmed' | 'refused' | 'expired' | null
  expires_at: Date
  waits_for: string[]
  asked: boolean
}

const shownCategory = (row: CategoryRow) => ({
  ...row,
  ...{ independent: isIndependent(row.code), canLead: canLead(row), canHelp: canHelp(row) },
})

const shownChange = (row: ChangeRow, { professionalId }: Actor, now: Instant) => {
  const { id, by, municipality, category, designated, helps, publication, expires_at: expiresAt } = row
  const open = row.outcome === null && expiresAt > now
  return {
    ...{ id, at: row.at.toISOString(), by, municipality, category, designated, mayLead: row.may_lead, helps, publication },
    ...{ from: row.valid_from, until: row.valid_until },
    outcome: row.outcome ?? (open ? null : ('expired' as const)),
    expiresAt: expiresAt.toISOString(),
    waitsFor: row.waits_for,
    mayConfirm: open && row.asked && row.proposer !== null && row.proposer !== professionalId,
    mayRefuse: open,
  }
}

/** The categories of the law with the periods in which they are designated, and what managers of this index proposed of them, the latest first. */
export const categoryList: View<'organisation-category:list', unknown> = {
  fetch: (_filter, { actor, now }) => [categories(actor, now), changes(actor, now)],
  show: ([rows = [], proposed = []]: readonly Row[][], _grant, { actor, now }) => ({
    value: {
      categories: (rows as unknown as CategoryRow[]).map(shownCategory),
      changes: (proposed as unknown as ChangeRow[]).map((row) => shownChange(row, actor, now)),
    },
    subjects: [],
  }),
}
