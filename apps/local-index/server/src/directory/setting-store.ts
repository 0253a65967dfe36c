import { prepared } from '@mens-centraal/platform/db/statement'
import type { SettingChanged } from './setting.ts'

const insert = prepared(
  'INSERT INTO municipality_settings (id, municipality_id, setting, number, value, valid_from, position_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
)

/** One more line in the history. The number is unique: of two managers at once one decides anew. */
export const keepSetting = (e: SettingChanged) => [
  insert(e.changeId, e.municipalityId, e.name, e.number, e.text, e.from, e.positionId, e.at),
]
