import { randomUUID } from 'node:crypto'
import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { type Database, openDatabase } from '@mens-centraal/platform/db/database'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../../../test/database.ts'
import { countsOf, readCounts } from './figure-facts.ts'

let database: TestDatabase
let all: pg.Client
let worker: Database
const here = randomUUID()
const there = randomUUID()

beforeAll(async () => {
  database = await openTestDatabase()
  all = new pg.Client(database.superuserUrl)
  await all.connect()
  worker = openDatabase(database.urls.worker, 1, () => undefined)
  await all.query(`INSERT INTO municipalities VALUES ('${here}', '9001', 'Hier'), ('${there}', '9002', 'Daar')`)
})
afterAll(async () => {
  await worker?.close()
  await all?.end()
  await database?.drop()
})
beforeEach(() => all.query('TRUNCATE youths, signal_counts CASCADE'))

type Job = { readonly organisation: string; readonly professional: string; readonly position: string }
/** Somebody new at an organisation of a category. */
const somebody = async (category: string): Promise<Job> => {
  const job = { organisation: randomUUID(), professional: randomUUID(), position: randomUUID() }
  await all.query(
    `INSERT INTO organisations (id, name, category, independent, place, general_phone, may_use_bsn, email_domains) VALUES ('${job.organisation}', 'x', '${category}', false, 'x', '0', true, '{}')`,
  )
  await all.query(`INSERT INTO professionals VALUES ('${job.professional}', 'x', 'x')`)
  await all.query(
    `INSERT INTO positions (id, professional_id, organisation_id, function, email, phone, presence, roles, valid_from) VALUES ('${job.position}', '${job.professional}', '${job.organisation}', 'adviser', 'x', '0', '{}', '{}', '2020-01-01')`,
  )
  return job
}

const youth = async (): Promise<string> => {
  const id = randomUUID()
  await all.query(
    `INSERT INTO youths (id, lookup_odd, lookup_kind, lookup_key_version, subject, subject_key_version, identity_sealed, turns_23_on) VALUES ('${id}', sha256('${id}'), 'bsn', 1, sha256('${id}'), 1, '', '2036-01-01')`,
  )
  return id
}

type SignalTold = {
  readonly by: Job
  readonly on: string
  readonly raisedAt?: string
  readonly state?: string
  readonly endsOn?: string
  readonly archivedOn?: string | null
  readonly toldOn?: string | null
  readonly postponed?: string | null
  readonly municipality?: string
}
const signal = async (told: SignalTold): Promise<string> => {
  const id = randomUUID()
  const archived = told.archivedOn ?? null
  const toldOn = told.toldOn ?? null
  await all.query(
    `INSERT INTO risk_signals (id, youth_id, position_id, professional_id, organisation_id, municipality_id, state, in_register, label_sealed, raised_at, ends_on, told_audience, told_on, told_postponed_until, archived_on, archive_ends_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, true, '', $8, $9, $10, $11, $12, $13::date, $13::date + 1000)`,
    [
      ...[id, told.on, told.by.position, told.by.professional, told.by.organisation, told.municipality ?? here],
      ...[archived === null ? (told.state ?? 'active') : 'archived', told.raisedAt ?? '2026-10-05T10:00:00Z'],
      ...[
        told.endsOn ?? '2027-10-01',
        toldOn && 'youth',
        toldOn,
        toldOn === null ? (told.postponed ?? '2027-01-01') : null,
        archived,
      ],
    ],
  )
  return id
}

type MatchTold = {
  readonly openedAt?: string
  readonly closed?: readonly [at: string, because: string]
  readonly possible?: boolean
  readonly dueOn?: string
  readonly municipality?: string
  /** Who takes part, in the order in which they signalled; on which day each said to be in touch, and on which they left. */
  readonly people: readonly { readonly job: Job; readonly inTouch?: string; readonly left?: string }[]
  /** What else happened: a kind and a day. */
  readonly steps?: readonly (readonly [kind: string, on: string])[]
}
const step = (match: string, kind: string, on: string, participant: string | null) =>
  all.query(
    "INSERT INTO follow_up_steps (id, follow_up_id, round, kind, participant_id, for_position_id, at, on_day) VALUES (gen_random_uuid(), $1, 1, $2, $3, (SELECT position_id FROM match_participants WHERE id = $3), $4::date + time '12:00', $4)",
    [match, kind, participant, on],
  )
