import { type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import { isSettingName, type SettingChange, type Settings, settingsOn } from './setting.ts'

/** The history of the settings of all municipalities, as far as it has begun on a day: what `readSettings` reads. */
export const settingsUntil = prepared(
  'SELECT municipality_id, setting, value, valid_from FROM municipality_settings WHERE valid_from <= $1 ORDER BY municipality_id, setting, number',
)

type SettingRow = { municipality_id: string; setting: string; value: string; valid_from: string }

/** The settings of a municipality on the day that was asked; the defaults for one that chose nothing, and for none. */
export type SettingsOf = (municipalityId: string | null) => Settings

const changeOf = ({ setting, value, valid_from }: SettingRow): SettingChange[] =>
  isSettingName(setting) ? [{ name: setting, text: value, from: calendarDay(valid_from) }] : []

/** Reads the rows of `settingsUntil`, for that same day. */
export const readSettings = (rows: Row[] | undefined): SettingsOf => {
  const histories = Map.groupBy((rows ?? []) as unknown as SettingRow[], (row) => row.municipality_id)
  const forever = calendarDay('9999-12-31')
  return (municipalityId) => settingsOn((histories.get(municipalityId ?? '') ?? []).flatMap(changeOf), forever)
}

/** All that one municipality chose, what is still to begin included, in the order in which it was chosen: what `readSettingHistory` reads. */
export const settingHistoryOf = prepared(
  'SELECT municipality_id, setting, value, valid_from FROM municipality_settings WHERE municipality_id = $1 ORDER BY number',
)

/** Reads the rows of `settingHistoryOf`. */
export const readSettingHistory = (rows: Row[] | undefined): SettingChange[] =>
  ((rows ?? []) as unknown as SettingRow[]).flatMap(changeOf)

/** The municipalities that switched involvements on, from the rows of `settingsUntil`. */
export const readInvolving = (rows: Row[] | undefined): ReadonlySet<string> => {
  const ids = new Set(((rows ?? []) as unknown as SettingRow[]).map(({ municipality_id }) => municipality_id))
  const of = readSettings(rows)
  return new Set([...ids].filter((id) => of(id).involvements !== 'off'))
}

/** The municipalities that had involvements switched on on a day, from the rows of `settingsUntil` for that day or a later one. */
export const readInvolvingOn = (rows: Row[] = [], on: CalendarDay): ReadonlySet<string> =>
  readInvolving(rows.filter((row) => (row['valid_from'] as string) <= on))

/** The settings of a municipality on any day up to the one that was asked. */
export type SettingsByDay = (municipalityId: string, on: CalendarDay) => Settings

/** Reads the rows of `settingsUntil`, for that day and those before it: for what was decided by the settings of its own day. */
export const readSettingsByDay = (rows: Row[] = []): SettingsByDay => {
  const histories = Map.groupBy(rows as unknown as SettingRow[], (row) => row.municipality_id)
  return (municipalityId, on) => settingsOn((histories.get(municipalityId) ?? []).flatMap(changeOf), on)
}
