import type { Api } from '../api.ts'
import { closed, Id } from '../vocabulary.ts'
import {
  ChangeInvolvementBody,
  InvolveAnswer,
  InvolveBody,
  InvolvedList,
  InvolvementDetail,
  InvolvementHandOverBody,
  InvolvementList,
  OrganisationInvolvements,
  ReporterList,
} from './involvements.ts'
import { FindAnswer, FindBody } from './youths.ts'

const byId = closed({ id: Id })
const repeatable = ['idempotency-key-missing', 'idempotency-key-reused', 'conflict-try-again'] as const
/** What keeps somebody from recording involvements. */
const recording = [
  'not-an-involvement-recorder',
  'organisation-does-not-help',
  'involvements-not-here',
  'covenant-missing',
  'covenant-not-started',
  'covenant-ended',
] as const
const ends = ['end-too-early', 'involvement-end-too-late', 'end-after-birthday'] as const

/** The part of the private API on involvements: a youth is known here, without concern. */
export const involvementsApi = {
  'POST /api/involvement-finds': {
    summary:
      'Finds exactly one youth in the population register, to record an involvement; logged, and limited together with other searches',
    body: FindBody,
    answer: FindAnswer,
    status: 200,
    refusals: [
      ...recording,
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
  'POST /api/involvements': {
    summary: 'Records that the youth that was found in this session is known here',
    body: InvolveBody,
    answer: InvolveAnswer,
    status: 201,
    idempotent: true,
    refusals: [...recording, ...ends, 'find-expired', 'already-involved', 'youth-too-old', ...repeatable],
  },
  'GET /api/involvements': {
    summary: 'My own involvements',
    answer: InvolvementList,
    status: 200,
    refusals: ['not-permitted'],
  },
  'GET /api/involvements/:id': {
    summary: 'One involvement of my own',
    params: byId,
    answer: InvolvementDetail,
    status: 200,
    refusals: ['not-available'],
  },
  'POST /api/involvements/:id/change': {
    summary: 'Moves the end of my involvement, or makes a colleague its contact',
    params: byId,
    body: ChangeInvolvementBody,
    status: 204,
    idempotent: true,
    refusals: ['not-available', ...recording, 'contact-may-not-be', ...ends, ...repeatable],
  },
  'POST /api/involvements/:id/end': {
    summary: 'Ends my involvement: nothing of it stays',
    params: byId,
    status: 204,
    idempotent: true,
    refusals: ['not-available', ...repeatable],
  },
  'GET /api/involvements/:id/reporters': {
    summary:
      'With an involvement of my own: who has a signal on the youth, where the municipality recorded a basis for showing it',
    params: byId,
    answer: ReporterList,
    status: 200,
    refusals: ['not-available'],
  },
  'GET /api/risk-signals/:id/involved': {
    summary: 'With an active signal of my own: who is involved with the youth, where the municipality switched involvements on',
    params: byId,
    answer: InvolvedList,
    status: 200,
    refusals: ['not-available'],
  },
  'GET /api/organisation-involvements': {
    summary: 'For a coordinator: which colleagues are the contact of an involvement, without the youths',
    answer: OrganisationInvolvements,
    status: 200,
    refusals: ['not-permitted'],
  },
  'POST /api/involvement-hand-overs': {
    summary: 'A coordinator makes a colleague the contact of all involvements of another',
    body: InvolvementHandOverBody,
    status: 204,
    idempotent: true,
    refusals: ['not-available', 'contact-may-not-be', 'receiver-is-the-same', 'hand-over-changed', ...repeatable],
  },
} as const satisfies Api