/** What a participant says on a day of each of the others. */
const say = (match: string, kind: string, on: string, participant: string) =>
  all.query(
    `INSERT INTO follow_up_steps (id, follow_up_id, round, kind, participant_id, for_position_id, about_participant_id, about_position_id, at, on_day)
     SELECT gen_random_uuid(), $1, 1, $2, p.id, p.position_id, q.id, q.position_id, $4::date + time '12:00', $4 FROM match_participants p JOIN match_participants q ON q.match_id = p.match_id AND q.id <> p.id WHERE p.id = $3`,
    [match, kind, participant, on],
  )
const match = async ({ openedAt = '2026-10-05T10:00:00Z', people, ...told }: MatchTold): Promise<void> => {
  const [id, on] = [randomUUID(), await youth()]
  const [closedAt, because] = told.closed ?? [null, null]
  await all.query(
    `INSERT INTO matches (id, number, kind, possible, youth_id, opened_at, closed_at, closed_because) VALUES ($1, lpad((random() * 999999)::int::text, 6, '0'), 'youth', $2, $3, $4, $5, $6)`,
    [id, told.possible ?? false, on, openedAt, closedAt, because],
  )
  await all.query(
    "INSERT INTO follow_ups (id, municipality_id, asked_at, remind_on, due_on, coordinators_on, officer_on) VALUES ($1, $2, $3, '2026-10-08', $4, '2026-10-15', '2026-10-20')",
    [id, told.municipality ?? here, openedAt, told.dueOn ?? '2026-10-12'],
  )
  const said: [place: string, on: string | undefined][] = []
  for (const [i, { job, inTouch, left }] of people.entries()) {
    const by = await signal({
      by: job,
      on,
      raisedAt: new Date(new Date(openedAt).getTime() - (9 - i) * 1000).toISOString(),
      toldOn: '2026-10-06',
    })
    const place = randomUUID()
    await all.query('INSERT INTO match_participants VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
      ...[
        place,
        id,
        by,
        job.position,
        job.professional,
        job.organisation,
        openedAt,
        left === undefined ? null : `${left}T10:00:00Z`,
      ],
    ])
    said.push([place, inTouch])
  }
  for (const [place, day] of said) if (day) await say(id, 'in-touch', day, place)
  for (const [kind, day] of told.steps ?? []) await step(id, kind, day, kind === 'aligned' ? await firstPlace(id) : null)
}
const firstPlace = async (id: string): Promise<string> =>
  (await all.query('SELECT id FROM match_participants WHERE match_id = $1 LIMIT 1', [id])).rows[0].id

const october = async (municipality = here) =>
  readCounts(await worker.run(countsOf(municipality, calendarDay('2026-10-01'), calendarDay('2026-11-01'))))

test('a signal counts in the month in which it was raised in Amsterdam, by domain; the destroyed ones too, those that wait never', async () => {
  const [school, police] = [await somebody('primary-school'), await somebody('police-unit')]
  for (const raisedAt of ['2026-09-30T21:59:59Z', '2026-09-30T22:00:00Z', '2026-10-31T22:59:59Z', '2026-10-31T23:00:00Z'])
    await signal({ by: school, on: await youth(), raisedAt })
  await signal({ by: police, on: await youth(), archivedOn: '2026-10-20' })
  await signal({ by: police, on: await youth(), state: 'waiting-for-check' })
  await signal({ by: police, on: await youth(), municipality: there })
  await all.query(
    `INSERT INTO signal_counts VALUES ('2026-10-01', '${here}', 'education', 'raised', 7), ('2026-10-01', '${here}', 'education', 'died', 3), ('2026-09-01', '${here}', 'education', 'raised', 5)`,
  )
  expect((await october()).signals).toEqual({ education: 9, 'police-and-justice': 1 })
})

test('a match counts once, in the domain of the signal by which it arose; not what was no match, nor one taken up into another', async () => {
  const [school, police, care] = [
    await somebody('primary-school'),
    await somebody('police-unit'),
    await somebody('youth-help-provider'),
  ]
  await match({ people: [{ job: school }, { job: police }] })
  await match({ people: [{ job: police }, { job: care }], closed: ['2026-10-30T10:00:00Z', 'ended'] })
  await match({ people: [{ job: police }, { job: school }], openedAt: '2026-11-02T10:00:00Z' })
  await match({ people: [{ job: police }, { job: school }], possible: true })
  await match({ people: [{ job: police }, { job: school }], municipality: there })
  for (const because of ['lapsed', 'split', 'parted', 'merged'])
    await match({ people: [{ job: police }, { job: school }], closed: ['2026-10-30T10:00:00Z', because] })
  const { matches } = await october()
  expect(matches).toEqual({ 'police-and-justice': 1, 'youth-help': 1 })
})

