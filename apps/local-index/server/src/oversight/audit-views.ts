import type { View } from '@mens-centraal/platform/acts/read'
import { compose } from '@mens-centraal/platform/db/statement'
import { sql } from 'kysely'

const pageSize = 50
/** Characters of a pseudonym that are shown, and of how many persons in one record. */
const pseudonymShown = 8
const personsShown = 5

type LogRow = {
  id: string
  at: Date
  given_name: string | null
  family_name: string | null
  organisation: string | null
  system: string | null
  roles: string
  permission: string
  purpose: string
  outcome: 'done' | 'refused'
  refusal: string | null
  reason: string | null
  about: string[]
  subjects: number
  trace_id: string
}

/** A screen that read again by itself, and showed nobody new, is in the log but not on its page: nobody did anything. */
const somebodyLooked = sql<boolean>`(a.origin <> 'web-background' OR a.subject IS NOT NULL OR EXISTS (SELECT FROM audit_record_subjects x WHERE x.record_id = a.id))`

/** The persons of a record, always by the same short pseudonym: the one that an act is about, or those that a list showed. */
const about = sql`ARRAY(SELECT left(encode(p.subject, 'hex'), ${pseudonymShown}) FROM (SELECT a.subject WHERE a.subject IS NOT NULL UNION ALL
  SELECT x.subject FROM audit_record_subjects x WHERE x.record_id = a.id) p ORDER BY p.subject LIMIT ${personsShown})`

/** One page of the log, newest first. Persons that an act is about are short pseudonyms: enough to see that it is the same person again. */
export const logPage = (
  before: string | undefined,
  outcome: 'done' | 'refused' | undefined,
): View<'audit-record:list', unknown> => ({
  fetch: ({ where }) => [
    compose(sql`
      SELECT a.id, a.at, n.given_name, n.family_name, coalesce(o.display_name, o.name) AS organisation, s.name AS system, a.roles, a.permission, a.purpose, a.outcome, a.refusal, a.reason, ${about} AS about, a.subjects, a.trace_id
      FROM audit_records a LEFT JOIN professionals n ON n.id = a.professional_id LEFT JOIN organisations o ON o.id = a.organisation_id LEFT JOIN source_systems s ON s.id = a.source_system_id
      WHERE ${where} AND ${somebodyLooked} ${before === undefined ? sql`` : sql`AND a.id < ${before}`} ${outcome === undefined ? sql`` : sql`AND a.outcome = ${outcome}`}
      ORDER BY a.id DESC LIMIT ${pageSize}`),
  ],
  show: ([rows = []]) => {
    const found = rows as unknown as LogRow[]
    const records = found.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      who: row.family_name === null ? null : `${row.given_name} ${row.family_name}`,
      organisation: row.organisation,
      system: row.system,
      role: row.roles || null,
      permission: row.permission,
      purpose: row.purpose,
      reason: row.reason,
      subjects: row.subjects,
      about: row.about,
      outcome: row.outcome,
      refusal: row.refusal,
      traceId: row.trace_id,
    }))
    return { value: { records, next: found.length === pageSize ? (found.at(-1)?.id ?? null) : null }, subjects: [] }
  },
})
