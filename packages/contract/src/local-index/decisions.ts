import { Type } from 'typebox'
import type { Api } from '../api.ts'
import { closed, Day, Id, oneOf, Text } from '../vocabulary.ts'

export const decisionKinds = ['family-match', 'address-match', 'move-notice', 'letter'] as const
const Outcome = oneOf(['allow', 'withhold'] as const)

/** What waits, or waited: kind, number, days and organisations. Nothing of the youth, and no reporter. */
const decision = {
  id: Id,
  kind: oneOf(decisionKinds),
  /** Six digits, to be said on the phone. */
  number: Text(10),
  reasons: Type.Array(oneOf(['secret-address', 'custody-unclear'] as const)),
  askedOn: Day,
  /** The last day on which the decision is in time: two working days. */
  dueOn: Day,
  /** Where the reporters with a running signal work; of a match: on the one side. */
  organisations: Type.Array(Text(200)),
  /** Of a match: on the other side. */
  otherOrganisations: Type.Array(Text(200)),
}

const DecisionList = closed({
  /** The oldest term first. */
  waiting: Type.Array(closed({ ...decision, overdue: Type.Boolean() })),
  /** Of the last two weeks, the latest first, while it matters. */
  decided: Type.Array(closed({ ...decision, outcome: Outcome, decidedOn: Day, decidedBy: Type.Union([Text(220), Type.Null()]) })),
})

/** `waiting` and `overdue` are for deciders: nought for who manages only. */
const DecisionsStanding = closed({
  waiting: Type.Integer(),
  overdue: Type.Integer(),
  late: Type.Boolean(),
  deciders: Type.Integer(),
})

/** The part of the private API that is about what waits for a decider. */
export const decisionsApi = {
  'GET /api/decisions': {
    summary: 'What waits for a decider of the own municipality, and what was decided lately; nothing of the youths',
    answer: DecisionList,
    status: 200,
    refusals: ['not-permitted'],
  },
  'GET /api/decisions-standing': {
    summary:
      'How it stands with decisions of the own municipality: how many wait, whether any waits too long, and how many people can make them',
    answer: DecisionsStanding,
    status: 200,
    refusals: ['not-permitted'],
  },
  'POST /api/decisions/:id/outcome': {
    summary: 'Decides that something goes through, or does not',
    params: closed({ id: Id }),
    body: closed({ outcome: Outcome }),
    status: 204,
    idempotent: true,
    refusals: ['not-available', 'decision-made', 'idempotency-key-missing', 'idempotency-key-reused', 'conflict-try-again'],
  },
} as const satisfies Api
