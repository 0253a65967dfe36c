import { type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Instant } from '@mens-centraal/kernel/instant'
import { compose, prepared, type Row, type Statement } from '@mens-centraal/platform/db/statement'
import { type RawBuilder, sql } from 'kysely'
import { type ReachColumns, reachColumns, reachJoins } from '../directory/closing-facts.ts'
import type { PositionStanding } from '../directory/position.ts'
import { readStanding, type StandingRow, standingColumns } from '../directory/position-facts.ts'
import { type AbsenceColumns, absenceColumns, absenceJoin, isOfStoodIn } from '../directory/stand-in-facts.ts'
import type { KinKind } from '../matches/kin.ts'
import type { FollowedPlace, FollowUp } from './follow-up.ts'
import type { IdentifyReason, Round, Step } from './follow-up-step.ts'
import type { Pair } from './pair.ts'

const nameAt = (position: string) =>
  sql.raw(
    `(SELECT b.given_name || ' ' || b.family_name FROM positions a JOIN professionals b ON b.id = a.professional_id WHERE a.id = ${position})`,
  )
const rounds = sql`(SELECT json_agg(json_build_object('round', r.round, 'askedAt', r.asked_at, 'remindOn', r.remind_on, 'dueOn', r.due_on, 'coordinatorsOn', r.coordinators_on, 'officerOn', r.officer_on) ORDER BY r.round) FROM (
    SELECT round, asked_at, remind_on, due_on, coordinators_on, officer_on FROM follow_up_rounds WHERE follow_up_id = f.id
    UNION ALL SELECT f.round, f.asked_at, f.remind_on, f.due_on, f.coordinators_on, f.officer_on) r)`
const pairs = sql`LATERAL (SELECT coalesce(json_agg(json_build_object('one', x.one, 'other', x.other, 'since', x.since)), '[]') AS pairs FROM pairs_in_match(f.id) x) together`
const columns = sql`f.id, f.municipality_id, f.round, ${rounds} AS rounds, together.pairs,
  (SELECT coalesce(json_agg(json_build_object('kind', t.kind, 'participantId', t.participant_id, 'forPositionId', t.for_position_id, 'aboutParticipantId', t.about_participant_id, 'aboutPositionId', t.about_position_id, 'positionId', t.position_id, 'by', (SELECT professional_id FROM positions WHERE id = t.for_position_id), 'about', (SELECT professional_id FROM positions WHERE id = t.about_position_id), 'aboutWhom', ${nameAt('t.about_position_id')}, 'who', CASE WHEN t.participant_id IS NOT NULL THEN ${nameAt('coalesce(t.position_id, t.for_position_id)')} END, 'forWhom', CASE WHEN t.for_position_id <> t.position_id THEN ${nameAt('t.for_position_id')} END, 'on', t.on_day, 'at', t.at, 'round', t.round, 'reason', t.reason) ORDER BY t.at, t.id), '[]')
    FROM follow_up_steps t WHERE t.follow_up_id = f.id) AS steps`
const person = sql`p.organisation_id, p.function, p.phone, p.email, p.presence, p.valid_from, p.valid_until, n.given_name, n.family_name, coalesce(o.display_name, o.name) AS organisation`
const who = sql`${person}, ${sql.raw(reachColumns)}, ${sql.raw(absenceColumns)}`
const standing = sql.raw(standingColumns)
const directory = sql`JOIN professionals n ON n.id = p.professional_id JOIN organisations o ON o.id = p.organisation_id ${sql.raw(reachJoins)} ${sql.raw(absenceJoin)}`
const place = sql`c.participant_id, c.position_id, c.professional_id, c.joined_at, c.left_at, c.involved`

/** Under whose covenant the asker's own signal in match `m` is. */
const ownMunicipality = sql`(SELECT s.municipality_id FROM match_participants o JOIN risk_signals s ON s.id = o.signal_id
      WHERE o.match_id = m.id AND o.position_id = nullif(current_setting('mc.position', true), '')::uuid ORDER BY o.left_at IS NULL DESC, o.joined_at DESC LIMIT 1)`

