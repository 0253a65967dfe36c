import { addDays, calendarDay } from '@mens-centraal/kernel/calendar-day'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  defaultSettings,
  readSetting,
  type SettingChange,
  type SettingName,
  settingNames,
  settings,
  settingsOn,
  settingText,
} from './setting.ts'

const seed = 20261122
const start = calendarDay('2026-01-01')

const textsOf = (name: SettingName): string[] => {
  const setting = settings[name]
  if (setting.kind === 'choice') return [...setting.values]
  if (setting.kind === 'switch') return ['on', 'off']
  return Array.from({ length: setting.most }, (_, i) => `${i + 1}`)
}

const changes = fc.array(
  fc.constantFrom(...settingNames).chain((name) =>
    fc.record({
      name: fc.constant(name),
      text: fc.constantFrom(...textsOf(name)),
      from: fc.integer({ min: 0, max: 20 }).map((days) => addDays(start, days)),
    }),
  ),
)

test('each value that a setting may have is read as it was written down, its default among them', () => {
  for (const name of settingNames) {
    for (const text of textsOf(name)) expect(settingText(readSetting(name, text) as never), name).toBe(text)
    expect(textsOf(name)).toContain(settingText(defaultSettings[name]))
  }
})

test.each(['', '0', '-1', '05', '1.5', '1e1', '99', 'On', 'yes', 'rules ', 'east', '5 OR 1=1'])(
  'no setting can be "%s"',
  (text) => {
    expect(settingNames.map((name) => readSetting(name, text))).toEqual(settingNames.map(() => undefined))
  },
)

test('where nothing was chosen the defaults hold', () => {
  expect(settingsOn([], start)).toEqual(defaultSettings)
})

test('what was chosen last, of what has begun latest, holds', () => {
  fc.assert(
    fc.property(changes, fc.integer({ min: 0, max: 20 }), (history: SettingChange[], days) => {
      const on = addDays(start, days)
      const held = settingsOn(history, on)
      for (const name of settingNames) {
        const begun = history.filter((change) => change.name === name && change.from <= on)
        const latest = begun.reduce<string>((last, { from }) => (from > last ? from : last), '')
        const last = begun.filter(({ from }) => from === latest).at(-1)
        expect(settingText(held[name])).toBe(last?.text ?? settingText(defaultSettings[name]))
      }
    }),
    { seed },
  )
})

test('a choice for a later day changes nothing before that day', () => {
  fc.assert(
    fc.property(changes, (history: SettingChange[]) => {
      const later = { name: 'case-lead', text: 'rules', from: addDays(start, 30) } as const
      expect(settingsOn([...history, later], addDays(start, 29))).toEqual(settingsOn(history, addDays(start, 29)))
      expect(settingsOn([...history, later], addDays(start, 30))['case-lead']).toBe('rules')
    }),
    { seed },
  )
})
