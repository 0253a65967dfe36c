import { Type } from 'typebox'
import { closed, Day, Id, oneOf, ProfessionalFunction, Text, Weekday } from '../vocabulary.ts'
import { Closing, TeamReach } from './closings.ts'
import { Absence, matchKinds } from './matches.ts'
import { YouthLabel } from './risk-signals.ts'

/**
 * What a participant says of their contact: nobody answered, in touch, already worked together, help is aligned. `about`: of which others, by their
 * places; left out: of all whom they see. That help is aligned is always about all.
 */
export const ContactBody = closed({
  contact: oneOf(['no-answer', 'in-touch', 'already-together', 'aligned'] as const),
  about: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 100 })),
})
/** With what the follow-up officer closes: that help is aligned is not theirs to say. */
export const ClosingBody = closed({ outcome: oneOf(['no-response', 'wrong-person', 'objection'] as const) })
/** Why the follow-up officer must know who the youth is. */
export const IdentificationBody = closed({
  reason: oneOf(['nobody-reachable', 'wrong-youth-suspected', 'request-of-family'] as const),
})
export const IdentificationAnswer = closed({ youth: YouthLabel })

const ContactState = oneOf(['none', 'tried', 'in-touch', 'already-together'] as const)

export const followUpStandings = [
  'waiting',
  'in-touch',
  'aligned',
  'no-response',
  'wrong-person',
  'objection',
  'ended',
  'ended-without-contact',
  'different-youths',
] as const

const standing = {
  /** The last day on which contact is in time, in working days by the municipality's choice. */
  dueOn: Day,
  standing: oneOf(followUpStandings),
  overdue: Type.Boolean(),
}

export const followUpEvents = [
  'match-opened',
  'joined',
  'left',
  'participant-replaced',
  'acquainted',
  'confirmed-same-youth',
  'match-closed',
  'no-answer',
  'in-touch',
  'already-together',
  'known-together',
  'aligned',
  'reminder',
  'coordinators-told',
  'officer-told',
  'no-response',
  'wrong-person',
  'objection',
  'identified',
  'reporter-lapsed',
] as const

/** `forWhom`: the participant for whom a colleague who stood in said it; null when they said it themselves. `withWhom`: of whom it was said. */
const Timeline = Type.Array(
  closed({
    on: Day,
    event: oneOf(followUpEvents),
    who: Type.Union([Text(220), Type.Null()]),
    forWhom: Type.Union([Text(220), Type.Null()]),
    withWhom: Type.Array(Text(220)),
  }),
)

/** How far a match is followed up, for one who takes part in it. */
export const MatchFollowUp = closed({
  ...standing,
  /** `contact`: where they stand towards the asker, the asker towards all; `yours`: the asker towards them, null of oneself. */
  contacts: Type.Array(
    closed({
      participant: Id,
      name: Text(220),
      you: Type.Boolean(),
      contact: ContactState,
      yours: Type.Union([ContactState, Type.Null()]),
    }),
  ),
  /** Newest first, since the asker came. */
  timeline: Timeline,
})

const Participant = {
  id: Id,
  name: Text(220),
  organisation: Text(200),
  involved: Type.Boolean(),
  contact: ContactState,
  /** Since when they may not signal any more; null while they may, or are no longer involved. */
  lapsedOn: Type.Union([Day, Type.Null()]),
}

/** `kind`: on one youth, or about different youths of one family. */
const followUp = { id: Id, kind: oneOf(matchKinds), number: Text(10), openedOn: Day, ...standing }

/** Where the page before ended, to be given back as it came. */
const BoardCursor = Type.String({ pattern: '^[A-Za-z0-9_-]{34}$', description: 'where the page before ended' })

/** Which page of the board: `waiting` unless told, of matches with people of one organisation or of all. */
export const BoardQuery = closed({
  list: Type.Optional(oneOf(['waiting', 'in-touch', 'finished'] as const)),
  organisation: Type.Optional(Id),
  after: Type.Optional(BoardCursor),
})

/** A page of the matches of a municipality. Nothing of the youth. */
export const FollowUpBoard = closed({
  followUps: Type.Array(closed({ ...followUp, participants: Type.Array(closed(Participant)) })),
  /** With what the next page is asked for; null when this is the last. */
  next: Type.Union([BoardCursor, Type.Null()]),
  /** How many matches are on each list, of the organisation that was asked for; `overdue`: how many of those that wait. */
  counts: closed({
    waiting: Type.Integer(),
    overdue: Type.Integer(),
    inTouch: Type.Integer(),
    finished: Type.Integer(),
  }),
  /** The organisations of whom people take part in any match on the board. */
  organisations: Type.Array(closed({ id: Id, name: Text(200) })),
})

/** One of them: how to reach the participants, and what happened. Nothing of the youth. */
export const FollowUpDetail = closed({
  ...followUp,
  participants: Type.Array(
    closed({
      ...Participant,
      reach: closed({
        worksHere: Type.Boolean(),
        function: Type.Union([ProfessionalFunction, Type.Null()]),
        phone: Type.Union([Text(40), Type.Null()]),
        email: Type.Union([Text(200), Type.Null()]),
        generalPhone: Type.Union([Text(40), Type.Null()]),
        presence: Type.Array(Weekday),
        team: Type.Union([TeamReach, Type.Null()]),
        closed: Type.Union([Closing, Type.Null()]),
        absence: Type.Union([Absence, Type.Null()]),
      }),
    }),
  ),
  /** Who is together with whom in it, who has still to talk first: where each stands towards the other, and until when. */
  pairs: Type.Array(
    closed({
      people: Type.Array(closed({ name: Text(220), contact: ContactState }), { minItems: 2, maxItems: 2 }),
      waits: Type.Boolean(),
      dueOn: Day,
    }),
  ),
  timeline: Timeline,
})

const Colleagues = Type.Array(closed({ name: Text(220), contact: ContactState }))

/** The matches that reached a coordinator, as long as they wait for a colleague. Nothing of the youths, nor of other organisations. */
export const Escalations = closed({
  escalations: Type.Array(
    closed({
      id: Id,
      number: Text(10),
      openedOn: Day,
      dueOn: Day,
      /** When the coordinators were told. */
      toldOn: Day,
      /** When the follow-up officer is told. */
      officerOn: Day,
      colleagues: Colleagues,
    }),
  ),
})

/** For Vandaag: own matches by how far they are, and of whom the asker has still to say how contact went; for an officer how many wait; for a coordinator which wait for a colleague. */
export const FollowUpToday = closed({
  own: Type.Array(closed({ match: Id, ...standing, contact: ContactState, toContact: Type.Array(Text(220)) })),
  watched: Type.Union([closed({ waiting: Type.Integer(), overdue: Type.Integer() }), Type.Null()]),
  escalated: Type.Array(closed({ id: Id, number: Text(10), dueOn: Day, colleagues: Colleagues })),
})
