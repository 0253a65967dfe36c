import { condition, permission } from '@mens-centraal/platform/access/permission'
import { sql } from 'kysely'

/** What the conditions look at of a system; null when there is none. In queries its table is called `s`. */
export type SystemFacts = { readonly system: { readonly municipalityId: string } | null }

/** The system was registered by the municipality for which the asker works. */
export const isOfOwnMunicipality = condition<SystemFacts>({
  name: 'system of the own municipality',
  holds: ({ actor, facts }) =>
    facts.system !== null && actor.municipalityId !== null && facts.system.municipalityId === actor.municipalityId
      ? null
      : { code: 'not-available' },
  where: (actor) => sql<boolean>`s.municipality_id = ${actor.municipalityId}`,
})

const managing = {
  roles: ['functional-manager'],
  purposes: ['letting systems in'] as const,
  legalBasis: 'AVG art. 32, Jeugdwet art. 7.1.3.3',
  activity: 'local-index/coupling',
  conditions: [isOfOwnMunicipality],
}

/** See the systems that the own municipality registered, and when each was last used. */
export const listSystems = permission<SystemFacts>()({ ...managing, name: 'source-system:list' })
/** Register a system of an organisation that has a covenant with the own municipality. */
export const registerSystem = permission<SystemFacts>()({ ...managing, name: 'source-system:register' })
/** Give a system one more key, so that it can change keys without a gap. */
export const addSourceKey = permission<SystemFacts>()({ ...managing, name: 'source-system:add-key' })
/** Revoke a key: from the next request on. */
export const revokeSourceKey = permission<SystemFacts>()({ ...managing, name: 'source-system:revoke-key' })
/** Cut a system off for good: from the next request on. */
export const cutOffSystem = permission<SystemFacts>()({ ...managing, name: 'source-system:cut-off' })
