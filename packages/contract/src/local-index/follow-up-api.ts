import type { Api } from '../api.ts'
import { closed, Id } from '../vocabulary.ts'
import {
  BoardQuery,
  ClosingBody,
  ContactBody,
  Escalations,
  FollowUpBoard,
  FollowUpDetail,
  IdentificationAnswer,
  IdentificationBody,
  MatchFollowUp,
} from './follow-up.ts'
import { designation } from './risk-signals.ts'

const byId = closed({ id: Id })

/** The part of the private API that is about following up matches. */
export const followUpApi = {
  'GET /api/matches/:id/follow-up': {
    summary: 'How far a match is followed up: who was in touch, until when, and what happened',
    params: byId,
    answer: MatchFollowUp,
    status: 200,
    refusals: ['not-available'],
  },
  'POST /api/matches/:id/contact': {
    summary: 'Says that nobody answered, that we were in touch, that we already worked together, or that help is aligned',
    params: byId,
    body: ContactBody,
    status: 204,
    idempotent: true,
    refusals: [
      ...designation,
      'not-available',
      'follow-up-closed',
      'contact-first',
      'idempotency-key-missing',
      'idempotency-key-reused',
      'conflict-try-again',
    ],
  },
  'GET /api/stood-in-places/:id/follow-up': {
    summary: 'How far a match of a colleague is followed up for whom the asker stands in, by that place in the match',
    params: byId,
    answer: MatchFollowUp,
    status: 200,
    refusals: ['not-available'],
  },
  'POST /api/stood-in-places/:id/contact': {
    summary:
      'Says for that colleague that nobody answered, that we were in touch, already worked together, or that help is aligned',
    params: byId,
    body: ContactBody,
    status: 204,
    idempotent: true,
    refusals: [
      'not-available',
      'follow-up-closed',
      'contact-first',
      'idempotency-key-missing',
      'idempotency-key-reused',
      'conflict-try-again',
    ],
  },
  'GET /api/follow-ups': {
    summary: 'A page of the matches that the own municipality follows up, overdue and oldest first; nothing of the youths',
    query: BoardQuery,
    answer: FollowUpBoard,
    status: 200,
    refusals: ['not-permitted'],
  },
  'GET /api/escalations': {
    summary: 'The matches that wait for a colleague, of which the coordinators were told; nothing of the youths',
    answer: Escalations,
    status: 200,
    refusals: ['not-permitted'],
  },
  'GET /api/follow-ups/:id': {
    summary: 'One match that the own municipality follows up; nothing of the youth',
    params: byId,
    answer: FollowUpDetail,
    status: 200,
    refusals: ['not-available'],
  },
  'POST /api/follow-ups/:id/closing': {
    summary: 'Closes a follow-up with its outcome; the participants are told',
    params: byId,
    body: ClosingBody,
    status: 204,
    idempotent: true,
    refusals: ['not-available', 'follow-up-closed', 'idempotency-key-missing', 'idempotency-key-reused', 'conflict-try-again'],
  },
  'POST /api/follow-ups/:id/identification': {
    summary: 'Shows who the youth of a match is, for a reason from a list that is kept',
    params: byId,
    body: IdentificationBody,
    answer: IdentificationAnswer,
    status: 200,
    refusals: ['not-available', 'conflict-try-again'],
  },
} as const satisfies Api
