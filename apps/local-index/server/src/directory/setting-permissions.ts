import { condition, permission } from '@mens-centraal/platform/access/permission'
import { sql } from 'kysely'

/** What the conditions look at: whose choice it is. In queries its table is called `c`. */
export type ChoiceFacts = { readonly choice: { readonly municipalityId: string | null } }

/** The choice is of the municipality for which the asker works. */
export const isOfOwnMunicipality = condition<ChoiceFacts>({
  name: 'choice of the own municipality',
  holds: ({ actor, facts }) =>
    actor.municipalityId !== null && facts.choice.municipalityId === actor.municipalityId ? null : { code: 'not-available' },
  where: (actor) => sql<boolean>`(c.municipality_id = ${actor.municipalityId})`,
})

const managing = {
  roles: ['functional-manager'],
  purposes: ['managing who takes part'] as const,
  legalBasis: 'Jeugdwet art. 7.1.3.2, 7.1.3.3',
  activity: 'local-index/management',
  conditions: [isOfOwnMunicipality],
}

/** See what the own municipality chose, since when, and who chose it. */
export const listSettings = permission<ChoiceFacts>()({ ...managing, name: 'setting:list' })
/** Choose for the own municipality. */
export const changeSetting = permission<ChoiceFacts>()({ ...managing, name: 'setting:change' })
