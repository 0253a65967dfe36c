import type { noticeKinds } from '@mens-centraal/contract/local-index/matches'
import type { Instant } from '@mens-centraal/kernel/instant'
import type { EndWarned } from '../directory/end-warning.ts'
import type { StandInArranged, StandInEnded, StandInLapsed } from '../directory/stand-in.ts'
import type { InvolvementsTakenOver } from '../involvements/involvement.ts'
import type {
  MatchClosed,
  MatchConfirmed,
  MatchJoined,
  MatchOpened,
  ParticipantLeft,
  ParticipantReplaced,
  Person,
} from '../matches/match.ts'
import type { ArchiveNoticeGiven } from '../risk-signals/archive-notice.ts'
import type { StillInvolvedAsked } from '../risk-signals/end-reminder.ts'
import type { RiskSignalWithdrawn } from '../risk-signals/ending.ts'
import type { HandOverMade, SignalsOrphaned } from '../risk-signals/hand-over.ts'
import type { HandOverRequested } from '../risk-signals/hand-over-request.ts'
import type { WaitingSignalConfirmed, WaitingSignalRemoved } from '../risk-signals/risk-signal.ts'

/** What a notice says; the words stand with the screens. */
export type NoticeKind = (typeof noticeKinds)[number]

/** Something that a person must know, once. `cause` is the id of what it follows from: the same cause never gives a second notice. */
export type NoticeGiven = Person & {
  readonly type: 'notice-given'
  readonly noticeId: string
  readonly kind: NoticeKind
  readonly matchId: string | null
  readonly number: string | null
  /** The signal that it is about, if it is about one: the reader's own, or that of a colleague who asks for a hand-over. It is told only while that counts. */
  readonly signalId: string | null
  /** The place of another in the match that it tells of, if it tells of one: it is taken back when they never should have been there. */
  readonly participantId: string | null
  readonly cause: string
  readonly at: Instant
}
/** To whom a mail of a notice goes: its reader, the mailbox of their team, who stands in for them. */
export type Addressee = '' | '-team' | '-stand-in'
/** A notice has more than one address: each is mailed apart, so that one that does not answer holds up nobody. */
export type NoticeAddressed = { readonly type: 'notice-addressed'; readonly noticeId: string; readonly as: Addressee }
/** Somebody read a notice. */
export type NoticeRead = { readonly type: 'notice-read'; readonly noticeId: string; readonly at: Instant }

/** Kinds of which several may come at once: a day's first is mailed, and leads to them all. */
export const mailedOnceADay: readonly NoticeKind[] = [
  'match-in-organisation',
  'match-here',
  'hand-over-requested',
  'youth-moved-in',
  'contact-reminder',
  'contact-escalated',
  'contact-overdue',
  'reporter-lapsed',
  'covenant-ends',
  'designation-ends',
  'category-ends',
  'plan-evaluation-due',
  'family-to-tell',
  'invitation-asked',
  'mail-bounces',
  'organisation-changed',
  'decision-waits',
  'decision-without-decider',
  'decision-overdue',
]

/** Kinds that ask the reader to get in touch with somebody. */
const asking: readonly NoticeKind[] = [
  'match-opened',
  'match-joined',
  'possible-match',
  'possible-match-confirmed',
  'contact-reminder',
  'family-match',
  'family-match-joined',
  'address-match',
  'address-match-joined',
]

/** Kinds of which a person gets one for a match until it is read: of four siblings one hears once, and gets one mail. */
export const bundled: readonly NoticeKind[] = ['family-match', 'family-match-joined', 'address-match', 'address-match-joined']

/**
 * True for a notice that asks for something that can no longer be done, because its match is not among the reader's open ones: it closed, or the
 * reader or all others left. Follows from the matches of the moment, so that an end without an act (a signal that ran out) counts too.
 */
export const isPast = (kind: NoticeKind, matchId: string | null, openMatches: ReadonlySet<string>): boolean =>
  asking.includes(kind) && !(matchId !== null && openMatches.has(matchId))

export type Draw = { id(): string }
type About = {
  readonly kind: NoticeKind
  readonly matchId: string | null
  readonly number: string | null
  readonly signalId?: string
  readonly participantId?: string | null
  readonly cause: string
  readonly at: Instant
}

/** One notice to each of these people. */
export const give = (people: readonly Person[], about: About, draw: Draw): NoticeGiven[] =>
  people.map(({ positionId, professionalId }) => ({
    type: 'notice-given',
    noticeId: draw.id(),
    positionId,
    professionalId,
    signalId: null,
    participantId: null,
    ...about,
  }))

/** A new match is told to all who are in it. */
export const noticeMatchOpened = (event: MatchOpened, draw: Draw): NoticeGiven[] =>
  give(
    event.participants,
    {
      kind: event.possible ? 'possible-match' : 'match-opened',
      matchId: event.matchId,
      number: event.number,
      cause: event.matchId,
      at: event.at,
    },
    draw,
  )

/** Somebody joins: the newcomer hears of the match, the others of the newcomer, unless that person was in it already, by another job. */
export const noticeMatchJoined = (event: MatchJoined, draw: Draw): NoticeGiven[] => {
  const about = { matchId: event.matchId, number: event.link.number, at: event.at }
  const others = event.known ? [] : event.others
  const { participantId } = event.participant
  return [
    ...give([event.participant], { kind: 'match-opened', cause: event.matchId, ...about }, draw),
    ...give(others, { kind: 'match-joined', participantId, cause: participantId, ...about }, draw),
  ]
}

