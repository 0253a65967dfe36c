import type { Input } from '../../api/call.ts'
import type { Wrong } from '../../form/use-house-form.ts'
import type { Worker } from './organisation.ts'

export type Wish = Input<'POST /api/organisations/:id/professionals'>['body']

/** The neutral functions that somebody may have, in the order in which they are shown. */
export const functions = Object.keys({
  ...{ teacher: true, 'school-social-worker': true, 'care-worker': true, 'youth-worker': true, doctor: true, nurse: true },
  ...{ 'police-officer': true, 'attendance-officer': true, 'child-protection-worker': true, 'debt-counsellor': true },
  ...{ official: true, coordinator: true, adviser: true, manager: true },
} satisfies Record<Wish['function'], true>) as Wish['function'][]

export const weekdays: Wish['presence'] = ['mon', 'tue', 'wed', 'thu', 'fri']

/** What is filled in of somebody who works at an organisation. */
export type ProfessionalValues = {
  readonly givenName: string
  readonly familyName: string
  readonly function: Wish['function'] | ''
  readonly email: string
  readonly phone: string
  readonly presence: Wish['presence']
  readonly roles: Wish['roles']
  readonly subject: string
}

const isKept = (role: Worker['roles'][number]): role is Wish['roles'][number] => role === 'reporter' || role === 'coordinator'

/** What stands in the form at first: what is kept, or nothing. */
export const valuesOf = (kept: Worker | null): ProfessionalValues => ({
  givenName: kept?.givenName ?? '',
  familyName: kept?.familyName ?? '',
  function: kept?.function ?? '',
  email: kept?.email ?? '',
  phone: kept?.phone ?? '',
  presence: kept?.presence ?? weekdays,
  roles: kept?.roles.filter(isKept) ?? ['reporter'],
  subject: kept?.subject ?? '',
})

const needed = ['givenName', 'familyName', 'function', 'email', 'phone'] as const

/** Fields that are still empty, each with the words for that. */
export const emptyFields = (values: ProfessionalValues, hasIssuer: boolean, words: string): Wrong<ProfessionalValues> => ({
  ...Object.fromEntries(needed.filter((name) => values[name].trim() === '').map((name) => [name, words])),
  ...(values.roles.length === 0 && { roles: words }),
  ...(hasIssuer && values.subject.trim() === '' && { subject: words }),
})

/** What is sent, of a form that was filled in; undefined while something is missing. */
export const wishOf = (values: ProfessionalValues, hasIssuer: boolean): Wish | undefined =>
  values.function === ''
    ? undefined
    : {
        ...{ givenName: values.givenName.trim(), familyName: values.familyName.trim(), function: values.function },
        ...{ email: values.email.trim(), phone: values.phone.trim(), presence: [...values.presence], roles: [...values.roles] },
        subject: hasIssuer ? values.subject.trim() : null,
      }
