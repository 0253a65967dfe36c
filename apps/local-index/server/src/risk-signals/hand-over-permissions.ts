import { dayOf } from '@mens-centraal/kernel/instant'
import { condition, permission } from '@mens-centraal/platform/access/permission'
import { sql } from 'kysely'
import { type Colleague, designationRefusal, mayTakeOver } from '../directory/position.ts'
import { designatedOn, type StandingFacts } from '../directory/position-permissions.ts'
import { isRunningSignal, type SignalFacts } from './risk-signal-permissions.ts'

/** What the conditions look at of a colleague's signal; null when there is none. In queries its table is called `s`. */
export type ColleaguesSignalFacts = SignalFacts & { readonly signal: { readonly organisationId: string } | null }

/** The signal was given by somebody of the asker's own organisation. */
export const isOfOwnOrganisation = condition<ColleaguesSignalFacts>({
  name: "signal of the asker's organisation",
  holds: ({ actor, facts }) =>
    facts.signal !== null && facts.signal.organisationId === actor.organisationId ? null : { code: 'not-available' },
  where: (actor) => sql<boolean>`s.organisation_id = ${actor.organisationId}`,
})

/** It is the asker's own signal, and they are designated; or that of a colleague whom they coordinate, who may be designated no more, or gone. */
export const isOwnOrColleagues = condition<StandingFacts & ColleaguesSignalFacts>({
  name: 'own signal while designated, or signal of a colleague whom the asker coordinates',
  holds: ({ actor, facts: { signal, standing }, now }) => {
    if (signal === null) return { code: 'not-available' }
    if (actor.roles.includes('coordinator') && signal.organisationId === actor.organisationId) return null
    return signal.positionId === actor.positionId ? designationRefusal(standing, dayOf(now)) : { code: 'not-available' }
  },
  where: (actor, now) =>
    sql<boolean>`(${actor.roles.includes('coordinator')} AND s.organisation_id = ${actor.organisationId} OR s.position_id = ${actor.positionId} AND ${designatedOn(actor, now)})`,
})

/** Between whom signals go; null is who is not there. */
export type HandOverFacts = { readonly colleague: Colleague | null; readonly receiver: Colleague | null }

/** Both work, or the first worked, in the asker's own organisation. */
export const areColleagues = condition<HandOverFacts>({
  name: "both of the asker's organisation",
  holds: ({ actor, facts: { colleague, receiver } }) =>
    [colleague, receiver].every((someone) => someone !== null && someone.organisationId === actor.organisationId)
      ? null
      : { code: 'not-available' },
})

/** Who receives signals works here and may signal today (Jeugdwet art. 7.1.1.2). */
export const receiverMaySignal = condition<HandOverFacts>({
  name: 'receiver may signal today',
  holds: ({ facts: { receiver }, now }) =>
    receiver !== null && mayTakeOver(receiver, dayOf(now)) ? null : { code: 'receiver-may-not-signal', field: 'to' },
})

const coordinating = {
  roles: ['coordinator'],
  purposes: ['handing over'] as const,
  legalBasis: 'Jeugdwet art. 7.1.3.3',
  activity: 'local-index/hand-overs',
  conditions: [isOfOwnOrganisation, isRunningSignal],
}

/** See that there are signals in the own organisation, and whose: without the youth. */
export const seeOrganisationSignals = permission<ColleaguesSignalFacts>()({
  ...coordinating,
  name: 'risk-signal:see-of-organisation',
})
/** See whom the signals of one colleague are about, to hand them over, for a reason from a list: the youth as that colleague knew them. */
export const seeAtHandOver = permission<ColleaguesSignalFacts>()({ ...coordinating, name: 'risk-signal:see-at-hand-over' })
/** Hand over signals of a colleague to another. */
export const handOverSignals = permission<HandOverFacts>()({
  ...coordinating,
  name: 'risk-signal:hand-over',
  conditions: [areColleagues, receiverMaySignal],
})
/** Hand over the signals of many colleagues by a file. Whom it names is looked up in the asker's own organisation only. */
export const handOverByFile = permission<unknown>()({ ...coordinating, name: 'risk-signal:hand-over-by-file', conditions: [] })
/** Remove a signal at once, without archive, because the municipality upheld a correction or an objection. */
export const removeRiskSignal = permission<StandingFacts & ColleaguesSignalFacts>()({
  ...coordinating,
  name: 'risk-signal:remove',
  roles: ['reporter', 'coordinator'],
  purposes: ['carrying out rights'],
  legalBasis: 'AVG art. 16, 17, 21; Jeugdwet art. 7.1.4.5',
  activity: 'local-index/risk-signals',
  conditions: [isOwnOrColleagues, isRunningSignal],
})
/** The house itself: tell a coordinator that the signals of a colleague are orphaned. */
export const tellOrphaned = permission<unknown>()({
  ...coordinating,
  name: 'risk-signal:tell-orphaned',
  roles: ['system'],
  conditions: [],
})