/** A match on one youth goes by the version of that youth, one about different youths by its own. */
const version = sql`CASE m.kind WHEN 'youth' THEN y.version ELSE m.version END AS version`
/** The youth of a match; of one about different youths that of the asker's own signal, for the log. */
const ownYouth = sql`coalesce(m.youth_id, (SELECT s.youth_id FROM match_participants own JOIN risk_signals s ON s.id = own.signal_id
  WHERE own.match_id = m.id AND own.left_at IS NULL AND own.professional_id = nullif(current_setting('mc.professional', true), '')::uuid ORDER BY s.id LIMIT 1))`

/** The follow-ups of matches `m` in which the asker takes part, one row a place. */
export const followUpsOfMatches = (where: RawBuilder<boolean>): Statement =>
  compose(sql`SELECT ${columns}, m.kind, m.number, m.opened_at, m.closed_at, m.closed_because, y.subject, ${version}, ${ownMunicipality} AS my_municipality, ${place}, ${who}
    FROM matches m JOIN youths y ON y.id = ${ownYouth} JOIN follow_ups f ON f.id = m.id, ${pairs}, LATERAL match_company(m.id) c JOIN positions p ON p.id = c.position_id ${directory}
    WHERE ${where} ORDER BY f.id, n.family_name COLLATE "nl-x-icu", c.participant_id`)

/** What is read of a follow-up `f` for those who watch over it, with `watchedPlaces` after it. */
export const watchedColumns = sql`${columns}, c.kind, c.number, c.opened_at, c.closed_at, c.closed_because, c.subject, c.version, ${place}, ${who}, ${standing}`
/** Its match, one row a place; a match without places left has one row. */
export const watchedPlaces = sql`CROSS JOIN ${pairs} CROSS JOIN LATERAL watched_match(f.id) c LEFT JOIN (positions p ${directory}) ON p.id = c.position_id`

/** The follow-ups `f` that the asker watches over, until 60 days after their end, one row a place. */
export const watchedFollowUps = (where: RawBuilder<boolean>): Statement =>
  compose(
    sql`SELECT ${watchedColumns} FROM follow_ups f ${watchedPlaces} WHERE ${where} ORDER BY f.id, n.family_name COLLATE "nl-x-icu", c.participant_id`,
  )

/** The follow-up of one match in which the asker takes part. */
export const followUpOfMatch = (matchId: string): Statement => followUpsOfMatches(sql<boolean>`m.id = ${matchId}`)
/** The follow-up of the open match in which a place is of a colleague for whom the asker stands in: after `standFor` in the same transaction. */
export const followUpOfStoodInPlace = (place: string, where: RawBuilder<boolean>): Statement =>
  followUpsOfMatches(
    sql<boolean>`(m.closed_at IS NULL AND EXISTS (SELECT FROM match_participants own WHERE own.id = ${place} AND own.match_id = m.id AND ${isOfStoodIn(where)}))`,
  )
/** The same for a decision, in which the stand-in is held against its rule. */
export const followUpAtPlace = (place: string): Statement => followUpOfStoodInPlace(place, sql<boolean>`true`)
/** One follow-up that the asker watches over. */
export const watchedFollowUp = (id: string): Statement => watchedFollowUps(sql<boolean>`f.id = ${id}`)

const forHouse = sql`SELECT m.kind, m.number, m.opened_at, m.closed_at, m.closed_because, y.subject, ${version}, p.id AS participant_id, p.position_id, p.professional_id, p.joined_at, p.left_at,
    p.left_at IS NULL AND coalesce(s.state = 'active' AND s.ends_on > current_setting('mc.today', true)::date, false) AND (m.kind = 'youth' OR sees_anybody(p.id)) AS involved
  FROM matches m JOIN match_participants p ON p.match_id = m.id LEFT JOIN risk_signals s ON s.id = p.signal_id LEFT JOIN youths y ON y.id = coalesce(m.youth_id, s.youth_id) WHERE m.id = f.id`

/** One follow-up, for the house's own program: who is in it, and not how their organisations are reached, which it may not read. */
export const followUpForHouse = (id: string): Statement =>
  compose(
    sql`SELECT ${columns}, c.*, ${person}, ${standing}, o.general_phone FROM follow_ups f, ${pairs}, LATERAL (${forHouse}) c JOIN positions p ON p.id = c.position_id JOIN professionals n ON n.id = p.professional_id JOIN organisations o ON o.id = p.organisation_id WHERE f.id = ${id} ORDER BY c.participant_id`,
  )

