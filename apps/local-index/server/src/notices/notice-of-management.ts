import type { AccountInvited } from '../directory/account.ts'
import type { CategoryChangeProposed } from '../directory/category-change.ts'
import type { MailBounced } from '../directory/mail-bounce.ts'
import type { RightProposed } from '../directory/management-right.ts'
import type { OrganisationChanged, OrganisationChangeProposed } from '../directory/organisation-change.ts'
import type { NoticeGiven } from './notice.ts'

type Draw = { id(): string }

const asked = { first: 'invitation-asked', recovery: 'recovery-asked' } as const

/** A right to manage was proposed: who may confirm or refuse it is told, once. Neither who nor what is in the notice: that is on its page. */
export const noticeRightProposed = ({ confirmers, proposalId, at }: RightProposed, draw: Draw): NoticeGiven[] =>
  confirmers.map((person) => ({
    ...{ type: 'notice-given', noticeId: draw.id(), kind: 'right-proposed', ...person },
    ...{ matchId: null, number: null, signalId: null, participantId: null, cause: proposalId, at },
  }))

/** Somebody says that an account is lost, or invites to a mail address that another must confirm: who may do so is told, once. */
export const noticeAccountAsked = ({ confirmers, invitationId, kind, at }: AccountInvited, draw: Draw): NoticeGiven[] =>
  confirmers.map((person) => ({
    ...{ type: 'notice-given', noticeId: draw.id(), kind: asked[kind], ...person },
    ...{ matchId: null, number: null, signalId: null, participantId: null, cause: invitationId, at },
  }))

/** Mail to somebody comes back: who can have the address corrected is told, once for an address. At whom is on the page that it leads to. */
export const noticeMailBounced = ({ told, bounceId, at }: MailBounced, draw: Draw): NoticeGiven[] =>
  told.map((person) => ({
    ...{ type: 'notice-given', noticeId: draw.id(), kind: 'mail-bounces', ...person },
    ...{ matchId: null, number: null, signalId: null, participantId: null, cause: bounceId, at },
  }))

/** An organisation changed, or somebody proposes that, or a change of a category: the managers of the other municipalities that have a covenant with it are told, or those who may agree. */
export const noticeChange = (
  { type, told, changeId, at }: OrganisationChanged | OrganisationChangeProposed | CategoryChangeProposed,
  draw: Draw,
): NoticeGiven[] =>
  told.map(({ positionId, professionalId }) => ({
    ...{ type: 'notice-given', noticeId: draw.id(), kind: type, positionId, professionalId },
    ...{ matchId: null, number: null, signalId: null, participantId: null, cause: changeId, at },
  }))
