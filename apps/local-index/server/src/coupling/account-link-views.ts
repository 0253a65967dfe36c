import { dayOf } from '@mens-centraal/kernel/instant'
import type { View } from '@mens-centraal/platform/acts/read'
import { compose } from '@mens-centraal/platform/db/statement'
import { sql } from 'kysely'
import { readSettings, settingsUntil } from '../directory/setting-facts.ts'

type Row = {
  id: string
  name: string
  supplier: string
  municipality_id: string
  link_id: string | null
  linked_at: Date | null
  last_used_at: Date | null
}

/** The running systems of the own organisation, and the own link in each, if there is one. */
export const myLinks: View<'account-link:list', unknown> = {
  fetch: ({ where }, { actor, now }) => [
    compose(sql`
      SELECT s.id, s.name, s.supplier, s.municipality_id, l.id AS link_id, l.linked_at, l.last_used_at
      FROM source_systems s LEFT JOIN account_links l ON l.system_id = s.id AND ${where}
      WHERE s.organisation_id = ${actor.organisationId} AND s.cut_off_at IS NULL ORDER BY s.name, s.id`),
    settingsUntil(dayOf(now)),
  ],
  show: ([rows = [], chosen]) => {
    const settingsOf = readSettings(chosen)
    const systems = (rows as unknown as Row[]).map((row) => ({
      id: row.id,
      name: row.name,
      supplier: row.supplier,
      allowed: settingsOf(row.municipality_id)['source-systems'],
      link:
        row.link_id === null || row.linked_at === null
          ? null
          : { id: row.link_id, linkedAt: row.linked_at.toISOString(), lastUsedAt: row.last_used_at?.toISOString() ?? null },
    }))
    return { value: { systems }, subjects: [] }
  },
}