const inTouch = "ARRAY['in-touch', 'already-together']"
/** Follow-ups for which a day may ask a step of the house: the oldest first. Whether it does is decided on each (`dueSteps`). */
export const followUpsDue = prepared(`
  SELECT f.id FROM follow_ups f JOIN matches m ON m.id = f.id AND m.closed_at IS NULL, LATERAL (
    SELECT f.round, f.asked_at, f.remind_on, f.coordinators_on, f.officer_on
    UNION ALL SELECT e.round, e.asked_at, e.remind_on, e.coordinators_on, e.officer_on FROM follow_up_rounds e WHERE e.follow_up_id = f.id) r
  WHERE r.remind_on <= $1
    AND NOT EXISTS (SELECT FROM follow_up_steps t WHERE t.follow_up_id = f.id AND (
      t.kind IN ('aligned', 'no-response', 'wrong-person', 'objection') AND t.round >= r.round
      OR t.round = r.round AND (t.kind = 'officer-told' OR t.kind = 'coordinators-told' AND r.officer_on > $1 OR t.kind = 'reminder' AND least(r.coordinators_on, r.officer_on) > $1)))
    AND EXISTS (SELECT FROM match_participants p JOIN match_participants q ON q.match_id = p.match_id AND q.professional_id <> p.professional_id AND q.left_at IS NULL
      WHERE p.match_id = f.id AND p.left_at IS NULL AND NOT EXISTS (SELECT FROM follow_up_steps t
        WHERE t.participant_id = p.id AND t.for_position_id = p.position_id AND t.about_participant_id = q.id AND t.about_position_id = q.position_id AND t.kind = ANY (${inTouch})))
    AND EXISTS (SELECT FROM pairs_in_match(f.id) x WHERE x.since <= r.asked_at AND NOT both_said(f.id, x.one, x.other, x.since, ${inTouch}) AND NOT known_in(f.id, x.one, x.other, x.since))
  GROUP BY f.id ORDER BY min(r.remind_on), f.id LIMIT 1000`)

type StepRow = Omit<Step, 'at'> & {
  readonly positionId: string | null
  readonly aboutParticipantId: string | null
  readonly aboutPositionId: string | null
  readonly who: string | null
  readonly forWhom: string | null
  readonly aboutWhom: string | null
  readonly at: string
  readonly reason: IdentifyReason | null
}
type FollowUpRow = Partial<StandingRow> &
  ReachColumns &
  AbsenceColumns & {
    id: string
    municipality_id: string
    round: number
    rounds: (Omit<Round, 'askedAt'> & { readonly askedAt: string })[]
    pairs: (Omit<Pair, 'since'> & { readonly since: string })[]
    steps: StepRow[]
    kind: 'youth' | KinKind
    number: string
    opened_at: Date
    closed_at: Date | null
    closed_because: string | null
    subject: Buffer | null
    version: number
    my_municipality?: string | null
    participant_id: string | null
    position_id: string
    professional_id: string
    joined_at: Date
    left_at: Date | null
    involved: boolean
    organisation_id: string
    function: string
    phone: string | null
    email: string | null
    presence: string[]
    valid_from: string
    valid_until: string | null
    given_name: string
    family_name: string
    organisation: string
  }

