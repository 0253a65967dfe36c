import { type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Actor } from '@mens-centraal/platform/access/permission'
import { compose, prepared, type Row, type Statement } from '@mens-centraal/platform/db/statement'
import { unseal } from '@mens-centraal/platform/sealing/at-rest'
import { type RawBuilder, sql } from 'kysely'
import { closingOn, type ReachColumns, reachColumns, reachJoins, teamIn } from '../directory/closing-facts.ts'
import { type AbsenceColumns, absenceColumns, absenceIn, absenceJoin } from '../directory/stand-in-facts.ts'
import { isWithInvolved } from '../involvements/involvement-facts.ts'
import type { YouthLabel } from '../youths/youth.ts'
import { type Contact, contactOf } from './contact.ts'
import type { KinKind } from './kin.ts'

/** A possible match with its two places, for an answer on it. Row security shows it only to who takes part. */
export const matchWithPlaces = prepared(`
  SELECT m.id, m.number, m.possible, m.confirmed_at, m.closed_at, m.closed_because, m.youth_id, y.version, y.subject, (SELECT s.municipality_id FROM match_participants own JOIN risk_signals s ON s.id = own.signal_id WHERE own.match_id = m.id AND own.position_id = $2 LIMIT 1) AS my_municipality, c.*
  FROM matches m JOIN youths y ON y.id = m.youth_id, LATERAL match_company(m.id) c WHERE m.id = $1`)

type PlaceRow = {
  id: string
  number: string
  possible: boolean
  confirmed_at: Date | null
  closed_at: Date | null
  closed_because: string | null
  youth_id: string
  version: number
  subject: Buffer
  my_municipality: string | null
  participant_id: string
  position_id: string
  professional_id: string
  joined_at: Date
  left_at: Date | null
  involved: boolean
  same_youth: boolean | null
}

/** A place as it is stored; `involved`: not left, and the signal still counts. */
export type Place = {
  readonly participantId: string
  readonly positionId: string
  readonly professionalId: string
  readonly involved: boolean
  readonly sameYouth: boolean | null
}
export type StoredMatch = {
  readonly id: string
  readonly number: string
  readonly possible: boolean
  readonly confirmed: boolean
  readonly open: boolean
  readonly closedBecause: string | null
  readonly youthId: string
  readonly version: number
  readonly subject: Buffer
  /** The municipality under whose covenant the asker's own signal is. */
  readonly municipalityId: string | null
  readonly places: readonly Place[]
}

/** Reads the rows of `matchWithPlaces`; null when there is no such match for this asker. */
export const readMatch = (rows: Row[] = []): StoredMatch | null => {
  const all = rows as unknown as PlaceRow[]
  const [first] = all
  if (first === undefined) return null
  return {
    id: first.id,
    number: first.number,
    possible: first.possible,
    confirmed: first.confirmed_at !== null,
    open: first.closed_at === null,
    closedBecause: first.closed_because,
    youthId: first.youth_id,
    version: first.version,
    subject: first.subject,
    municipalityId: first.my_municipality,
    places: all.map((row) => ({
      participantId: row.participant_id,
      positionId: row.position_id,
      professionalId: row.professional_id,
      involved: row.involved,
      sameYouth: row.same_youth,
    })),
  }
}

/** One participant of one of the asker's matches. */
export type PersonRow = ReachColumns &
  AbsenceColumns & {
    id: string
    number: string
    kind: 'youth' | KinKind
    possible: boolean
    opened_at: Date
    confirmed_at: Date | null
    closed_at: Date | null
    subject: Buffer
    my_place: string
    my_signal: string
    my_municipality: string
    my_label: Buffer
    my_joined_at: Date
    my_answer: boolean | null
    with_involved: boolean
    participant_id: string
    position_id: string
    professional_id: string
    joined_at: Date
    left_at: Date | null
    involved: boolean
    given_name: string
    family_name: string
    function: string
    organisation: string
    valid_from: string
    valid_until: string | null
    phone: string | null
    email: string | null
    presence: string[]
    coordinator_name: string | null
    coordinator_phone: string
    coordinator_email: string
    coordinator_presence: string[]
  }

const today = sql`current_setting('mc.today', true)::date`

/** The coordinator of an organisation that somebody left: the one who has been it longest. */
const coordinator = sql`
  SELECT given_name || ' ' || family_name AS name, q.phone, q.email, q.presence FROM positions q JOIN professionals ON professionals.id = q.professional_id
  WHERE p.valid_until <= ${today} AND q.organisation_id = p.organisation_id AND 'coordinator' = ANY (q.roles) AND q.valid_from <= ${today} AND (q.valid_until IS NULL OR q.valid_until > ${today})
  ORDER BY q.valid_from, q.id LIMIT 1`

