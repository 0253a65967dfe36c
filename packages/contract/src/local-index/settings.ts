import { Type } from 'typebox'
import { At, closed, Day, oneOf, Text } from '../vocabulary.ts'

export const settingNames = [
  'follow-up-deadline',
  'follow-up-reminder',
  'escalation-to-coordinators',
  'escalation-to-officer',
  'involvements',
  'involved-see-signals',
  'address-matches',
  'case-lead',
  'source-systems',
  'school-holiday-region',
] as const

export const SettingName = oneOf(settingNames)
/** A value as text: digits, `on`, `off`, or one of the setting's own words. */
export const SettingText = Type.String({ pattern: '^[a-z0-9-]{1,20}$' })
const OrNull = Type.Union([Type.Integer(), Type.Null()])

/** What a municipality may choose, what holds today, and what it chose before or for later, the latest choice first. */
export const SettingList = closed({
  settings: Type.Array(
    closed({
      setting: SettingName,
      kind: oneOf(['working-days', 'switch', 'choice'] as const),
      value: SettingText,
      default: SettingText,
      /** What it may be; empty for a number of working days, which lies between `least` and `most`. */
      values: Type.Array(SettingText),
      least: OrNull,
      most: OrNull,
      history: Type.Array(closed({ value: SettingText, from: Day, at: At, who: Type.Union([Text(220), Type.Null()]) })),
    }),
  ),
})

/** Another value from a day on. `number` is how many changes of this setting the chooser saw. */
export const SettingBody = closed({
  setting: SettingName,
  value: SettingText,
  from: Day,
  number: Type.Integer({ minimum: 0, maximum: 100_000 }),
})
