import { randomUUID } from 'node:crypto'
import type { Endpoint } from '@mens-centraal/contract/api'
import { localIndexApi } from '@mens-centraal/contract/local-index-api'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import fc from 'fast-check'
import { Value } from 'typebox/value'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { either } from '../length.ts'
import { byBsn, byName, find, signal, tokenOf } from './acts.ts'
import { fromOwnPage, headerComplaints, problemComplaints, type Shot, shoot } from './attacker.ts'
import { asText, type Loot, operations, queryOf, valueFor } from './fuzz-values.ts'
import { openTestHouse, type TestHouse } from './house.ts'

/** FUZZ_REQUESTS asks for another number of requests. */
const requests = Number(process.env['FUZZ_REQUESTS'] ?? either({ short: 3_000, long: 100_000 }))
const aRound = 500
const day = 86_400_000

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())

type Round = Loot & { readonly cookies: readonly string[]; readonly leaver: string }

/** A new day: everybody logs in, and there is a match, with what belongs to it, of people who are among the attackers. */
const prepare = async (round: number): Promise<Round> => {
  house.clock.now = new Date(house.clock.now.getTime() + day)
  const ends = { endsOn: new Date(house.clock.now.getTime() + 60 * day).toISOString().slice(0, 10) }
  const anna = await house.as(people.annaVisser)
  const bram = await house.as(people.bramKuiper)
  const youth = Object.values(situations)[round % 3] ?? situations.semDeBoer
  const others = [people.omarHaddad, people.karinVeenstra, people.dewiTan, officers.gerardPost, ...Object.values(officers)]
  const attackers = await Promise.all(others.map((person) => house.as(person)))
  const own = await find(anna, byName(situations.semDeBoer))
  const mine = (await anna.call('GET /api/risk-signals')).answer.signals.map(({ id }) => id)
  if (mine.length === 0) await signal(anna, byName(situations.semDeBoer), ends)
  const theirs = (await bram.call('GET /api/risk-signals')).answer.signals.map(({ id }) => id)
  if (theirs.length === 0) await signal(bram, byBsn(situations.semDeBoer), ends)
  const found = await find(bram, byBsn(youth))
  const today = (await bram.call('GET /api/today')).answer
  const signals = (await anna.call('GET /api/risk-signals')).answer.signals.map(({ id }) => id)
  return {
    ids: [
      ...signals,
      ...theirs,
      ...today.matches.map(({ id }) => id),
      ...today.notices.map(({ id }) => id),
      anna.visitor.cookie().slice(-36),
    ],
    tokens: [tokenOf(own), ...('token' in found.answer ? [String(found.answer.token)] : [])],
    cookies: [anna, bram, anna, bram, anna, bram, ...attackers]
      .map(({ visitor }) => visitor.cookie())
      .concat('', 'mc-test-session=x', 'mc-test-session=%00'),
    leaver: (await house.as(people.daanSchouten)).visitor.cookie(),
  }
}

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** Headers that now and then are not what a page of ours would send. */
const headersOf = (cookies: readonly string[]) =>
  fc.record({
    cookie: fc.constantFrom(...cookies),
    more: fc.oneof(
      { weight: 12, arbitrary: fc.constant<Record<string, string>>({}) },
      {
        weight: 4,
        arbitrary: fc.constantFrom<Record<string, string>>(
          { 'content-type': 'text/plain' },
          { 'content-type': 'application/json; charset=utf-16' },
          { 'content-type': 'application/x-www-form-urlencoded' },
          { 'content-type': 'application/json, text/html' },
          { 'content-encoding': 'gzip' },
          { origin: 'https://evil.example' },
          { origin: 'null' },
          { 'sec-fetch-site': 'cross-site' },
          { 'idempotency-key': 'x' },
          { 'idempotency-key': randomUUID().toUpperCase() },
          { traceparent: '00-x' },
          { 'accept-language': '*;q=0, zz' },
          { accept: 'image/png' },
          { 'x-http-method-override': 'DELETE' },
          { 'x-background': '1' },
          { expect: 'x' },
        ),
      },
    ),
  })

/** The acts with the most to get wrong are tried more often. */
const deep = ['POST /api/youths/find', 'POST /api/risk-signals', 'POST /api/risk-signals/:id/extension'] as const

const requestOf = (loot: Round) =>
  fc.constantFrom(...operations, ...deep, ...deep).chain((operation) => {
    const endpoint: Endpoint = localIndexApi[operation]
    const cookies = /logout|callback/.test(operation) ? [loot.leaver, ''] : loot.cookies
    return fc.record({
      operation: fc.constant(operation),
      id:
        endpoint.params === undefined
          ? fc.constant('')
          : valueFor(endpoint.params, 'params', loot).map((params) => asText(Object.values(params ?? {})[0])),
      query: queryOf(endpoint.query, loot),
      body: endpoint.body === undefined ? fc.constant(undefined) : valueFor(endpoint.body, 'body', loot),
      headers: headersOf(cookies),
    })
  })