/** Columns and tables of the asker's matches by a signal that still counts, one row a participant; views add the grant's filter. */
export const selected = sql`
  m.id, m.number, m.kind, m.possible, m.opened_at, m.confirmed_at, m.closed_at, y.subject,
  own.id AS my_place, own.signal_id AS my_signal, s.municipality_id AS my_municipality, s.label_sealed AS my_label, own.joined_at AS my_joined_at, own.same_youth AS my_answer, ${isWithInvolved} AS with_involved,
  c.participant_id, c.position_id, c.professional_id, c.joined_at, c.left_at, c.involved,
  n.given_name, n.family_name, p.function, coalesce(o.display_name, o.name) AS organisation, p.valid_from, p.valid_until, p.phone, p.email, p.presence, ${sql.raw(reachColumns)}, ${sql.raw(absenceColumns)},
  k.name AS coordinator_name, k.phone AS coordinator_phone, k.email AS coordinator_email, k.presence AS coordinator_presence`
export const tables = sql`
  matches m JOIN match_participants own ON own.match_id = m.id AND own.left_at IS NULL JOIN risk_signals s ON s.id = own.signal_id AND s.state = 'active' AND s.ends_on > ${today}
  JOIN youths y ON y.id = s.youth_id,
  LATERAL match_company(m.id) c JOIN positions p ON p.id = c.position_id JOIN professionals n ON n.id = p.professional_id JOIN organisations o ON o.id = p.organisation_id ${sql.raw(reachJoins)} ${sql.raw(absenceJoin)}
  LEFT JOIN LATERAL (${coordinator}) k ON true`

/** When places in a match went to a colleague, for who takes part in it. */
export const handOversIn = prepared('SELECT participant_id, handed_over_at FROM match_hand_overs($1)')

/** The same of the match in which a place is. */
export const handOversAtPlace = prepared(
  'SELECT h.participant_id, h.handed_over_at FROM match_participants p, LATERAL match_hand_overs(p.match_id) h WHERE p.id = $1',
)

/** Reads the rows of `handOversIn`. */
export const readHandOvers = (rows: Row[] = []) =>
  (rows as unknown as { participant_id: string; handed_over_at: Date }[]).map((row) => ({
    participantId: row.participant_id,
    at: row.handed_over_at,
  }))

/** Places of people who worked together before the signals were taken over from another system, for who takes part by such a place. */
export const acquaintedIn = prepared('SELECT participant_id FROM acquainted_in($1)')

/** The same of the match in which a place is. */
export const acquaintedAtPlace = prepared(
  'SELECT a.participant_id FROM match_participants p, LATERAL acquainted_in(p.match_id) a WHERE p.id = $1',
)

/** Reads the rows of `acquaintedIn`. */
export const readAcquainted = (rows: Row[] = []): ReadonlySet<string> =>
  new Set((rows as unknown as { participant_id: string }[]).map(({ participant_id }) => participant_id))

/** Somebody else is still involved in match `m` in which the place `own` is: without them it is over, with or without a job that closes it. */
export const hasOthers = sql<boolean>`EXISTS (SELECT FROM match_company(m.id) c WHERE c.involved AND c.professional_id <> own.professional_id)`

export const nameOf = (row: PersonRow): string => `${row.given_name} ${row.family_name}`
/** True while a match by name only is not confirmed by both. */
export const namesHidden = (row: PersonRow): boolean => row.possible && row.confirmed_at === null

/**
 * Since when the match exists for the asker: since they are in it together with one of these others. Who joined later is not told when the others
 * did; and of who never should have been in it nothing is left, not even that it was a match before.
 */
export const openedFor = (rows: readonly PersonRow[], you: Pick<Actor, 'professionalId'>): Date => {
  const company = rows.filter((row) => row.professional_id !== you.professionalId).map((row) => row.joined_at.getTime())
  const since = Math.max(...rows.slice(0, 1).map((row) => row.my_joined_at.getTime()), Math.min(...company))
  return Number.isFinite(since) ? new Date(since) : (rows[0]?.my_joined_at ?? new Date(0))
}
/** True for who is involved, or was while the asker was: who left before is none of a newcomer's business. */
export const wasThere = (row: PersonRow): boolean => row.involved || (row.left_at !== null && row.left_at >= row.my_joined_at)

