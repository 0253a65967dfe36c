import { condition, permission } from '@mens-centraal/platform/access/permission'
import { sql } from 'kysely'

/** What the conditions look at of a record; in queries its table is called `a`. */
export type RecordFacts = { readonly record: { readonly municipalityIds: readonly string[] } }

/** The act was done by the municipality itself, or by an organisation that had a covenant with it on that day. */
export const isOfOwnMunicipality = condition<RecordFacts>({
  name: 'act of the own municipality or its covenant partners',
  holds: ({ actor, facts }) =>
    actor.municipalityId !== null && facts.record.municipalityIds.includes(actor.municipalityId)
      ? null
      : { code: 'not-available' },
  where: (actor) =>
    sql<boolean>`(a.municipality_id = ${actor.municipalityId} OR EXISTS (SELECT FROM covenants c WHERE c.organisation_id = a.organisation_id AND c.municipality_id = ${actor.municipalityId}
      AND c.valid_from <= a.at::date AND (c.valid_until IS NULL OR c.valid_until > a.at::date)))`,
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
