import { condition, permission } from '@mens-centraal/platform/access/permission'
import { sql } from 'kysely'
import { isDesignated, type StandingFacts } from '../directory/position-permissions.ts'
import { type StandInFacts, standsInToday } from '../directory/stand-in-permissions.ts'
import type { KinKind } from '../matches/kin.ts'
import { type MatchFacts, takesPart, wasJustified } from '../matches/match-permissions.ts'
import { type FollowUp, isRunning } from './follow-up.ts'

/** What the conditions look at of a follow-up; null when there is none. In queries its table is called `f`. */
export type FollowUpFacts = { readonly followUp: { readonly municipalityId: string } | null }
/** Whether the match of a follow-up still runs: who takes part in it today. */
export type RunningFacts = { readonly followUp: Pick<FollowUp, 'open' | 'places'> | null }
/** What a match is about. */
export type KindFacts = { readonly followUp: { readonly kind: 'youth' | KinKind } | null }
/** The organisations of which people are in the match, and whether their coordinators were told that nobody moves. */
export type EscalationFacts = {
  readonly escalation: { readonly told: boolean; readonly organisationIds: readonly string[] } | null
}

/** The asker's own municipality follows up the match (Jeugdwet art. 7.1.3.2). */
export const isOwnMunicipality = condition<FollowUpFacts>({
  name: 'followed up by the own municipality',
  holds: ({ actor, facts }) =>
    facts.followUp !== null && facts.followUp.municipalityId === actor.municipalityId ? null : { code: 'not-available' },
  where: (actor) => sql<boolean>`f.municipality_id = ${actor.municipalityId}`,
})

/** Two people are involved in the match today. When it lapsed or ended, who the youth is concerns the officer no longer. */
const stillRuns = condition<RunningFacts>({
  name: 'two people are involved today',
  holds: ({ facts: { followUp } }) => (followUp !== null && isRunning(followUp) ? null : { code: 'not-available' }),
})

/** The match is on one youth: who the youths of a family are, and which of them is whose, is nobody's to see. */
const onOneYouth = condition<KindFacts>({
  name: 'the match is on one youth',
  holds: ({ facts: { followUp } }) => (followUp?.kind === 'youth' ? null : { code: 'not-available' }),
})

/** A colleague of the asker takes part, and the coordinators were told that the match waits. */
export const isEscalatedToOwn = condition<EscalationFacts>({
  name: 'a colleague takes part, and coordinators were told',
  holds: ({ actor, facts: { escalation } }) =>
    escalation?.told === true && escalation.organisationIds.includes(actor.organisationId ?? '')
      ? null
      : { code: 'not-available' },
  where: (actor) => sql<boolean>`(organisation_takes_part(f.id, ${actor.organisationId})
    AND EXISTS (SELECT FROM follow_up_steps t WHERE t.follow_up_id = f.id AND t.kind = 'coordinators-told'))`,
})

type Justified = StandingFacts & MatchFacts & { readonly match: { readonly closedBecause: string | null } }

const following = {
  purposes: ['following up matches'] as const,
  legalBasis: 'Jeugdwet art. 7.1.3.2',
  activity: 'local-index/follow-up',
}
const participants = { ...following, roles: ['reporter'] }
const officers = { ...following, roles: ['follow-up-officer'] }

/** See how far a match is followed up, as one who takes part. */
export const seeMatchFollowUp = permission<Justified>()({
  ...participants,
  name: 'match:see-follow-up',
  conditions: [isDesignated, takesPart, wasJustified],
})
/** Say that one was in touch, or tried to be. */
export const recordContact = permission<Justified>()({
  ...participants,
  name: 'match:record-contact',
  conditions: [isDesignated, takesPart, wasJustified],
})
/** Who stands in for a colleague, with that colleague's place in an open match. */
type StoodInPlaceFacts = StandInFacts & {
  readonly standIn: { readonly positionId: string } | null
  readonly stoodInPlace: { readonly positionId: string; readonly involved: boolean } | null
  readonly match: { readonly open: boolean }
}

/** The colleague for whom the asker stands in takes part in the match, by a signal that still counts, and it is open. */
const colleagueTakesPart = condition<StoodInPlaceFacts>({
  name: 'that colleague takes part in the open match',
  holds: ({ facts: { standIn, stoodInPlace, match } }) =>
    match.open && stoodInPlace?.involved === true && stoodInPlace.positionId === standIn?.positionId
      ? null
      : { code: 'not-available' },
})

const standingIn = { ...participants, activity: 'local-index/stand-ins' }
/** See how far a match of the colleague is followed up for whom one stands in. */
export const seeStoodInFollowUp = permission<StandInFacts>()({
  ...standingIn,
  name: 'stand-in:see-follow-up',
  conditions: [standsInToday],
})
/** Say for that colleague that they were in touch, or that one tried to be. */
export const recordContactFor = permission<StoodInPlaceFacts>()({
  ...standingIn,
  name: 'stand-in:record-contact',
  conditions: [standsInToday, colleagueTakesPart],
})

/** See which matches of the own municipality wait: who takes part and how far they are, never the youth. */
export const seeFollowUp = permission<FollowUpFacts>()({ ...officers, name: 'follow-up:see', conditions: [isOwnMunicipality] })
/** Close a follow-up with its outcome. */
export const closeFollowUp = permission<FollowUpFacts>()({
  ...officers,
  name: 'follow-up:close',
  conditions: [isOwnMunicipality],
})
/** See who the youth is while the match runs, for a reason from a list. */
export const identifyYouth = permission<FollowUpFacts & RunningFacts & KindFacts>()({
  ...officers,
  name: 'follow-up:identify',
  conditions: [isOwnMunicipality, stillRuns, onOneYouth],
})
/** See that a match of a colleague waits. */
export const seeEscalation = permission<EscalationFacts>()({
  ...following,
  roles: ['coordinator'],
  legalBasis: 'Jeugdwet art. 7.1.3.3',
  name: 'escalation:see',
  conditions: [isEscalatedToOwn],
})
/** The house itself: find out until when a match must be followed up, remind, and escalate. */
export const keepFollowUp = permission<unknown>()({ ...following, name: 'follow-up:keep', roles: ['system'], conditions: [] })
