import type { Api } from '../api.ts'
import { closed, Id } from '../vocabulary.ts'
import {
  JointPlanBody,
  LeadAnswerBody,
  LeadProposalBody,
  LeadRuleList,
  LeadRuleSetBody,
  LeadTrial,
  LeadTrialBody,
  MatchLead,
  WatchedLead,
} from './case-leads.ts'
import { designation } from './risk-signals.ts'

const byId = closed({ id: Id })
const once = ['idempotency-key-missing', 'idempotency-key-reused', 'conflict-try-again'] as const
const rules = ['rules-missing', 'rule-fits-nobody', 'rule-repeats'] as const

/** The part of the private API that is about who takes the lead after a match. */
export const caseLeadsApi = {
  'GET /api/matches/:id/lead': {
    summary: 'Who leads a match and why, what waits for an answer, and whether there is a joint plan',
    params: byId,
    answer: MatchLead,
    status: 200,
    refusals: ['not-available'],
  },
  'POST /api/matches/:id/lead-proposal': {
    summary: 'Proposes who leads; oneself leads at once, another is asked. A lead passes it on, with a reason',
    params: byId,
    body: LeadProposalBody,
    status: 204,
    idempotent: true,
    refusals: [
      ...designation,
      'not-available',
      'match-not-open',
      'cannot-lead',
      'lead-proposal-open',
      'lead-follows-rules',
      'lead-taken',
      'pass-reason-missing',
      ...once,
    ],
  },
  'POST /api/matches/:id/lead-answer': {
    summary: 'Accepts or declines to lead, or takes back a proposal',
    params: byId,
    body: LeadAnswerBody,
    status: 204,
    idempotent: true,
    refusals: [...designation, 'not-available', 'not-permitted', 'lead-proposal-closed', 'cannot-lead', ...once],
  },
  'POST /api/matches/:id/joint-plan': {
    summary: 'Says that there is a joint plan and when it is evaluated next, or that it ended; never what is in it',
    params: byId,
    body: JointPlanBody,
    status: 204,
    idempotent: true,
    refusals: [
      ...designation,
      'not-available',
      'match-not-open',
      'not-the-lead',
      'plan-missing',
      'evaluation-day-invalid',
      ...once,
    ],
  },
  'GET /api/follow-ups/:id/lead': {
    summary: 'Who leads a match that the own municipality follows up; nothing of the youth',
    params: byId,
    answer: WatchedLead,
    status: 200,
    refusals: ['not-available'],
  },
  'GET /api/lead-rules': {
    summary: "The own municipality's rules for who leads, past and coming ones too, and which kinds of organisation may",
    answer: LeadRuleList,
    status: 200,
    refusals: ['not-permitted'],
  },
  'POST /api/lead-rule-sets': {
    summary: 'Chooses rules for who leads, in order, from today or a later day on',
    body: LeadRuleSetBody,
    status: 204,
    idempotent: true,
    refusals: ['not-available', 'changed-meanwhile', 'start-invalid', ...rules, ...once],
  },
  'POST /api/lead-rule-sets/:id/removal': {
    summary: 'Takes back rules that have not begun',
    params: byId,
    status: 204,
    refusals: ['not-available', 'rules-begun', 'conflict-try-again'],
  },
  'POST /api/lead-rule-trials': {
    summary: 'What rules would have done with past matches, in rounded counts of nobody',
    body: LeadTrialBody,
    answer: LeadTrial,
    status: 200,
    refusals: ['not-available', ...rules],
  },
} as const satisfies Api
