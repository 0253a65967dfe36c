import { dayOf, type Instant } from '@mens-centraal/kernel/instant'
import { type Actor, condition } from '@mens-centraal/platform/access/permission'
import { type RawBuilder, sql } from 'kysely'
import { designationRefusal, type PositionStanding, signallingRefusal } from './position.ts'

/** What the conditions on a person's own standing look at. */
export type StandingFacts = { readonly standing: PositionStanding }

/** The asker may signal today: category, covenant and designation (Jeugdwet art. 7.1.1.2). */
export const maySignal = condition<StandingFacts>({
  name: 'may signal today',
  holds: ({ facts, now }) => signallingRefusal(facts.standing, dayOf(now)),
})

/** The asker is designated on the day, or independent: as a filter, on no table of the query. */
export const designatedOn = ({ positionId }: Actor, now: Instant): RawBuilder<boolean> => sql<boolean>`EXISTS (
    SELECT FROM positions w JOIN organisations h ON h.id = w.organisation_id WHERE w.id = ${positionId}
    AND (h.independent OR EXISTS (SELECT FROM designations d WHERE d.position_id = w.id AND d.valid_from <= ${dayOf(now)} AND (d.valid_until IS NULL OR d.valid_until > ${dayOf(now)}))))`

/**
 * The asker is designated today, or independent. Without that a reporter sees and does nothing with a youth, a signal or a match, from the next request on, in
 * sessions that are open too (Jeugdwet art. 7.1.1.2). A covenant or category that ended stops new signals only: `maySignal`.
 */
export const isDesignated = condition<StandingFacts>({
  name: 'designated today, or independent',
  holds: ({ facts, now }) => designationRefusal(facts.standing, dayOf(now)),
  where: designatedOn,
})