test('followed up in time: by the deadline all who were still in it were in touch, or help was aligned; what need not be followed up is left out', async () => {
  const [one, two] = [await somebody('primary-school'), await somebody('police-unit')]
  const both = (first?: string, second?: string) => ({
    people: [
      { job: one, ...(first && { inTouch: first }) },
      { job: two, ...(second && { inTouch: second }) },
    ],
  })
  await match(both('2026-10-07', '2026-10-12'))
  await match({ ...both('2026-10-07'), steps: [['aligned', '2026-10-09']] })
  await match({
    people: [
      { job: one, inTouch: '2026-10-07' },
      { job: two, left: '2026-10-09' },
    ],
  })
  expect((await october())['follow-up']).toEqual({ 'in-time': 3 })
  await match(both('2026-10-07', '2026-10-13'))
  await match(both('2026-10-07'))
  await match(both())
  await match({
    people: [
      { job: one, left: '2026-10-08' },
      { job: two, left: '2026-10-09' },
    ],
    closed: ['2026-10-09T10:00:00Z', 'withdrawn'],
  })
  await match({ ...both(), steps: [['no-response', '2026-10-10']] })
  await match({ ...both(), steps: [['objection', '2026-10-10']] })
  await match({ ...both(), dueOn: '2026-11-01' })
  expect((await october())['follow-up']).toEqual({ 'in-time': 3, late: 5 })
})

test('the first contact counts once, in its own month, by how many days the match had been open', async () => {
  const [one, two] = [await somebody('primary-school'), await somebody('police-unit')]
  const contacts = [
    '2026-10-05',
    '2026-10-07',
    '2026-10-08',
    '2026-10-12',
    '2026-10-13',
    '2026-10-19',
    '2026-10-20',
    '2026-11-01',
  ]
  for (const inTouch of contacts)
    await match({
      people: [
        { job: one, inTouch },
        { job: two, inTouch: '2026-11-03' },
      ],
    })
  expect((await october())['first-contact']).toEqual({
    'within-2-days': 2,
    '3-to-7-days': 2,
    '8-to-14-days': 2,
    'over-14-days': 1,
  })
})

test('families and open matches are counted as they stood when the month was over', async () => {
  const [one, two] = [await somebody('primary-school'), await somebody('police-unit')]
  const told = [{ toldOn: '2026-10-31' }, { toldOn: '2026-11-01' }, { postponed: '2026-10-31' }, { postponed: '2026-11-01' }]
  for (const how of told) await signal({ by: one, on: await youth(), ...how })
  await signal({ by: one, on: await youth(), toldOn: '2026-10-10', endsOn: '2026-10-31' })
  await signal({ by: one, on: await youth(), toldOn: '2026-10-10', archivedOn: '2026-10-31' })
  await signal({ by: one, on: await youth(), toldOn: '2026-10-10', archivedOn: '2026-11-02' })
  expect((await october()).families).toEqual({ told: 2, postponed: 2, overdue: 1 })
  await match({ people: [{ job: one }, { job: two }] })
  await match({
    people: [
      { job: one, inTouch: '2026-10-30' },
      { job: two, inTouch: '2026-11-02' },
    ],
    dueOn: '2026-11-01',
  })
  await match({ people: [{ job: one }, { job: two }], closed: ['2026-11-03T10:00:00Z', 'ended'] })
  expect((await october()).open).toEqual({ overdue: 2, 'within-deadline': 1 })
  await match({
    people: [
      { job: one, inTouch: '2026-10-30' },
      { job: two, inTouch: '2026-10-31' },
    ],
  })
  await match({ people: [{ job: one }, { job: two }], closed: ['2026-10-30T10:00:00Z', 'ended'] })
  await match({ people: [{ job: one }, { job: two }], steps: [['no-response', '2026-10-31']] })
  await match({ people: [{ job: one }, { job: two }], openedAt: '2026-11-01T10:00:00Z' })
  expect((await october()).open).toEqual({ overdue: 2, 'within-deadline': 1 })
})
