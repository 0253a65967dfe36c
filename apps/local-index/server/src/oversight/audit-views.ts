import type { View } from '@mens-centraal/platform/acts/read'
import { compose } from '@mens-centraal/platform/db/statement'
import { sql } from 'kysely'

const pageSize = 50
/** Characters of a pseudonym that are shown, and of how many persons in one record. */
const pseudonymShown = 8
const personsShown = 5
const thingsShown = 5
/** Kinds of things that go by a name of this house, not by an id. */
const named = new Set(['setting', 'organisation-category'])

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
  for_whom: string | null
  about: string[]
  subjects: number
  things: { kind: string; code: string; name: string | null; fields: string[] }[]
  more_things: number
  trace_id: string
}

/** A screen that read again by itself, and showed nobody new, is in the log but not on its page: nobody did anything. */
const somebodyLooked = sql<boolean>`(a.origin <> 'web-background' OR a.subject IS NOT NULL OR EXISTS (SELECT FROM audit_record_subjects x WHERE x.record_id = a.id))`

/** The persons of a record, always by the same short pseudonym: the one that an act is about, or those that a list showed. */
const about = sql`ARRAY(SELECT left(encode(p.subject, 'hex'), ${pseudonymShown}) FROM (SELECT a.subject WHERE a.subject IS NOT NULL UNION ALL
  SELECT x.subject FROM audit_record_subjects x WHERE x.record_id = a.id) p ORDER BY p.subject LIMIT ${personsShown})`

/**
 * What an act on the directory was about, by the name that it has now. Of what was refused no name is told: who asked may have tried what is no business of this municipality; nor of
 * what is there no more.
 */
const things = sql`coalesce((SELECT json_agg(json_build_object('kind', g.kind, 'code', g.thing, 'fields', g.fields, 'name', CASE WHEN a.outcome = 'done' THEN CASE g.kind
    WHEN 'organisation' THEN (SELECT coalesce(x.display_name, x.name) FROM organisations x WHERE x.id::text = g.thing)
    WHEN 'covenant' THEN (SELECT coalesce(x.display_name, x.name) FROM covenants c JOIN organisations x ON x.id = c.organisation_id WHERE c.id::text = g.thing)
    WHEN 'position' THEN (SELECT x.given_name || ' ' || x.family_name FROM positions p JOIN professionals x ON x.id = p.professional_id WHERE p.id::text = g.thing)
    WHEN 'designation' THEN (SELECT x.given_name || ' ' || x.family_name FROM designations d JOIN positions p ON p.id = d.position_id JOIN professionals x ON x.id = p.professional_id WHERE d.id::text = g.thing)
    WHEN 'source-system' THEN (SELECT x.name FROM source_systems x WHERE x.id::text = g.thing) END END) ORDER BY g.kind <> 'organisation', g.kind, g.thing)
  FROM (SELECT t.kind, t.thing, t.fields FROM audit_record_things t WHERE t.record_id = a.id ORDER BY t.kind <> 'organisation', t.kind, t.thing LIMIT ${thingsShown}) g), '[]')`

/** One page of the log, newest first. Persons that an act is about are short pseudonyms: enough to see that it is the same person again. */
export const logPage = (
  before: string | undefined,
  outcome: 'done' | 'refused' | undefined,
): View<'audit-record:list', unknown> => ({
  fetch: ({ where }) => [
    compose(sql`
      SELECT a.id, a.at, n.given_name, n.family_name, coalesce(o.display_name, o.name) AS organisation, s.name AS system, a.roles, a.permission, a.purpose, a.outcome, a.refusal, a.reason, fn.given_name || ' ' || fn.family_name AS for_whom, ${about} AS about, a.subjects, ${things} AS things,
        greatest(0, (SELECT count(*) FROM audit_record_things t WHERE t.record_id = a.id) - ${thingsShown}) AS more_things, a.trace_id
      FROM audit_records a LEFT JOIN professionals n ON n.id = a.professional_id LEFT JOIN organisations o ON o.id = a.organisation_id LEFT JOIN source_systems s ON s.id = a.source_system_id
      LEFT JOIN positions fp ON fp.id = a.for_position_id LEFT JOIN professionals fn ON fn.id = fp.professional_id
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
      forWhom: row.for_whom,
      subjects: row.subjects,
      about: row.about,
      things: row.things.map(({ kind, code, name, fields }) => ({
        kind,
        code: named.has(kind) ? code : code.slice(0, 8),
        name,
        fields,
      })),
      moreThings: Number(row.more_things),
      outcome: row.outcome,
      refusal: row.refusal,
      traceId: row.trace_id,
    }))
    return { value: { records, next: found.length === pageSize ? (found.at(-1)?.id ?? null) : null }, subjects: [] }
  },
})
