import { Type } from 'typebox'
import type { Api } from './api.ts'
import { accountsApi } from './local-index/accounts-api.ts'
import { caseLeadsApi } from './local-index/case-leads-api.ts'
import { couplingApi } from './local-index/coupling-api.ts'
import { decisionsApi } from './local-index/decisions.ts'
import { followUpApi } from './local-index/follow-up-api.ts'
import { handOversApi } from './local-index/hand-overs-api.ts'
import { helpdeskApi } from './local-index/helpdesk.ts'
import { insightApi } from './local-index/insight.ts'
import { involvementsApi } from './local-index/involvements-api.ts'
import { listedAddressesApi } from './local-index/listed-addresses.ts'
import { managementApi } from './local-index/management-api.ts'
import { MatchDetail, MatchList, SameYouthAnswer } from './local-index/matches.ts'
import { Delivery, LogPage, LogQuery, MessageId } from './local-index/oversight.ts'
import {
  ArchiveTermBody,
  designation,
  EarlierOrganisations,
  ExtendBody,
  FamilyToTell,
  RaiseAnswer,
  RaiseBody,
  SignalDetail,
  SignalList,
  WithdrawBody,
} from './local-index/risk-signals.ts'
import { Credit, LoginOptions, SessionAnswer } from './local-index/session.ts'
import { Today } from './local-index/today.ts'
import { FindAnswer, FindBody } from './local-index/youths.ts'
import { closed, Id, Text } from './vocabulary.ts'

const byId = closed({ id: Id })
const once = ['idempotency-key-missing', 'idempotency-key-reused', 'conflict-try-again'] as const
const onSignal = ['not-available', 'signal-not-active', ...once] as const

