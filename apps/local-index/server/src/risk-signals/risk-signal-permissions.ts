import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import { condition, permission } from '@mens-centraal/platform/access/permission'
import { sql } from 'kysely'
import { isDesignated, maySignal, type StandingFacts } from '../directory/position-permissions.ts'
import { isRunning, type SignalState } from './risk-signal.ts'

/** What the conditions look at of a stored signal; null when there is none. In queries its table is called `s`. */
export type SignalFacts = {
  readonly signal: { readonly positionId: string; readonly state: SignalState; readonly endsOn: CalendarDay } | null
}

/** The signal is the asker's own, given in the job in which they are logged in. */
export const isOwnSignal = condition<SignalFacts>({
  name: 'own signal',
  holds: ({ actor, facts }) =>
    facts.signal !== null && facts.signal.positionId === actor.positionId ? null : { code: 'not-available' },
  where: (actor) => sql<boolean>`s.position_id = ${actor.positionId}`,
})

/** The signal still counts today. */
export const isRunningSignal = condition<SignalFacts>({
  name: 'signal still runs',
  holds: ({ facts, now }) =>
    facts.signal !== null && isRunning(facts.signal, dayOf(now)) ? null : { code: 'signal-not-active' },
  where: (_actor, now) => sql<boolean>`(s.state <> 'archived' AND s.ends_on > ${dayOf(now)})`,
})

const signalling = {
  roles: ['reporter'],
  purposes: ['giving a signal'] as const,
  legalBasis: 'Jeugdwet art. 7.1.4.1',
  activity: 'local-index/risk-signals',
}
const ownRunning = [isDesignated, isOwnSignal, isRunningSignal]

/** Raise a risk signal on the youth that was found. */
export const raiseRiskSignal = permission<StandingFacts>()({
  ...signalling,
  name: 'risk-signal:raise',
  conditions: [maySignal],
})
/** See own signals. */
export const seeOwnSignals = permission<StandingFacts & SignalFacts>()({
  ...signalling,
  name: 'risk-signal:see',
  conditions: ownRunning,
})
/** See which organisations were involved before, with an own signal on the same youth. */
export const seeEarlierOrganisations = permission<StandingFacts & SignalFacts>()({
  ...signalling,
  name: 'risk-signal:see-earlier',
  purposes: ['aligning help'],
  legalBasis: 'Jeugdwet art. 7.1.4.6',
  conditions: ownRunning,
})
/** Move the end of an own signal: only who may still signal. */
export const extendRiskSignal = permission<StandingFacts & SignalFacts>()({
  ...signalling,
  name: 'risk-signal:extend',
  conditions: [...ownRunning, maySignal],
})
/** Withdraw an own signal: also when the covenant has ended. */
export const withdrawRiskSignal = permission<StandingFacts & SignalFacts>()({
  ...signalling,
  name: 'risk-signal:withdraw',
  legalBasis: 'Jeugdwet art. 7.1.4.5',
  conditions: ownRunning,
})
/** Move an own signal to the youth who was meant, when it was given on the wrong one: only who may still signal. */
export const correctYouth = permission<StandingFacts & SignalFacts>()({
  ...signalling,
  name: 'risk-signal:correct-youth',
  legalBasis: 'Jeugdwet art. 7.1.4.5; AVG art. 16',
  conditions: [...ownRunning, maySignal],
})
/** Say how long the archive is to keep an own signal once it has ended. */
export const setArchiveTerm = permission<StandingFacts & SignalFacts>()({
  ...signalling,
  name: 'risk-signal:set-archive-term',
  legalBasis: 'Jeugdwet art. 7.1.4.6',
  conditions: ownRunning,
})
/** Record that the family was told. */
export const recordTold = permission<StandingFacts & SignalFacts>()({
  ...signalling,
  name: 'risk-signal:record-told',
  legalBasis: 'AVG art. 14',
  conditions: ownRunning,
})
/** See who of the family is to be told of an own signal. */
export const seeFamily = permission<StandingFacts & SignalFacts>()({
  ...signalling,
  name: 'risk-signal:see-family',
  legalBasis: 'AVG art. 14, Jeugdwet art. 7.1.4.2',
  conditions: ownRunning,
})
/** Say that one is still involved, when asked after a move. */
export const confirmInvolved = permission<StandingFacts & SignalFacts>()({
  ...signalling,
  name: 'risk-signal:confirm-involved',
  legalBasis: 'Jeugdwet art. 7.1.4.5',
  conditions: ownRunning,
})
/** Ask the coordinator to hand an own signal over to a colleague, or take that back. */
export const requestHandOver = permission<StandingFacts & SignalFacts>()({
  ...signalling,
  name: 'risk-signal:request-hand-over',
  purposes: ['handing over'],
  legalBasis: 'Jeugdwet art. 7.1.3.3',
  activity: 'local-index/hand-overs',
  conditions: ownRunning,
})
/** The house itself: let the index follow what the population register says of a youth. */
export const takeRegisterChange = permission<unknown>()({
  ...signalling,
  name: 'risk-signal:take-register-change',
  roles: ['system'],
  legalBasis: 'Jeugdwet art. 7.1.4.2, 7.1.4.5',
  conditions: [],
})
/** The house itself: check a waiting signal against the population register. */
export const checkWaitingSignal = permission<unknown>()({
  ...signalling,
  name: 'risk-signal:check-waiting',
  roles: ['system'],
  conditions: [],
})
/** The house itself: end a signal whose date has come, also without anybody who asks. */
export const endDueRiskSignal = permission<unknown>()({
  ...signalling,
  name: 'risk-signal:end-due',
  roles: ['system'],
  legalBasis: 'Jeugdwet art. 7.1.4.5',
  conditions: [],
})
/** The house itself: destroy what is left of a signal whose archive ended. */
export const destroyRiskSignal = permission<unknown>()({
  ...signalling,
  name: 'risk-signal:destroy',
  roles: ['system'],
  legalBasis: 'Jeugdwet art. 7.1.4.6',
  conditions: [],
})
/** The house itself: ask a reporter to tell the family, once it is no longer postponed. */
export const askToTell = permission<unknown>()({
  ...signalling,
  name: 'risk-signal:ask-to-tell',
  roles: ['system'],
  legalBasis: 'AVG art. 14',
  conditions: [],
})
/** The house itself: ask a reporter before the end date whether they are still involved. */
export const askStillInvolved = permission<unknown>()({
  ...signalling,
  name: 'risk-signal:ask-still-involved',
  roles: ['system'],
  legalBasis: 'Jeugdwet art. 7.1.4.5',
  conditions: [],
})
