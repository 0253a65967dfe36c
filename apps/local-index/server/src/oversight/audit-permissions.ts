import { type Actor, condition, permission } from '@mens-centraal/platform/access/permission'
import { sql } from 'kysely'

/** What the conditions look at of a record; in queries its table is called `a`. */
export type RecordFacts = { readonly record: Pick<Actor, 'municipalityId' | 'covenantMunicipalityId'> }

/** The act was done under a covenant with the own municipality, or, under no covenant, by the municipality itself. The record says which, as it was at the act. */
export const isOfOwnMunicipality = condition<RecordFacts>({
  name: 'act under a covenant with the own municipality, or of the municipality itself',
  holds: ({ actor, facts }) =>
    actor.municipalityId !== null && (facts.record.covenantMunicipalityId ?? facts.record.municipalityId) === actor.municipalityId
      ? null
      : { code: 'not-available' },
  where: (actor) => sql<boolean>`(coalesce(a.covenant_municipality_id, a.municipality_id) = ${actor.municipalityId})`,
})

/** Review the log of acts. */
export const seeLog = permission<RecordFacts>()({
  name: 'audit-record:list',
  roles: ['privacy-officer'],
  purposes: ['reviewing the log'],
  legalBasis: 'AVG art. 5(2), 32',
  activity: 'local-index/oversight',
  conditions: [isOfOwnMunicipality],
})
