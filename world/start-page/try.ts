import type { Person } from '../jobs.ts'
import type { Words } from '../pages/language.ts'
import type { Field } from './fields.ts'

/** One step of a guided try: what to do, as whom (a login with one click), where, and what to type. */
export type Step = {
  readonly text: Words
  readonly as?: Person
  readonly open?: 'mailbox' | 'index' | 'clock'
  readonly type?: readonly Field[]
}

/** A guided try: what one will see, and the steps to it. */
export type Try = { readonly title: Words; readonly about: Words; readonly steps: readonly Step[] }
