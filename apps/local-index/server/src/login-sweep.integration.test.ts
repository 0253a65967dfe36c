import { hour, minute } from '@mens-centraal/kernel/instant'
import { type Database, openDatabase } from '@mens-centraal/platform/db/database'
import { sweepOnce } from '@mens-centraal/platform/retention/sweep'
import { organisations } from '@mens-centraal/world/organisations'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromOutside } from '../../../../test/world/acts.ts'
import { codeOf, shoot } from '../../../../test/world/attacker.ts'
import { openTestHouse, type TestHouse } from '../../../../test/world/house.ts'
import { bring, loginByHand } from '../../../../test/world/login-by-hand.ts'
import { openHouseLog } from './log-events.ts'
import { retention } from './retention.ts'

const perMinute = 40
const school = organisations.basisschoolDeLinde.id

let house: TestHouse
let worker: Database
beforeAll(async () => {
  house = await openTestHouse(undefined, { requestsPerMinute: perMinute, trustedProxies: ['127.0.0.1', '::1'] })
  worker = openDatabase(house.config.databases.worker, 1, () => undefined)
})
afterAll(async () => {
  await worker?.close()
  await house?.close()
})

const later = (ms: number): void => {
  house.clock.now = new Date(house.clock.now.getTime() + ms)
}
const sweep = () => sweepOnce(worker, retention, { now: house.clock.now, most: 1_000 }, openHouseLog('silent', 'test'))
const rowsOf = async (table: 'logins' | 'sessions'): Promise<unknown> =>
  (await fromOutside(house, `SELECT count(*)::int AS count FROM ${table}`))[0]?.['count']

test('a login that nobody came back from is destroyed after ten minutes, and one that is on its way is not', async () => {
  await loginByHand(house, people.annaVisser)
  later(9 * minute)
  const second = await loginByHand(house, people.wimDeGraaf)
  await sweep()
  expect(await rowsOf('logins')).toBe(2)
  later(minute + 1)
  await sweep()
  expect(await rowsOf('logins')).toBe(1)
  expect((await bring(house, second)).headers.location).toBe('/')
  expect(await rowsOf('logins')).toBe(0)
})

test('a session is destroyed two days after it began, long after it has ended', async () => {
  await fromOutside(house, 'DELETE FROM sessions')
  const anna = await house.as(people.annaVisser)
  later(47 * hour)
  await sweep()
  expect((await anna.call('GET /api/session')).answer.state).toBe('ended')
  later(hour + 1)
  await sweep()
  expect(await rowsOf('sessions')).toBe(0)
  expect((await anna.call('GET /api/session')).answer.state).toBe('none')
})

test('who starts one login after the other is held back, and what that left is gone ten minutes later', async () => {
  const codes: (string | undefined)[] = []
  for (let turn = 0; turn < perMinute + 10; turn += 1)
    codes.push(codeOf(await shoot(house, `/api/login?organisation=${school}`, { headers: { 'x-forwarded-for': '192.0.2.7' } })))
  expect(codes.slice(perMinute)).toEqual(Array(10).fill('too-many-requests'))
  expect(await rowsOf('logins')).toBe(perMinute)
  later(10 * minute + 1)
  await sweep()
  expect(await rowsOf('logins')).toBe(0)
})
