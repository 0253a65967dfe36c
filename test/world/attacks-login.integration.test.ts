import { createHash } from 'node:crypto'
import { minute } from '@mens-centraal/kernel/instant'
import type { Person } from '@mens-centraal/world/jobs'
import { organisations } from '@mens-centraal/world/organisations'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fromOutside, until } from './acts.ts'
import { codeOf, headerComplaints, type Shot, shoot } from './attacker.ts'
import { openTestHouse, type TestHouse } from './house.ts'
import { bring, cookiesOf, loginByHand } from './login-by-hand.ts'

let house: TestHouse
let https: TestHouse
const morning = new Date('2026-11-22T10:00:00Z')
beforeAll(async () => {
  house = await openTestHouse(morning)
  https = await openTestHouse(morning, { origin: 'https://index.test.example', instance: 'other' })
})
afterAll(() => Promise.all([house?.close(), https?.close()]))
beforeEach(() => {
  house.clock.now = morning
})

const later = (ms: number): void => {
  house.clock.now = new Date(house.clock.now.getTime() + ms)
}
const whoIs = async (cookie: string, at = house) => JSON.parse((await shoot(at, '/api/session', { headers: { cookie } })).text)
const failed = (shot: Shot, code: string): void => {
  expect([shot.status, shot.headers.location, headerComplaints(shot)]).toEqual([302, `/inloggen?probleem=${code}`, []])
  expect(cookiesOf(shot).filter((set) => set.includes('session=') && !set.endsWith('session='))).toEqual([])
}
/** That a session was used is noted beside the answer, not before it. */
const wasNoted = () =>
  until(async () => (await fromOutside(house, 'SELECT FROM sessions WHERE seen_at = $1', [house.clock.now])).length > 0)
const callbackOf = ({ jobs: [job] }: Person): string => `/api/login/callback/${job.organisation}`
const sessionOf = (shot: Shot): string => cookiesOf(shot).find((set) => set.includes('-session=')) ?? ''

