import { type Chain, later } from '@mens-centraal/platform/acts/reactions'
import { leadWanted } from './case-leads/case-lead.ts'
import type { DecisionAsked, DecisionMade } from './decisions/decision.ts'
import * as decisions from './decisions/decision-store.ts'
import { follows, kept } from './event-chains.ts'
import { moveFollowUps } from './follow-up/follow-up-store.ts'
import * as involved from './involvements/involvement-store.ts'
import { leaveKinMatches } from './matches/leave-kin-match.ts'
import { detectMatch, leaveMatches, replaceParticipants } from './matches/match.ts'
import {
  forgetClosedPlaces,
  forgetPlaces,
  keepGatheredMatches,
  keepMergedMatches,
  keepPartedMatches,
  keepReplacement,
} from './matches/match-store.ts'
import { matchMerged } from './matches/merge-matches.ts'
import { matchParted } from './matches/part-matches.ts'
import { matchTakenOver } from './matches/take-over-match.ts'
import {
  noticeEnd,
  noticeHandOver,
  noticeHandOverRequested,
  noticeInvolvedBefore,
  noticeInvolvementsTakenOver,
  noticeOrphaned,
  noticeStillInvolved,
  noticeWaitingChecked,
  noticeWrongYouth,
} from './notices/notice.ts'
import { noticeDecisionTold, noticeLetterDecided } from './notices/notice-of-decision.ts'
import { noticeYouthDoubted } from './notices/notice-of-parting.ts'
import { noticeYouthDied, noticeYouthLeft } from './notices/notice-of-register.ts'
import { noticeRemoval } from './notices/notice-of-removal.ts'
import { noticeAskedToTell } from './notices/notice-of-telling.ts'
import { handOverNotices } from './notices/notice-store.ts'
import { keepArchiveNotice } from './risk-signals/archive-notice-store.ts'
import { keepAsked } from './risk-signals/end-reminder-store.ts'
import type { RiskSignalEnded, RiskSignalWithdrawn } from './risk-signals/ending.ts'
import { keepDestruction, keepEnded, keepWithdrawal, removeWaiting } from './risk-signals/ending-store.ts'
import { keepRequest, keepRequestTakenBack } from './risk-signals/hand-over-request-store.ts'
import { keepHandOver, keepTelling } from './risk-signals/hand-over-store.ts'
import type { YouthsParted } from './risk-signals/parting.ts'
import { askDoubted, keepParting, rememberMerged, rememberYouth } from './risk-signals/parting-store.ts'
import type { SecrecyLifted } from './risk-signals/register-change.ts'
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
import { keepAskedToTell } from './risk-signals/tell-reminder-store.ts'
import { endFollowing, keepComparison, keepFollowing, keepReadingPlace, keepStuckRound } from './youths/following-store.ts'
import { keepFindAnswer, keepFindAsked, keepYouth } from './youths/youth-store.ts'

/** The register must know whether we follow this youth: looked at later, as it stands then. */
const followLater = (youthId: string) => ({ topic: 'follow-youth', payload: { youthId } })

/** By whom a youth belongs together with others is asked of the register later, and the matches that follow are found then. */
const findKin = (youthId: string) => ({ topic: 'find-kin', payload: { youthId } })

/** A move that waited is told later, as it stands then. */
const tellMove = (youthId: string) => ({ topic: 'tell-move', payload: { youthId } })

/** What a decider allowed happens later, as it stands then. */
const carryOut = ({ kind, outcome, youthId }: DecisionMade) =>
  outcome === 'withhold' || youthId === null ? null : kind === 'move-notice' ? tellMove(youthId) : findKin(youthId)

