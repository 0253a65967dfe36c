import type { HappeningName } from '../happenings.ts'
import type { Situation } from '../inhabitants/situation.ts'
import type { Person } from '../jobs.ts'
import type { Words } from '../pages/language.ts'
import type { Field } from './fields.ts'

/** One step of a guided try: what to do, as whom (a login with one click), where, and what to type. */
export type Step = {
  readonly text: Words
  readonly as?: Person
  readonly open?: 'mailbox' | 'index' | 'school' | 'operator' | 'handOverFile'
  readonly type?: readonly Field[]
  /** Lets something happen to a youth, by a button. */
  readonly happens?: { readonly youth: Situation; readonly names: readonly [HappeningName] }
  /** Moves the clock ahead by a button for each of these numbers of days, of those that the clock knows. */
  readonly ahead?: readonly number[]
}

/** A guided try: what one will see, and the steps to it. */
export type Try = { readonly title: Words; readonly about: Words; readonly steps: readonly Step[] }

/** A step as this person, who logs in with one click: what to do, in Dutch and in English, and what to type. */
export const as = (person: Person, nl: string, en: string, type?: readonly Field[]): Step => ({
  ...next(nl, en, type),
  as: person,
})

/** A step of who is logged in already. */
export const next = (nl: string, en: string, type?: readonly Field[]): Step => ({ text: { nl, en }, ...(type && { type }) })

/** A step at another page of the world. */
export const at = (open: NonNullable<Step['open']>, nl: string, en: string): Step => ({ text: { nl, en }, open })

/** A step in which something happens to a youth, by a button. */
export const happens = (youth: Situation, name: HappeningName, nl: string, en: string): Step => ({
  text: { nl, en },
  happens: { youth, names: [name] },
})

/** A step in which time goes on, by a button for each number of days. */
export const later = (ahead: readonly number[], nl: string, en: string): Step => ({ text: { nl, en }, ahead })