/** The private API between the local index's own floors. The public API for source systems (/aansluiting/v1) is a document of its own. */
export const localIndexApi = {
  'GET /api/session': {
    summary: 'Who is logged in, and what that person may do now',
    answer: SessionAnswer,
    status: 200,
    refusals: [],
  },
  'GET /api/login-options': {
    summary: 'Organisations whose people can log in here, by name or by work e-mail domain',
    query: closed({ search: Type.Optional(Text(100)) }),
    answer: LoginOptions,
    status: 200,
    refusals: [],
  },
  'GET /api/login': {
    summary: "Starts a login at the organisation's issuer; answers with a redirect for the browser",
    query: closed({
      organisation: Id,
      hint: Type.Optional(Text(100)),
      return: Type.Optional(Text(200)),
      window: Type.Optional(Type.Literal('popup')),
    }),
    status: 302,
    refusals: ['organisation-unknown', 'issuer-unavailable', 'issuer-missing'],
  },
  'GET /api/login/callback/:organisation': {
    summary:
      "Where an organisation's issuer, and no other, sends the browser back; redirects to a page of the web floor, also to say what went wrong",
    params: closed({ organisation: Id }),
    query: Type.Object({}, { additionalProperties: Type.String({ maxLength: 4000 }) }),
    status: 302,
    refusals: [],
  },
  'POST /api/logout': { summary: 'Ends this session, also one that no longer runs', status: 204, refusals: [] },
  'POST /api/logout-everywhere': {
    summary: 'Ends all sessions of this person, on every device',
    status: 204,
    refusals: [],
  },
  'GET /api/today': {
    summary: 'What must I do now: matches, signals that end soon, families still to be told',
    answer: Today,
    status: 200,
    refusals: ['not-permitted'],
  },
  'POST /api/notices/:id/reading': { summary: 'Marks a notice as read', params: byId, status: 204, refusals: ['not-available'] },
  'POST /api/youths/find': {
    summary: 'Finds exactly one youth, in the population register; logged, limited to 60 an hour and 200 a day',
    body: FindBody,
    answer: FindAnswer,
    status: 200,
    refusals: [
      'not-a-reporter',
      'category-not-designated',
      'covenant-missing',
      'covenant-not-started',
      'covenant-ended',
      ...designation,
      'bsn-right-missing',
      'bsn-invalid',
      'practice-bsn-only',
      'wildcard-refused',
      'name-invalid',
      'birth-date-invalid',
      'sex-or-address-required',
      'address-required',
      'find-limit-hour',
      'find-limit-day',
      'register-unavailable',
      'youth-too-old',
      'youth-died',
      'youth-unborn',
    ],
  },
  'POST /api/risk-signals': {
    summary: 'Raises a risk signal on the youth that was found in this session',
    body: RaiseBody,
    answer: RaiseAnswer,
    status: 201,
    idempotent: true,
    refusals: [
      'not-a-reporter',
      'category-not-designated',
      'covenant-missing',
      'covenant-not-started',
      'covenant-ended',
      ...designation,
      'find-expired',
      'not-in-register-tick-required',
      'youth-too-old',
      'youth-died',
      'already-signalled',
      'end-too-early',
      'end-too-late',
      'end-after-birthday',
      'told-on-in-future',
      'told-on-invalid',
      'told-postponed-past',
      'told-postponed-too-late',
      'idempotency-key-missing',
      'idempotency-key-reused',
      'conflict-try-again',
    ],
  },
  'GET /api/risk-signals': {
    summary: 'My own signals, active and waiting for check',
    answer: SignalList,
    status: 200,
    refusals: ['not-permitted'],
  },
  'GET /api/risk-signals/:id': {
    summary: 'One signal of my own',
    params: byId,
    answer: SignalDetail,
    status: 200,
    refusals: ['not-available'],
  },
  'GET /api/risk-signals/:id/earlier-organisations': {
    summary: 'With one signal of my own: which organisations were involved before, and how to reach them now',
    params: byId,
    answer: EarlierOrganisations,
    status: 200,
    refusals: ['not-available'],
  },
  'POST /api/risk-signals/:id/extension': {
    summary: 'Moves the end of my signal to a later day',
    params: byId,
    body: ExtendBody,
    status: 204,
    idempotent: true,
    refusals: [
      'not-available',
      'signal-not-active',
      'extension-not-later',
      'end-too-early',
      'end-too-late',
      'end-after-birthday',
      'category-not-designated',
      'covenant-missing',
      'covenant-not-started',
      'covenant-ended',
      ...designation,
      'not-a-reporter',
      'idempotency-key-missing',
      'idempotency-key-reused',
      'conflict-try-again',
    ],
  },
  'POST /api/risk-signals/:id/withdrawal': {
    summary: 'Withdraws my signal: the risk is gone, it was unjustified, or it was on the wrong youth',
    params: byId,
    body: WithdrawBody,
    status: 204,
    idempotent: true,
    refusals: [...designation, ...onSignal],
  },
  'POST /api/risk-signals/:id/archive-term': {
    summary: 'Says how long the archive is to keep my signal once it has ended, by its date or otherwise',
    params: byId,
    body: ArchiveTermBody,
    status: 204,
    idempotent: true,
    refusals: [...designation, ...onSignal],
  },
  'GET /api/risk-signals/:id/family': {
    summary: 'Who of the family is to be told of my signal, by age and custody',
    params: byId,
    answer: FamilyToTell,
    status: 200,
    refusals: [...designation, 'not-available', 'signal-not-active', 'register-unavailable'],
  },
  'POST /api/risk-signals/:id/involvement': {
    summary: 'Says that I am still involved, when asked after a move',
    params: byId,
    status: 204,
    idempotent: true,
    refusals: [...designation, ...onSignal],
  },
  'POST /api/risk-signals/:id/told-record': {
    summary: 'Records that the family was told, or until when that is postponed',
    params: byId,
    body: closed({ told: RaiseBody.properties.told }),
    status: 204,
    idempotent: true,
    refusals: [
      ...designation,
      'not-available',
      'signal-not-active',
      'told-on-in-future',
      'told-on-invalid',
      'told-postponed-past',
      'told-postponed-too-late',
      'idempotency-key-missing',
      'idempotency-key-reused',
      'conflict-try-again',
    ],
  },
  'GET /api/matches': {
    summary: 'Open matches in which I am involved',
    answer: MatchList,
    status: 200,
    refusals: ['not-permitted'],
  },
  'GET /api/matches/:id': {
    summary: 'One match: who is involved, and how to reach them',
    params: byId,
    answer: MatchDetail,
    status: 200,
    refusals: ['not-available'],
  },
  'POST /api/matches/:id/same-youth': {
    summary: 'On a possible match: says whether it is the same youth, after checking it together',
    params: byId,
    body: SameYouthAnswer,
    answer: closed({ outcome: Credit }),
    status: 200,
    idempotent: true,
    refusals: [
      ...designation,
      'not-available',
      'match-not-open',
      'answer-already-given',
      'not-a-possible-match',
      'idempotency-key-missing',
      'idempotency-key-reused',
      'conflict-try-again',
    ],
  },
  ...decisionsApi,
  ...followUpApi,
  ...caseLeadsApi,
  'GET /api/audit-records': {
    summary: 'The log of acts of the own municipality, newest first, for its privacy officer',
    query: LogQuery,
    answer: LogPage,
    status: 200,
    refusals: ['not-permitted'],
  },
  'GET /api/deliveries': {
    summary: 'What waits in the outbox, and what could not be delivered',
    answer: Delivery,
    status: 200,
    refusals: ['not-permitted'],
  },
  'POST /api/deliveries/:id/attempt': {
    summary: 'Offers a message that was given up for delivery once more',
    params: closed({ id: MessageId }),
    status: 204,
    idempotent: true,
    refusals: ['not-permitted', 'delivery-not-dead', 'idempotency-key-missing', 'idempotency-key-reused', 'conflict-try-again'],
  },
  ...handOversApi,
  ...involvementsApi,
  ...accountsApi,
  ...helpdeskApi,
  ...managementApi,
  ...listedAddressesApi,
  ...couplingApi,
  ...insightApi,
} as const satisfies Api

export type LocalIndexApi = typeof localIndexApi
