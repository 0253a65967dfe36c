import { Type } from 'typebox'
import type { Api } from '../api.ts'
import { closed, Id } from '../vocabulary.ts'
import { ClosingAnswer, HolidayChoiceBody, OwnClosing, OwnContact, OwnContactBody, TeamContact } from './closings.ts'
import {
  FileBody,
  HandOverBody,
  HandOverFileBody,
  HandOverPreview,
  OpeningBody,
  OrganisationSignals,
  SignalsToHandOver,
} from './hand-overs.ts'
import { removalsApi } from './removals-api.ts'
import { designation } from './risk-signals.ts'
import { standInsApi } from './stand-ins.ts'

/** The part of the private API that is for the coordinator of an organisation. */
export const handOversApi = {
  ...standInsApi,
  ...removalsApi,
  'GET /api/organisation-signals': {
    summary: 'For a coordinator: the running signals of the own organisation by who gave them, without the youth',
    answer: OrganisationSignals,
    status: 200,
    refusals: ['not-permitted'],
  },
  'POST /api/organisation-signals/:id/opening': {
    summary: 'For a coordinator who says why: the signals of one colleague (by position), with the youth, to hand them over',
    params: closed({ id: Id }),
    body: OpeningBody,
    answer: SignalsToHandOver,
    status: 200,
    refusals: ['not-available'],
  },
  'POST /api/risk-signals/:id/hand-over-request': {
    summary: 'Asks the coordinator to hand my signal over to a colleague, or takes that back',
    params: closed({ id: Id }),
    body: closed({ wanted: Type.Boolean() }),
    status: 204,
    idempotent: true,
    refusals: [
      ...designation,
      'not-available',
      'signal-not-active',
      'no-coordinator',
      'idempotency-key-missing',
      'idempotency-key-reused',
      'conflict-try-again',
    ],
  },
  'POST /api/hand-overs': {
    summary: 'A coordinator hands over signals of one colleague to another, all or none',
    body: HandOverBody,
    status: 204,
    idempotent: true,
    refusals: [
      'not-available',
      'receiver-may-not-signal',
      'receiver-is-the-same',
      'receiver-already-signalled',
      'hand-over-changed',
      'idempotency-key-missing',
      'idempotency-key-reused',
      'conflict-try-again',
    ],
  },
  'POST /api/hand-over-previews': {
    summary: 'What a CSV file with hand-overs would do, row by row; nothing changes',
    body: FileBody,
    answer: HandOverPreview,
    status: 200,
    maxBodyBytes: 5 * 1024 * 1024,
    refusals: ['csv-too-large', 'csv-malformed', 'csv-columns', 'csv-empty'],
  },
  'POST /api/hand-over-files': {
    summary: 'A coordinator hands over the signals of many colleagues by a CSV file: every row or none, as it was shown',
    body: HandOverFileBody,
    status: 204,
    idempotent: true,
    maxBodyBytes: 5 * 1024 * 1024,
    refusals: [
      'csv-too-large',
      'csv-malformed',
      'csv-columns',
      'csv-empty',
      'hand-over-file-wrong',
      'idempotency-key-missing',
      'idempotency-key-reused',
      'conflict-try-again',
    ],
  },
  'GET /api/closing': {
    summary: 'For a coordinator: when the own organisation is closed, whom to call then, and which school holidays it keeps',
    answer: ClosingAnswer,
    status: 200,
    refusals: ['not-permitted'],
  },
  'POST /api/closing': {
    summary: 'A coordinator says when the own organisation is closed; what was said before no longer holds',
    body: OwnClosing,
    status: 204,
    idempotent: true,
    refusals: ['closing-invalid', 'idempotency-key-missing', 'idempotency-key-reused', 'conflict-try-again'],
  },
  'POST /api/holiday-choice': {
    summary: 'A coordinator of a school says whose school holidays it keeps',
    body: HolidayChoiceBody,
    status: 204,
    idempotent: true,
    refusals: ['not-available', 'idempotency-key-missing', 'idempotency-key-reused', 'conflict-try-again'],
  },
  'GET /api/team-contact': {
    summary: 'For a coordinator: how the own team is reached',
    answer: TeamContact,
    status: 200,
    refusals: ['not-permitted'],
  },
  'POST /api/team-contact': {
    summary: 'A coordinator says how the own team is reached; what was said before no longer holds',
    body: TeamContact,
    status: 204,
    idempotent: true,
    refusals: [
      'mailbox-missing',
      'mail-domain-unknown',
      'idempotency-key-missing',
      'idempotency-key-reused',
      'conflict-try-again',
    ],
  },
  'GET /api/own-contact': {
    summary: 'What others read of me: number, mail, days of presence',
    answer: OwnContact,
    status: 200,
    refusals: ['not-permitted'],
  },
  'POST /api/own-contact': {
    summary: 'Corrects my own number and days of presence',
    body: OwnContactBody,
    status: 204,
    idempotent: true,
    refusals: ['phone-invalid', 'idempotency-key-missing', 'idempotency-key-reused', 'conflict-try-again'],
  },
} as const satisfies Api
