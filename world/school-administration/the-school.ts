import { situations } from '../inhabitants/situations.ts'
import type { Person } from '../jobs.ts'
import { people } from '../people.ts'

/** Somebody who works in the school's own administration, by the account that they have there. */
export type Teacher = { readonly account: string; readonly person: Person }

/** The teachers of De Linde who log in to its administration: at the index they are somebody only once they linked this account. */
export const teachers: readonly Teacher[] = [
  { account: 'a.visser', person: people.annaVisser },
  { account: 'w.degraaf', person: people.wimDeGraaf },
]

/** Pupils as a school knows them: by name, birth date and sex. It has no right to use their BSN here. */
export const pupils = [situations.semDeBoer, situations.noorDeBoer, situations.twinLotte, situations.twinFleur] as const

export type Pupil = (typeof pupils)[number]

/** The full name of a pupil. */
export const nameOf = ({ givenNames, prefix, familyName }: Pupil): string =>
  [givenNames, prefix, familyName].filter((part) => part !== null).join(' ')
