import { previewDestruction, sweepNow } from '@mens-centraal/local-index-server/app'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { byBsn, find, fromOutside, noticesOf, raise, signal, tokenOf, toldOn, until, withdraw } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

/** The house's own worker destroys nothing here: each test says when. */
let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse(undefined, { destroys: false })
})
afterAll(() => house?.close())

const start = new Date('2026-11-22T10:00:00Z')
beforeEach(async () => {
  house.clock.now = start
  await fromOutside(house, 'TRUNCATE youths, signal_counts CASCADE')
})

const sweep = (change: object = {}) => sweepNow({ ...house.config, destroys: true, ...change })
const both = async (): Promise<[Caller, Caller]> => [await house.as(people.bramKuiper), await house.as(people.dewiTan)]
const rows = async (table: string): Promise<number> =>
  Number((await fromOutside(house, `SELECT count(*) AS n FROM ${table}`))[0]?.['n'])
const left = async () =>
  Object.fromEntries(
    await Promise.all(
      ['youths', 'risk_signals', 'matches', 'match_participants', 'match_splits'].map(async (table) => [
        table,
        await rows(table),
      ]),
    ),
  )
const nothing = { youths: 0, risk_signals: 0, matches: 0, match_participants: 0, match_splits: 0 }
/** The numbers of a dry run, against what the sweep then takes from each table. */
const previewHolds = async (): Promise<void> => {
  const due = (await previewDestruction(house.config)).filter(({ what }) => what === 'destroyed')
  const tables = due.map(({ table }) => table)
  expect(tables).toEqual(
    expect.arrayContaining(['notices', 'hand_overs', 'match_splits', 'follow_ups', 'follow_up_steps', 'follow_up_rounds']),
  )
  const before = await Promise.all(tables.map(rows))
  await sweep()
  const after = await Promise.all(tables.map(rows))
  expect(due).toEqual(due.map((line, i) => ({ ...line, rows: (before[i] ?? 0) - (after[i] ?? 0) })))
}
const archives = () =>
  fromOutside(
    house,
    "SELECT state, archived_on::text, archive_ends_on::text FROM risk_signals WHERE state = 'archived' ORDER BY archive_ends_on",
  )
const counts = () =>
  fromOutside(house, 'SELECT month::text, domain, kind, number FROM signal_counts ORDER BY month, kind, domain')
const destructions = (permission = 'risk-signal:destroy') =>
  fromOutside(house, 'SELECT subject, outcome, roles, covenant_municipality_id FROM audit_records WHERE permission = $1', [
    permission,
  ])

test('a signal that reached its end goes to the archive as of that day, however late the job; who is left in the match is told once', async () => {
  const [bram, dewi] = await both()
  const his = await signal(bram, byBsn(situations.semDeBoer), { endsOn: '2026-12-01' })
  const [link] = (await signal(dewi, byBsn(situations.semDeBoer))).matches
  house.clock.now = new Date('2026-11-30T22:59:00Z')
  await sweep()
  expect(await archives()).toEqual([])
  house.clock.now = new Date('2026-12-09T10:00:00Z')
  const bramLater = await house.as(people.bramKuiper)
  expect((await bramLater.call('GET /api/risk-signals')).answer.signals.map(({ id }) => id)).not.toContain(his.id)
  await sweep()
  await sweep()
  expect(await archives()).toEqual([{ state: 'archived', archived_on: '2026-12-01', archive_ends_on: '2031-12-01' }])
  const dewiLater = await house.as(people.dewiTan)
  expect(await noticesOf(dewiLater)).toEqual(['match-closed'])
  const seen = (await dewiLater.call('GET /api/matches/:id', { id: link?.id ?? '' })).answer
  expect(seen.closedOn).toBe('2026-12-01')
  expect(seen.timeline.map(({ on, event }) => [on, event])).toContainEqual(['2026-12-01', 'participant-left'])
  expect(await fromOutside(house, 'SELECT closed_because FROM matches')).toEqual([{ closed_because: 'ended' }])
  expect(await counts()).toMatchObject([{ month: '2026-12-01', kind: 'end-date', number: 1 }])
})