type Keys = Parameters<typeof unseal>[0]
/** The youth as the asker knows them; null while names are hidden. */
export const labelOf = (keys: Keys, row: PersonRow): YouthLabel | null =>
  namesHidden(row) ? null : unseal<YouthLabel>(keys, `risk_signals/${row.my_signal}`, row.my_label)
export const ownAnswer = (row: PersonRow) =>
  row.my_answer === null ? null : row.my_answer ? ('same' as const) : ('not-same' as const)

/** How this participant is reached on a day. */
export const contactIn = (row: PersonRow, on: CalendarDay): Contact => {
  const { coordinator_name: name, coordinator_phone: phone, coordinator_email: email, coordinator_presence: presence } = row
  const until = row.valid_until === null ? null : calendarDay(row.valid_until)
  return contactOf(
    {
      involved: row.involved,
      employed: { from: calendarDay(row.valid_from), until },
      function: row.function,
      phone: row.phone,
      email: row.email,
      generalPhone: row.general_phone,
      presence: row.presence,
      coordinator: name === null ? null : { name, phone, email, presence },
      closing: closingOn(row, on),
      team: teamIn(row),
      absence: absenceIn(row),
    },
    on,
  )
}

/** One row a participant: who takes part in a match by several own signals (a family's) is shown it by the first that they gave. */
export const rowsOf = (rows: Row[] = []): PersonRow[] =>
  [...Map.groupBy(rows as unknown as PersonRow[], (row) => row.id).values()].flatMap((same) => {
    const [first] = same.map(({ my_signal }) => my_signal).sort()
    const mine = same.filter(({ my_signal }) => my_signal === first)
    return [...Map.groupBy(mine, (row) => row.position_id).values()].flatMap(asOne)
  })

/**
 * A match about different youths shows a person as one, however many youths they have a signal on: since the first of their places, and involved
 * while one of them is.
 */
const asOne = (same: readonly PersonRow[]): PersonRow[] => {
  const sorted = [...same].sort((a, b) => a.joined_at.getTime() - b.joined_at.getTime())
  const [first] = sorted
  if (first === undefined || first.kind === 'youth') return sorted
  const last = sorted.find(({ involved }) => involved) ?? sorted.at(-1) ?? first
  return [{ ...last, participant_id: first.participant_id, joined_at: first.joined_at }]
}

/** Each person once a job, however many places they have: who left and came back is involved. */
export const onceEach = (rows: readonly PersonRow[]): PersonRow[] =>
  [...Map.groupBy(rows, (row) => row.position_id).values()].flatMap(
    (same) => same.find((row) => row.involved) ?? same.slice(0, 1),
  )

/** Open matches by a filter on them and on the place `own` in them, one row a participant. */
export const openMatches = (where: RawBuilder<boolean>): Statement =>
  compose(
    sql`SELECT ${selected} FROM ${tables} WHERE m.closed_at IS NULL AND ${where} ORDER BY m.opened_at DESC, m.id, n.family_name COLLATE "nl-x-icu", c.participant_id`,
  )
/** The statement for the open matches of a person, one row a participant. Also for the reading rooms. */
export const openMatchesOf = (actor: Actor, where: RawBuilder<boolean>): Statement =>
  openMatches(sql<boolean>`own.position_id = ${actor.positionId} AND ${where}`)

/** Groups the rows of `openMatchesOf` by match. */
export const showMatches = (found: Row[] | undefined, keys: Keys, you: Pick<Actor, 'professionalId'>, on: CalendarDay) => {
  const isOther = (row: PersonRow) => row.professional_id !== you.professionalId && row.involved
  const byMatch = Map.groupBy(rowsOf(found), (row) => row.id)
  const groups = [...byMatch.values()].filter((rows) => rows.some(isOther))
  const matches = groups.flatMap((rows) => {
    const [first] = rows
    if (first === undefined) return []
    const others = onceEach(rows.filter(isOther)).map((row) => ({
      name: nameOf(row),
      organisation: row.organisation,
      worksHere: contactIn(row, on).worksHere,
    }))
    return [
      {
        id: first.id,
        number: first.number,
        kind: first.kind,
        openedOn: dayOf(openedFor(rows.filter(wasThere), you)),
        possible: namesHidden(first),
        ownAnswer: ownAnswer(first),
        youth: labelOf(keys, first),
        others,
      },
    ]
  })
  const firsts = groups.flatMap((rows) => rows.slice(0, 1))
  return {
    matches,
    subjects: firsts.map((row) => row.subject),
    covenantMunicipalityIds: firsts.map((row) => row.my_municipality),
  }
}
