import { dayOf, type Instant, plusMs } from '@mens-centraal/kernel/instant'
import type { Actor } from '@mens-centraal/platform/access/permission'
import type { View } from '@mens-centraal/platform/acts/read'
import { compose } from '@mens-centraal/platform/db/statement'
import { sql } from 'kysely'
import { absoluteMs, idleMs } from './session.ts'

/** Most people that are shown at once. */
const most = 500

type PersonRow = {
  id: string
  professional_id: string
  given_name: string
  family_name: string
  function: string
  organisation: string
  has_issuer: boolean
  way: 'passkey' | 'password' | null
  invitation_id: string | null
  kind: 'first' | 'recovery' | null
  confirmed_at: Date | null
  expires_at: Date | null
  asked_by: string | null
  logged_in: boolean
  organisation_id: string
  email: string | null
  roles: string[]
  way_in_confirmed: boolean
  way_in_by: string | null
  set_by: string | null
  coordinated: boolean
  designated: boolean
}

const stateOf = ({ has_issuer, way, kind, confirmed_at, expires_at, way_in_confirmed }: PersonRow, now: Date) => {
  if (has_issuer) return 'elsewhere'
  const stands = expires_at !== null && expires_at > now
  if (way !== null) return kind === 'recovery' && confirmed_at === null && stands ? 'recovering' : 'active'
  if (kind === null) return 'none'
  if (!stands) return 'lapsed'
  return way_in_confirmed ? 'invited' : 'waiting'
}

/** What a second person must know of a mail address that only one manager stands for. */
const unconfirmedOf = ({ has_issuer, way_in_confirmed, email, set_by, coordinated, roles, designated }: PersonRow) =>
  has_issuer || way_in_confirmed || email === null
    ? null
    : { email, setBy: set_by, by: coordinated ? ('coordinator' as const) : ('manager' as const), roles, designated }

/** Whether the asker is somebody who may confirm that mail address (`confirmersOfWayIn`). */
const mayConfirmWayIn = (row: PersonRow, { professionalId, organisationId, roles }: Actor): boolean =>
  unconfirmedOf(row) !== null &&
  row.way_in_by !== null &&
  ![row.way_in_by, row.professional_id].includes(professionalId ?? '') &&
  (!row.coordinated || (organisationId === row.organisation_id && roles.includes('coordinator')))

/** Whether the asker is a second person, for an account that somebody says is lost. */
const mayConfirmRecovery = ({ asked_by, way_in_confirmed, way_in_by }: PersonRow, { professionalId }: Actor): boolean =>
  asked_by !== null && asked_by !== professionalId && (way_in_confirmed || (way_in_by !== null && way_in_by !== professionalId))

/** The organisation has a coordinator who can log in, other than whom it is about and who set their mail address. */
const coordinated = (
  now: Instant,
) => sql`EXISTS (SELECT FROM positions c JOIN accounts ca ON ca.position_id = c.id WHERE c.organisation_id = o.id AND 'coordinator' = ANY (c.roles)
  AND c.professional_id <> p.professional_id AND c.professional_id IS DISTINCT FROM p.way_in_by AND c.valid_from <= ${dayOf(now)} AND (c.valid_until IS NULL OR c.valid_until > ${dayOf(now)}))`

const designated = (now: Instant) =>
  sql`EXISTS (SELECT FROM designations d WHERE d.position_id = p.id AND (d.valid_until IS NULL OR d.valid_until > ${dayOf(now)}))`

/** The people whom the asker looks after: who has an account, who is invited until when, and who is logged in now. No counts, and nothing of what they did. */
export const accountList: View<'account:list', unknown> = {
  fetch: ({ where }, { now }) => [
    compose(sql`
      SELECT p.id, p.professional_id, n.given_name, n.family_name, p.function, coalesce(o.display_name, o.name) AS organisation,
        EXISTS (SELECT FROM issuers i WHERE i.organisation_id = o.id) AS has_issuer, a.way, i.id AS invitation_id, i.kind, i.confirmed_at, i.expires_at, b.professional_id AS asked_by,
        o.id AS organisation_id, p.email, p.roles, p.way_in_confirmed, p.way_in_by, w.given_name || ' ' || w.family_name AS set_by, ${coordinated(now)} AS coordinated, ${designated(now)} AS designated,
        EXISTS (SELECT FROM sessions s WHERE s.position_id = p.id AND s.ended_at IS NULL AND s.seen_at > ${plusMs(now, -idleMs)} AND s.started_at > ${plusMs(now, -absoluteMs)}) AS logged_in
      FROM positions p JOIN professionals n ON n.id = p.professional_id JOIN organisations o ON o.id = p.organisation_id
      LEFT JOIN accounts a ON a.position_id = p.id LEFT JOIN account_invitations i ON i.position_id = p.id LEFT JOIN positions b ON b.id = i.asked_by LEFT JOIN professionals w ON w.id = p.way_in_by
      WHERE ${where} AND p.valid_from <= ${dayOf(now)} AND (p.valid_until IS NULL OR p.valid_until > ${dayOf(now)})
      ORDER BY coalesce(o.display_name, o.name) COLLATE "nl-x-icu", n.family_name COLLATE "nl-x-icu", n.given_name COLLATE "nl-x-icu", p.id LIMIT ${most}`),
  ],
  show: ([rows = []], _grant, { now, actor }) => {
    const people = (rows as unknown as PersonRow[]).map((row) => {
      const state = stateOf(row, now)
      return {
        position: row.id,
        givenName: row.given_name,
        familyName: row.family_name,
        function: row.function,
        organisation: row.organisation,
        own: row.professional_id === actor.professionalId,
        state,
        way: row.way,
        invitedUntil: state === 'invited' || state === 'waiting' ? (row.expires_at?.toISOString() ?? null) : null,
        invitationId: state === 'invited' || state === 'waiting' ? row.invitation_id : null,
        unconfirmed: unconfirmedOf(row),
        mayConfirm: state === 'recovering' ? mayConfirmRecovery(row, actor) : mayConfirmWayIn(row, actor),
        loggedIn: row.logged_in,
      }
    })
    return { value: { people }, subjects: [] }
  },
}

type SessionRow = { id: string; organisation: string; started_at: Date; seen_at: Date }

/** The own sessions that run now, on all devices and in all jobs, the latest first (ASVS 5.0 V7.5.2). */
export const ownSessions = (current: string | null): View<'session:list', unknown> => ({
  fetch: ({ where }, { now }) => [
    compose(sql`
      SELECT s.id, coalesce(o.display_name, o.name) AS organisation, s.started_at, s.seen_at
      FROM sessions s JOIN positions p ON p.id = s.position_id JOIN organisations o ON o.id = p.organisation_id
      WHERE ${where} AND s.ended_at IS NULL AND s.seen_at > ${plusMs(now, -idleMs)} AND s.started_at > ${plusMs(now, -absoluteMs)} ORDER BY s.started_at DESC, s.id`),
  ],
  show: ([rows = []]) => {
    const sessions = (rows as unknown as SessionRow[]).map((row) => ({
      id: row.id,
      organisation: row.organisation,
      startedAt: row.started_at.toISOString(),
      seenAt: row.seen_at.toISOString(),
      current: row.id === current,
    }))
    return { value: { sessions }, subjects: [] }
  },
})
