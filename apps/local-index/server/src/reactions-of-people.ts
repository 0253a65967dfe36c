import { type Chain, later } from '@mens-centraal/platform/acts/reactions'
import { keepCode, keepLink, keepUnlink } from './coupling/account-link-store.ts'
import { keepCutOff, keepRevocation, keepSourceKey, keepSystem, keepToken } from './coupling/source-system-store.ts'
import type { AccountInvited, AccountUsed, InvitationConfirmed, RecoveryConfirmed } from './directory/account.ts'
import * as accounts from './directory/account-store.ts'
import { keepCategoryDecision, keepCategoryProposal } from './directory/category-change-store.ts'
import { keepClosing, keepHolidays } from './directory/closing-store.ts'
import type { MailReturned } from './directory/mail-bounce.ts'
import { keepBounce, keepTaken } from './directory/mail-bounce-store.ts'
import { keepProposal, keepRightDecision } from './directory/management-right-store.ts'
import * as organisations from './directory/organisation-store.ts'
import { keepPeopleList, keepPositionEnd, keepProfessional, keepProfessionalChange } from './directory/professional-store.ts'
import { closeSessions, keepLogin, keepSession } from './directory/session-store.ts'
import { keepSetting } from './directory/setting-store.ts'
import { keepStandIn, keepStandInEnd } from './directory/stand-in-store.ts'
import { keepOwnContact, keepTeamContact } from './directory/team-contact-store.ts'
import { follows, kept } from './event-chains.ts'
import { keepFigures } from './insight/figure-store.ts'
import { noticeStandIn } from './notices/notice.ts'
import { noticeAccountAsked, noticeChange, noticeMailBounced, noticeRightProposed } from './notices/notice-of-management.ts'
import { keepRetry } from './oversight/delivery-store.ts'
import { keepListed, keepListedEnd } from './youths/listed-address-store.ts'
import { takeFindsAlong } from './youths/youth-store.ts'

/** Of people, organisations and systems: who may do what, and how they come in. What is kept, and what follows. */
export const peopleReactions: readonly Chain[] = [
  kept('closing-set', keepClosing),
  kept('holidays-chosen', keepHolidays),
  kept('team-contact-set', keepTeamContact),
  kept('own-contact-set', keepOwnContact),
  kept('stand-in-arranged', keepStandIn),
  follows('stand-in-arranged', (event, { draw }) => noticeStandIn(event, draw)),
  kept('stand-in-ended', keepStandInEnd),
  follows('stand-in-ended', (event, { draw }) => noticeStandIn(event, draw)),
  kept('stand-in-lapsed', keepStandInEnd),
  follows('stand-in-lapsed', (event, { draw }) => noticeStandIn(event, draw)),
  kept('login-started', keepLogin),
  kept('session-opened', keepSession),
  kept('session-opened', takeFindsAlong),
  kept('session-closed', closeSessions),
  kept('account-invited', accounts.keepInvitation),
  follows('account-invited', (event, { draw }) => noticeAccountAsked(event, draw)),
  kept('recovery-confirmed', accounts.keepRecovery),
  kept('invitation-confirmed', accounts.keepConfirmedInvitation),
  kept('invitation-taken-back', accounts.keepTakenBack),
  kept('account-opened', accounts.keepAccount),
  kept('login-attempted', accounts.keepAttempt),
  kept('account-used', accounts.keepUse),
  kept('sessions-ended', accounts.keepEndedSessions),
  kept('mail-taken', keepTaken),
  kept('mail-bounced', keepBounce),
  follows('mail-bounced', (event, { draw }) => noticeMailBounced(event, draw)),
  kept('setting-changed', keepSetting),
  kept('address-listed', keepListed),
  kept('listed-end-moved', keepListedEnd),
  kept('right-proposed', keepProposal),
  follows('right-proposed', (event, { draw }) => noticeRightProposed(event, draw)),
  kept('right-decided', keepRightDecision),
  kept('organisation-added', organisations.keepOrganisation),
  kept('organisation-changed', organisations.keepOrganisationChange),
  follows('organisation-changed', (event, { draw }) => noticeChange(event, draw)),
  kept('organisation-change-proposed', organisations.keepChangeProposal),
  follows('organisation-change-proposed', (event, { draw }) => noticeChange(event, draw)),
  kept('organisation-change-decided', organisations.keepChangeDecision),
  kept('category-change-proposed', keepCategoryProposal),
  follows('category-change-proposed', (event, { draw }) => noticeChange(event, draw)),
  kept('category-change-decided', keepCategoryDecision),
  kept('professional-added', keepProfessional),
  kept('professional-changed', keepProfessionalChange),
  kept('position-ended', keepPositionEnd),
  kept('people-list-taken', keepPeopleList),
  kept('covenant-added', organisations.keepCovenant),
  kept('covenant-end-moved', organisations.keepCovenantEnd),
  kept('designation-granted', organisations.keepDesignation),
  kept('designation-end-moved', organisations.keepDesignationEnd),
  kept('source-system-registered', keepSystem),
  kept('source-key-added', keepSourceKey),
  kept('source-key-revoked', keepRevocation),
  kept('source-system-cut-off', keepCutOff),
  kept('access-token-issued', keepToken),
  kept('link-code-given', keepCode),
  kept('account-linked', keepLink),
  kept('account-unlinked', keepUnlink),
  kept('delivery-retried', keepRetry),
  kept('figures-published', keepFigures),
  later<AccountInvited>('account-invited', ({ invitationId, kind, confirmers }) =>
    kind === 'first' && confirmers.length === 0 ? { topic: 'mail-invitation', payload: { invitationId } } : null,
  ),
  later<InvitationConfirmed>('invitation-confirmed', ({ invitationId }) => ({
    ...{ topic: 'mail-invitation', payload: { invitationId } },
  })),
  later<RecoveryConfirmed>('recovery-confirmed', ({ invitationId }) => ({ topic: 'mail-invitation', payload: { invitationId } })),
  later<MailReturned>('mail-returned', ({ tokenHash, reason }) => ({
    topic: 'take-mail-report',
    payload: { mail: tokenHash.toString('hex'), reason },
  })),
  later<AccountUsed>('account-used', ({ newDevice, positionId }) =>
    newDevice ? { topic: 'mail-new-device', payload: { positionId } } : null,
  ),
]
