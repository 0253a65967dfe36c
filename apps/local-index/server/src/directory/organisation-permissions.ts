import { condition, permission } from '@mens-centraal/platform/access/permission'
import { sql } from 'kysely'

/** What the conditions look at of an organisation; null when there is none. In queries its table is called `o`. */
export type ManagedFacts = {
  readonly organisation: {
    /** The municipality that it is, and those with which it has, had or will have a covenant. */
    readonly municipalityIds: readonly string[]
  } | null
}

/** The organisation takes part by a covenant with the asker's municipality, whenever that is or was, or is that municipality. */
export const isManagedHere = condition<ManagedFacts>({
  name: 'organisation has a covenant with the own municipality, or is it',
  holds: ({ actor, facts }) =>
    actor.municipalityId !== null && facts.organisation?.municipalityIds.includes(actor.municipalityId) === true
      ? null
      : { code: 'not-available' },
  where: (actor) =>
    sql<boolean>`(o.municipality_id = ${actor.municipalityId} OR EXISTS (SELECT FROM covenants x WHERE x.organisation_id = o.id AND x.municipality_id = ${actor.municipalityId}))`,
})

const managing = {
  roles: ['functional-manager'],
  purposes: ['managing who takes part'] as const,
  legalBasis: 'Jeugdwet art. 7.1.1.2, 7.1.3.3',
  activity: 'local-index/management',
  conditions: [isManagedHere],
}

/** See which organisations take part, who works there, and who may signal. Never a youth. */
export const listOrganisations = permission<ManagedFacts>()({ ...managing, name: 'organisation:list' })
/** Record an agreement of an organisation with the own municipality. */
export const addCovenant = permission<ManagedFacts>()({ ...managing, name: 'covenant:add' })
/** Let an agreement with the own municipality end earlier, later, or not. */
export const moveCovenantEnd = permission<ManagedFacts>()({ ...managing, name: 'covenant:move-end' })
/** Record that an organisation designated one of its people. */
export const grantDesignation = permission<ManagedFacts>()({ ...managing, name: 'designation:grant' })
/** Let a designation end earlier, later, or not. */
export const moveDesignationEnd = permission<ManagedFacts>()({ ...managing, name: 'designation:move-end' })
