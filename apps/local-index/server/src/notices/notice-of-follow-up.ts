import type { FollowUpStepTaken } from '../follow-up/follow-up.ts'
import type { StepKind } from '../follow-up/follow-up-step.ts'
import { type Draw, give, type NoticeGiven, type NoticeKind } from './notice.ts'

const followUpKinds: { readonly [Kind in StepKind]?: NoticeKind } = {
  reminder: 'contact-reminder',
  'coordinators-told': 'contact-escalated',
  'officer-told': 'contact-overdue',
  'reporter-lapsed': 'reporter-lapsed',
  aligned: 'follow-up-aligned',
  'no-response': 'follow-up-closed',
  'wrong-person': 'follow-up-closed',
  objection: 'follow-up-objection',
}

/** A step in a follow-up is told to those whom it names, if it is of a kind that is told. */
export const noticeFollowUpStep = (event: FollowUpStepTaken, draw: Draw): NoticeGiven[] => {
  const kind = followUpKinds[event.kind]
  if (kind === undefined) return []
  const { matchId, number, participantId, stepId, at } = event
  return give(event.told, { kind, matchId, number, participantId, cause: stepId, at }, draw)
}