describe('cookies', () => {
  test('are out of reach of scripts and other sites, over HTTPS of anything but this very host, and go with the browser', async () => {
    const login = await loginByHand(https, people.annaVisser)
    expect(login.start.headers['set-cookie']).toEqual([
      expect.stringMatching(/^__Host-mc-other-login=[\w-]{43}(\.popup)?; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ])
    const shot = await bring(https, login)
    const [, session = ''] = (shot.headers['set-cookie'] ?? []).toSorted()
    expect(session).toMatch(/^__Host-mc-other-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    expect(shot.headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
    expect((await whoIs(sessionOf(shot), https)).who.familyName).toBe('Visser')
  })

  test('without HTTPS, as in a practice environment, they are HttpOnly and SameSite all the same', async () => {
    const login = await loginByHand(house, people.annaVisser)
    const shot = await bring(house, login)
    const [left, session] = (shot.headers['set-cookie'] ?? []).toSorted()
    expect(left).toBe('mc-test-login=; Max-Age=0; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; SameSite=Lax')
    for (const set of [...(login.start.headers['set-cookie'] ?? []), session])
      expect(set).toMatch(/^mc-test-(login|session)=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(shot.headers['strict-transport-security']).toBeUndefined()
  })

  test('say nothing, and the database knows only their hash', async () => {
    const cookie = sessionOf(await bring(house, await loginByHand(house, people.annaVisser)))
    const token = cookie.split('=')[1] ?? ''
    const rows = await fromOutside(house, 'SELECT token_hash, sessions::text AS whole FROM sessions ORDER BY started_at DESC')
    expect(rows.map(({ token_hash }) => (token_hash as Buffer).toString('hex'))).toContain(
      createHash('sha256').update(token).digest('hex'),
    )
    expect(rows.map(({ whole }) => whole).join()).not.toContain(token)
  })

  test('of another house, of nobody, or half of one are no login', async () => {
    const cookie = sessionOf(await bring(house, await loginByHand(house, people.annaVisser)))
    const token = cookie.split('=')[1] ?? ''
    for (const odd of [`__Host-mc-other-session=${token}`, `mc-other-session=${token}`])
      expect((await whoIs(odd, https)).state).toBe('none')
    for (const odd of ['x', '', '%00', token.slice(1), `${token}=`, `${token} `, token.toLowerCase(), `"${token}`, '%E0%A4%A'])
      expect((await whoIs(`mc-test-session=${odd}x`)).state, odd).toBe('none')
    expect((await whoIs(`mc-test-session=x; ${cookie}`)).state).toBe('none')
  })
})

describe('the way back from the issuer', () => {
  test('is open once', async () => {
    const login = await loginByHand(house, people.annaVisser)
    const first = sessionOf(await bring(house, login))
    failed(await bring(house, login), 'login-expired')
    failed(await bring(house, login, first), 'login-expired')
  })

  test('is closed without the cookie of the browser that left, with that of another, and after ten minutes', async () => {
    const [mine, other] = [await loginByHand(house, people.annaVisser), await loginByHand(house, people.bramKuiper)]
    failed(await shoot(house, mine.callback), 'login-expired')
    failed(await bring(house, { ...mine, cookie: other.cookie }), 'login-expired')
    failed(await bring(house, { ...mine, cookie: 'mc-test-login=' }), 'login-expired')
    later(10 * minute)
    failed(await bring(house, mine), 'login-expired')
  })

  test('is closed for a state, code or issuer that is not the one of this login', async () => {
    const change = async (name: string, value: string | null): Promise<Shot> => {
      const login = await loginByHand(house, people.annaVisser)
      const url = new URL(login.callback, house.config.origin)
      if (value === null) url.searchParams.delete(name)
      else url.searchParams.set(name, value)
      return bring(house, { ...login, callback: `${url.pathname}${url.search}` })
    }
    failed(await change('state', 'x'.repeat(43)), 'login-expired')
    failed(await change('state', null), 'login-expired')
    failed(await change('code', 'x'.repeat(43)), 'login-failed')
    failed(await change('code', null), 'login-failed')
    failed(await change('iss', 'http://evil.example/delinde'), 'login-failed')
    failed(await change('iss', null), 'login-failed')
    failed(await change('error', 'access_denied'), 'login-failed')
  })

  test('does not take the code of another organisation, nor that of another login', async () => {
    const [school, team, again] = [
      await loginByHand(house, people.annaVisser),
      await loginByHand(house, people.bramKuiper),
      await loginByHand(house, people.wimDeGraaf),
    ]
    const mixed = (one: typeof school, codeOfOther: typeof school, alsoIssuer: boolean): string => {
      const [url, other] = [one, codeOfOther].map(({ callback }) => new URL(callback, house.config.origin)) as [URL, URL]
      url.searchParams.set('code', other.searchParams.get('code') ?? '')
      if (alsoIssuer) url.searchParams.set('iss', other.searchParams.get('iss') ?? '')
      return `${url.pathname}${url.search}`
    }
    failed(await bring(house, { ...school, callback: mixed(school, team, false) }), 'login-failed')
    failed(await bring(house, { ...school, callback: mixed(school, team, true) }), 'login-failed')
    failed(await bring(house, { ...school, callback: mixed(school, again, false) }), 'login-failed')
  })

  test('is closed for who proved no second factor', async () => {
    failed(await bring(house, await loginByHand(house, people.annaVisser, { factors: 'password-only' })), 'second-factor-missing')
  })

  test('ends the session that was here before, and never takes over one that somebody put there', async () => {
    const first = sessionOf(await bring(house, await loginByHand(house, people.annaVisser)))
    const second = sessionOf(await bring(house, await loginByHand(house, people.annaVisser), first))
    expect(second).not.toBe(first)
    expect((await whoIs(first)).state).toBe('ended')
    const third = sessionOf(await bring(house, await loginByHand(house, people.annaVisser), 'mc-test-session=planted'))
    expect(third).not.toContain('planted')
    expect((await whoIs('mc-test-session=planted')).state).toBe('none')
  })

  test('cannot be used by another site to log somebody out', async () => {
    const cookie = sessionOf(await bring(house, await loginByHand(house, people.annaVisser)))
    for (const query of ['', '?state=x&code=y', '?error=x'])
      failed(
        await shoot(house, `${callbackOf(people.annaVisser)}${query}`, { headers: { cookie, 'sec-fetch-site': 'cross-site' } }),
        'login-expired',
      )
    expect((await whoIs(cookie)).state).toBe('active')
  })
})

test.each([
  ...[
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/%2f%2fevil.example',
    '/a\r\nSet-Cookie: x=1',
  ],
  ...[
    '/match?next=//evil',
    '/a#b',
    'evil',
    '.evil.example',
    '/@evil.example',
    '/\t/evil.example',
    '/signaal/..//evil.example',
    '\u202e/x',
  ],
])('after a login a browser stays in this house, whatever it was told: %j', async (wish) => {
  const back = `&return=${encodeURIComponent(wish)}`
  const start = await shoot(house, `/api/login?organisation=${organisations.basisschoolDeLinde.id}${back}`)
  if (start.status === 400) return expect(codeOf(start)).toBe('invalid-request')
  const login = await loginByHand(house, people.annaVisser, { more: back })
  const { location } = (await bring(house, login)).headers
  expect(new URL(String(location), house.config.origin).origin).toBe(house.config.origin)
  expect(location).toBe('/')
})

test('a hint goes to the issuer as a hint and as nothing else', async () => {
  const hint = 'x&redirect_uri=https://evil.example&prompt=none#'
  const { headers } = await shoot(
    house,
    `/api/login?organisation=${organisations.basisschoolDeLinde.id}&hint=${encodeURIComponent(hint)}`,
  )
  const to = new URL(String(headers.location))
  expect(to.searchParams.getAll('redirect_uri')).toEqual([`${house.config.origin}${callbackOf(people.annaVisser)}`])
  expect([to.searchParams.get('login_hint'), to.searchParams.getAll('prompt'), to.hash]).toEqual([hint, ['login'], ''])
})

test('the list of organisations does not tell whose a neutral name is, to who does not work there', async () => {
  const { name, displayName, emailDomains } = organisations.verslavingszorgDeKade
  const ask = async (search: string): Promise<string[]> =>
    JSON.parse((await shoot(house, `/api/login-options?search=${encodeURIComponent(search)}`)).text).options.map(
      (each: { name: string }) => each.name,
    )
  for (const search of [name, 'verslaving']) expect(await ask(search)).toEqual([])
  expect(await ask(displayName ?? '')).toEqual([displayName])
  expect(await ask(emailDomains[0] ?? '')).toEqual([displayName])
  expect(await ask(`noor@${emailDomains[0]}`)).toEqual([displayName])
  expect(await ask(String(emailDomains[0]).slice(1))).toEqual([])
})

test('the list of organisations tells nobody apart: an address that exists and one that does not look the same', async () => {
  const ask = async (search: string) => (await shoot(house, `/api/login-options?search=${encodeURIComponent(search)}`)).text
  const domain = people.annaVisser.jobs[0].email.split('@')[1]
  expect(await ask(people.annaVisser.jobs[0].email)).toBe(await ask(`nobody.at.all@${domain}`))
  expect(JSON.parse(await ask('visser')).options).toEqual([])
  for (const odd of ["'", '%', '_', '\\', '@', '@%', 'a@', '@@', "' OR 1=1 --@x"])
    expect(JSON.parse(await ask(odd)).options.length, odd).toBe(0)
})

describe('a session', () => {
  test('ends a quarter of an hour after the last act, after eight hours in any case, and everywhere at once', async () => {
    const cookie = sessionOf(await bring(house, await loginByHand(house, people.annaVisser)))
    later(14 * minute)
    expect((await shoot(house, '/api/today', { headers: { cookie } })).status).toBe(200)
    await wasNoted()
    later(14 * minute)
    expect((await shoot(house, '/api/today', { headers: { cookie, 'x-background': '1' } })).status).toBe(200)
    later(2 * minute)
    expect(codeOf(await shoot(house, '/api/today', { headers: { cookie } }))).toBe('session-ended')
    const long = sessionOf(await bring(house, await loginByHand(house, people.annaVisser)))
    const acts: number[] = []
    for (let act = 1; act <= 36; act += 1) {
      later(14 * minute)
      acts.push((await shoot(house, '/api/today', { headers: { cookie: long } })).status)
      if (act < 35) await wasNoted()
    }
    expect(acts).toEqual([...Array<number>(34).fill(200), 401, 401])
    const [one, two] = [
      sessionOf(await bring(house, await loginByHand(house, people.annaVisser))),
      sessionOf(await bring(house, await loginByHand(house, people.annaVisser))),
    ]
    await shoot(house, '/api/logout-everywhere', { method: 'POST', headers: { origin: house.config.origin, cookie: one } })
    for (const gone of [one, two])
      expect(codeOf(await shoot(house, '/api/today', { headers: { cookie: gone } }))).toBe('session-ended')
  })

  test.each<[string, Record<string, string>, boolean]>([
    ['our own page', { origin: 'own' }, true],
    ['our own page, by what the browser says of it', { 'sec-fetch-site': 'same-origin' }, true],
    ['nowhere', {}, false],
    ['another site', { origin: 'https://evil.example' }, false],
    ['a page without an origin', { origin: 'null' }, false],
    ['a neighbour on this host', { origin: 'http://localhost:1' }, false],
    ['a longer name', { origin: 'own.evil.example' }, false],
    ['another site that says no origin', { 'sec-fetch-site': 'cross-site' }, false],
    ['a neighbour that says no origin', { 'sec-fetch-site': 'same-site' }, false],
    ['a link', { 'sec-fetch-site': 'none' }, false],
    ['our own page, if it were not for what the browser says', { origin: 'own', 'sec-fetch-site': 'cross-site' }, false],
  ])('is used for an act from %s: %j %s', async (_where, headers, may) => {
    const cookie = sessionOf(await bring(house, await loginByHand(house, people.annaVisser)))
    const from = headers['origin']?.replace('own', house.config.origin)
    const shot = await shoot(house, '/api/logout', {
      method: 'POST',
      headers: { cookie, ...headers, ...(from !== undefined && { origin: from }) },
    })
    expect(shot.status === 204 ? 'done' : codeOf(shot)).toBe(may ? 'done' : 'origin-refused')
    expect((await whoIs(cookie)).state).toBe(may ? 'ended' : 'active')
  })

  test('is not read for another site, which could see how long the answer is', async () => {
    const cookie = sessionOf(await bring(house, await loginByHand(house, people.annaVisser)))
    for (const site of ['cross-site', 'same-site'])
      expect(codeOf(await shoot(house, '/api/today', { headers: { cookie, 'sec-fetch-site': site } }))).toBe('origin-refused')
  })
})
