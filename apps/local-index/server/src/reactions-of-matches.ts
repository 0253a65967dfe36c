import { type Chain, later } from '@mens-centraal/platform/acts/reactions'
import { type LeadWanted, leadWanted } from './case-leads/case-lead.ts'
import { keepLeadStep } from './case-leads/case-lead-store.ts'
import { dropRuleSet, keepRuleSet } from './case-leads/lead-rule-store.ts'
import { keepConnectionEvent } from './coupling/connection-event-store.ts'
import { followMatch } from './decisions/decision-store.ts'
import { follows, kept } from './event-chains.ts'
import type { FollowUpPlanned, FollowUpStepTaken } from './follow-up/follow-up.ts'
import { forgetRound, keepPlan, keepStep, moveSteps } from './follow-up/follow-up-store.ts'
import type { KinMatchJoined } from './matches/kin.ts'
import { keepKin, keepKinJoin, keepKinMatch, keepKinMerge, keepThinning } from './matches/kin-store.ts'
import type { MatchConfirmed, MatchJoined, MatchOpened, ParticipantReplaced } from './matches/match.ts'
import {
  keepAnswer,
  keepClose,
  keepConfirm,
  keepJoin,
  keepJoinTakenOver,
  keepLeave,
  keepMatch,
  keepMatchTakenOver,
  keepSplit,
} from './matches/match-store.ts'
import type { JoinTakenOver, MatchTakenOver } from './matches/take-over-match.ts'
import { noticeLeadStep } from './notices/lead-notice.ts'
import {
  type NoticeAddressed,
  type NoticeGiven,
  noticeMatchClosed,
  noticeMatchConfirmed,
  noticeMatchJoined,
  noticeMatchOpened,
  noticeParticipantLeft,
  noticeParticipantReplaced,
} from './notices/notice.ts'
import { noticeFollowUpStep } from './notices/notice-of-follow-up.ts'
import { noticeKinMatchJoined, noticeKinMatchLapsed, noticeKinShown } from './notices/notice-of-kin.ts'
import { noticePlacesParted } from './notices/notice-of-parting.ts'
import { forgetToldOf, keepNotice, keepReading } from './notices/notice-store.ts'

/** Signals were taken over from another system: who has to get in touch hears by the follow-up, and nobody at once. */
const planQuietly = (matchId: string) => ({ topic: 'plan-follow-up', payload: { matchId, quietly: 'yes' } })

/** Coordinators and officers hear of a match once it is known who follows it up. */
const tellWatchers = (matchId: string) => ({ topic: 'tell-of-match', payload: { matchId } })

/** Of matches, their follow-up and lead, and of notices: what is kept, and what follows. */
export const matchReactions: readonly Chain[] = [
  kept('match-taken-over', keepMatchTakenOver),
  kept('match-join-taken-over', keepJoinTakenOver),
  kept('match-opened', keepMatch),
  follows('match-opened', (event, { draw }) => noticeMatchOpened(event, draw)),
  kept('match-joined', keepJoin),
  follows('match-joined', (event, { draw }) => noticeMatchJoined(event, draw)),
  kept('participant-left', forgetToldOf),
  kept('participant-left', keepLeave),
  kept('participant-left', forgetRound),
  follows('participant-left', (event, { draw }) => noticeParticipantLeft(event, draw)),
  follows('participant-replaced', (event, { draw }) => noticeParticipantReplaced(event, draw)),
  follows('places-parted', (event, { draw }) => noticePlacesParted(event, draw)),
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
  kept('kin-matches-merged', followMatch),
  kept('kin-matches-merged', keepKinMerge),
  kept('kin-match-joined', keepKinJoin),
  follows('kin-match-joined', (event, { draw }) => noticeKinMatchJoined(event, draw)),
  follows('kin-shown', (event, { draw }) => noticeKinShown(event, draw)),
  kept('kin-match-thinned', keepThinning),
  follows('kin-match-thinned', (event, { draw }) => noticeKinMatchLapsed(event, draw)),
  ...(['follow-up-planned', 'participant-left', 'match-confirmed'] as const).map((type) =>
    follows(type, ({ matchId }) => leadWanted(matchId)),
  ),
  kept('lead-step-taken', keepLeadStep),
  follows('lead-step-taken', (event, { draw }) => noticeLeadStep(event, draw)),
  kept('lead-rules-chosen', keepRuleSet),
  kept('lead-rules-taken-back', dropRuleSet),
  kept('notice-given', keepNotice),
  kept('notice-read', keepReading),
  kept('notice-given', keepConnectionEvent),
  later<MatchTakenOver>('match-taken-over', ({ acquainted, matchId }) => (acquainted ? null : planQuietly(matchId))),
  later<JoinTakenOver>('match-join-taken-over', ({ acquainted, matchId }) => (acquainted ? null : planQuietly(matchId))),
  later<MatchOpened>('match-opened', ({ matchId }) => ({ topic: 'plan-follow-up', payload: { matchId } })),
  later<MatchJoined>('match-joined', ({ matchId }) => ({ topic: 'plan-follow-up', payload: { matchId } })),
  later<ParticipantReplaced>('participant-replaced', ({ matchId }) => ({ topic: 'plan-follow-up', payload: { matchId } })),
  later<FollowUpStepTaken>('follow-up-step-taken', ({ kind, matchId }) =>
    kind === 'already-together' ? { topic: 'carry-contact', payload: { matchId } } : null,
  ),
  later<LeadWanted>('lead-wanted', ({ matchId }) => ({ topic: 'appoint-lead', payload: { matchId } })),
  later<KinMatchJoined>('kin-match-joined', ({ matchId, meeting, quietly }) => {
    if (!meeting) return null
    return quietly ? planQuietly(matchId) : { topic: 'plan-follow-up', payload: { matchId } }
  }),
  later<FollowUpPlanned>('follow-up-planned', ({ matchId, quietly }) => (quietly ? null : tellWatchers(matchId))),
  later<MatchConfirmed>('match-confirmed', ({ matchId }) => tellWatchers(matchId)),
  later<NoticeGiven>('notice-given', ({ noticeId }) => ({ topic: 'mail-notice', payload: { noticeId } })),
  later<NoticeAddressed>('notice-addressed', ({ noticeId, as }) => ({ topic: 'mail-notice', payload: { noticeId, as } })),
]