/** Of youths, risk signals and involvements: what is kept, and what follows. */
export const signalReactions: readonly Chain[] = [
  kept('find-asked', keepFindAsked),
  kept('find-answered', keepFindAnswer),
  kept('youth-became-known', keepYouth),
  kept('youth-followed', keepFollowing),
  kept('youth-unfollowed', endFollowing),
  kept('register-read', keepReadingPlace),
  kept('register-stuck', keepStuckRound),
  kept('register-compared', keepComparison),
  kept('decision-asked', decisions.keepDecision),
  kept('decision-made', decisions.keepOutcome),
  follows('decision-made', (event, { draw }) => noticeLetterDecided(event, draw)),
  kept('decision-told', decisions.keepTelling),
  follows('decision-told', (event, { draw }) => noticeDecisionTold(event, draw)),
  kept('decision-carried-out', decisions.keepCarriedOut),
  kept('decision-lapsed', decisions.removeLapsed),
  kept('youth-renumbered', keepNumber),
  kept('youths-merged', rememberMerged),
  kept('youths-merged', keepMergedMatches),
  kept('youths-merged', involved.moveInvolvements),
  kept('youths-merged', decisions.followYouth),
  kept('youths-merged', keepMerge),
  follows('youths-merged', (event, { draw }) => matchMerged(event, draw)),
  kept('youth-remembered', rememberYouth),
  kept('youths-parted', keepPartedMatches),
  kept('youths-parted', involved.partInvolvements),
  kept('youths-parted', keepParting),
  follows('youths-parted', (event, { draw }) => matchParted(event, draw)),
  kept('youth-doubted', askDoubted),
  follows('youth-doubted', (event, { draw }) => noticeYouthDoubted(event, draw)),
  kept('signals-gathered', keepGatheredMatches),
  follows('signals-gathered', (event, { draw }) => matchMerged(event, draw)),
  kept('youth-linked', keepYouthLink),
  kept('youth-renewed', keepRenewal),
  kept('youth-renewed', involved.shortenInvolvements),
  kept('secrecy-lifted', decisions.liftSecrecy),
  kept('youth-left', askReporters),
  kept('youth-left', moveFollowUps),
  follows('youth-left', (event, { draw }) => noticeYouthLeft(event, draw)),
  kept('youth-died', involved.removeInvolvements),
  follows('youth-died', (event, { draw }) => noticeYouthDied(event, draw)),
  kept('still-involved', endAsking),
  kept('risk-signal-extended', endAsking),
  kept('risk-signal-ended', decisions.lapseWithSignal),
  kept('risk-signal-ended', forgetClosedPlaces),
  kept('risk-signal-ended', keepEnded),
  follows('risk-signal-ended', (event) => leaveMatches(event)),
  follows('risk-signal-ended', (event) => leaveKinMatches(event)),
  follows('removal-told', (event, { draw }) => noticeRemoval(event, draw)),
  kept('risk-signal-destroyed', forgetPlaces),
  kept('risk-signal-destroyed', keepDestruction),
  kept('risk-signal-raised', keepSignal),
  kept('youth-identified', keepIdentity),
  kept('risk-signal-extended', keepExtension),
  kept('family-told', keepTold),
  kept('archive-term-set', keepArchiveTerm),
  kept('still-involved-asked', keepAsked),
  follows('still-involved-asked', (event, { draw }) => noticeStillInvolved(event, draw)),
  kept('asked-to-tell', keepAskedToTell),
  follows('asked-to-tell', (event, { draw }) => noticeAskedToTell(event, draw)),
  kept('waiting-signal-confirmed', keepConfirmation),
  follows('risk-signal-activated', (event, { now, draw }) => detectMatch(event, now, draw)),
  kept('archive-notice-given', keepArchiveNotice),
  follows('archive-notice-given', (event, { draw }) => noticeInvolvedBefore(event, draw)),
  follows('risk-signal-withdrawn', (event) => leaveMatches(event)),
  kept('risk-signal-withdrawn', decisions.lapseWithSignal),
  kept('risk-signal-withdrawn', forgetClosedPlaces),
  follows('risk-signal-withdrawn', (event) => leaveKinMatches(event)),
  kept('risk-signal-withdrawn', keepWithdrawal),
  follows('risk-signal-withdrawn', (event, { draw }) => noticeWrongYouth(event, draw)),
  follows('waiting-signal-confirmed', (event, { now, draw }) => noticeWaitingChecked(event, now, draw)),
  kept('waiting-signal-removed', removeWaiting),
  follows('waiting-signal-removed', (event, { now, draw }) => noticeWaitingChecked(event, now, draw)),
  kept('hand-over-requested', keepRequest),
  follows('hand-over-requested', (event, { draw }) => noticeHandOverRequested(event, draw)),
  kept('hand-over-request-taken-back', keepRequestTakenBack),
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
  kept('involvement-recorded', involved.keepInvolvement),
  kept('involvement-changed', involved.keepInvolvementChange),
  kept('involvement-ended', involved.removeInvolvement),
  follows('involvements-taken-over', (event, { draw }) => noticeInvolvementsTakenOver(event, draw)),
  follows('youth-left', ({ matches }) => matches.flatMap(({ matchId }) => leadWanted(matchId))),
  later<DecisionAsked>('decision-asked', ({ decisionId }) => ({ topic: 'tell-of-decision', payload: { decisionId } })),
  later<DecisionMade>('decision-made', carryOut),
  later<SecrecyLifted>('secrecy-lifted', ({ youthId }) => tellMove(youthId)),
  later<RiskSignalRaised>('risk-signal-raised', ({ state, signalId }) =>
    state === 'waiting-for-check' ? { topic: 'check-waiting-signal', payload: { signalId } } : null,
  ),
  later<RiskSignalActivated>('risk-signal-activated', ({ youthId, lookupKind, others }) =>
    lookupKind === 'bsn' && !others.some(({ state }) => state === 'active') ? followLater(youthId) : null,
  ),
  later<RiskSignalTakenOver>('risk-signal-taken-over', ({ state, youthId, lookupKind, others }) =>
    state === 'active' && lookupKind === 'bsn' && !others.some((other) => other.state === 'active') ? followLater(youthId) : null,
  ),
  later<YouthRenumbered>('youth-renumbered', ({ youthId }) => followLater(youthId)),
  later<YouthsMerged>('youths-merged', ({ fromId }) => followLater(fromId)),
  later<YouthsMerged>('youths-merged', ({ intoId }) => followLater(intoId)),
  later<YouthsParted>('youths-parted', ({ fromId }) => followLater(fromId)),
  later<YouthsParted>('youths-parted', ({ intoId }) => followLater(intoId)),
  later<RiskSignalEnded>('risk-signal-ended', ({ youthId }) => followLater(youthId)),
  later<RiskSignalWithdrawn>('risk-signal-withdrawn', ({ youthId }) => followLater(youthId)),
  later<RiskSignalActivated>('risk-signal-activated', ({ lookupKind, youthId }) =>
    lookupKind === 'bsn' ? findKin(youthId) : null,
  ),
  later<RiskSignalTakenOver>('risk-signal-taken-over', ({ state, lookupKind, youthId }) =>
    state === 'active' && lookupKind === 'bsn' ? { topic: 'find-kin', payload: { youthId, quietly: 'yes' } } : null,
  ),
  later<YouthRenumbered>('youth-renumbered', ({ youthId }) => findKin(youthId)),
  later<YouthsMerged>('youths-merged', ({ intoId }) => findKin(intoId)),
  later<YouthsParted>('youths-parted', ({ fromId }) => findKin(fromId)),
  later<YouthsParted>('youths-parted', ({ intoId }) => findKin(intoId)),
]