test('a shorter term that the reporter chose holds when the signal runs out by itself too; an ended signal takes no other', async () => {
  const [bram, dewi] = await both()
  const { id } = await signal(bram, byBsn(situations.semDeBoer), { endsOn: '2026-12-01' })
  const choose = (caller: Caller, archiveTerm: 'one-year' | 'six-months') =>
    caller.call('POST /api/risk-signals/:id/archive-term', { id, body: { archiveTerm } })
  const chosen = await Promise.all([choose(bram, 'six-months'), choose(bram, 'six-months')])
  expect(chosen.map(({ status }) => status)).toEqual([204, 204])
  expect((await choose(dewi, 'one-year')).problem.code).toBe('not-available')
  expect((await bram.call('GET /api/risk-signals/:id', { id })).answer.archiveTerm).toBe('six-months')
  house.clock.now = new Date('2026-12-01T00:30:00Z')
  expect((await choose(await house.as(people.bramKuiper), 'one-year')).problem.code).toBe('signal-not-active')
  await sweep()
  expect(await archives()).toEqual([{ state: 'archived', archived_on: '2026-12-01', archive_ends_on: '2027-06-01' }])
})

test('at the end of the archive the signal goes with all that hangs on it and a record of it without content; a number stays', async () => {
  const [bram, dewi] = await both()
  const his = await signal(bram, byBsn(situations.semDeBoer))
  await signal(dewi, byBsn(situations.semDeBoer))
  const [who] = await fromOutside(house, 'SELECT subject FROM youths')
  await withdraw(bram, his.id, 'risk-gone')
  house.clock.now = new Date('2031-11-21T10:00:00Z')
  await sweep()
  expect(await left()).toEqual({ youths: 1, risk_signals: 2, matches: 1, match_participants: 2, match_splits: 0 })
  house.clock.now = new Date('2031-11-21T23:00:00Z')
  const due = await previewDestruction(house.config)
  expect(due.find(({ table, what }) => table === 'risk_signals' && what === 'destroyed')?.rows).toBe(1)
  await sweep()
  expect(await left()).toEqual({ youths: 1, risk_signals: 1, matches: 1, match_participants: 1, match_splits: 0 })
  house.clock.now = new Date('2032-03-01T10:00:00Z')
  await sweep()
  expect(await left()).toEqual(nothing)
  const records = await destructions()
  expect(records).toHaveLength(2)
  for (const record of records) expect(record).toMatchObject({ subject: who?.['subject'], outcome: 'done', roles: 'system' })
  expect(await counts()).toEqual([
    { month: '2026-11-01', domain: 'youth-health-care', kind: 'raised', number: 1 },
    { month: '2026-11-01', domain: 'youth-help', kind: 'raised', number: 1 },
    { month: '2026-11-01', domain: 'youth-help', kind: 'risk-gone', number: 1 },
    { month: '2027-02-01', domain: 'youth-health-care', kind: 'end-date', number: 1 },
  ])
})

test('a shorter archive term of this case is kept', async () => {
  const [bram] = await both()
  const { id } = await signal(bram, byBsn(situations.semDeBoer))
  const body = { reason: 'risk-gone', archiveTerm: 'six-months' } as const
  expect((await bram.call('POST /api/risk-signals/:id/withdrawal', { id, body })).status).toBe(204)
  expect(await archives()).toMatchObject([{ archive_ends_on: '2027-05-22' }])
  house.clock.now = new Date('2027-05-22T00:00:00Z')
  await sweep()
  expect(await left()).toEqual(nothing)
})

test('on the 23rd birthday everything goes that day, archived or not, and nobody gets a notice of it', async () => {
  const [bram, dewi] = await both()
  const untilBirthday = { endsOn: '2026-12-12' }
  const his = await signal(bram, byBsn(situations.almostTwentyThree), untilBirthday)
  await signal(dewi, byBsn(situations.almostTwentyThree), untilBirthday)
  await withdraw(bram, his.id, 'risk-gone')
  house.clock.now = new Date('2026-12-11T22:59:00Z')
  await sweep()
  expect((await left()).risk_signals).toBe(2)
  house.clock.now = new Date('2026-12-11T23:00:00Z')
  const notices = await noticesOf(await house.as(people.dewiTan))
  await sweep()
  expect(await left()).toEqual(nothing)
  expect(await noticesOf(await house.as(people.dewiTan))).toEqual(notices.filter((kind) => !kind.startsWith('match')))
  expect((await counts()).map(({ kind }) => kind)).toEqual(['raised', 'raised', 'risk-gone', 'turned-23'])
})

