import type { DecisionMade, DecisionTold } from '../decisions/decision.ts'
import { type Draw, give, type NoticeGiven } from './notice.ts'

const kinds = { waits: 'decision-waits', 'without-decider': 'decision-without-decider', overdue: 'decision-overdue' } as const

/** Something waits for a decision: those who decide or manage hear that, and nothing of what it is about. */
export const noticeDecisionTold = ({ telling, people, decisionId, at }: DecisionTold, draw: Draw): NoticeGiven[] =>
  give(people, { kind: kinds[telling], matchId: null, number: null, cause: decisionId, at }, draw)

/** Whoever waits for a letter hears that it was decided; what, stands with the signal. Of a match or a move nobody hears that it waited. */
export const noticeLetterDecided = ({ reporter, signalId, decisionId, at }: DecisionMade, draw: Draw): NoticeGiven[] =>
  reporter === null || signalId === null
    ? []
    : give([reporter], { kind: 'letter-decided', matchId: null, number: null, signalId, cause: decisionId, at }, draw)
