import { condition, permission } from '@mens-centraal/platform/access/permission'
import { sql } from 'kysely'

/** What the conditions look at of a decision; null when there is none. In queries its table is called `d`. */
export type DecisionFacts = { readonly decision: { readonly municipalityId: string } | null }

/** The decision is the asker's own municipality's. One on a signal of the asker's own is not found at all: four eyes (AVG art. 32; BIO2 5.3). */
export const isDecidedHere = condition<DecisionFacts>({
  name: 'decided by the own municipality',
  holds: ({ actor, facts: { decision } }) =>
    decision !== null && decision.municipalityId === actor.municipalityId ? null : { code: 'not-available' },
  where: (actor) => sql<boolean>`d.municipality_id = ${actor.municipalityId}`,
})

const deciding = {
  purposes: ['aligning help'] as const,
  legalBasis: 'Jeugdwet art. 7.1.3.1, AVG art. 5(1)(f)',
  activity: 'local-index/decisions',
}

/** See what waits for a decider of the own municipality, and what was decided: organisations and days, never the youth. */
export const seeDecisions = permission<DecisionFacts>()({
  ...deciding,
  name: 'decision:see',
  roles: ['decider'],
  conditions: [isDecidedHere],
})
/** Decide that something goes through, or does not. */
export const makeDecision = permission<DecisionFacts>()({
  ...deciding,
  name: 'decision:make',
  roles: ['decider'],
  conditions: [isDecidedHere],
})
/** See how it stands with decisions in the own municipality, and whether anybody decides: numbers for deciders, for managers whether any is late. */
export const seeStanding = permission<unknown>()({
  ...deciding,
  name: 'decision:see-standing',
  roles: ['decider', 'functional-manager'],
  conditions: [],
})
/** The house itself: tell those who must know that a decision waits. */
export const tellOfDecision = permission<unknown>()({
  ...deciding,
  name: 'decision:tell',
  roles: ['system'],
  conditions: [],
})
