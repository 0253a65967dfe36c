import type { Reactions } from '@mens-centraal/platform/access/door'
import { later, reactionsOf } from '@mens-centraal/platform/acts/reactions'
import { type LeadWanted, leadWanted } from './case-leads/case-lead.ts'
import { keepLeadStep } from './case-leads/case-lead-store.ts'
import { dropRuleSet, keepRuleSet } from './case-leads/lead-rule-store.ts'
import { keepCode, keepLink, keepUnlink } from './coupling/account-link-store.ts'
import { keepConnectionEvent } from './coupling/connection-event-store.ts'
import { keepCutOff, keepRevocation, keepSourceKey, keepSystem, keepToken } from './coupling/source-system-store.ts'
import type { AccountInvited, AccountUsed, RecoveryConfirmed } from './directory/account.ts'
import { keepAccount, keepAttempt, keepEndedSessions, keepInvitation, keepRecovery, keepUse } from './directory/account-store.ts'
import { keepClosing, keepHolidays } from './directory/closing-store.ts'
import { keepProposal, keepRightDecision } from './directory/management-right-store.ts'
import * as organisations from './directory/organisation-store.ts'
import { keepPeopleList, keepPositionEnd, keepProfessional, keepProfessionalChange } from './directory/professional-store.ts'
import { closeSessions, keepLogin, keepSession } from './directory/session-store.ts'
import { keepSetting } from './directory/setting-store.ts'
import { keepOwnContact, keepTeamContact } from './directory/team-contact-store.ts'
import { follows, kept } from './event-chains.ts'
import { forgetRound, keepPlan, keepStep, moveFollowUps, moveSteps } from './follow-up/follow-up-store.ts'
import { keepFigures } from './insight/figure-store.ts'
import * as involved from './involvements/involvement-store.ts'
import { type KinMatchJoined, leaveKinMatches } from './matches/kin.ts'
import { keepKin, keepKinJoin, keepKinMatch, keepKinMerge, keepThinning } from './matches/kin-store.ts'
import {
  detectMatch,
  leaveMatches,
  type MatchJoined,
  type MatchOpened,
  type ParticipantReplaced,
  replaceParticipants,
} from './matches/match.ts'
import {
  forgetClosedPlaces,
  forgetPlaces,
  keepAnswer,
  keepClose,
  keepConfirm,
  keepGatheredMatches,
  keepJoin,
  keepLeave,
  keepMatch,
  keepMergedMatches,
  keepReplacement,
  keepSplit,
} from './matches/match-store.ts'
import { matchMerged } from './matches/merge-matches.ts'
import { type JoinTakenOver, type MatchTakenOver, matchTakenOver } from './matches/take-over-match.ts'
import { noticeLeadStep } from './notices/lead-notice.ts'
import {
  type NoticeGiven,
  noticeEnd,
  noticeFollowUpStep,
  noticeHandOver,
  noticeInvolvedBefore,
  noticeInvolvementsTakenOver,
  noticeMatchClosed,
  noticeMatchConfirmed,
  noticeMatchJoined,
  noticeMatchOpened,
  noticeOrphaned,
  noticeParticipantLeft,
  noticeParticipantReplaced,
  noticeStillInvolved,
  noticeWaitingChecked,
  noticeWrongYouth,
  noticeYouthDied,
  noticeYouthLeft,
} from './notices/notice.ts'
import { noticeKinMatchJoined } from './notices/notice-of-kin.ts'
import { noticeRecoveryAsked, noticeRightProposed } from './notices/notice-of-management.ts'
import { forgetToldOf, handOverNotices, keepNotice, keepReading } from './notices/notice-store.ts'
import { keepRetry } from './oversight/delivery-store.ts'
import { keepArchiveNotice } from './risk-signals/archive-notice-store.ts'
import { keepAsked } from './risk-signals/end-reminder-store.ts'
import type { RiskSignalEnded, RiskSignalWithdrawn } from './risk-signals/ending.ts'
import { keepDestruction, keepEnded, keepWithdrawal, removeWaiting } from './risk-signals/ending-store.ts'
import { keepHandOver, keepTelling } from './risk-signals/hand-over-store.ts'
import { askReporters, endAsking, keepRenewal } from './risk-signals/register-change-store.ts'
import type { YouthRenumbered, YouthsMerged } from './risk-signals/renumbering.ts'
import { keepMerge, keepNumber, keepLink as keepYouthLink } from './risk-signals/renumbering-store.ts'
import type { RiskSignalActivated, RiskSignalRaised } from './risk-signals/risk-signal.ts'
import {
  keepArchiveTerm,
  keepConfirmation,
  keepExtension,
  keepIdentity,
  keepSignal,
  keepTold,
} from './risk-signals/risk-signal-store.ts'
import type { RiskSignalTakenOver } from './risk-signals/take-over.ts'
import { keepTakenOver, keepTakeOver } from './risk-signals/take-over-store.ts'
import { endFollowing, keepComparison, keepFollowing, keepReadingPlace, keepStuckRound } from './youths/following-store.ts'
import { keepFindAnswer, keepFindAsked, keepYouth, takeFindsAlong } from './youths/youth-store.ts'

