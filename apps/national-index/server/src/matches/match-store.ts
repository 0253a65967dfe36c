import { prepared, type Statement } from '@mens-centraal/platform/db/statement'
import type { EndsNoticed, Looked, Matched } from './match.ts'

const open = prepared(
  'INSERT INTO matches (index, match_id, kind, opened_at) VALUES ($1, $2, $3, $4) ON CONFLICT (index, match_id) DO NOTHING',
)
const close = prepared('UPDATE matches SET closed_at = $3 WHERE index = $1 AND match_id = $2')
const leave = prepared(
  'DELETE FROM participants WHERE index = $1 AND match_id = $2 AND NOT ((member_id, registration_id) IN (SELECT * FROM unnest($3::uuid[], $4::uuid[])))',
)
const join = prepared(
  'INSERT INTO participants (index, match_id, member_id, registration_id) SELECT $1, $2, * FROM unnest($3::uuid[], $4::uuid[]) ON CONFLICT DO NOTHING',
)
const looked = prepared(
  'UPDATE registrations SET told_of_archive = true WHERE index = $1 AND (member_id, registration_id) IN (SELECT * FROM unnest($2::uuid[], $3::uuid[]))',
)
const tell = prepared('INSERT INTO tellings (index, member_id, event, at) VALUES ($1, $2, $3, $4)')

const done = prepared('DELETE FROM to_match WHERE index = $1')
const lookAgain = prepared(
  'INSERT INTO to_match (index, kind, since) VALUES ($1, $2, $3) ON CONFLICT (index) DO UPDATE SET version = excluded.version',
)

/** Waits for who changes something on this pseudonym, and refuses when they did. */
export const expectLook = prepared('SELECT expect_look($1, $2)')

/** This pseudonym was looked at. */
export const keepLook = ({ index }: Looked): Statement => done(index)

const columns = (some: readonly { readonly memberId: string; readonly registrationId: string }[]) =>
  [some.map(({ memberId }) => memberId), some.map(({ registrationId }) => registrationId)] as const

/** Keeps what one look at a pseudonym came to. All on one shard. */
export const keepMatched = ({ index, matchId, kind, participants, told, archiveLookedUp, isMatch, at }: Matched): Statement[] => {
  const [members, registrations] = columns(participants)
  const match = isMatch
    ? [
        open(index, matchId, kind, at),
        leave(index, matchId, members, registrations),
        join(index, matchId, members, registrations),
        ...(participants.length === 0 ? [close(index, matchId, at)] : []),
      ]
    : []
  const tellings = told.map(({ to, ...event }) => tell(index, to.memberId, { ...event, registrationId: to.registrationId }, at))
  return [...match, looked(index, ...columns(archiveLookedUp)), ...tellings]
}

/** Pseudonyms on which an end was reached are looked at again. In one order, so that two at once do not wait for each other. */
export const keepEnds = ({ looks, at }: EndsNoticed): Statement[] =>
  [...looks].sort((one, other) => one.index.compare(other.index)).map(({ index, kind }) => lookAgain(index, kind, at))
