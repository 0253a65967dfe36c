import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { View } from '@mens-centraal/platform/acts/read'
import { compose } from '@mens-centraal/platform/db/statement'
import { sql } from 'kysely'
import { isSettingName, type SettingName, settingNames, settings, settingsOn, settingText } from './setting.ts'

type ChangeRow = {
  setting: string
  value: string
  valid_from: string
  at: Date
  given_name: string | null
  family_name: string | null
}

const valuesOf = (name: SettingName): string[] => {
  const setting = settings[name]
  if (setting.kind === 'choice') return [...setting.values]
  return setting.kind === 'switch' ? ['on', 'off'] : []
}

const boundsOf = (name: SettingName) => {
  const setting = settings[name]
  return setting.kind === 'working-days' ? { least: setting.least, most: setting.most } : { least: null, most: null }
}

/** What a municipality may choose, what holds today, and its history, the latest change first. */
export const settingList: View<'setting:list', unknown> = {
  fetch: ({ where }) => [
    compose(sql`
      SELECT c.setting, c.value, c.valid_from, c.at, n.given_name, n.family_name FROM municipality_settings c
      LEFT JOIN positions p ON p.id = c.position_id LEFT JOIN professionals n ON n.id = p.professional_id
      WHERE ${where} ORDER BY c.number`),
  ],
  show: ([rows = []], _grant, { now }) => {
    const changes = (rows as unknown as ChangeRow[]).flatMap((row) => {
      const { setting, value, valid_from, at, given_name, family_name } = row
      const who = family_name === null ? null : `${given_name} ${family_name}`
      return isSettingName(setting)
        ? [{ name: setting, text: value, from: calendarDay(valid_from), at: at.toISOString(), who }]
        : []
    })
    const held = settingsOn(changes, dayOf(now))
    const shown = settingNames.map((name) => ({
      setting: name,
      kind: settings[name].kind,
      value: settingText(held[name]),
      default: settingText(settings[name].default),
      values: valuesOf(name),
      ...boundsOf(name),
      history: changes
        .filter((change) => change.name === name)
        .reverse()
        .map(({ text, from, at, who }) => ({ value: text, from, at, who })),
    }))
    return { value: { settings: shown }, subjects: [] }
  },
}
