import { condition, permission } from '@mens-centraal/platform/access/permission'
import { sql } from 'kysely'

/** What the conditions look at of figures; in queries their table is called `g`. */
export type FigureFacts = { readonly figure: { readonly municipalityId: string } }

/** The figures are of the municipality for which the asker works. */
const isOfOwnMunicipality = condition<FigureFacts>({
  name: 'figures of the own municipality',
  holds: ({ actor, facts }) => (facts.figure.municipalityId === actor.municipalityId ? null : { code: 'not-available' }),
  where: (actor) => sql<boolean>`g.municipality_id = ${actor.municipalityId}`,
})

const counting = {
  purposes: ['insight in figures'] as const,
  legalBasis: 'Jeugdwet art. 7.1.3.1, 7.1.3.2',
  activity: 'local-index/insight',
}

/** See the figures of the own municipality: fixed tables of months that are over, no small numbers, nobody's own. */
export const readInsight = permission<FigureFacts>()({
  ...counting,
  name: 'insight:read',
  roles: ['follow-up-officer', 'functional-manager', 'privacy-officer'],
  conditions: [isOfOwnMunicipality],
})
/** The house itself: count a month that is over, and fix what may be shown of it. */
export const publishInsight = permission<unknown>()({ ...counting, name: 'insight:publish', roles: ['system'], conditions: [] })