test('a signal runs two years at most: to the day, with every job stopped, and then it is in the archive', async () => {
  const [bram] = await both()
  const token = tokenOf(await find(bram, byBsn(situations.noorDeBoer)))
  expect((await raise(bram, token, { endsOn: '2028-11-23' })).problem.code).toBe('end-too-late')
  const { id } = await signal(bram, byBsn(situations.noorDeBoer), { endsOn: '2028-11-22' })
  const sees = async () => (await (await house.as(people.bramKuiper)).call('GET /api/risk-signals/:id', { id })).status
  house.clock.now = new Date('2028-11-21T22:59:00Z')
  expect(await sees()).toBe(200)
  house.clock.now = new Date('2028-11-21T23:00:00Z')
  expect(await sees()).toBe(404)
  await sweep()
  expect(await archives()).toEqual([{ state: 'archived', archived_on: '2028-11-22', archive_ends_on: '2033-11-22' }])
})

test('the stop switch: nothing is destroyed, and what ended is archived and seen by nobody; the preview says what would go', async () => {
  const [bram, dewi] = await both()
  await signal(bram, byBsn(situations.semDeBoer), { endsOn: '2026-12-01' })
  await signal(dewi, byBsn(situations.siblingAmira))
  await fromOutside(
    house,
    "UPDATE risk_signals SET turns_23_on = '2026-12-05', ends_on = '2026-12-05' WHERE ends_on > '2026-12-01'",
  )
  house.clock.now = new Date('2033-01-01T10:00:00Z')
  await sweep({ destroys: false })
  expect(await left()).toMatchObject({ youths: 2, risk_signals: 2 })
  expect(await archives()).toHaveLength(1)
  const due = (await previewDestruction(house.config)).filter(
    ({ what, table, rows: n }) => what === 'destroyed' && table !== 'youth_kin' && n > 0,
  )
  expect(due).toEqual([
    { what: 'destroyed', table: 'youths', rows: 2 },
    { what: 'destroyed', table: 'risk_signals', rows: 2 },
  ])
  expect(await left()).toMatchObject({ youths: 2, risk_signals: 2 })
  await sweep()
  expect(await left()).toEqual(nothing)
})

test('a round takes so many at most and the next goes on; two workers at once destroy each signal once, with one record', async () => {
  const [bram, dewi] = await both()
  const before = (await destructions()).length
  for (const youth of [situations.semDeBoer, situations.siblingAmira, situations.twinLotte])
    for (const caller of [bram, dewi]) await withdraw(caller, (await signal(caller, byBsn(youth))).id, 'risk-gone')
  house.clock.now = new Date('2032-01-01T10:00:00Z')
  await sweep({ sweepBatch: 2 })
  expect((await left()).risk_signals).toBe(4)
  await Promise.all([sweep(), sweep(), sweep()])
  await sweep()
  expect(await left()).toEqual(nothing)
  expect(await destructions()).toHaveLength(before + 6)
  expect((await counts()).filter(({ kind }) => kind === 'raised').reduce((sum, { number }) => sum + Number(number), 0)).toBe(6)
})

const askedBy = (person: string) =>
  house.mailbox.mails().filter(({ recipients }) => recipients.some((address) => address.startsWith(person))).length

test('"still involved?" is asked 30 and 7 days before the end, once each, by a notice and a mail without content', async () => {
  const [bram] = await both()
  const { id } = await signal(bram, byBsn(situations.semDeBoer), { endsOn: '2027-01-22' })
  const mails = askedBy('bram')
  house.clock.now = new Date('2026-12-22T10:00:00Z')
  await sweep()
  expect(await noticesOf(await house.as(people.bramKuiper))).toEqual([])
  house.clock.now = new Date('2026-12-22T23:00:00Z')
  await Promise.all([sweep(), sweep()])
  await sweep()
  const later = await house.as(people.bramKuiper)
  const [notice] = (await later.call('GET /api/today')).answer.notices
  expect(notice).toMatchObject({ kind: 'signal-ends-in-month', signal: id, match: null })
  await until(async () => askedBy('bram') === mails + 1)
  house.clock.now = new Date('2027-01-15T10:00:00Z')
  await sweep()
  await sweep()
  expect(await noticesOf(await house.as(people.bramKuiper))).toEqual(['signal-ends-in-week'])
  await until(async () => askedBy('bram') === mails + 2)
})

