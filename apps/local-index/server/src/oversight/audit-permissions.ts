import { type Actor, condition, permission } from '@mens-centraal/platform/access/permission'
import { sql } from 'kysely'

/** What the conditions look at of a record; in queries its table is called `a`. */
export type RecordFacts = {
  readonly record: Pick<Actor, 'municipalityId' | 'covenantMunicipalityId' | 'organisationId'> & { readonly origin: string }
}

/** Somebody knocked at the door for source systems, and is none that any municipality registered: that concerns each of them. */
const isUnknownSystem = ({ origin, organisationId }: RecordFacts['record']): boolean =>
  origin === 'connection' && organisationId === null

/**
 * The act was done under a covenant with the own municipality, or, under no covenant, by the municipality itself. The record says which, as it
 * was at the act.
 */
export const isOfOwnMunicipality = condition<RecordFacts>({
  name: 'act under a covenant with the own municipality, of the municipality itself, or of an unknown system',
  holds: ({ actor, facts: { record } }) => {
    const municipalityId = record.covenantMunicipalityId ?? record.municipalityId
    const concerns = municipalityId === actor.municipalityId || (municipalityId === null && isUnknownSystem(record))
    return actor.municipalityId !== null && concerns ? null : { code: 'not-available' }
  },
  where: (actor) =>
    sql<boolean>`(coalesce(a.covenant_municipality_id, a.municipality_id) = ${actor.municipalityId} OR (${actor.municipalityId}::uuid IS NOT NULL AND a.origin = 'connection' AND coalesce(a.covenant_municipality_id, a.municipality_id, a.organisation_id) IS NULL))`,
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
