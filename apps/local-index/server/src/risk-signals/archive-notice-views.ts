import type { View } from '@mens-centraal/platform/acts/read'
import { compose } from '@mens-centraal/platform/db/statement'
import { sql } from 'kysely'

const today = sql`current_setting('mc.today', true)::date`

type OrganisationRow = {
  organisation: string | null
  general_phone: string
  subject: Buffer
  municipality_id: string
  coordinator_name: string | null
  phone: string
  email: string
  presence: string[]
}

/** The coordinator of organisation `o` now: the one who has been it longest. */
const coordinator = sql`
  SELECT n.given_name || ' ' || n.family_name AS coordinator_name, q.phone, q.email, q.presence FROM positions q JOIN professionals n ON n.id = q.professional_id
  WHERE q.organisation_id = o.id AND 'coordinator' = ANY (q.roles) AND q.valid_from <= ${today} AND (q.valid_until IS NULL OR q.valid_until > ${today})
  ORDER BY q.valid_from, q.id LIMIT 1`

const shown = (row: OrganisationRow) => ({
  organisation: row.organisation,
  generalPhone: row.general_phone,
  coordinator:
    row.coordinator_name === null
      ? null
      : { name: row.coordinator_name, phone: row.phone, email: row.email, presence: row.presence },
})

/**
 * With one of my own running signals: the organisations that were involved before, with their contact of today (Jeugdwet art. 7.1.4.6). Never who
 * signalled, when, how often, or why.
 */
export const organisationsInvolvedBefore = (signalId: string): View<'risk-signal:see-earlier', unknown> => ({
  fetch: ({ where }) => [
    compose(sql`
      SELECT coalesce(o.display_name, o.name) AS organisation, o.general_phone, y.subject, s.municipality_id, k.coordinator_name, k.phone, k.email, k.presence
      FROM risk_signals s JOIN youths y ON y.id = s.youth_id LEFT JOIN archive_notices a ON a.signal_id = s.id AND a.until > ${today}
      LEFT JOIN organisations o ON o.id = a.organisation_id LEFT JOIN LATERAL (${coordinator}) k ON true
      WHERE s.id = ${signalId} AND ${where} ORDER BY coalesce(o.display_name, o.name) COLLATE "nl-x-icu", o.id`),
  ],
  show: ([found = []]) => {
    const rows = found as unknown as OrganisationRow[]
    const [first] = rows
    if (first === undefined) return null
    return {
      value: { organisations: rows.filter(({ organisation }) => organisation !== null).map(shown) },
      subjects: [first.subject],
      covenantMunicipalityIds: [first.municipality_id],
    }
  },
})