test('nobody is asked about a signal that was extended meanwhile: the notice is gone, and its mail does not leave', async () => {
  const [bram] = await both()
  const { id } = await signal(bram, byBsn(situations.semDeBoer), { endsOn: '2027-01-22' })
  const mails = askedBy('bram')
  house.clock.now = new Date('2026-12-23T10:00:00Z')
  const before = await house.as(people.bramKuiper)
  expect((await before.call('POST /api/risk-signals/:id/extension', { id, body: { endsOn: '2027-06-01' } })).status).toBe(204)
  await sweep()
  expect(await noticesOf(before)).toEqual([])
  expect(askedBy('bram')).toBe(mails)
  house.clock.now = new Date('2027-05-02T10:00:00Z')
  await sweep()
  const then = await house.as(people.bramKuiper)
  expect(await noticesOf(then)).toEqual(['signal-ends-in-month'])
  expect((await then.call('POST /api/risk-signals/:id/extension', { id, body: { endsOn: '2027-09-01' } })).status).toBe(204)
  expect(await noticesOf(then)).toEqual([])
})

test('who postponed telling the family is asked on that day, and each week after it, until the family was told or it is postponed anew', async () => {
  const [bram] = await both()
  const told = { told: 'not-yet', postponedUntil: '2026-12-10' } as const
  const { id } = await signal(bram, byBsn(situations.semDeBoer), { told, endsOn: '2027-06-01' })
  const mails = askedBy('bram')
  const on = async (day: string) => {
    house.clock.now = new Date(`${day}T10:00:00Z`)
    await Promise.all([sweep(), sweep()])
    return house.as(people.bramKuiper)
  }
  expect(await noticesOf(await on('2026-12-09'))).toEqual([])
  const then = await on('2026-12-10')
  expect((await then.call('GET /api/today')).answer.notices).toMatchObject([{ kind: 'family-to-tell', signal: id, match: null }])
  await until(async () => askedBy('bram') === mails + 1)
  await on('2026-12-16')
  expect(askedBy('bram')).toBe(mails + 1)
  const nextWeek = await on('2026-12-17')
  expect(await noticesOf(nextWeek)).toEqual(['family-to-tell'])
  await until(async () => askedBy('bram') === mails + 2)
  const postponed = { told: 'not-yet', postponedUntil: '2027-01-15' } as const
  expect((await nextWeek.call('POST /api/risk-signals/:id/told-record', { id, body: { told: postponed } })).status).toBe(204)
  expect(await noticesOf(nextWeek)).toEqual([])
  const later = await on('2027-01-15')
  expect(await noticesOf(later)).toEqual(['family-to-tell'])
  expect(
    (await later.call('POST /api/risk-signals/:id/told-record', { id, body: { told: { ...toldOn, on: '2027-01-15' } } })).status,
  ).toBe(204)
  expect(await noticesOf(later)).toEqual([])
  expect(await noticesOf(await on('2027-01-22'))).toEqual([])
})

test('the dry run says of each table what the sweep then destroys', async () => {
  const [bram, dewi] = await both()
  const kees = await house.as(people.keesBrouwer)
  await withdraw(kees, (await signal(kees, byBsn(situations.semDeBoer))).id, 'risk-gone')
  const his = await signal(bram, byBsn(situations.semDeBoer))
  await signal(dewi, byBsn(situations.semDeBoer))
  await withdraw(bram, his.id, 'risk-gone')
  await withdraw(dewi, (await signal(dewi, byBsn(situations.siblingAmira))).id, 'risk-gone')
  await signal(bram, byBsn(situations.siblingAmira), { endsOn: '2026-12-24' })
  house.clock.now = new Date('2027-03-01T10:00:00Z')
  await sweep({ destroys: false })
  await fromOutside(house, "UPDATE notices SET at = now() + interval '20 years'")
  await fromOutside(house, 'DELETE FROM youth_kin')
  await fromOutside(house, "UPDATE archive_notices SET until = '2050-01-01'")
  house.clock.now = new Date('2031-11-22T10:00:00Z')
  await previewHolds()
  expect((await left()).risk_signals).toBe(2)
  house.clock.now = new Date('2032-04-01T10:00:00Z')
  await previewHolds()
  expect(await left()).toEqual(nothing)
})
