import { addDays, calendarDay } from '@mens-centraal/kernel/calendar-day'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  defaultSettings,
  readSetting,
  type SettingChange,
  type SettingName,
  settingNames,
  settingRefusal,
  settings,
  settingsOn,
  settingText,
} from './setting.ts'
import { readSettings } from './setting-facts.ts'

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

test.each([
  ['case-lead', 'rules', 0, null],
  ['case-lead', 'rules', 730, null],
  ['case-lead', 'ask', 0, 'setting-unchanged'],
  ['case-lead', 'east', 0, 'setting-value-invalid'],
  ['case-lead', 'rules', -1, 'start-invalid'],
  ['case-lead', 'rules', 731, 'start-invalid'],
  ['follow-up-reminder', '4', 0, null],
  ['follow-up-reminder', '5', 0, 'settings-out-of-order'],
  ['escalation-to-officer', '5', 0, 'settings-out-of-order'],
] as const)('%s to %s after %i days is refused with %s', (name, text, days, code) => {
  expect(settingRefusal([], { name, text, from: addDays(start, days) }, start)?.code ?? null).toBe(code)
})

test('whatever was chosen, reminder, deadline and escalations follow each other on every day', () => {
  fc.assert(
    fc.property(changes, (wishes) => {
      const history: SettingChange[] = []
      for (const wish of wishes) if (settingRefusal(history, wish, start) === null) history.push(wish)
      for (let days = 0; days <= 21; days += 1) {
        const held = settingsOn(history, addDays(start, days))
        expect(held['follow-up-reminder']).toBeLessThan(held['follow-up-deadline'])
        expect(held['follow-up-reminder']).toBeLessThan(held['escalation-to-coordinators'])
        expect(held['escalation-to-coordinators']).toBeLessThan(held['escalation-to-officer'])
      }
    }),
    { seed },
  )
})

test('other rooms read the settings of each municipality, and the defaults for one that chose nothing', () => {
  const row = (municipality_id: string, setting: string, value: string) => ({
    municipality_id,
    setting,
    value,
    valid_from: start,
  })
  const of = readSettings([row('a', 'case-lead', 'rules'), row('a', 'follow-up-deadline', '7'), row('b', 'long-gone', 'x')])
  expect(of('a')).toEqual({ ...defaultSettings, 'case-lead': 'rules', 'follow-up-deadline': 7 })
  expect([of('b'), of(null)]).toEqual([defaultSettings, defaultSettings])
})
