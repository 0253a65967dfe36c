import { condition, permission } from '@mens-centraal/platform/access/permission'
import { sql } from 'kysely'

/** What the conditions look at of a record; in queries its table is called `a`. */
export type RecordFacts = { readonly record: { readonly municipalityIds: readonly string[] } }

/** The act was done by the municipality itself, or by an organisation that has a covenant with it. */
export const isOfOwnMunicipality = condition<RecordFacts>({
  name: 'act of the own municipality or its covenant partners',
  holds: ({ actor, facts }) =>
    actor.municipalityId !== null && facts.record.municipalityIds.includes(actor.municipalityId)
      ? null
      : { code: 'not-available' },
  where: (actor) =>
    sql<boolean>`(a.municipality_id = ${actor.municipalityId} OR a.organisation_id IN (SELECT c.organisation_id FROM covenants c WHERE c.municipality_id = ${actor.municipalityId}))`,
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
/** See what waits for delivery, and what could not be delivered. Holds ids only. */
export const seeDeliveries = permission<unknown>()({
  name: 'delivery:list',
  roles: ['functional-manager'],
  purposes: ['keeping the index running'],
  legalBasis: 'AVG art. 32',
  activity: 'local-index/oversight',
  conditions: [],
})
