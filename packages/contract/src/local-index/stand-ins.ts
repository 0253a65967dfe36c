import { Type } from 'typebox'
import type { Api } from '../api.ts'
import { closed, Day, Id, Text } from '../vocabulary.ts'
import { StoodInMatch, StoodInMatches } from './matches.ts'

const byId = closed({ id: Id })
const Named = closed({ id: Id, name: Text(220) })

/** Who is away, and who stands in: what was arranged; who may be away; and who could stand in. `until` is the first day on which they are back. */
const StandIns = closed({
  standIns: Type.Array(closed({ id: Id, positionId: Id, absent: Text(220), standIn: Text(220), from: Day, until: Day })),
  absent: Type.Array(Named),
  able: Type.Array(Named),
})
const StandInBody = closed({ absent: Id, standIn: Id, from: Day, until: Day })

/** The part of the private API that is about standing in for a colleague. */
export const standInsApi = {
  'GET /api/stand-ins': {
    summary: 'Who stands in for oneself, or for the people whom one coordinates, now and later',
    answer: StandIns,
    status: 200,
    refusals: ['not-permitted'],
  },
  'POST /api/stand-ins': {
    summary: 'Says who stands in for somebody, in which days',
    body: StandInBody,
    status: 204,
    idempotent: true,
    refusals: [
      'not-available',
      'stand-in-days-invalid',
      'stand-in-is-the-same',
      'stand-in-not-designated',
      'stand-in-overlaps',
      'stand-in-away',
      'stands-in-then',
      'idempotency-key-missing',
      'idempotency-key-reused',
      'conflict-try-again',
    ],
  },
  'POST /api/stand-ins/:id/end': {
    summary: 'Ends that today, before its last day',
    params: byId,
    status: 204,
    idempotent: true,
    refusals: ['not-available', 'idempotency-key-missing', 'idempotency-key-reused', 'conflict-try-again'],
  },
  'GET /api/stand-ins/:id/matches': {
    summary: 'The open matches of the colleague for whom the asker stands in today',
    params: byId,
    answer: StoodInMatches,
    status: 200,
    refusals: ['not-available'],
  },
  'GET /api/stood-in-places/:id': {
    summary: 'One of them, by the place of that colleague in it: who takes part, and how to reach them',
    params: byId,
    answer: StoodInMatch,
    status: 200,
    refusals: ['not-available'],
  },
} as const satisfies Api
