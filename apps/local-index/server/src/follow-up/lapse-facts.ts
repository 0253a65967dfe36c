import { prepared } from '@mens-centraal/platform/db/statement'

const valid = (alias: string) => `${alias}.valid_from <= $1 AND (${alias}.valid_until IS NULL OR ${alias}.valid_until > $1)`
/** Follow-ups of open matches in which somebody takes part who may not signal on a day. Whether that is still to be told is decided on each (`lapsesToTell`). */
export const followUpsWithLapse = prepared(`
  SELECT DISTINCT f.id FROM follow_ups f JOIN matches m ON m.id = f.id AND m.closed_at IS NULL JOIN match_participants c ON c.match_id = m.id AND c.left_at IS NULL
    JOIN positions p ON p.id = c.position_id JOIN organisations o ON o.id = p.organisation_id
  WHERE NOT EXISTS (SELECT FROM organisation_categories g WHERE g.code = o.category AND ${valid('g')}) OR NOT EXISTS (SELECT FROM covenants v WHERE v.organisation_id = o.id AND ${valid('v')})
    OR NOT o.independent AND NOT EXISTS (SELECT FROM designations d WHERE d.position_id = p.id AND ${valid('d')})
  ORDER BY f.id`)