/** Somebody is no longer involved: the others are told, without a reason. Of who never should have been there they hear nothing, not even this. */
export const noticeParticipantLeft = (event: ParticipantLeft, draw: Draw): NoticeGiven[] => {
  const { matchId, number, participantId, at } = event
  const others = event.forgotten ? [] : event.others
  return give(others, { kind: 'participant-left', matchId, number, participantId, cause: participantId, at }, draw)
}

/** A colleague took over somebody's place: the others are told whom to call now. Each time is a cause of its own. */
export const noticeParticipantReplaced = (event: ParticipantReplaced, draw: Draw): NoticeGiven[] =>
  give(
    event.others,
    {
      kind: 'participant-replaced',
      matchId: event.matchId,
      number: event.number,
      participantId: event.participantId,
      cause: draw.id(),
      at: event.at,
    },
    draw,
  )

/** The coordinators are told that nobody can act on the signals of a colleague. Each time is a cause of its own. */
export const noticeOrphaned = (event: SignalsOrphaned, draw: Draw): NoticeGiven[] =>
  give(event.coordinators, { kind: 'signals-orphaned', matchId: null, number: null, cause: draw.id(), at: event.at }, draw)

/** Those who can do something about it are told that a covenant, designations or a category end soon. Which, and when, stands with the organisation. */
export const noticeEnd = (event: EndWarned, draw: Draw): NoticeGiven[] =>
  give(event.people, { kind: `${event.what}-ends`, matchId: null, number: null, cause: event.cause, at: event.at }, draw)

/** Who stands in, and who is away, hear that it was arranged or ended, save who did so; of one that lapsed also the coordinators. Who and when stands on its page. */
export const noticeStandIn = (event: StandInArranged | StandInEnded | StandInLapsed, draw: Draw): NoticeGiven[] =>
  give(event.told, { kind: event.type, matchId: null, number: null, cause: draw.id(), at: event.at }, draw)

/** Signals came from a colleague: the receiver is told once, however many there are. */
export const noticeHandOver = (event: HandOverMade, draw: Draw): NoticeGiven[] =>
  give([event.to], { kind: 'signals-handed-over', matchId: null, number: null, cause: event.handOverId, at: event.at }, draw)

/** A colleague asks that a signal is handed over: the coordinators are told, not on whom it is. Each time is a cause of its own. */
export const noticeHandOverRequested = ({ coordinators, signalId, at }: HandOverRequested, draw: Draw): NoticeGiven[] =>
  give(coordinators, { kind: 'hand-over-requested', matchId: null, number: null, signalId, cause: draw.id(), at }, draw)

/** A colleague made somebody the contact for youths who are known here: told once, however many there are. */
export const noticeInvolvementsTakenOver = ({ to, changeId, at }: InvolvementsTakenOver, draw: Draw): NoticeGiven[] =>
  give([to], { kind: 'involvements-handed-over', matchId: null, number: null, cause: changeId, at }, draw)

const closedKinds = {
  withdrawn: 'match-closed',
  ended: 'match-closed',
  lapsed: 'match-lapsed',
  split: 'possible-match-split',
  parted: 'match-parted',
} as const

/** A match is over: who remained is told. One that lapsed, was split or parted is no longer there to open. */
export const noticeMatchClosed = (event: MatchClosed, draw: Draw): NoticeGiven[] =>
  give(
    event.others,
    {
      kind: closedKinds[event.because],
      matchId: closedKinds[event.because] === 'match-closed' ? event.matchId : null,
      number: event.number,
      cause: event.matchId,
      at: event.at,
    },
    draw,
  )

/** Both said that it is the same youth: the other is told. */
export const noticeMatchConfirmed = (event: MatchConfirmed, draw: Draw): NoticeGiven[] =>
  give(
    event.others,
    { kind: 'possible-match-confirmed', matchId: event.matchId, number: event.number, cause: event.matchId, at: event.at },
    draw,
  )

/** A signal on the wrong youth may be a data breach (AVG art. 33): the privacy officer is told, without the youth. */
export const noticeWrongYouth = (event: RiskSignalWithdrawn, draw: Draw): NoticeGiven[] =>
  give(
    event.privacyOfficers,
    { kind: 'possible-data-breach', matchId: null, number: null, cause: event.signalId, at: event.at },
    draw,
  )

/** A waiting signal was checked: its reporter is told what came of it. */
export const noticeWaitingChecked = (
  event: WaitingSignalConfirmed | WaitingSignalRemoved,
  at: Instant,
  draw: Draw,
): NoticeGiven[] =>
  give(
    [event],
    {
      kind: event.type === 'waiting-signal-confirmed' ? 'signal-confirmed' : 'signal-not-confirmed',
      matchId: null,
      number: null,
      cause: event.signalId,
      at,
    },
    draw,
  )

const endKinds = { 30: 'signal-ends-in-month', 7: 'signal-ends-in-week' } as const

/** The reporter is asked whether they are still involved. Asked once for each end and each time, so each asking is a cause of its own. */
export const noticeStillInvolved = (event: StillInvolvedAsked, draw: Draw): NoticeGiven[] =>
  give(
    [event],
    {
      kind: endKinds[event.days],
      matchId: null,
      number: null,
      signalId: event.signalId,
      cause: draw.id(),
      at: event.at,
    },
    draw,
  )

/** The new reporter, and nobody else, is told that another organisation was involved before: one notice, however many there were. */
export const noticeInvolvedBefore = (event: ArchiveNoticeGiven, draw: Draw): NoticeGiven[] =>
  give(
    [event],
    {
      kind: 'involved-before',
      matchId: null,
      number: null,
      signalId: event.signalId,
      cause: event.signalId,
      at: event.at,
    },
    draw,
  )