type Request = ReturnType<typeof requestOf> extends fc.Arbitrary<infer R> ? R : never

const send = ({ operation, id, query, body, headers }: Request): Promise<Shot> => {
  const [method = '', path = ''] = operation.split(' ')
  const { 'content-type': json, ...usual } = fromOwnPage(house, headers.cookie, { 'idempotency-key': randomUUID() })
  const address = `${path.replace(/:\w+/, encodeURIComponent(id))}${query === '' ? '' : `?${query}`}`
  const type = body === undefined ? {} : { 'content-type': json }
  return shoot(house, address, {
    method,
    headers: { ...usual, ...type, ...headers.more },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
}

const ours = (location: string): boolean =>
  location.startsWith('/') ? !/^\/[/\\]/.test(location) : location.startsWith('http://localhost:')

const complaintsAbout = (asked: Request, shot: Shot): string[] => {
  const endpoint: Endpoint = localIndexApi[asked.operation]
  if (shot.status === 302)
    return ours(String(shot.headers.location)) && endpoint.status === 302 ? headerComplaints(shot) : ['redirect']
  if (shot.status !== endpoint.status)
    return [
      ...headerComplaints(shot),
      ...problemComplaints(
        shot,
        endpoint.refusals,
        [asked.id, asked.query, ...stringsIn(asked.body)].filter((text) => text.length > 7),
      ),
    ]
  const fits = endpoint.answer === undefined ? shot.text === '' : Value.Check(endpoint.answer, JSON.parse(shot.text))
  return [...headerComplaints(shot), ...(fits ? [] : ['answer beside its contract'])]
}

test(`whatever is asked, by whomever: the answer is a documented one (${requests} requests)`, async () => {
  const seen = new Map<string, number>()
  for (let round = 0; round * aRound < requests; round += 1) {
    const loot = await prepare(round)
    await fc.assert(
      fc.asyncProperty(requestOf(loot), async (asked) => {
        const shot = await send(asked)
        expect(complaintsAbout(asked, shot)).toEqual([])
        const outcome = shot.status < 400 ? String(shot.status) : String(JSON.parse(shot.text).code)
        seen.set(`${asked.operation} ${outcome}`, (seen.get(`${asked.operation} ${outcome}`) ?? 0) + 1)
      }),
      { seed: 7114 + round, numRuns: Math.min(aRound, requests - round * aRound), endOnFailure: true },
    )
  }
  if (process.env['FUZZ_SHOW'] !== undefined)
    process.stderr.write(
      `${[...seen]
        .sort()
        .map((each) => each.join(' '))
        .join('\n')}\n`,
    )
  expect([...new Set([...seen.keys()].map((key) => key.split(' ').slice(0, 2).join(' ')))].sort()).toEqual([...operations].sort())
}, 3_600_000)

test('whatever is typed as a name, the population register is only asked what it can answer', async () => {
  const letters = fc.constantFrom(...[..."aZ09 .-'’", 'é', 'Å', 'ž', 'Ω', '×', '÷', '*', '?', '%', 'ﬀ', 'e\u0301', '\u00a0'])
  const typed = (maxLength: number) => fc.string({ unit: letters, minLength: 1, maxLength })
  const body = fc.record(
    {
      by: fc.constant('name'),
      familyName: fc.oneof(typed(4), typed(200)),
      prefix: typed(10),
      givenNames: typed(20),
      birthDate: fc.constantFrom('2014-05-04', '1800-01-01', '9999-12-31', '2027-01-01', '2010-02-29'),
      sex: fc.constantFrom('M', 'V', 'O'),
      postcode: fc.constantFrom('1234AB', '1234 ab', '9999 ZZ'),
      houseNumber: fc.integer({ min: 1, max: 99_999 }),
    },
    { requiredKeys: ['by', 'familyName', 'birthDate'] },
  )
  const listed = localIndexApi['POST /api/youths/find'].refusals.filter((code) => code !== 'register-unavailable')
  let cookie = ''
  let asked = 0
  const ask = async (wish: unknown): Promise<void> => {
    if (asked % 50 === 0) {
      house.clock.now = new Date(house.clock.now.getTime() + day)
      cookie = (await house.as(people.annaVisser)).visitor.cookie()
    }
    asked += 1
    const shot = await shoot(house, '/api/youths/find', {
      method: 'POST',
      headers: fromOwnPage(house, cookie),
      body: JSON.stringify(wish),
    })
    if (shot.status !== 200) expect(problemComplaints(shot, listed)).toEqual([])
    else expect(JSON.parse(shot.text).outcome).not.toBe('register-unavailable')
  }
  await fc.assert(fc.asyncProperty(body, ask), { seed: 7114, numRuns: either({ short: 300, long: 5_000 }) })
}, 600_000)
