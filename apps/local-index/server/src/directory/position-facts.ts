import { type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Period } from '@mens-centraal/kernel/period'
import type { KeptAnswer } from '@mens-centraal/platform/acts/idempotency'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import type { LocalActor } from './actor.ts'
import { workingCovenant } from './organisation.ts'
import { covenantOf, covenantsColumn, periodOf } from './organisation-facts.ts'
import type { Colleague } from './position.ts'
import type { Session } from './session.ts'

/** What somebody may do in position `p` at organisation `o`, as columns of a query. */
export const standingColumns = `p.roles, o.independent,
    ARRAY(SELECT g.valid_from || '/' || coalesce(g.valid_until::text, '') FROM organisation_categories g WHERE g.code = o.category) AS category_periods,
    ARRAY(SELECT h.valid_from || '/' || coalesce(h.valid_until::text, '') FROM helping_categories h WHERE h.category = o.category) AS helping_periods,
    ${covenantsColumn},
    ARRAY(SELECT d.valid_from || '/' || coalesce(d.valid_until::text, '') FROM designations d WHERE d.position_id = p.id) AS designations`
const actorColumns = `p.id AS position_id, p.professional_id, p.organisation_id, p.function,
    n.given_name, n.family_name, coalesce(o.display_name, o.name) AS organisation, o.may_use_bsn, o.municipality_id, ${standingColumns}`
const actorJoins = 'JOIN professionals n ON n.id = p.professional_id JOIN organisations o ON o.id = p.organisation_id'

/** Who holds this session cookie, with the rights that they have at this very moment, and whether this wish was granted before. One statement a request. */
export const whoIsAtTheDoor = prepared(`
  SELECT ${actorColumns}, s.id AS session_id, s.started_at, s.seen_at, s.ended_at, p.valid_from, p.valid_until, k.operation, k.digest, k.answer
  FROM sessions s JOIN positions p ON p.id = s.position_id ${actorJoins}
  LEFT JOIN idempotency_keys k ON k.position_id = p.id AND k.key = $2
  WHERE s.token_hash = $1`)

/** A row with `standingColumns`. */
export type StandingRow = {
  roles: string[]
  independent: boolean
  category_periods: string[]
  helping_periods: string[]
  covenants: string[]
  designations: string[]
}

type ActorRow = StandingRow & {
  position_id: string
  professional_id: string
  organisation_id: string
  function: string
  municipality_id: string | null
  given_name: string
  family_name: string
  organisation: string
  may_use_bsn: boolean
}

type DoorRow = ActorRow & {
  session_id: string
  started_at: Date
  seen_at: Date
  ended_at: Date | null
  valid_from: string
  valid_until: string | null
  operation: string | null
  digest: Buffer | null
  answer: unknown
}

/** The person in a position, as the directory knows them now, without a session. */
export const actorOfPosition = prepared(`SELECT ${actorColumns} FROM positions p ${actorJoins} WHERE p.id = $1`)

/** Everybody who works or worked in an organisation, each in their job, by family name. */
export const colleaguesOf = prepared(
  `SELECT ${actorColumns}, p.valid_from, p.valid_until FROM positions p ${actorJoins} WHERE p.organisation_id = $1 ORDER BY n.family_name COLLATE "nl-x-icu", p.id`,
)

/** Reads `standingColumns`. */
export const readStanding = (row: StandingRow): Colleague['standing'] => ({
  roles: row.roles,
  organisation: {
    independent: row.independent,
    categoryPeriods: row.category_periods.map(periodOf),
    helpingPeriods: row.helping_periods.map(periodOf),
    covenants: row.covenants.map(covenantOf),
  },
  designations: row.designations.map(periodOf),
})

const employedOf = (row: { readonly valid_from: string; readonly valid_until: string | null }): Period => ({
  from: calendarDay(row.valid_from),
  until: row.valid_until === null ? null : calendarDay(row.valid_until),
})

/** Reads the rows of `colleaguesOf`. */
export const readColleagues = (rows: Row[] = []): Colleague[] =>
  (rows as unknown as (ActorRow & { valid_from: string; valid_until: string | null })[]).map((row) => ({
    positionId: row.position_id,
    professionalId: row.professional_id,
    organisationId: row.organisation_id,
    name: `${row.given_name} ${row.family_name}`,
    function: row.function,
    employed: employedOf(row),
    standing: readStanding(row),
  }))
/** The person in a position, as the directory knows them now, in a session that was opened for one act; and the first answer to this wish, if there was one. */
export const positionAtTheDoor = prepared(`
  SELECT ${actorColumns}, k.operation, k.digest, k.answer FROM positions p ${actorJoins}
  LEFT JOIN idempotency_keys k ON k.position_id = p.id AND k.key = $2 WHERE p.id = $1`)

const keptOf = ({ operation, digest, answer }: Pick<DoorRow, 'operation' | 'digest' | 'answer'>): KeptAnswer | null =>
  operation === null || digest === null ? null : { operation, digest, answer }

const actorOf = (row: ActorRow, sessionId: string | null, on: CalendarDay): LocalActor => ({
  sessionId,
  positionId: row.position_id,
  professionalId: row.professional_id,
  organisationId: row.organisation_id,
  municipalityId: row.municipality_id,
  covenantMunicipalityId: workingCovenant(row.covenants.map(covenantOf), row.municipality_id, on),
  roles: row.roles,
  givenName: row.given_name,
  familyName: row.family_name,
  function: row.function,
  organisation: row.organisation,
  mayUseBsn: row.may_use_bsn,
  standing: readStanding(row),
})

/** Reads the one row of `actorOfPosition`, as it is on a day. */
export const readActor = (rows: Row[] | undefined, on: CalendarDay): LocalActor | undefined => {
  const row = rows?.[0] as ActorRow | undefined
  return row === undefined ? undefined : actorOf(row, null, on)
}

/** Who stands at the door, in which session, employed from when to when, and the first answer to this wish if there was one. */
export type AtTheDoor = {
  readonly actor: LocalActor
  readonly session: Session
  readonly employed: Period
  readonly kept: KeptAnswer | null
}

/** Reads the one row of `whoIsAtTheDoor`, as it is on a day; undefined when nobody has this cookie. */
export const atTheDoor = (rows: Row[] | undefined, on: CalendarDay): AtTheDoor | undefined => {
  const row = rows?.[0] as DoorRow | undefined
  if (row === undefined) return undefined
  return {
    actor: actorOf(row, row.session_id, on),
    session: { startedAt: row.started_at, seenAt: row.seen_at, endedAt: row.ended_at },
    employed: employedOf(row),
    kept: keptOf(row),
  }
}

/** Reads the one row of `positionAtTheDoor`, as it is on a day. @param sessionId the session of this one act; null for one that only reads */
export const readAtTheDoor = (
  rows: Row[] | undefined,
  sessionId: string | null,
  on: CalendarDay,
): Pick<AtTheDoor, 'actor' | 'kept'> | undefined => {
  const row = rows?.[0] as DoorRow | undefined
  return row === undefined ? undefined : { actor: actorOf(row, sessionId, on), kept: keptOf(row) }
}
