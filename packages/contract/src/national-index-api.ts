import { Type } from 'typebox'
import type { Api } from './api.ts'
import { Epoch, Scope } from './key-custodian-api.ts'
import type { ProblemCode } from './problem.ts'
import { At, closed, Day, Id, oneOf } from './vocabulary.ts'

/** Where the API of the national index begins. */
export const federationRoot = '/federatie/v1'

/** The full version, as each answer says it (`API-Version`). */
export const federationVersion = '1.0.0'

/** The most subjects of one registration: the youth, and up to three parents; or a name. */
export const mostSubjects = 4

/** The most events in one answer of the mailbox. */
export const mostEvents = 50

/** The most registrations in one answer of the list of one's own. */
export const mostListed = 1_000

/** The longest that the mailbox waits for something new, in seconds: within a minute who is cut off is told nothing more. */
export const longestWait = 50

/** A sealed card, in base64url. */
const mostSealed = 16_384

const Oin = Type.String({ pattern: '^[0-9]{20}$', description: 'organisatie-identificatienummer (Logius)' })
const Version = Type.Integer({
  minimum: 2,
  maximum: 1_000_000,
  description: "the member's own count of its acts on this registration",
})
const Jws = Type.String({ maxLength: 16_384, description: 'compact JWS (RFC 7515)' })
const Sealed = (most: number, description: string) =>
  Type.String({ pattern: '^[A-Za-z0-9_-]+$', maxLength: most, description: `${description}; HPKE (RFC 9180), base64url` })
const RoundedDay = Type.String({
  ...Day,
  description: 'calendar day in Europe/Amsterdam, rounded up to the first of a month, YYYY-MM-DD',
})
const params = closed({ id: Id })

/** A whole number in an address. */
const Whole = Type.String({ pattern: '^(0|[1-9]\\d{0,14})$', description: 'whole number' })

const Subject = closed({
  kind: oneOf(['youth', 'parent', 'person']),
  sealed: Sealed(128, 'the evaluated element, sealed to the national index'),
})

const Peer = closed({ member: Oin, registration: Id })
const Match = { match: Id, kind: oneOf(['youth', 'family', 'possible']) }
const Told = Type.Union([
  closed({ tells: oneOf(['matched', 'peer-left']), ...Match, registration: Id, peers: Type.Array(Peer) }),
  closed({ tells: oneOf(['archived-before']), registration: Id, peers: Type.Array(Peer) }),
  closed({ tells: oneOf(['card']), match: Id, registration: Id, from: Peer, card: Sealed(mostSealed, 'sealed to you') }),
])
const Event = closed({
  sequence: Type.Integer({ minimum: 1 }),
  at: At,
  event: Told,
})

const atTheDoor = [
  'party-not-proven',
  'member-unknown',
  'member-cut-off',
  'signature-missing',
  'signature-not-valid',
  'clock-differs',
  'request-replayed',
] as const satisfies readonly ProblemCode[]

const accepted = { answer: closed({}), status: 202 } as const
const onRegistration = [...atTheDoor, 'registration-unknown', 'registration-ended', 'conflict-try-again'] as const
const onEnd = ['end-not-rounded', 'end-out-of-range'] as const

/** What the national index does for members. There is no way to ask about a person: who registers is told later, by mailbox, of others who did. */
export const nationalIndexApi = {
  'POST /federatie/v1/registrations': {
    summary:
      'Registers; the number is drawn by the member, and a second time changes nothing. Whether there is a match is never in the answer',
    body: closed({
      registration: Id,
      scope: Scope,
      epoch: Epoch,
      endsOn: RoundedDay,
      subjects: Type.Array(Subject, { minItems: 1, maxItems: mostSubjects }),
      receipts: Type.Array(Jws, { minItems: 2, maxItems: 2, description: 'of two custodians' }),
    }),
    ...accepted,
    refusals: [
      ...atTheDoor,
      'epoch-unknown',
      'receipt-not-valid',
      'receipt-used',
      'subject-not-valid',
      ...onEnd,
      'conflict-try-again',
    ],
  },
  'POST /federatie/v1/registrations/:id/extension': {
    summary: 'Moves the end of a registration',
    params,
    body: closed({ version: Version, endsOn: RoundedDay }),
    ...accepted,
    refusals: [...onRegistration, ...onEnd],
  },
  'POST /federatie/v1/registrations/:id/archiving': {
    summary: 'Brings a registration to the archive',
    params,
    body: closed({ version: Version, archiveEndsOn: RoundedDay }),
    ...accepted,
    refusals: [...onRegistration, ...onEnd],
  },
  'POST /federatie/v1/registrations/:id/withdrawal': {
    summary: 'Takes an active registration away, without an archive',
    params,
    body: closed({ version: Version }),
    ...accepted,
    refusals: onRegistration,
  },
  'POST /federatie/v1/registrations/:id/erasure': {
    summary: 'Takes a registration away, also from the archive',
    params,
    body: closed({ version: Version }),
    ...accepted,
    refusals: onRegistration,
  },
  'GET /federatie/v1/mailbox': {
    summary: 'What the member is told after a number, in order and without gaps; waits for something new if asked to',
    query: closed({ after: Whole, waitSeconds: Type.Optional(Whole) }),
    answer: closed({ events: Type.Array(Event, { maxItems: mostEvents }) }),
    status: 200,
    refusals: [...atTheDoor, 'mailbox-shorter'],
  },
  'POST /federatie/v1/mailbox/acknowledgements': {
    summary: 'The member has kept all up to a number: it is destroyed here',
    body: closed({ upTo: Type.Integer({ minimum: 1 }) }),
    ...accepted,
    refusals: [...atTheDoor, 'mailbox-shorter', 'conflict-try-again'],
  },
  'POST /federatie/v1/cards': {
    summary: 'Sends a sealed contact card to the other side of a match',
    body: closed({ card: Id, match: Id, registration: Id, to: Peer, sealed: Sealed(mostSealed, 'the card, sealed to the peer') }),
    ...accepted,
    refusals: [...atTheDoor, 'match-unknown', 'conflict-try-again'],
  },
  'GET /federatie/v1/standing': {
    summary: 'How many registrations of the member are kept, and the digest of them, for the nightly comparison',
    answer: closed({
      registrations: Type.Integer({ minimum: 0 }),
      digest: Type.String({
        pattern: '^[A-Za-z0-9_-]{43}$',
        description:
          'SHA-256, base64url, over the lines `registration version endsOn` in order of registration, each closed by a line feed',
      }),
    }),
    status: 200,
    refusals: atTheDoor,
  },
  'GET /federatie/v1/registrations': {
    summary: "The member's own registrations that are kept, by number, after a number: to repair what the comparison found",
    query: closed({ after: Type.Optional(Id) }),
    answer: closed({
      registrations: Type.Array(closed({ registration: Id, version: Type.Integer(), endsOn: Day }), { maxItems: mostListed }),
    }),
    status: 200,
    refusals: atTheDoor,
  },
  'GET /federatie/v1/members': {
    summary: 'The cards of all members, signed by themselves',
    answer: closed({ members: Type.Array(closed({ oin: Oin, card: Jws })) }),
    status: 200,
    refusals: atTheDoor,
  },
} as const satisfies Api
