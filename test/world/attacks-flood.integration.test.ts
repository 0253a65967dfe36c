import { people } from '@mens-centraal/world/people'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { codeOf, fromOwnPage, headerComplaints, problemComplaints, type Shot, shoot } from './attacker.ts'
import { openTestHouse, type TestHouse } from './house.ts'

const perMinute = 40

let house: TestHouse
let minute = 0
beforeAll(async () => {
  house = await openTestHouse(undefined, { requestsPerMinute: perMinute, trustedProxies: ['127.0.0.1', '::1'] })
})
afterAll(async () => {
  vi.useRealTimers()
  await house?.close()
})
/** Each test has a minute of its own. Only the date is false: time runs on. */
afterEach(() => {
  minute += 2
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minute * 60_000 })
})

type From = { readonly address?: string; readonly cookie?: string; readonly path?: string }

const ask = ({ address = '192.0.2.1', cookie = '', path = '/api/session' }: From = {}): Promise<Shot> =>
  shoot(house, path, { headers: { 'x-forwarded-for': address, ...(cookie !== '' && { cookie }) } })
const times = <T>(count: number, act: (turn: number) => Promise<T>): Promise<T[]> =>
  Array.from({ length: count }).reduce<Promise<T[]>>(
    async (before, _, turn) => [...(await before), await act(turn)],
    Promise.resolve([]),
  )
const passed = (shots: readonly Shot[]): number => shots.filter(({ status }) => status === 200).length

test('a flood of strangers from one address is held back, with when to come again; another address is not', async () => {
  const shots = await times(perMinute + 5, () => ask())
  expect(passed(shots)).toBe(perMinute)
  const last = shots.at(-1) as Shot
  expect([...headerComplaints(last), ...problemComplaints(last), codeOf(last)]).toEqual(['too-many-requests'])
  const wait = Number(last.headers['retry-after'])
  expect(wait).toBeGreaterThan(0)
  expect(wait).toBeLessThanOrEqual(60)
  expect(JSON.parse(last.text).retryAfter).toBe(wait)
  expect((await ask({ address: '192.0.2.2' })).status).toBe(200)
  expect((await ask({ path: '/' })).status).toBe(200)
})

test('when the minute is over the address may ask again', async () => {
  expect((await ask()).status).toBe(200)
})

test('two hundred people behind one address are counted one by one', async () => {
  const [anna, wim] = (await Promise.all([house.as(people.annaVisser), house.as(people.wimDeGraaf)])).map(({ visitor }) =>
    visitor.cookie(),
  )
  await ask({ cookie: anna ?? '' })
  await ask({ cookie: wim ?? '' })
  const flood = await times(perMinute + 5, () => ask({ cookie: anna ?? '' }))
  expect(passed(flood)).toBe(perMinute - 1)
  expect((await ask({ cookie: wim ?? '' })).status).toBe(200)
  await times(perMinute, () => ask())
  expect((await ask()).status).toBe(429)
  expect((await ask({ cookie: wim ?? '' })).status).toBe(200)
})

test('one person is one person, from however many addresses, with however many sessions and cookies beside them', async () => {
  const cookies = await times(3, async () => (await house.as(people.bramKuiper)).visitor.cookie())
  const shots = await times(perMinute + 20, (turn) =>
    ask({ address: `198.51.100.${turn + 1}`, cookie: `${cookies[turn % 3]}; another=${turn}` }),
  )
  expect(passed(shots)).toBe(perMinute)
})

test('cookies that are made up, and IPv6 addresses of one network, do not make many of one', async () => {
  expect(passed(await times(perMinute + 5, (turn) => ask({ cookie: `mc-test-session=made-up-${turn}` })))).toBe(perMinute)
  expect(passed(await times(perMinute + 5, (turn) => ask({ address: `2001:db8::${turn + 1}` })))).toBe(perMinute)
})

test('refused acts count as well, and what does not exist, so that nobody can go on guessing', async () => {
  const act = () =>
    shoot(house, '/api/youths/find', {
      method: 'POST',
      headers: { ...fromOwnPage(house, ''), 'x-forwarded-for': '203.0.113.1' },
      body: '{',
    })
  const codes = (await times(perMinute + 1, act)).map(codeOf)
  expect(new Set(codes.slice(0, perMinute))).toEqual(new Set(['not-logged-in']))
  expect(codes.at(-1)).toBe('too-many-requests')
  const guesses = await times(perMinute * 10 + 1, (turn) => ask({ address: '203.0.113.2', path: `/assets/guess-${turn}.js` }))
  expect([guesses[0], guesses.at(-1)].map((shot) => shot && codeOf(shot))).toEqual(['not-found', 'too-many-requests'])
})
