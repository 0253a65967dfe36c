import type { Job, Person } from './jobs.ts'
import { type Organisation, organisations } from './organisations.ts'

/** Someone with an account at an organisation's issuer. */
export type Employee = { readonly person: Person; readonly job: Job }

/** An organisation and all who have an account there. */
export type Staff = { readonly organisation: Organisation; readonly employees: readonly Employee[] }

/** Groups people by the organisations where they work; who has two jobs stands at both, with an account at each. */
export const staffOf = (everyone: readonly Person[]): readonly Staff[] =>
  Object.values(organisations).map((organisation) => ({
    organisation,
    employees: everyone.flatMap((person) =>
      person.jobs.filter((job) => job.organisation === organisation.id).map((job) => ({ person, job })),
    ),
  }))
