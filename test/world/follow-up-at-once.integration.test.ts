import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { byBsn, fromOutside, noticesOf, signal, until, withdraw } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

const { bramKuiper, dewiTan, keesBrouwer, ellaSmit, karinVeenstra, lottePrins } = people
const monday = new Date('2026-11-23T10:00:00Z')

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse(monday)
})
afterAll(() => house?.close())

const waitingForALock =
  "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND usename IN ('local_index_app', 'local_index_worker')"

/** Starts both acts while nothing can be kept of any youth, and lets go when both have been decided. The first started is kept first. */
const atOnce = async <A, B>(first: () => Promise<A>, second: () => Promise<B>): Promise<[A, B]> => {
  const holder = new pg.Client(house.database.superuserUrl)
  await holder.connect()
  try {
    await holder.query('BEGIN')
    await holder.query('SELECT FROM youths FOR UPDATE')
    const decided = (count: number) => until(async () => (await fromOutside(house, waitingForALock)).length === count)
    const one = first()
    await decided(1)
    const other = second()
    await decided(2)
    await holder.query('COMMIT')
    return await Promise.all([one, other])
  } finally {
    await holder.end()
  }
}

const nothingWaits = () =>
  until(async () => (await fromOutside(house, 'SELECT FROM outbox WHERE due_at <= $1', [house.clock.now])).length === 0)

/** Two people signal the same youth on a Monday; waits until the worker planned the follow-up. */
const matchOf = async (youth: { readonly bsn: string | null }, first = keesBrouwer, second = ellaSmit) => {
  house.clock.now = monday
  const [one, other] = [await house.as(first), await house.as(second)]
  const given = await signal(one, byBsn(youth))
  const taken = await signal(other, byBsn(youth))
  const id = taken.matches[0]?.id ?? ''
  await until(async () => (await one.call('GET /api/matches/:id/follow-up', { id })).status === 200)
  await nothingWaits()
  return { id, one, other, given: given.id, taken: taken.id }
}
const close = (caller: Caller, id: string, outcome: 'no-response' | 'wrong-person' | 'objection') =>
  caller.call('POST /api/follow-ups/:id/closing', { id, body: { outcome } })
const stepsOf = async (id: string): Promise<unknown[]> =>
  (await fromOutside(house, 'SELECT kind FROM follow_up_steps WHERE follow_up_id = $1 ORDER BY at, kind', [id])).map(
    ({ kind }) => kind,
  )
const told = async (caller: Caller, kind: string): Promise<number> =>
  (await noticesOf(caller)).filter((one) => one === kind).length

test('two officers who close with different outcomes: the first stands, the second reads that it is closed, each participant is told once', async () => {
  const { id, one, other } = await matchOf(situations.semDeBoer)
  const [fatima, beside] = [await house.as(officers.fatimaElIdrissi), await house.as(officers.fatimaElIdrissi)]
  const before = await Promise.all([one, other].map((caller) => told(caller, 'follow-up-objection')))
  const [first, second] = await atOnce(
    () => close(fatima, id, 'objection'),
    () => close(beside, id, 'no-response'),
  )
  expect([first.status, second.problem.code]).toEqual([204, 'follow-up-closed'])
  expect(await stepsOf(id)).toEqual(['objection'])
  const after = await Promise.all([one, other].map((caller) => told(caller, 'follow-up-objection')))
  expect(after).toEqual(before.map((count) => count + 1))
})

describe('a withdrawal while the officer closes', () => {
  test('the closing first: it stands, and then the match closes; who stays is told of both', async () => {
    const { id, one, other, taken } = await matchOf(situations.noorDeBoer)
    const fatima = await house.as(officers.fatimaElIdrissi)
    const before = await told(one, 'match-closed')
    const [closed, gone] = await atOnce(
      () => close(fatima, id, 'no-response'),
      () => withdraw(other, taken, 'risk-gone'),
    )
    expect([closed.status, gone.status]).toEqual([204, 204])
    expect(await stepsOf(id)).toEqual(['no-response'])
    expect(await told(one, 'match-closed')).toBe(before + 1)
    expect((await fatima.call('GET /api/follow-ups/:id', { id })).answer.standing).toBe('no-response')
  })

  test('the withdrawal first: the match ended without contact, and the officer reads that', async () => {
    const { id, one, other, taken } = await matchOf(situations.twinLotte)
    const fatima = await house.as(officers.fatimaElIdrissi)
    const before = await told(one, 'match-closed')
    const [gone, closed] = await atOnce(
      () => withdraw(other, taken, 'risk-gone'),
      () => close(fatima, id, 'no-response'),
    )
    expect([gone.status, closed.problem.code]).toEqual([204, 'follow-up-closed'])
    expect(await stepsOf(id)).toEqual([])
    expect(await told(one, 'match-closed')).toBe(before + 1)
    expect((await fatima.call('GET /api/follow-ups/:id', { id })).answer.standing).toBe('ended-without-contact')
  })
})

describe('a hand-over during an escalation', () => {
  const handOver = (karin: Caller, signals: string[]) =>
    karin.call('POST /api/hand-overs', { body: { from: bramKuiper.jobs[0].id, to: lottePrins.jobs[0].id, signals } })
  const roundOf = async (id: string) =>
    (await fromOutside(house, 'SELECT round FROM follow_ups WHERE id = $1', [id]))[0]?.['round']
  const afterDeadline = async (): Promise<Caller> => {
    house.clock.now = new Date('2026-12-01T10:00:00Z')
    return house.as(karinVeenstra)
  }

  test('the escalation first: the coordinator is told once, then the signal moves, and a new round begins', async () => {
    const { id, given } = await matchOf(situations.sixteen, bramKuiper, dewiTan)
    const karin = await afterDeadline()
    const before = await told(karin, 'contact-escalated')
    const [, moved] = await atOnce(
      () => house.catchUp(),
      () => handOver(karin, [given]),
    )
    expect(moved.status).toBe(204)
    await until(async () => (await roundOf(id)) === 2)
    expect(await stepsOf(id)).toEqual(['coordinators-told'])
    expect(await told(karin, 'contact-escalated')).toBe(before + 1)
    expect((await (await house.as(lottePrins)).call('GET /api/matches/:id', { id })).status).toBe(200)
  })

  test('the hand-over first: who took over gets the time of a round, and after it the coordinator is told', async () => {
    const { id, given } = await matchOf(situations.leapDay, bramKuiper, dewiTan)
    const karin = await afterDeadline()
    const before = await told(karin, 'contact-escalated')
    const [moved] = await atOnce(
      () => handOver(karin, [given]),
      () => house.catchUp(),
    )
    expect(moved.status).toBe(204)
    await until(async () => (await roundOf(id)) === 2)
    await house.catchUp()
    expect(await stepsOf(id)).toEqual([])
    expect(await told(karin, 'contact-escalated')).toBe(before)
    house.clock.now = new Date('2026-12-10T10:00:00Z')
    await house.catchUp()
    expect(await stepsOf(id)).toEqual(['coordinators-told'])
    expect(await told(await house.as(karinVeenstra), 'contact-escalated')).toBeGreaterThan(before)
  })
})
