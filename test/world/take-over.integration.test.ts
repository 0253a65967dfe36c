import { takeOverNow } from '@mens-centraal/local-index-server/app'
import { notInTheRegister, situations } from '@mens-centraal/world/inhabitants/situations'
import type { Person } from '@mens-centraal/world/jobs'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { byBsn, fromOutside, noticesOf, signal, until, withdraw } from './acts.ts'
import { openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())
beforeEach(async () => {
  house.clock.now = new Date('2026-11-22T10:00:00Z')
  await fromOutside(house, 'TRUNCATE youths, taken_over_signals, take_overs, outbox CASCADE')
})
afterEach(() => house.register.setUnavailable(false))

const columns =
  'reference;bsn;familyName;givenNames;birthDate;sex;organisation;reporter;raisedOn;endsOn;archivedOn;archiveEndsOn;toldAudience;toldOn;match'
type Row = Partial<
  Record<
    | 'bsn'
    | 'familyName'
    | 'givenNames'
    | 'birthDate'
    | 'sex'
    | 'raisedOn'
    | 'endsOn'
    | 'archivedOn'
    | 'toldAudience'
    | 'toldOn'
    | 'match',
    string
  >
>
const row = (reference: string, reporter: Person, told: Row): string => {
  const cells: Record<string, string> = { raisedOn: '2026-01-05', endsOn: '2027-01-05', ...told }
  const { organisation, email } = reporter.jobs[0]
  const all: Record<string, string> = { ...cells, reference, organisation, reporter: email ?? '' }
  return columns
    .split(';')
    .map((column) => all[column] ?? '')
    .join(';')
}
const file = (...rows: string[]) => [columns, ...rows].join('\r\n')
const take = async (text: string, dryRun = false) => {
  const report = await takeOverNow(house.config, text, { source: 'Vorig systeem', dryRun })
  if (!report.ok) throw new Error(report.refusal.code)
  return report.value
}
const semBy = (reference: string, reporter: Person, told: Row = {}) =>
  row(reference, reporter, { bsn: situations.semDeBoer.bsn, ...told })
const signals = () =>
  fromOutside(
    house,
    'SELECT state, raised_at, ends_on::text, archived_on::text, archive_ends_on::text, told_audience FROM risk_signals ORDER BY raised_at',
  )
const outboxTopics = async () =>
  (await fromOutside(house, 'SELECT DISTINCT topic FROM outbox ORDER BY 1')).map(({ topic }) => topic)
const nobody = { active: 0, archived: 0, before: 0, problems: [] }

test('active and archived signals come with the dates that they had; each with a record, and nobody is mailed or gets an archive notice', async () => {
  const text = file(
    semBy('1', people.annaVisser, { toldAudience: 'representative', toldOn: '2026-01-06' }),
    semBy('2', people.keesBrouwer, { raisedOn: '2024-05-01', endsOn: '2025-05-01', archivedOn: '2025-03-01' }),
  )
  expect(await take(text)).toEqual({ ...nobody, active: 1, archived: 1 })
  expect(await signals()).toEqual([
    {
      state: 'archived',
      raised_at: new Date('2024-04-30T22:00:00Z'),
      ends_on: '2025-05-01',
      archived_on: '2025-03-01',
      archive_ends_on: '2030-03-01',
      told_audience: null,
    },
    {
      state: 'active',
      raised_at: new Date('2026-01-04T23:00:00Z'),
      ends_on: '2027-01-05',
      archived_on: null,
      archive_ends_on: null,
      told_audience: 'representative',
    },
  ])
  const anna = await house.as(people.annaVisser)
  expect((await anna.call('GET /api/risk-signals')).answer.signals).toMatchObject([
    { endsOn: '2027-01-05', youth: { familyName: 'de Boer' } },
  ])
  expect(await noticesOf(anna)).toEqual([])
  expect(await outboxTopics()).not.toContain('mail-notice')
  const records = await fromOutside(
    house,
    "SELECT outcome, subject IS NOT NULL AS about FROM audit_records WHERE permission = 'risk-signal:take-over'",
  )
  expect(records).toEqual([
    { outcome: 'done', about: true },
    { outcome: 'done', about: true },
  ])
})

