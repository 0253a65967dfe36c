import type { Answer } from '../../api/call.ts'
import type { WordId } from '../../language/words.ts'

/** A setting as the server shows it. */
export type Setting = Answer<'GET /api/settings'>['settings'][number]
export type SettingName = Setting['setting']

/** A number of working days as it was typed, without leading zeros; undefined when it is none, or beyond the setting's limits. */
export const readDays = (typed: string, { least, most }: Pick<Setting, 'least' | 'most'>): string | undefined => {
  const days = /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : Number.NaN
  return days >= (least ?? 0) && days <= (most ?? 0) ? String(days) : undefined
}

/** The name of a setting, and what it does. */
export const settingWord = (name: SettingName): WordId => `setting.${name}`
export const settingHint = (name: SettingName): WordId => `setting.${name}.hint`

/** Since when the value of today holds; null where nothing was chosen for today. */
export const heldSince = ({ history }: Pick<Setting, 'history'>, today: string): string | null => {
  const begun = history.filter(({ from }) => from <= today).map(({ from }) => from)
  return begun.sort().at(-1) ?? null
}

/** What is still to begin, the first to begin first; of several that begin on one day the one that was chosen last. */
export const comingOf = ({ history }: Pick<Setting, 'history'>, today: string): Setting['history'] => {
  const coming = history.filter(({ from }) => from > today)
  const last = coming.filter((change, i) => coming.findIndex(({ from }) => from === change.from) === i)
  return last.sort((a, b) => Number(a.from > b.from) - Number(a.from < b.from))
}
