import type { LeadStepKind, LeadStepTaken } from '../case-leads/case-lead.ts'
import { give, type NoticeGiven, type NoticeKind } from './notice.ts'

const leadKinds: { readonly [Kind in LeadStepKind]?: NoticeKind } = {
  proposed: 'lead-proposed',
  declined: 'lead-declined',
  accepted: 'lead-known',
  appointed: 'lead-known',
  'carried-over': 'lead-known',
  'plan-reminded': 'plan-evaluation-due',
}

/** Who is proposed hears of it; who leads without having said so hears that they do; the others that it is known who leads. */
export const noticeLeadStep = (event: LeadStepTaken, draw: { id(): string }): NoticeGiven[] => {
  const { matchId, matchNumber: number, stepId: cause, at } = event
  const participantId = event.byParticipantId ?? event.participantId
  const about = { matchId, number, cause, at, ...(participantId !== null && { participantId }) }
  const kind = leadKinds[event.kind]
  return [
    ...(kind === undefined ? [] : give(event.told, { kind, ...about }, draw)),
    ...give(event.appointed, { kind: 'lead-appointed', ...about }, draw),
  ]
}