test('a dry run says the same, keeps nothing, and is recorded', async () => {
  const text = file(semBy('1', people.annaVisser), semBy('2', people.keesBrouwer, { bsn: '999990018' }))
  expect(await take(text, true)).toEqual({ ...nobody, active: 1, problems: [{ line: 3, code: 'bsn-invalid', column: 'bsn' }] })
  expect(await signals()).toEqual([])
  expect(await fromOutside(house, 'SELECT FROM take_overs')).toEqual([])
  expect(
    await fromOutside(house, "SELECT FROM audit_records WHERE permission = 'risk-signal:try-take-over' AND outcome = 'done'"),
  ).toHaveLength(1)
})

test('who was in one match in the other system finds it here, and is left in peace; with anybody else it is followed up', async () => {
  await take(file(semBy('1', people.annaVisser, { match: 'M1' }), semBy('2', people.bramKuiper, { match: 'M1' })))
  const anna = await house.as(people.annaVisser)
  expect((await anna.call('GET /api/matches')).answer.matches).toHaveLength(1)
  expect(await noticesOf(anna)).toEqual([])
  expect(await outboxTopics()).not.toContain('plan-follow-up')
  const courseOf = async (person: Person) => {
    const caller = await house.as(person)
    const [{ id = '' } = {}] = (await caller.call('GET /api/matches')).answer.matches
    return (await caller.call('GET /api/matches/:id', { id })).answer.timeline.map(({ event, who }) => [event, who])
  }
  expect(await courseOf(people.annaVisser)).toContainEqual(['worked-together-before', 'Bram Kuiper'])
  await take(file(semBy('3', people.keesBrouwer)))
  expect((await (await house.as(people.keesBrouwer)).call('GET /api/matches')).answer.matches).toHaveLength(1)
  await until(async () => (await fromOutside(house, 'SELECT FROM follow_ups')).length === 1)
  expect(await noticesOf(anna)).toEqual([])
  expect(await noticesOf(await house.as(officers.fatimaElIdrissi))).toEqual([])
  expect(await outboxTopics()).toEqual([])
  const fatima = await house.as(officers.fatimaElIdrissi)
  const [{ id = '' } = {}] = (await fatima.call('GET /api/follow-ups')).answer.followUps
  const { timeline } = (await fatima.call('GET /api/follow-ups/:id', { id })).answer
  const acquainted = timeline.flatMap(({ event, who }) => (event === 'acquainted' ? [who] : []))
  expect(acquainted.sort()).toEqual(['Anna Visser', 'Bram Kuiper'])
  expect((await courseOf(people.keesBrouwer)).map(([event]) => event)).not.toContain('worked-together-before')
  expect((await courseOf(people.annaVisser)).filter(([event]) => event === 'worked-together-before')).toHaveLength(1)
})

test('a family match that is found by a take-over stands in the list, and is told to nobody as news; a signal given after it is', async () => {
  const { siblingSara, siblingYoussef, siblingAmira } = situations
  await take(
    file(row('1', people.annaVisser, { bsn: siblingSara.bsn }), row('2', people.bramKuiper, { bsn: siblingYoussef.bsn })),
  )
  const anna = await house.as(people.annaVisser)
  await until(async () => (await anna.call('GET /api/matches')).answer.matches.some(({ kind }) => kind === 'family'))
  await until(
    async () => (await fromOutside(house, "SELECT FROM outbox WHERE topic IN ('find-kin', 'mail-notice')")).length === 0,
  )
  expect(await noticesOf(anna)).toEqual([])
  expect(house.mailbox.mails()).toEqual([])
  await signal(await house.as(people.keesBrouwer), byBsn(siblingAmira))
  await until(async () => (await noticesOf(anna)).includes('family-match-joined'))
})

test('the same file again brings nothing, and nothing back that was withdrawn here since', async () => {
  const text = file(semBy('1', people.annaVisser), semBy('2', people.bramKuiper))
  expect(await take(text)).toMatchObject({ active: 2 })
  const bram = await house.as(people.bramKuiper)
  const [his] = (await bram.call('GET /api/risk-signals')).answer.signals
  await withdraw(bram, his?.id ?? '', 'unjustified')
  expect(await take(text)).toEqual({ ...nobody, before: 2 })
  expect(await signals()).toHaveLength(1)
})

