import { addYears, type CalendarDay, isCalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Refusal } from '@mens-centraal/kernel/refusal'

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

/** On what a municipality may base what no law asks of it: its public task under a regulation of its own, or consent (AVG art. 6 lid 1 e and a). */
const bases = ['public-task', 'consent'] as const

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
  /** Whether organisations that help may say that a youth is known to them, without concern (ketenregistratie), and on which basis. */
  involvements: choice('off', ['off', ...bases]),
  /** Whether who is involved sees who has a signal on the youth, and on which basis. */
  'involved-see-signals': choice('off', ['off', ...bases]),
  /** Whether signals on different youths at one address make a match, though they are no family. */
  'address-matches': off,
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

/** How many years ahead a municipality may choose. */
const mostYearsAhead = 2

/** Who waits for contact is reminded before the deadline, and before anybody else is told; the coordinators are told before the officer. */
const isInOrder = (held: Settings): boolean =>
  held['follow-up-reminder'] < held['follow-up-deadline'] &&
  held['follow-up-reminder'] < held['escalation-to-coordinators'] &&
  held['escalation-to-coordinators'] < held['escalation-to-officer']

/** Whether a day is one on which something new may begin: a real one, from today up to two years ahead; a refusal for the field `from` if not. */
export const startRefusal = (from: string, today: CalendarDay): Refusal | null => {
  const latest = addYears(today, mostYearsAhead)
  return isCalendarDay(from) && from >= today && from <= latest
    ? null
    : { code: 'start-invalid', field: 'from', facts: { latest } }
}

/**
 * Whether a municipality may choose this, given what it chose before.
 * @returns `setting-value-invalid`, `start-invalid`, `setting-unchanged` when that holds on that day anyhow, or `settings-out-of-order` when reminder,
 * deadline and escalations would not follow each other, on that day or a later one; null when it may
 */
export const settingRefusal = (history: readonly SettingChange[], wish: SettingChange, today: CalendarDay): Refusal | null => {
  if (readSetting(wish.name, wish.text) === undefined) return { code: 'setting-value-invalid', field: 'value' }
  const start = startRefusal(wish.from, today)
  if (start !== null) return start
  if (settingText(settingsOn(history, wish.from)[wish.name]) === wish.text) return { code: 'setting-unchanged', field: 'value' }
  const after = [...history, wish]
  const days = after.map(({ from }) => from).filter((day) => day >= wish.from)
  return days.every((day) => isInOrder(settingsOn(after, day))) ? null : { code: 'settings-out-of-order', field: 'value' }
}

/** A municipality chose something; `number` counts the changes of this one setting. */
export type SettingChanged = SettingChange & {
  readonly type: 'setting-changed'
  readonly changeId: string
  readonly municipalityId: string
  readonly number: number
  readonly positionId: string
  readonly at: Date
}