/** The register must know whether we follow this youth: looked at later, as it stands then. */
const followLater = (youthId: string) => ({ topic: 'follow-youth', payload: { youthId } })

/** By whom a youth belongs together with others is asked of the register later, and the matches that follow are found then. */
const findKin = (youthId: string) => ({ topic: 'find-kin', payload: { youthId } })

/** All traffic between the rooms of this house, on one page: what is kept, and what follows, in the act's own transaction or later. */
export const reactions: Reactions = reactionsOf([
  kept('closing-set', keepClosing),
  kept('holidays-chosen', keepHolidays),
  kept('team-contact-set', keepTeamContact),
  kept('own-contact-set', keepOwnContact),
  kept('login-started', keepLogin),
  kept('session-opened', keepSession),
  kept('session-opened', takeFindsAlong),
  kept('session-closed', closeSessions),
  kept('account-invited', keepInvitation),
  follows('account-invited', (event, { draw }) => noticeRecoveryAsked(event, draw)),
  kept('recovery-confirmed', keepRecovery),
  kept('account-opened', keepAccount),
  kept('login-attempted', keepAttempt),
  kept('account-used', keepUse),
  kept('sessions-ended', keepEndedSessions),

  kept('setting-changed', keepSetting),
  kept('right-proposed', keepProposal),
  follows('right-proposed', (event, { draw }) => noticeRightProposed(event, draw)),
  kept('right-decided', keepRightDecision),
  kept('organisation-added', organisations.keepOrganisation),
  kept('organisation-changed', organisations.keepOrganisationChange),
  kept('professional-added', keepProfessional),
  kept('professional-changed', keepProfessionalChange),
  kept('position-ended', keepPositionEnd),
  kept('people-list-taken', keepPeopleList),
  kept('covenant-added', organisations.keepCovenant),
  kept('covenant-end-moved', organisations.keepCovenantEnd),
  kept('designation-granted', organisations.keepDesignation),
  kept('designation-end-moved', organisations.keepDesignationEnd),

  kept('find-asked', keepFindAsked),
  kept('find-answered', keepFindAnswer),
  kept('youth-became-known', keepYouth),

  kept('youth-followed', keepFollowing),
  kept('youth-unfollowed', endFollowing),
  kept('register-read', keepReadingPlace),
  kept('register-stuck', keepStuckRound),
  kept('register-compared', keepComparison),

  kept('youth-renumbered', keepNumber),
  kept('youths-merged', keepMergedMatches),
  kept('youths-merged', involved.moveInvolvements),
  kept('youths-merged', keepMerge),
  follows('youths-merged', (event, { draw }) => matchMerged(event, draw)),
  kept('signals-gathered', keepGatheredMatches),
  follows('signals-gathered', (event, { draw }) => matchMerged(event, draw)),
  kept('youth-linked', keepYouthLink),
  kept('youth-renewed', keepRenewal),
  kept('youth-renewed', involved.shortenInvolvements),
  kept('youth-left', askReporters),
  kept('youth-left', moveFollowUps),
  follows('youth-left', (event, { draw }) => noticeYouthLeft(event, draw)),
  kept('youth-died', involved.removeInvolvements),
  follows('youth-died', (event, { draw }) => noticeYouthDied(event, draw)),
  kept('still-involved', endAsking),
  kept('risk-signal-extended', endAsking),

  kept('risk-signal-ended', forgetClosedPlaces),
  kept('risk-signal-ended', keepEnded),
  follows('risk-signal-ended', (event) => leaveMatches(event)),
  follows('risk-signal-ended', (event) => leaveKinMatches(event)),
  kept('risk-signal-destroyed', forgetPlaces),
  kept('risk-signal-destroyed', keepDestruction),
  kept('risk-signal-raised', keepSignal),
  kept('youth-identified', keepIdentity),
  kept('risk-signal-extended', keepExtension),
  kept('family-told', keepTold),
  kept('archive-term-set', keepArchiveTerm),
  kept('still-involved-asked', keepAsked),
  follows('still-involved-asked', (event, { draw }) => noticeStillInvolved(event, draw)),
  kept('waiting-signal-confirmed', keepConfirmation),
  follows('risk-signal-activated', (event, { now, draw }) => detectMatch(event, now, draw)),
  kept('archive-notice-given', keepArchiveNotice),
  follows('archive-notice-given', (event, { draw }) => noticeInvolvedBefore(event, draw)),
  follows('risk-signal-withdrawn', (event) => leaveMatches(event)),
  kept('risk-signal-withdrawn', forgetClosedPlaces),
  follows('risk-signal-withdrawn', (event) => leaveKinMatches(event)),
  kept('risk-signal-withdrawn', keepWithdrawal),
  follows('risk-signal-withdrawn', (event, { draw }) => noticeWrongYouth(event, draw)),
  follows('waiting-signal-confirmed', (event, { now, draw }) => noticeWaitingChecked(event, now, draw)),
  kept('waiting-signal-removed', removeWaiting),
  follows('waiting-signal-removed', (event, { now, draw }) => noticeWaitingChecked(event, now, draw)),

  kept('risk-signal-handed-over', keepHandOver),
  kept('risk-signal-handed-over', keepReplacement),
  follows('risk-signal-handed-over', (event) => replaceParticipants(event)),
  kept('risk-signal-handed-over', handOverNotices),
  follows('hand-over-made', (event, { draw }) => noticeHandOver(event, draw)),
  follows('end-warned', (event, { draw }) => noticeEnd(event, draw)),
  kept('signals-orphaned', keepTelling),
  follows('signals-orphaned', (event, { draw }) => noticeOrphaned(event, draw)),

  kept('risk-signal-taken-over', keepTakenOver),
  kept('take-over-made', keepTakeOver),
  follows('risk-signal-taken-over', (event, { now, draw }) => matchTakenOver(event, now, draw)),
  kept('match-taken-over', (event) => keepMatch({ ...event, type: 'match-opened' })),
  kept('match-join-taken-over', (event) => keepJoin({ ...event, type: 'match-joined' })),

  kept('involvement-recorded', involved.keepInvolvement),
  kept('involvement-changed', involved.keepInvolvementChange),
  kept('involvement-ended', involved.removeInvolvement),
  follows('involvements-taken-over', (event, { draw }) => noticeInvolvementsTakenOver(event, draw)),

  kept('match-opened', keepMatch),
  follows('match-opened', (event, { draw }) => noticeMatchOpened(event, draw)),
  kept('match-joined', keepJoin),
  follows('match-joined', (event, { draw }) => noticeMatchJoined(event, draw)),
  kept('participant-left', forgetToldOf),
  kept('participant-left', keepLeave),
  kept('participant-left', forgetRound),
  follows('participant-left', (event, { draw }) => noticeParticipantLeft(event, draw)),
  follows('participant-replaced', (event, { draw }) => noticeParticipantReplaced(event, draw)),
  kept('match-closed', keepClose),
  follows('match-closed', (event, { draw }) => noticeMatchClosed(event, draw)),
  kept('same-youth-answered', keepAnswer),
  kept('youths-split', keepSplit),
  kept('match-confirmed', keepConfirm),
  follows('match-confirmed', (event, { draw }) => noticeMatchConfirmed(event, draw)),

  kept('follow-up-planned', keepPlan),
  kept('follow-up-step-taken', keepStep),
  follows('follow-up-step-taken', (event, { draw }) => noticeFollowUpStep(event, draw)),
  kept('kin-learned', keepKin),
  kept('kin-match-opened', keepKinMatch),
  kept('kin-matches-merged', moveSteps),
  kept('kin-matches-merged', keepKinMerge),
  kept('kin-match-joined', keepKinJoin),
  follows('kin-match-joined', (event, { draw }) => noticeKinMatchJoined(event, draw)),
  kept('kin-match-thinned', keepThinning),
  ...(['follow-up-planned', 'participant-left', 'match-confirmed'] as const).map((type) =>
    follows(type, ({ matchId }) => leadWanted(matchId)),
  ),
  follows('youth-left', ({ matches }) => matches.flatMap(({ matchId }) => leadWanted(matchId))),
  kept('lead-step-taken', keepLeadStep),
  follows('lead-step-taken', (event, { draw }) => noticeLeadStep(event, draw)),
  kept('lead-rules-chosen', keepRuleSet),
  kept('lead-rules-taken-back', dropRuleSet),

  kept('notice-given', keepNotice),
  kept('notice-read', keepReading),

  kept('source-system-registered', keepSystem),
  kept('source-key-added', keepSourceKey),
  kept('source-key-revoked', keepRevocation),
  kept('source-system-cut-off', keepCutOff),
  kept('access-token-issued', keepToken),
  kept('link-code-given', keepCode),
  kept('account-linked', keepLink),
  kept('account-unlinked', keepUnlink),
  kept('notice-given', keepConnectionEvent),

  kept('delivery-retried', keepRetry),

  kept('figures-published', keepFigures),

  later<RiskSignalRaised>('risk-signal-raised', ({ state, signalId }) =>
    state === 'waiting-for-check' ? { topic: 'check-waiting-signal', payload: { signalId } } : null,
  ),
  later<RiskSignalActivated>('risk-signal-activated', ({ youthId, lookupKind, others }) =>
    lookupKind === 'bsn' && !others.some(({ state }) => state === 'active') ? followLater(youthId) : null,
  ),
  later<RiskSignalTakenOver>('risk-signal-taken-over', ({ state, youthId, lookupKind, others }) =>
    state === 'active' && lookupKind === 'bsn' && !others.some((other) => other.state === 'active') ? followLater(youthId) : null,
  ),
  later<MatchTakenOver>('match-taken-over', ({ acquainted, matchId }) =>
    acquainted ? null : { topic: 'plan-follow-up', payload: { matchId } },
  ),
  later<JoinTakenOver>('match-join-taken-over', ({ acquainted, matchId }) =>
    acquainted ? null : { topic: 'plan-follow-up', payload: { matchId } },
  ),
  later<YouthRenumbered>('youth-renumbered', ({ youthId }) => followLater(youthId)),
  later<YouthsMerged>('youths-merged', ({ fromId }) => followLater(fromId)),
  later<YouthsMerged>('youths-merged', ({ intoId }) => followLater(intoId)),
  later<RiskSignalEnded>('risk-signal-ended', ({ youthId }) => followLater(youthId)),
  later<RiskSignalWithdrawn>('risk-signal-withdrawn', ({ youthId }) => followLater(youthId)),
  later<MatchOpened>('match-opened', ({ matchId }) => ({ topic: 'plan-follow-up', payload: { matchId } })),
  later<MatchJoined>('match-joined', ({ matchId }) => ({ topic: 'plan-follow-up', payload: { matchId } })),
  later<ParticipantReplaced>('participant-replaced', ({ matchId }) => ({ topic: 'plan-follow-up', payload: { matchId } })),
  later<LeadWanted>('lead-wanted', ({ matchId }) => ({ topic: 'appoint-lead', payload: { matchId } })),
  later<AccountInvited>('account-invited', ({ invitationId, kind }) =>
    kind === 'first' ? { topic: 'mail-invitation', payload: { invitationId } } : null,
  ),
  later<RecoveryConfirmed>('recovery-confirmed', ({ invitationId }) => ({ topic: 'mail-invitation', payload: { invitationId } })),
  later<AccountUsed>('account-used', ({ newDevice, positionId }) =>
    newDevice ? { topic: 'mail-new-device', payload: { positionId } } : null,
  ),
  later<RiskSignalActivated>('risk-signal-activated', ({ lookupKind, youthId }) =>
    lookupKind === 'bsn' ? findKin(youthId) : null,
  ),
  later<YouthRenumbered>('youth-renumbered', ({ youthId }) => findKin(youthId)),
  later<YouthsMerged>('youths-merged', ({ intoId }) => findKin(intoId)),
  later<KinMatchJoined>('kin-match-joined', ({ matchId, news, told }) =>
    news || told.length > 0 ? { topic: 'plan-follow-up', payload: { matchId } } : null,
  ),
  later<NoticeGiven>('notice-given', ({ noticeId }) => ({ topic: 'mail-notice', payload: { noticeId } })),
])
