import { dayOf } from '@mens-centraal/kernel/instant'
import { condition, permission } from '@mens-centraal/platform/access/permission'
import { sql } from 'kysely'
import { type StandingIn, standsInOn } from './stand-in.ts'
import { standsInOnDay, todayInContext } from './stand-in-facts.ts'

/** Whose absence it is; null when there is none. In queries the table of stand-ins is called `a`. */
export type AbsenceFacts = { readonly absence: { readonly positionId: string; readonly organisationId: string } | null }
/** Who stands in, and what decides whether they do; null when nobody does. */
export type StandInFacts = { readonly standIn: (StandingIn & { readonly standInId: string }) | null }

/** It is the asker who is away, or a colleague of whom the asker is the coordinator. */
export const isOwnOrCoordinated = condition<AbsenceFacts>({
  name: 'own absence, or of a colleague whom the asker coordinates',
  holds: ({ actor, facts: { absence } }) => {
    const own = absence !== null && absence.positionId === actor.positionId
    const coordinated = absence !== null && actor.roles.includes('coordinator') && absence.organisationId === actor.organisationId
    return own || coordinated ? null : { code: 'not-available' }
  },
  where: (actor) =>
    sql<boolean>`(a.position_id = ${actor.positionId} OR ${actor.roles.includes('coordinator')} AND a.organisation_id = ${actor.organisationId})`,
})

/** The asker stands in for a colleague today. */
export const standsInToday = condition<StandInFacts>({
  name: 'stands in for a colleague today',
  holds: ({ actor, facts: { standIn }, now }) =>
    standIn !== null && standIn.standInId === actor.positionId && standsInOn(standIn, dayOf(now))
      ? null
      : { code: 'not-available' },
  where: (actor) => sql<boolean>`(a.stand_in_position_id = ${actor.positionId} AND ${sql.raw(standsInOnDay(todayInContext))})`,
})

const arranging = {
  roles: ['reporter', 'coordinator'],
  purposes: ['aligning help'] as const,
  legalBasis: 'Jeugdwet art. 7.1.3.3',
  activity: 'local-index/stand-ins',
  conditions: [isOwnOrCoordinated],
}

/** See who stands in for oneself, or for the people whom one coordinates. */
export const seeStandIns = permission<AbsenceFacts>()({ ...arranging, name: 'stand-in:see' })
/** Arrange who stands in. */
export const arrangeStandIn = permission<AbsenceFacts>()({ ...arranging, name: 'stand-in:arrange' })
/** End it before its last day. */
export const endStandIn = permission<AbsenceFacts>()({ ...arranging, name: 'stand-in:end' })
/** The house itself: end it when the stand-in may no longer, and tell the coordinators. */
export const lapseStandIn = permission<unknown>()({ ...arranging, name: 'stand-in:lapse', roles: ['system'], conditions: [] })

/** See the open matches of the colleague for whom one stands in, and how to reach who is in them: as that colleague does. */
export const seeStoodInMatches = permission<StandInFacts>()({
  roles: ['reporter'],
  purposes: ['aligning help'],
  legalBasis: 'Jeugdwet art. 7.1.3.1',
  activity: 'local-index/stand-ins',
  name: 'stand-in:see-matches',
  conditions: [standsInToday],
})
