import { Type } from 'typebox'
import { At, closed, Day, Id, oneOf, ProfessionalFunction, Text, Weekday } from '../vocabulary.ts'
import { Closing, TeamReach } from './closings.ts'
import { YouthLabel } from './risk-signals.ts'

export const matchKinds = ['youth', 'family', 'address'] as const

const possible = {
  /** `youth`: on one youth. `family`, `address`: about different youths, and never about whom of the others, nor where. */
  kind: oneOf(matchKinds),
  /** A match by name only: check together that it is the same youth; no names until both confirm. */
  possible: Type.Boolean(),
  ownAnswer: Type.Union([oneOf(['same', 'not-same'] as const), Type.Null()]),
}

/** Somebody is away: the first day on which they are back, and which colleague stands in. */
export const Absence = closed({
  until: Day,
  standIn: closed({
    name: Text(220),
    function: ProfessionalFunction,
    phone: Type.Union([Text(40), Type.Null()]),
    email: Type.Union([Text(200), Type.Null()]),
  }),
})

const Participant = closed({
  id: Id,
  you: Type.Boolean(),
  /** False: no longer involved. Contact details are gone then. */
  involved: Type.Boolean(),
  /** False: the job there ended. What went with it is gone; the organisation is reached by its general number, or its coordinator. */
  worksHere: Type.Boolean(),
  name: Text(220),
  function: Type.Union([ProfessionalFunction, Type.Null()]),
  organisation: Text(200),
  phone: Type.Union([Text(40), Type.Null()]),
  email: Type.Union([Text(200), Type.Null()]),
  generalPhone: Type.Union([Text(40), Type.Null()]),
  presence: Type.Array(Weekday),
  /** Number and mailbox that the team shares, if its coordinator said so. */
  team: Type.Union([TeamReach, Type.Null()]),
  /** The organisation is closed today: until when, and whom to call. */
  closed: Type.Union([Closing, Type.Null()]),
  /** They are away today: until when, and who stands in. */
  absence: Type.Union([Absence, Type.Null()]),
  /** The organisation's coordinator, if there is one and the participant left. */
  coordinator: Type.Union([
    closed({ name: Text(220), phone: Text(40), email: Text(200), presence: Type.Array(Weekday) }),
    Type.Null(),
  ]),
})

export const timelineEvents = [
  'match-opened',
  'you-joined',
  'worked-together-before',
  'participant-joined',
  'participant-left',
  'participant-replaced',
  'confirmed-same-youth',
  'match-closed',
] as const

const detail = {
  id: Id,
  /** Short random number that both can say on the phone. */
  number: Text(10),
  openedOn: Day,
  /** The day on which the match closed, because there are no two people left; null while it is open. */
  closedOn: Type.Union([Day, Type.Null()]),
  ...possible,
  /** Null while a possible match is not confirmed by both. */
  youth: Type.Union([YouthLabel, Type.Null()]),
  participants: Type.Array(Participant),
  /** Never the date of another's signal: a participant who joined or left is told on the day that you were told. */
  timeline: Type.Array(closed({ on: Day, event: oneOf(timelineEvents), who: Type.Union([Text(220), Type.Null()]) })),
}

export const MatchDetail = closed({
  ...detail,
  signal: Id,
  /** Involvements are shown with the own signal: `involved` of that signal says who is involved with the youth. */
  withInvolved: Type.Boolean(),
})

/** By which stand-in, for whom, and the first day on which that colleague is back. */
const StoodInFor = closed({ id: Id, name: Text(220), until: Day })

/** A match of a colleague for whom the asker stands in, as that colleague sees it: `you` is that colleague. Nothing of their signal. */
export const StoodInMatch = closed({ ...detail, standIn: StoodInFor })

export const MatchList = closed({
  matches: Type.Array(
    closed({
      id: Id,
      number: Text(10),
      openedOn: Day,
      ...possible,
      youth: Type.Union([YouthLabel, Type.Null()]),
      others: Type.Array(closed({ name: Text(220), organisation: Text(200), worksHere: Type.Boolean() })),
    }),
  ),
})

/** The open matches of a colleague for whom the asker stands in; `id` is the place of that colleague in the match. */
export const StoodInMatches = closed({ standIn: StoodInFor, matches: MatchList.properties.matches })

export const SameYouthAnswer = closed({ answer: oneOf(['same', 'not-same'] as const) })

export const noticeKinds = [
  'match-opened',
  'match-joined',
  'match-in-organisation',
  'match-here',
  'participant-left',
  'match-closed',
  'match-lapsed',
  'match-parted',
  'possible-match',
  'possible-match-confirmed',
  'possible-match-split',
  'signal-confirmed',
  'signal-not-confirmed',
  'signal-removed',
  'possible-data-breach',
  'signal-ends-in-month',
  'signal-ends-in-week',
  'family-to-tell',
  'involved-before',
  'participant-replaced',
  'hand-over-requested',
  'signals-handed-over',
  'involvements-handed-over',
  'youth-died',
  'youth-moved',
  'youth-moved-here',
  'youth-moved-in',
  'youth-doubted',
  'signals-orphaned',
  'covenant-ends',
  'designation-ends',
  'category-ends',
  'right-proposed',
  'recovery-asked',
  'invitation-asked',
  'mail-bounces',
  'organisation-changed',
  'organisation-change-proposed',
  'category-change-proposed',
  'contact-reminder',
  'contact-escalated',
  'contact-overdue',
  'reporter-lapsed',
  'follow-up-aligned',
  'follow-up-closed',
  'follow-up-objection',
  'family-match',
  'family-match-joined',
  'address-match',
  'address-match-joined',
  'lead-proposed',
  'lead-declined',
  'lead-appointed',
  'lead-known',
  'plan-evaluation-due',
  'decision-waits',
  'decision-without-decider',
  'decision-overdue',
  'letter-decided',
  'stand-in-arranged',
  'stand-in-ended',
  'stand-in-lapsed',
] as const

/** A notice carries no personal data of the youth: only what happened, and to which match. */
export const Notice = closed({
  id: Id,
  kind: oneOf(noticeKinds),
  at: At,
  read: Type.Boolean(),
  /** It asked to get in touch, and there is nobody left to do so with: the match is over, or no longer the reader's. */
  past: Type.Boolean(),
  match: Type.Union([closed({ id: Type.Union([Id, Type.Null()]), number: Text(10) }), Type.Null()]),
  /** The reader's own signal that it is about, if it is about one that they may open. */
  signal: Type.Union([Id, Type.Null()]),
})