/** A place with who is in it, for views. */
export type KnownPlace = FollowedPlace & {
  readonly joinedAt: Instant
  readonly leftAt: Instant | null
  readonly name: string
  readonly organisation: string
  readonly function: string
  readonly phone: string | null
  readonly email: string | null
  readonly reach: ReachColumns & AbsenceColumns
  readonly presence: readonly string[]
  readonly employed: { readonly from: CalendarDay; readonly until: CalendarDay | null }
  /** What they may do now; null in what participants read of each other. */
  readonly standing: PositionStanding | null
}
/** One thing that happened, in whichever round, with when and by whom. */
export type StoredStep = Step & {
  /** The place of whom it was said. */
  readonly aboutParticipantId: string | null
  /** The name of whom it was said. */
  readonly aboutWhom: string | null
  readonly positionId: string | null
  /** The name of the participant who said it; null for what the house or an officer did, and of who is gone. */
  readonly who: string | null
  /** The name of the participant for whom a stand-in said it; null when they said it themselves. */
  readonly forWhom: string | null
  readonly reason: IdentifyReason | null
}
/** A follow-up as it is stored, with its match. */
export type StoredFollowUp = Omit<FollowUp, 'places' | 'steps'> & {
  readonly id: string
  readonly kind: 'youth' | KinKind
  readonly number: string
  readonly municipalityId: string
  /** Under whose covenant the asker acts on it: that of their own signal; who watches over it, of the municipality that follows up. */
  readonly covenantMunicipalityId: string
  readonly round: number
  readonly openedAt: Instant
  readonly closedAt: Instant | null
  readonly closedBecause: string | null
  /** Whom it is about, for the log: one youth; or those of all who take part, as far as they are known to the asker's question. */
  readonly subjects: readonly Buffer[]
  readonly version: number
  readonly places: readonly KnownPlace[]
  /** Everything that happened, of all rounds, the oldest first. */
  readonly steps: readonly StoredStep[]
}

const placeOf = (row: FollowUpRow): KnownPlace => ({
  participantId: row.participant_id ?? '',
  positionId: row.position_id,
  professionalId: row.professional_id,
  organisationId: row.organisation_id,
  involved: row.involved,
  joinedAt: row.joined_at,
  leftAt: row.left_at,
  name: `${row.given_name} ${row.family_name}`,
  organisation: row.organisation,
  function: row.function,
  phone: row.phone,
  email: row.email,
  reach: row,
  presence: row.presence,
  employed: { from: calendarDay(row.valid_from), until: row.valid_until === null ? null : calendarDay(row.valid_until) },
  standing: row.covenants ? readStanding(row as StandingRow) : null,
})

const stepOf = ({ on, at, ...row }: StepRow): StoredStep => ({ ...row, on: calendarDay(on), at: new Date(at) })

/** In a match about different youths what somebody says counts for all their places: who sees one of them there is told of it at that one; and so of whom it was said. */
const said =
  (rows: readonly FollowUpRow[]) =>
  (step: StepRow): StoredStep => {
    const placeAt = (positionId: string | null, participantId: string | null) =>
      rows.find(({ kind, position_id }) => kind !== 'youth' && position_id === positionId)?.participant_id ?? participantId
    return stepOf({
      ...step,
      participantId: placeAt(step.forPositionId, step.participantId),
      aboutParticipantId: placeAt(step.aboutPositionId, step.aboutParticipantId),
    })
  }

const subjectsOf = (rows: readonly FollowUpRow[]): Buffer[] => [
  ...new Map(rows.flatMap(({ subject }) => (subject === null ? [] : [[subject.toString('hex'), subject] as const]))).values(),
]

const followUpOf = (first: FollowUpRow, rows: readonly FollowUpRow[]): StoredFollowUp => ({
  id: first.id,
  kind: first.kind,
  number: first.number,
  municipalityId: first.municipality_id,
  covenantMunicipalityId: first.my_municipality ?? first.municipality_id,
  round: first.round,
  rounds: first.rounds.map((round) => ({ ...round, askedAt: new Date(round.askedAt) })),
  pairs: first.pairs.map((pair) => ({ ...pair, since: new Date(pair.since) })),
  open: first.closed_at === null,
  openedAt: first.opened_at,
  closedAt: first.closed_at,
  closedBecause: first.closed_because,
  subjects: subjectsOf(rows),
  version: first.version,
  places: rows.filter((row) => row.participant_id !== null).map(placeOf),
  steps: first.steps.map(said(rows)),
})

/** Reads the rows of any of the questions above, grouped by follow-up. */
export const readFollowUps = (rows: Row[] = []): StoredFollowUp[] => {
  const groups = Map.groupBy(rows as unknown as FollowUpRow[], ({ id }) => id)
  return [...groups.values()].flatMap((group) => group.slice(0, 1).map((first) => followUpOf(first, group)))
}
