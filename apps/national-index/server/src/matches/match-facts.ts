import { type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import { isActive, isArchived, type SubjectKind } from '../registrations/registration.ts'
import type { OpenMatch, Standing } from './match.ts'

/** Pseudonyms on which something changed, the first to change first, so many at most. */
export const lookedFor = prepared('SELECT index FROM to_match ORDER BY since, index LIMIT $1')

/** Registrations that are in a match and have reached their end without a word of their member, so many pseudonyms at most. */
export const endedInMatch = prepared(
  `SELECT DISTINCT r.index, r.kind FROM registrations r JOIN participants p ON p.index = r.index AND p.member_id = r.member_id AND p.registration_id = r.registration_id
   WHERE r.state = 'active' AND r.ends_on <= $1 LIMIT $2`,
)

/** What is to be looked at on a pseudonym. */
export const lookOn = prepared('SELECT kind, version FROM to_match WHERE index = $1')

/** All registrations on a pseudonym. */
export const standingsOn = prepared(
  'SELECT registration_id, member_id, state, ends_on, archive_ends_on, told_of_archive FROM registrations WHERE index = $1 ORDER BY member_id, registration_id',
)

/** The open match on a pseudonym, with who is in it. */
export const openMatchOn = prepared(
  `SELECT m.match_id, p.member_id, p.registration_id FROM matches m LEFT JOIN participants p ON p.index = m.index AND p.match_id = m.match_id
   WHERE m.index = $1 AND m.closed_at IS NULL ORDER BY p.member_id, p.registration_id`,
)

/** A pseudonym that waits to be looked at. `version`: another with each change on it. */
export type Look = { readonly kind: SubjectKind; readonly version: string }

/** Reads the row of `lookOn`; null when it was looked at already. */
export const readLook = (rows: readonly Row[] = []): Look | null => (rows[0] as Look | undefined) ?? null

/** Reads the rows of `standingsOn`, as they stand on a day. */
export const readStandings = (rows: readonly Row[] = [], today: CalendarDay): readonly Standing[] =>
  (
    rows as unknown as {
      registration_id: string
      member_id: string
      state: 'active' | 'archived'
      ends_on: string
      archive_ends_on: string | null
      told_of_archive: boolean
    }[]
  ).map((row) => {
    const archiveEndsOn = row.archive_ends_on === null ? null : calendarDay(row.archive_ends_on)
    const one = { state: row.state, endsOn: calendarDay(row.ends_on), archiveEndsOn }
    const is = isActive(one, today) ? 'active' : isArchived(one, today) ? 'archived' : 'ended'
    return { registrationId: row.registration_id, memberId: row.member_id, is, toldOfArchive: row.told_of_archive } as const
  })

/** Reads the rows of `openMatchOn`: who was in it until now, by number; null when there is none. */
export const readOpenMatch = (rows: readonly Row[] = []): OpenMatch | null => {
  const all = rows as unknown as { match_id: string; member_id: string | null; registration_id: string | null }[]
  if (all[0] === undefined) return null
  const before = all.flatMap(({ member_id: memberId, registration_id: registrationId }) =>
    memberId === null || registrationId === null
      ? []
      : [{ memberId, registrationId, is: 'active' as const, toldOfArchive: true }],
  )
  return { matchId: all[0].match_id, before }
}
