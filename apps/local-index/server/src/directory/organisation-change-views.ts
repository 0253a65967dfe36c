import { dayOf, type Instant } from '@mens-centraal/kernel/instant'
import type { Actor } from '@mens-centraal/platform/access/permission'
import { compose, type Row } from '@mens-centraal/platform/db/statement'
import { sql } from 'kysely'
import { isManagedHere } from './organisation-permissions.ts'

const shownAtOnce = 20

/** The municipalities that must agree to proposal `c` and have not yet (`mustAgree`). */
const waiting = (now: Instant) => sql`
  SELECT m.id, m.name FROM municipalities m WHERE NOT EXISTS (SELECT FROM organisation_change_answers a WHERE a.change_id = c.id AND a.municipality_id = m.id)
    AND CASE WHEN EXISTS (SELECT FROM covenants x WHERE x.organisation_id = c.organisation_id AND x.municipality_id <> c.municipality_id AND ${today(now)})
      THEN m.id <> c.municipality_id AND EXISTS (SELECT FROM covenants x WHERE x.organisation_id = c.organisation_id AND x.municipality_id = m.id AND ${today(now)})
      ELSE m.id = c.municipality_id END`

const today = (now: Instant) => sql`x.valid_from <= ${dayOf(now)} AND (x.valid_until IS NULL OR x.valid_until > ${dayOf(now)})`

const isOpen = (now: Instant) => sql`(c.outcome IS NULL AND c.expires_at > ${now})`

/** True for an organisation `o` of which a change waits for the asker. */
export const awaitsAsker = (actor: Actor, now: Instant) => sql`
  EXISTS (SELECT FROM organisation_changes c LEFT JOIN positions cb ON cb.id = c.changed_by WHERE c.organisation_id = o.id AND ${isOpen(now)}
    AND cb.professional_id <> ${actor.professionalId} AND ${actor.municipalityId} IN (SELECT w.id FROM (${waiting(now)}) w))`

/** What managers changed of an organisation that the asker manages, or proposed, the latest first. */
export const changesOf = (organisationId: string, actor: Actor, now: Instant) =>
  compose(sql`
    SELECT c.id, c.at, n.given_name || ' ' || n.family_name AS by, cb.professional_id AS proposer, g.name AS municipality, c.fields, c.category, c.may_use_bsn, c.email_domains, c.outcome, c.expires_at,
      CASE WHEN ${isOpen(now)} THEN ARRAY(SELECT w.name FROM (${waiting(now)}) w ORDER BY w.name) ELSE '{}' END AS waits_for,
      ${isOpen(now)} AND ${actor.municipalityId} IN (SELECT w.id FROM (${waiting(now)}) w) AS asked
    FROM organisation_changes c JOIN organisations o ON o.id = c.organisation_id JOIN municipalities g ON g.id = c.municipality_id
    LEFT JOIN positions cb ON cb.id = c.changed_by LEFT JOIN professionals n ON n.id = cb.professional_id
    WHERE c.organisation_id = ${organisationId} AND ${isManagedHere.where?.(actor, now)} ORDER BY c.at DESC, c.id LIMIT ${shownAtOnce}`)

type ChangeRow = {
  id: string
  at: Date
  by: string | null
  proposer: string | null
  municipality: string
  fields: string[]
  category: string | null
  may_use_bsn: boolean
  email_domains: string[]
  outcome: 'changed' | 'confirmed' | 'refused' | 'expired' | null
  expires_at: Date | null
  waits_for: string[]
  asked: boolean
}

/** What a screen shows of them; of an organisation about which nobody is asked anything, nothing can be decided. */
export const shownChanges = (rows: readonly Row[], { professionalId }: Actor, now: Instant) =>
  (rows as unknown as ChangeRow[]).map((row) => {
    const { category, may_use_bsn: mayUseBsn, email_domains: emailDomains, expires_at: expiresAt } = row
    const open = row.outcome === null && expiresAt !== null && expiresAt > now
    return {
      ...{ id: row.id, at: row.at.toISOString(), by: row.by, municipality: row.municipality, fields: row.fields },
      proposed: category === null ? null : { category, mayUseBsn, emailDomains },
      outcome: row.outcome ?? (open ? null : ('expired' as const)),
      expiresAt: expiresAt?.toISOString() ?? null,
      waitsFor: row.waits_for,
      mayConfirm: open && row.asked && row.proposer !== null && row.proposer !== professionalId,
      mayRefuse: open,
    }
  })
