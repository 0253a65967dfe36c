import type { DirectoryFile } from '@mens-centraal/contract/directory-file'
import { covenants } from './covenants.ts'
import type { Person } from './jobs.ts'
import { meerwijkPeople } from './meerwijk-people.ts'
import { officers } from './officers.ts'
import { municipalities, type Organisation, organisations } from './organisations.ts'
import { people } from './people.ts'

type Issuer = NonNullable<DirectoryFile['organisations'][number]['issuer']>

/** Everybody in the example region: professionals and officers. */
export const everyone: readonly Person[] = [
  ...Object.values(people),
  ...Object.values(meerwijkPeople),
  ...Object.values(officers),
]

const fileOrganisation = (
  { slug: _slug, secondFactor: _claim, ownAccounts: _own, ...kept }: Organisation,
  issuer: Issuer | null,
) => ({ ...kept, issuer })

const fileProfessional = (
  { id, givenName, familyName, jobs }: Person,
  soon: string | null,
): DirectoryFile['professionals'][number] => ({
  id,
  givenName,
  familyName,
  positions: jobs.map(({ at, leavesSoon, ...position }) => ({
    ...position,
    subject: organisations[at].ownAccounts ? null : position.subject,
    ...(leavesSoon && { until: soon }),
  })),
})

/**
 * The directory of the example region, as a house imports it.
 * @param issuerOf the issuer of an organisation, by the organisation's id
 * @param soon the day from which those no longer work there who leave soon; null: they stay
 */
export const directoryFile = (issuerOf: (organisationId: string) => Issuer, soon: string | null = null): DirectoryFile => ({
  municipalities: Object.values(municipalities),
  organisations: Object.values(organisations).map((organisation) =>
    fileOrganisation(organisation, organisation.ownAccounts ? null : issuerOf(organisation.id)),
  ),
  covenants: [...covenants],
  professionals: everyone.filter((someone) => !someone.unknownToIndex).map((someone) => fileProfessional(someone, soon)),
})
