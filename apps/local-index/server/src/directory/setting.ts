import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'

/** A setting in working days: a whole number from `least` up to and including `most`. */
type WorkingDays = { readonly kind: 'working-days'; readonly default: number; readonly least: number; readonly most: number }
/** A setting that is on or off. */
type Switch = { readonly kind: 'switch'; readonly default: boolean }
/** A setting that is one of a few words. */
type Choice<Word extends string = string> = {
  readonly kind: 'choice'
  readonly default: Word
  readonly values: readonly Word[]
}

const workingDays = (byDefault: number, most: number): WorkingDays => ({
  kind: 'working-days',
  default: byDefault,
  least: 1,
  most,
})
const off: Switch = { kind: 'switch', default: false }
const choice = <const Word extends string>(byDefault: NoInfer<Word>, values: readonly Word[]): Choice<Word> => ({
  kind: 'choice',
  default: byDefault,
  values,
})

/** All that a municipality chooses for itself: each setting with its kind, what it may be, and what holds until a municipality says otherwise. */
export const settings = {
  /** Working days within which the participants in a match must have been in touch (Jeugdwet art. 7.1.3.2). */
  'follow-up-deadline': workingDays(5, 30),
  /** Working days after which who was not in touch yet is reminded. */
  'follow-up-reminder': workingDays(3, 30),
  /** Working days after which the coordinators of the participants' organisations are told of a match without contact (Jeugdwet art. 7.1.3.3). */
  'escalation-to-coordinators': workingDays(5, 60),
  /** Working days after which the municipality's follow-up officer is told (Jeugdwet art. 7.1.3.2). */
  'escalation-to-officer': workingDays(10, 60),
  /** Whether signals on youths at one address make a match; addresses of institutions never do. */
  'address-matches': off,
  /** Whether organisations that help may say that a youth is known to them, without concern (ketenregistratie). */
  involvements: off,
  /** How it becomes clear who takes the lead after a match: the participants say so (`ask`), or the rules of the covenant (`rules`). */
  'case-lead': choice('ask', ['ask', 'rules']),
  /** Whether systems of organisations may give signals without a browser. */
  'source-systems': off,
  /** The region whose school holidays count here. */
  'school-holiday-region': choice('middle', ['north', 'middle', 'south']),
} as const satisfies { readonly [name: string]: WorkingDays | Switch | Choice }

/** The name of a setting. */
export type SettingName = keyof typeof settings

/** The type of one setting's value. */
export type SettingValue<Name extends SettingName> =
  (typeof settings)[Name] extends Choice<infer Word> ? Word : (typeof settings)[Name] extends Switch ? boolean : number

/** The value of each setting, as it holds for one municipality on one day. */
export type Settings = { readonly [Name in SettingName]: SettingValue<Name> }

/** All settings by name, in the order in which they are shown. */
export const settingNames = Object.keys(settings) as SettingName[]

/** Whether a text is the name of a setting. */
export const isSettingName = (text: string): text is SettingName => Object.hasOwn(settings, text)

/** A setting's value as it is written down: digits, `on` or `off`, or the word itself. */
export const settingText = (value: Settings[SettingName]): string =>
  typeof value === 'boolean' ? (value ? 'on' : 'off') : `${value}`

/** Reads a value that was written down; undefined when the setting cannot be that. */
export const readSetting = <Name extends SettingName>(name: Name, text: string): SettingValue<Name> | undefined => {
  const setting: WorkingDays | Switch | Choice = settings[name]
  if (setting.kind === 'choice') return setting.values.find((word) => word === text) as SettingValue<Name> | undefined
  if (setting.kind === 'switch')
    return (text === 'on' || text === 'off' ? text === 'on' : undefined) as SettingValue<Name> | undefined
  const days = /^[1-9]\d?$/.test(text) ? Number(text) : 0
  return (days >= setting.least && days <= setting.most ? days : undefined) as SettingValue<Name> | undefined
}

/** What holds where a municipality chose nothing. */
export const defaultSettings = Object.fromEntries(settingNames.map((name) => [name, settings[name].default])) as Settings

/** One choice of a municipality, as it stands in its history: from which day it holds. */
export type SettingChange = { readonly name: SettingName; readonly text: string; readonly from: CalendarDay }

/**
 * The settings that follow from a history, on a day: of each the latest that has begun; of those that begin on the same day, the one that was
 * chosen last.
 * @param history in the order in which it was chosen
 */
export const settingsOn = (history: readonly SettingChange[], on: CalendarDay): Settings => {
  const chosen = new Map<SettingName, SettingChange>()
  for (const change of history) {
    const before = chosen.get(change.name)
    if (change.from <= on && (before === undefined || before.from <= change.from)) chosen.set(change.name, change)
  }
  const values = [...chosen.values()].map(({ name, text }) => [name, readSetting(name, text)] as const)
  return { ...defaultSettings, ...Object.fromEntries(values.filter(([, value]) => value !== undefined)) }
}
