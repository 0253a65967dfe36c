import type { AnswerOf } from '@mens-centraal/contract/api'
import { mostListed, type nationalIndexApi } from '@mens-centraal/contract/national-index-api'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { View } from '@mens-centraal/platform/acts/read'
import { prepared } from '@mens-centraal/platform/db/statement'

type Standing = AnswerOf<(typeof nationalIndexApi)['GET /federatie/v1/standing']>
type Own = AnswerOf<(typeof nationalIndexApi)['GET /federatie/v1/registrations']>

/** What still counts on a day ($2), by the end that counts for it: of an archived one that of the archive. */
const counting = `
  SELECT h.registration_id, h.version, coalesce(h.archive_ends_on, h.ends_on) AS ends_on FROM registration_heads h
  WHERE h.member_id = $1 AND ((h.state = 'active' AND h.ends_on > $2) OR (h.state = 'archived' AND h.archive_ends_on > $2))`

const standing = prepared(`
  SELECT count(*) AS registrations,
    sha256(convert_to(coalesce(string_agg(c.registration_id || ' ' || c.version || ' ' || c.ends_on || E'\\n', '' ORDER BY c.registration_id), ''), 'UTF8')) AS digest
  FROM (${counting}) c`)
const own = prepared(`
  SELECT c.registration_id, c.version, c.ends_on FROM (${counting}) c WHERE c.registration_id > $3 ORDER BY c.registration_id LIMIT $4`)

const beforeAll = '00000000-0000-0000-0000-000000000000'

/** How many registrations of the asking member count, and a digest of them: what it compares with its own each night. */
export const ownStanding: View<'registration:see-standing', Standing> = {
  fetch: (_grant, { actor, now }) => [standing(actor.organisationId, dayOf(now))],
  show: ([rows = []]) => {
    const [row] = rows as unknown as { registrations: number; digest: Buffer }[]
    if (row === undefined) return null
    return { value: { registrations: row.registrations, digest: row.digest.toString('base64url') }, subjects: [] }
  },
}

/** The registrations of the asking member that count, in order of their number. */
export const ownRegistrations = (after = beforeAll): View<'registration:see-standing', Own> => ({
  fetch: (_grant, { actor, now }) => [own(actor.organisationId, dayOf(now), after, mostListed)],
  show: ([rows = []]) => {
    const all = rows as unknown as { registration_id: string; version: number; ends_on: string }[]
    const registrations = all.map(({ registration_id: registration, version, ends_on: endsOn }) => ({
      registration,
      version,
      endsOn,
    }))
    return { value: { registrations }, subjects: [] }
  },
})
