import { prepared } from '@mens-centraal/platform/db/statement'
import type { SessionOpened } from '../directory/session.ts'
import type { FindAnswered, FindAsked, YouthBecameKnown } from './youth.ts'

const insertFind = prepared(
  "INSERT INTO youth_finds (id, token_hash, session_id, professional_id, found_at, expires_at, outcome) VALUES ($1, $2, $3, $4, $5, $6, 'asked')",
)
const answerFind = prepared(
  'UPDATE youth_finds SET outcome = $2, lookup_odd = $3, lookup_even = $4, lookup_kind = $5, found_sealed = $6 WHERE id = $1',
)
const takeAlong = prepared(
  'UPDATE youth_finds SET session_id = $2 WHERE session_id = $1 AND (SELECT position_id FROM sessions WHERE id = $1) = $3',
)
const insertYouth = prepared(
  'INSERT INTO youths (id, lookup_odd, lookup_even, lookup_kind, lookup_key_version, subject, subject_key_version, identity_sealed, turns_23_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
)

/** Counts again inside the transaction: many searches at once do not pass the limit together. */
export const expectFindRoom = prepared('SELECT expect_find_room($1, $2, $3, $4)')

export const keepFindAsked = (event: FindAsked) => [
  insertFind(event.findId, event.tokenHash, event.sessionId, event.professionalId, event.at, event.expiresAt),
]

export const keepFindAnswer = ({ findId, outcome, found }: FindAnswered) => [
  answerFind(findId, outcome, found?.odd ?? null, found?.even ?? null, found?.lookupKind ?? null, found?.sealed ?? null),
]

/** After a new login of the same person in the same job, what the former session had found still counts. */
export const takeFindsAlong = (event: SessionOpened) =>
  event.formerSessionId === null ? [] : [takeAlong(event.formerSessionId, event.sessionId, event.positionId)]

export const keepYouth = (event: YouthBecameKnown) => [
  insertYouth(
    event.youthId,
    event.odd,
    event.even,
    event.lookupKind,
    event.lookupKeyVersion,
    event.subject,
    event.subjectKeyVersion,
    event.identitySealed,
    event.turns23On,
  ),
]