test('each row that cannot be taken over is named by its line and column, and the others are taken', async () => {
  await signal(await house.as(people.keesBrouwer), byBsn(situations.semDeBoer))
  const [job] = people.annaVisser.jobs
  const stranger: Person = { ...people.annaVisser, jobs: [{ ...job, email: 'nobody@delinde.example' }] }
  const bram = (reference: string, told: Row) => semBy(reference, people.bramKuiper, told)
  const text = file(
    semBy('1', people.annaVisser),
    semBy('2', stranger),
    semBy('3', { ...people.jeroenKramer, jobs: [{ ...people.jeroenKramer.jobs[0], email: people.jeroenKramer.jobs[0].id }] }),
    semBy('4', people.keesBrouwer),
    bram('5', { raisedOn: '5 januari' }),
    bram('6', { endsOn: '2026-11-22' }),
    bram('7', { endsOn: '2029-01-05' }),
    bram('8', { raisedOn: '2018-01-01', archivedOn: '2020-01-01' }),
    bram('9', { bsn: '=1+1' }),
    bram('10', { bsn: situations.died.bsn ?? '' }),
    bram('11', { bsn: situations.tooOld.bsn ?? '' }),
    semBy('12', people.jorisMaas),
    `${bram('13', {})};too many`,
  )
  const { active, problems } = await take(text)
  expect(active).toBe(1)
  expect(problems.map(({ line, code, column }) => `${line} ${code} ${column}`)).toEqual([
    '3 taken-over-reporter-unknown reporter',
    '4 taken-over-reporter-left reporter',
    '5 already-signalled null',
    '6 invalid-request raisedOn',
    '7 taken-over-past-end endsOn',
    '8 end-too-late endsOn',
    '9 taken-over-past-archive archivedOn',
    '10 csv-formula null',
    '11 youth-died null',
    '12 youth-too-old null',
    '13 covenant-missing organisation',
    '14 csv-cells null',
  ])
  expect(JSON.stringify(problems)).not.toMatch(/9999|Sem|Boer|@/)
})

test('a youth who is not in the register is taken over by name, and matches only possibly; one whom nobody knows is not', async () => {
  const { familyName, givenNames, born, sex } = notInTheRegister
  const named = { bsn: '', familyName, givenNames, birthDate: born, sex }
  const { problems, active } = await take(
    file(
      row('1', people.annaVisser, named),
      row('2', people.bramKuiper, named),
      row('3', people.bramKuiper, { ...named, givenNames: '' }),
      row('4', people.bramKuiper, { bsn: '999999990' }),
    ),
  )
  expect([active, problems.map(({ line, code }) => [line, code])]).toEqual([
    2,
    [
      [4, 'taken-over-youth-unknown'],
      [5, 'taken-over-youth-unknown'],
    ],
  ])
  expect(await fromOutside(house, 'SELECT possible FROM matches')).toEqual([{ possible: true }])
})

test('while the register is away nothing is taken over, and the same file does it later', async () => {
  const text = file(semBy('1', people.annaVisser))
  house.register.setUnavailable(true)
  expect((await take(text)).problems).toEqual([{ line: 2, code: 'register-unavailable', column: null }])
  house.register.setUnavailable(false)
  expect(await take(text)).toMatchObject({ active: 1 })
})

test('two runs of one file at once take each signal over once', async () => {
  const text = file(...[people.annaVisser, people.bramKuiper, people.keesBrouwer].map((one, n) => semBy(`${n}`, one)))
  const [left, right] = await Promise.all([take(text), take(text)])
  expect(await signals()).toHaveLength(3)
  expect(left.active + right.active).toBe(3)
  expect(await fromOutside(house, 'SELECT FROM matches WHERE closed_at IS NULL')).toHaveLength(1)
})

test('the functional manager of the municipality sees how much came, from where and when; nobody else does', async () => {
  await take(
    file(semBy('1', people.annaVisser), semBy('2', people.bramKuiper, { raisedOn: '2024-05-01', archivedOn: '2025-03-01' })),
  )
  const gerard = await house.as(officers.gerardPost)
  expect((await gerard.call('GET /api/take-overs')).answer.takeOvers).toEqual([
    { source: 'Vorig systeem', at: '2026-11-22T10:00:00.000Z', active: 1, archived: 1 },
  ])
  expect((await (await house.as(officers.esraAydin)).call('GET /api/take-overs')).answer.takeOvers).toEqual([])
  expect((await (await house.as(people.annaVisser)).call('GET /api/take-overs')).problem.code).toBe('not-permitted')
})

test('a file that is none is refused as a whole', async () => {
  const refused = async (text: string) => {
    const report = await takeOverNow(house.config, text, { source: 'Vorig systeem', dryRun: false })
    return report.ok ? 'taken' : report.refusal.code
  }
  expect(await refused('')).toBe('csv-columns')
  expect(await refused('bsn;reporter\n999990019;anna')).toBe('csv-columns')
  expect(await refused(columns)).toBe('csv-empty')
})
