import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import { permitToSee } from '@mens-centraal/platform/access/grant'
import { read } from '@mens-centraal/platform/acts/read'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { LocalDoor } from '../directory/actor.ts'
import { answerOneProposal } from './answer-lead.ts'
import { answerLead, keepJointPlan, proposeLead, seeMatchLead, seeWatchedLead } from './case-lead-permissions.ts'
import { matchLead, watchedLeadOf } from './case-lead-views.ts'
import { chooseRules } from './choose-lead-rules.ts'
import { keepPlan } from './keep-plan.ts'
import { chooseLeadRules, listLeadRules, takeBackLeadRules, tryLeadRules } from './lead-rule-permissions.ts'
import { leadRuleList } from './lead-rule-views.ts'
import { proposeOneLead } from './propose-lead.ts'
import { takeBackRules } from './take-back-lead-rules.ts'
import { tryRulesOut } from './try-lead-rules.ts'

/** Who takes the lead after a match: what participants see and say, what the officer sees, and the rules that a manager keeps. */
export const caseLeadRoutes = (route: RouteOf<LocalIndexApi, LocalDoor>): void => {
  route(
    'GET /api/matches/:id/lead',
    seeMatchLead,
    (door, { params }) => read(door, permitToSee(seeMatchLead, door), matchLead(params.id)) as never,
  )
  route(
    'POST /api/matches/:id/lead-proposal',
    proposeLead,
    (door, { params, body }) => proposeOneLead(door, params.id, body) as never,
  )
  route(
    'POST /api/matches/:id/lead-answer',
    answerLead,
    (door, { params, body }) => answerOneProposal(door, params.id, body.proposal, body.answer) as never,
  )
  route(
    'POST /api/matches/:id/joint-plan',
    keepJointPlan,
    (door, { params, body }) => keepPlan(door, params.id, body.evaluateOn) as never,
  )
  route(
    'GET /api/follow-ups/:id/lead',
    seeWatchedLead,
    (door, { params }) => read(door, permitToSee(seeWatchedLead, door), watchedLeadOf(params.id)) as never,
  )
  route('GET /api/lead-rules', listLeadRules, (door) => read(door, permitToSee(listLeadRules, door), leadRuleList) as never)
  route('POST /api/lead-rule-sets', chooseLeadRules, (door, { body }) => chooseRules(door, body) as never)
  route('POST /api/lead-rule-sets/:id/removal', takeBackLeadRules, (door, { params }) => takeBackRules(door, params.id) as never)
  route('POST /api/lead-rule-trials', tryLeadRules, (door, { body }) => tryRulesOut(door, body.rules) as never)
}
