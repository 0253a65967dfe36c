import { type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import type { EndingRight } from './end-warning.ts'

const soon = 'x.valid_until > $1 AND x.valid_until <= $1::date + 90'
const goesOn = (same: string, table: string) =>
  `NOT EXISTS (SELECT FROM ${table} y WHERE ${same} AND y.valid_from <= x.valid_until AND (y.valid_until IS NULL OR y.valid_until > x.valid_until))`

/**
 * Covenants, designations and categories that end within 90 days after a day, without one that goes on: what ends, of which organisation (designations of one organisation that end
 * together are one; a category is of all its organisations), and the municipality under whose covenant that is. Not of who leaves anyhow.
 */
export const endsNear = prepared(`
  SELECT 'covenant' AS what, x.organisation_id::text AS whose, x.municipality_id, x.valid_until AS until FROM covenants x
  WHERE ${soon} AND ${goesOn('y.organisation_id = x.organisation_id AND y.municipality_id = x.municipality_id', 'covenants')}
  UNION SELECT 'designation', p.organisation_id::text, v.municipality_id, x.valid_until FROM designations x JOIN positions p ON p.id = x.position_id
    JOIN covenants v ON v.organisation_id = p.organisation_id AND v.valid_from <= $1 AND (v.valid_until IS NULL OR v.valid_until > $1)
  WHERE ${soon} AND (p.valid_until IS NULL OR p.valid_until > x.valid_until) AND ${goesOn('y.position_id = x.position_id', 'designations')}
  UNION SELECT 'category', x.code, v.municipality_id, x.valid_until FROM organisation_categories x JOIN organisations o ON o.category = x.code
    JOIN covenants v ON v.organisation_id = o.id AND v.valid_from <= $1 AND (v.valid_until IS NULL OR v.valid_until > $1)
  WHERE ${soon} AND ${goesOn('y.code = x.code', 'organisation_categories')}
  ORDER BY until, what, whose, municipality_id`)

/** Something that ends soon. `whose`: an organisation, or the code of a category. */
export type EndNear = {
  readonly what: EndingRight
  readonly whose: string
  readonly municipalityId: string
  readonly until: CalendarDay
}

/** Reads the rows of `endsNear`. */
export const readEndsNear = (rows: Row[] = []): EndNear[] =>
  (rows as unknown as { what: EndingRight; whose: string; municipality_id: string; until: string }[]).map((row) => ({
    what: row.what,
    whose: row.whose,
    municipalityId: row.municipality_id,
    until: calendarDay(row.until),
  }))

/**
 * Who is to be told on day $1: the coordinators of the organisation, or of all of the category that have a covenant with the municipality $3, and that municipality's functional managers. Nobody
 * who was told by this cause ($4) already.
 */
export const toWarn = prepared(`
  SELECT p.id, p.professional_id FROM positions p JOIN organisations o ON o.id = p.organisation_id
  WHERE p.valid_from <= $1 AND (p.valid_until IS NULL OR p.valid_until > $1)
    AND (o.municipality_id = $3 AND 'functional-manager' = ANY (p.roles)
      OR 'coordinator' = ANY (p.roles) AND (o.id::text = $2 OR o.category = $2) AND EXISTS (SELECT FROM covenants v WHERE v.organisation_id = o.id AND v.municipality_id = $3))
    AND NOT EXISTS (SELECT FROM notices n WHERE n.position_id = p.id AND n.cause = $4::uuid)
  ORDER BY p.id`)

/** Reads the rows of `toWarn`. */
export const readToWarn = (rows: Row[] = []) =>
  (rows as unknown as { id: string; professional_id: string }[]).map((row) => ({
    positionId: row.id,
    professionalId: row.professional_id,
  }))
