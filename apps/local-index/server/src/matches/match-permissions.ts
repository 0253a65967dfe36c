import { dayOf } from '@mens-centraal/kernel/instant'
import { condition, permission } from '@mens-centraal/platform/access/permission'
import { sql } from 'kysely'
import { isDesignated, type StandingFacts } from '../directory/position-permissions.ts'

/** What the conditions look at of a match: the asker's own place in it, or null. In queries the table is called `m`. */
export type MatchFacts = { readonly place: { readonly positionId: string; readonly involved: boolean } | null }

/** The asker takes part in the match now, by an own signal that still counts: who withdraws loses the page at once. */
export const takesPart = condition<MatchFacts>({
  name: 'takes part in the match',
  holds: ({ actor, facts }) =>
    facts.place?.involved === true && facts.place.positionId === actor.positionId ? null : { code: 'not-available' },
  where: (actor, now) => sql<boolean>`EXISTS (
    SELECT FROM match_participants me JOIN risk_signals s ON s.id = me.signal_id
    WHERE me.match_id = m.id AND me.position_id = ${actor.positionId} AND me.left_at IS NULL AND s.state = 'active' AND s.ends_on > ${dayOf(now)})`,
})

const neverShown: readonly string[] = ['lapsed', 'split', 'parted']

/** A match that never should have been is shown to nobody. */
export const wasJustified = condition<MatchFacts & { readonly match: { readonly closedBecause: string | null } }>({
  name: 'match has not lapsed',
  holds: ({ facts }) =>
    facts.match.closedBecause !== null && neverShown.includes(facts.match.closedBecause) ? { code: 'not-available' } : null,
  where: () => sql<boolean>`(m.closed_because IS NULL OR m.closed_because NOT IN ('lapsed', 'split', 'parted'))`,
})

const matching = {
  roles: ['reporter'],
  purposes: ['aligning help'] as const,
  legalBasis: 'Jeugdwet art. 7.1.3.1',
  activity: 'local-index/matches',
}

/** See a match: who is involved, and how to reach them. */
export const seeMatch = permission<StandingFacts & MatchFacts & { readonly match: { readonly closedBecause: string | null } }>()({
  ...matching,
  name: 'match:see',
  conditions: [isDesignated, takesPart, wasJustified],
})
/** Say on a possible match whether it is the same youth. */
export const answerSameYouth = permission<StandingFacts & MatchFacts>()({
  ...matching,
  name: 'match:answer-same-youth',
  conditions: [isDesignated, takesPart],
})
