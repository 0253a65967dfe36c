import { Type } from 'typebox'
import { problemCodes } from '../problem.ts'
import { At, closed, Day, Id, oneOf, ProfessionalFunction, Role, Text } from '../vocabulary.ts'

/** Outcome of an answer on a possible match: waiting for the other, confirmed by both, or split for good. */
export const Credit = oneOf(['waiting', 'confirmed', 'split'] as const)

const Who = closed({
  positionId: Id,
  givenName: Text(100),
  familyName: Text(100),
  function: ProfessionalFunction,
  organisation: Text(200),
  organisationId: Id,
  roles: Type.Array(Role),
  /** True when the person has the right to use the BSN (Jeugdwet art. 7.1.4.2). */
  mayUseBsn: Type.Boolean(),
  /** What keeps this person from giving signals now; empty when nothing does. */
  signallingRefusals: Type.Array(
    Type.Object({ code: oneOf(problemCodes), title: Type.String(), detail: Type.String() }, { additionalProperties: false }),
  ),
  /** Since when mail to the work address of this job comes back; null when it does not. */
  mailBouncesSince: Type.Union([Day, Type.Null()]),
  /** A municipality with which the own organisation has a covenant switched involvements on, and this person may record them, or hand them over. */
  involvements: closed({ record: Type.Boolean(), handOver: Type.Boolean() }),
})

export const SessionAnswer = closed({
  /** What is shown at the top of each page. */
  house: closed({
    name: Text(100),
    theme: oneOf(['neutral', 'dune'] as const),
    practice: Type.Boolean(),
    helpdesk: closed({ phone: Text(40), mail: Text(200) }),
  }),
  /** `ended`: there was a session in this browser, which ended by idleness or time. */
  state: oneOf(['none', 'ended', 'active'] as const),
  who: Type.Union([Who, Type.Null()]),
  /** The house's clock: which day it is, also in a practice environment in which time was moved. */
  now: At,
  /** When the session ends if nothing is done (15 minutes idle), and at the latest (8 hours). */
  idleEndsAt: Type.Union([At, Type.Null()]),
  endsAt: Type.Union([At, Type.Null()]),
})

export const LoginOptions = closed({
  options: Type.Array(closed({ organisation: Id, name: Text(200), place: Type.Union([Text(100), Type.Null()]) })),
  /** True when more organisations fit than are shown. */
  more: Type.Boolean(),
})
