import { permission } from '@mens-centraal/platform/access/permission'
import { isDesignated, type StandingFacts } from '../directory/position-permissions.ts'
import { type FollowUpFacts, isOwnMunicipality } from '../follow-up/follow-up-permissions.ts'
import { type MatchFacts, takesPart, wasJustified } from '../matches/match-permissions.ts'

type Justified = StandingFacts & MatchFacts & { readonly match: { readonly closedBecause: string | null } }

const leading = {
  purposes: ['aligning help'] as const,
  legalBasis: 'Jeugdwet art. 7.1.3.1',
  activity: 'local-index/case-leads',
}
const participants = { ...leading, roles: ['reporter'], conditions: [isDesignated, takesPart, wasJustified] }

/** See who leads a match, why, and that there is a joint plan, as one who takes part. */
export const seeMatchLead = permission<Justified>()({ ...participants, name: 'match:see-lead' })
/** Propose who leads, or pass the lead on. */
export const proposeLead = permission<Justified>()({ ...participants, name: 'match:propose-lead' })
/** Accept or decline a proposal, or take back one's own. */
export const answerLead = permission<Justified>()({ ...participants, name: 'match:answer-lead' })
/** Say that there is a joint plan, when it is evaluated, or that it ended. */
export const keepJointPlan = permission<Justified>()({ ...participants, name: 'match:keep-plan' })
/** See who leads a match that the own municipality follows up; never the youth. */
export const seeWatchedLead = permission<FollowUpFacts>()({
  ...leading,
  name: 'follow-up:see-lead',
  roles: ['follow-up-officer'],
  purposes: ['following up matches'],
  legalBasis: 'Jeugdwet art. 7.1.3.2',
  conditions: [isOwnMunicipality],
})
/** The house itself: appoint who leads by the municipality's rules, and remind of an evaluation. */
export const keepCaseLead = permission<unknown>()({ ...leading, name: 'case-lead:keep', roles: ['system'], conditions: [] })
