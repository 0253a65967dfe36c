import type { Api } from './api.ts'
import { BetrokkenheidVastgelegd, BetrokkenheidVastleggen } from './connection/involvements.ts'
import { Gebeurtenissen, GebeurtenissenVraag, Koppeling, KoppelingMaken, TokenAntwoord, TokenVraag } from './connection/links.ts'
import { Match, Matches } from './connection/matches.ts'
import { Intrekking, SignaalAfgegeven, SignaalAfgeven, Signalen, Verlenging } from './connection/signals.ts'
import { localIndexApi } from './local-index-api.ts'
import type { ProblemCode } from './problem.ts'
import { closed, Id } from './vocabulary.ts'

const byId = closed({ id: Id })

/** What a system must expect beside what a person in a browser must: about its token, and about who acts. */
const atTheDoor = ['token-not-valid', 'source-systems-not-allowed'] as const satisfies readonly ProblemCode[]
const withPerson = [
  ...atTheDoor,
  'person-not-proven',
  'account-not-linked',
  'position-ended',
] as const satisfies readonly ProblemCode[]

/** Where the public API of a local index for source systems begins. */
export const connectionRoot = '/aansluiting/v1'

/** The full version, as each answer says it (`API-Version`). */
export const connectionVersion = '1.0.0'

/**
 * The public API for source systems: the use cases of the screens, in Dutch words on the wire. Path by path the same refusals as the private
 * API, and those of the door.
 */
export const connectionApi = {
  'POST /aansluiting/v1/token': {
    summary: 'Gives a registered system a token for five minutes, bound to its DPoP key (RFC 6749 4.4, RFC 7523, RFC 9449)',
    body: TokenVraag,
    form: true,
    answer: TokenAntwoord,
    status: 200,
    refusals: ['client-not-proven', 'source-systems-not-allowed'],
  },
  'POST /aansluiting/v1/koppelingen': {
    summary: 'Links an account of the system to the person who asked for this code in their own login here',
    body: KoppelingMaken,
    answer: Koppeling,
    status: 201,
    refusals: [...atTheDoor, 'person-not-proven', 'link-code-unknown', 'already-linked', 'conflict-try-again'],
  },
  'POST /aansluiting/v1/signalen': {
    summary: 'Finds exactly one youth and raises a risk signal, in one act; searching is logged and limited as on screen',
    body: SignaalAfgeven,
    answer: SignaalAfgegeven,
    status: 201,
    idempotent: true,
    refusals: [
      ...withPerson,
      ...localIndexApi['POST /api/youths/find'].refusals,
      ...localIndexApi['POST /api/risk-signals'].refusals,
      'youth-not-found',
      'youth-not-one',
    ],
  },
  'POST /aansluiting/v1/signalen/:id/verlenging': {
    summary: 'Moves the end of an own signal to a later day',
    params: byId,
    body: Verlenging,
    status: 204,
    idempotent: true,
    refusals: [...withPerson, ...localIndexApi['POST /api/risk-signals/:id/extension'].refusals],
  },
  'POST /aansluiting/v1/signalen/:id/intrekking': {
    summary: 'Withdraws an own signal',
    params: byId,
    body: Intrekking,
    status: 204,
    idempotent: true,
    refusals: [...withPerson, ...localIndexApi['POST /api/risk-signals/:id/withdrawal'].refusals],
  },
  'GET /aansluiting/v1/signalen': {
    summary: 'Own signals, active and waiting for check',
    answer: Signalen,
    status: 200,
    refusals: [...withPerson],
  },
  'POST /aansluiting/v1/betrokkenheden': {
    summary: 'Finds exactly one youth and records that they are known here, in one act, where the municipality switched that on',
    body: BetrokkenheidVastleggen,
    answer: BetrokkenheidVastgelegd,
    status: 201,
    idempotent: true,
    refusals: [
      ...withPerson,
      ...localIndexApi['POST /api/involvement-finds'].refusals,
      ...localIndexApi['POST /api/involvements'].refusals,
      'youth-not-found',
      'youth-not-one',
    ],
  },
  'GET /aansluiting/v1/matches': {
    summary: 'Own open matches',
    answer: Matches,
    status: 200,
    refusals: [...withPerson],
  },
  'GET /aansluiting/v1/matches/:id': {
    summary: 'One match: who is involved, and how to reach them',
    params: byId,
    answer: Match,
    status: 200,
    refusals: [...withPerson, 'not-available'],
  },
  'GET /aansluiting/v1/gebeurtenissen': {
    summary: 'That there is something to ask for, and for which link; by number, the oldest first (CloudEvents, NL GOV profile)',
    query: GebeurtenissenVraag,
    answer: Gebeurtenissen,
    status: 200,
    refusals: [...atTheDoor],
  },
} as const satisfies Api

export type ConnectionApi = typeof connectionApi
