import type { AccountInvited } from '../directory/account.ts'
import type { RightProposed } from '../directory/management-right.ts'
import type { NoticeGiven } from './notice.ts'

type Draw = { id(): string }

/** A right to manage was proposed: who may confirm or refuse it is told, once. Neither who nor what is in the notice: that is on its page. */
export const noticeRightProposed = ({ confirmers, proposalId, at }: RightProposed, draw: Draw): NoticeGiven[] =>
  confirmers.map((person) => ({
    ...{ type: 'notice-given', noticeId: draw.id(), kind: 'right-proposed', ...person },
    ...{ matchId: null, number: null, signalId: null, participantId: null, cause: proposalId, at },
  }))

/** Somebody says that an account is lost: who may confirm it is told, once. A first invitation needs no second person. */
export const noticeRecoveryAsked = ({ confirmers, invitationId, at }: AccountInvited, draw: Draw): NoticeGiven[] =>
  confirmers.map((person) => ({
    ...{ type: 'notice-given', noticeId: draw.id(), kind: 'recovery-asked', ...person },
    ...{ matchId: null, number: null, signalId: null, participantId: null, cause: invitationId, at },
  }))
