import { dayOf } from '@mens-centraal/kernel/instant'
import type { View } from '@mens-centraal/platform/acts/read'
import { compose, prepared } from '@mens-centraal/platform/db/statement'
import { sql } from 'kysely'
import { readSettings, settingsUntil } from '../directory/setting-facts.ts'

type SystemRow = {
  id: string
  name: string
  supplier: string
  organisation: string
  registered_at: Date
  registered_by: string | null
  last_used_at: Date | null
  cut_off_at: Date | null
  cut_off_by: string | null
  links: number
}
type KeyRow = {
  id: string
  system_id: string
  thumbprint: string
  added_at: Date
  added_by: string | null
  revoked_at: Date | null
  revoked_by: string | null
}

/** The name of who holds a position. */
const nameOf = (position: string) =>
  sql`(SELECT n.given_name || ' ' || n.family_name FROM positions p JOIN professionals n ON n.id = p.professional_id WHERE p.id = ${sql.ref(position)})`

const agreedWith = prepared(`
  SELECT DISTINCT o.id, coalesce(o.display_name, o.name) AS name FROM covenants c JOIN organisations o ON o.id = c.organisation_id
  WHERE c.municipality_id = $1 AND c.valid_from <= $2 AND (c.valid_until IS NULL OR c.valid_until > $2) ORDER BY 2`)

const moment = (at: Date | null): string | null => at?.toISOString() ?? null

/** The systems that the own municipality registered, with their keys, when each was last used, and how many people linked; and whom a system can be registered for. */
export const systemList: View<'source-system:list', unknown> = {
  fetch: ({ where }, { actor, now }) => [
    compose(sql`
      SELECT s.id, s.name, s.supplier, coalesce(o.display_name, o.name) AS organisation, s.registered_at, s.last_used_at, s.cut_off_at, links_of_system(s.id) AS links,
        ${nameOf('s.registered_by')} AS registered_by, ${nameOf('s.cut_off_by')} AS cut_off_by
      FROM source_systems s JOIN organisations o ON o.id = s.organisation_id WHERE ${where} ORDER BY s.cut_off_at IS NOT NULL, 4, 2`),
    compose(sql`
      SELECT k.id, k.system_id, k.thumbprint, k.added_at, k.revoked_at, ${nameOf('k.added_by')} AS added_by, ${nameOf('k.revoked_by')} AS revoked_by
      FROM source_system_keys k JOIN source_systems s ON s.id = k.system_id
      WHERE ${where} ORDER BY k.added_at, k.id`),
    agreedWith(actor.municipalityId, dayOf(now)),
    settingsUntil(dayOf(now)),
  ],
  show: ([systems = [], keys = [], organisations = [], chosen], _grant, { actor }) => {
    const keysOf = Map.groupBy(keys as unknown as KeyRow[], (row) => row.system_id)
    const shown = (systems as unknown as SystemRow[]).map((row) => ({
      id: row.id,
      name: row.name,
      supplier: row.supplier,
      organisation: row.organisation,
      registeredAt: row.registered_at.toISOString(),
      registeredBy: row.registered_by,
      lastUsedAt: moment(row.last_used_at),
      cutOffAt: moment(row.cut_off_at),
      cutOffBy: row.cut_off_by,
      links: Number(row.links),
      keys: (keysOf.get(row.id) ?? []).map((key) => ({
        id: key.id,
        thumbprint: key.thumbprint,
        addedAt: key.added_at.toISOString(),
        addedBy: key.added_by,
        revokedAt: moment(key.revoked_at),
        revokedBy: key.revoked_by,
      })),
    }))
    const allowed = readSettings(chosen)(actor.municipalityId)['source-systems']
    return { value: { allowed, systems: shown, organisations }, subjects: [] }
  },
}
