import { randomUUID } from 'node:crypto'
import type { Endpoint } from '@mens-centraal/contract/api'
import { type ConnectionApi, connectionApi } from '@mens-centraal/contract/connection-api'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import fc from 'fast-check'
import { Value } from 'typebox/value'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { either } from '../length.ts'
import { byBsn, byName, signal } from './acts.ts'
import { headerComplaints, problemComplaints, type Shot, shoot } from './attacker.ts'
import { asText, type Loot, queryOf, valueFor } from './fuzz-values.ts'
import { openTestHouse, type TestHouse } from './house.ts'
import {
  allowSystems,
  clientAssertion,
  dpop,
  linkAccount,
  personStatement,
  registerSystem,
  type SchoolSystem,
  tokenFor,
} from './school-system.ts'

/** FUZZ_REQUESTS asks for another number of requests. */
const requests = Number(process.env['FUZZ_REQUESTS'] ?? either({ short: 800, long: 30_000 }))
const aRound = 200
const day = 86_400_000

let house: TestHouse
let school: SchoolSystem
let care: SchoolSystem
beforeAll(async () => {
  house = await openTestHouse()
  await allowSystems(await house.as(officers.gerardPost), 'on')
  school = await registerSystem(house)
  care = await registerSystem(house, 'jeugdteamNoord', 'Zorgdossier')
  await linkAccount(school, await house.as(people.annaVisser), 'a.visser')
  await linkAccount(care, await house.as(people.bramKuiper), 'b.kuiper')
})
afterAll(() => house?.close())

const operations = Object.keys(connectionApi) as (keyof ConnectionApi)[]
/** The acts with the most to get wrong are tried more often. */
const deep = ['POST /aansluiting/v1/signalen', 'POST /aansluiting/v1/signalen/:id/verlenging'] as const

type Round = Loot & { readonly tokens: readonly string[]; readonly tokenOfSchool: string; readonly tokenOfCare: string }

/** A new day, with tokens that count, and signals and a match of those who ask. */
const prepare = async (): Promise<Round> => {
  house.clock.now = new Date(house.clock.now.getTime() + day)
  const endsOn = new Date(house.clock.now.getTime() + 60 * day).toISOString().slice(0, 10)
  const bram = await house.as(people.bramKuiper)
  const theirs = (await bram.call('GET /api/risk-signals')).answer.signals.map(({ id }) => id)
  if (theirs.length === 0) await signal(bram, byBsn(situations.semDeBoer), { endsOn })
  const anna = await house.as(people.annaVisser)
  if ((await anna.call('GET /api/risk-signals')).answer.signals.length === 0)
    await signal(anna, byName(situations.semDeBoer), { endsOn })
  const mine = (await anna.call('GET /api/risk-signals')).answer.signals.map(({ id }) => id)
  const matches = (await anna.call('GET /api/matches')).answer.matches.map(({ id }) => id)
  return {
    ids: [...mine, ...theirs, ...matches, randomUUID()],
    tokens: [],
    tokenOfSchool: await tokenFor(school),
    tokenOfCare: await tokenFor(care),
  }
}

/** How a request proves who asks: mostly as it should be, else in one of the ways in which it should not. */
const proofs = fc.record({
  token: fc.oneof(
    { weight: 30, arbitrary: fc.constant('own') },
    { weight: 1, arbitrary: fc.constantFrom('none', 'bearer', 'unknown', 'of the other', 'x'.repeat(5_000)) },
  ),
  proof: fc.oneof(
    { weight: 30, arbitrary: fc.constant('own') },
    { weight: 1, arbitrary: fc.constantFrom('none', 'garbage', 'other method', 'other address', 'other token', 'other key') },
  ),
  person: fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom('linked') },
    { weight: 2, arbitrary: fc.constantFrom('none', 'garbage', 'not linked', 'client assertion', 'other audience', 'a.b.c') },
  ),
  key: fc.oneof(
    { weight: 30, arbitrary: fc.constant('new') },
    { weight: 1, arbitrary: fc.constantFrom('none', 'x', 'A'.repeat(36)) },
  ),
  bySchool: fc.boolean(),
})

/** A signal as a school gives it, whole and right: the others of the contract are mostly wrong in something. */
const whole = fc.constantFrom(situations.noorDeBoer, situations.twinLotte, situations.oneName).map((youth) => ({
  jeugdige: {
    zoek: 'naam',
    geslachtsnaam: youth.familyName,
    ...(youth.prefix !== null && { voorvoegsel: youth.prefix }),
    ...(youth.givenNames !== null && { voornamen: youth.givenNames }),
    geboortedatum: youth.born,
    geslacht: youth.sex,
  },
  gezin: { verteld: 'ja', aan: 'beiden', op: '2026-11-20' },
  eindigtOp: '2027-02-22',
}))

const bodyOf = (operation: keyof ConnectionApi, { body }: Endpoint, loot: Round): fc.Arbitrary<unknown> => {
  if (body === undefined) return fc.constant(undefined)
  const any = valueFor(body, 'body', loot)
  return operation === 'POST /aansluiting/v1/signalen'
    ? fc.oneof({ weight: 4, arbitrary: any }, { weight: 1, arbitrary: whole })
    : any
}

const requestOf = (loot: Round) =>
  fc.constantFrom(...operations, ...deep).chain((operation) => {
    const endpoint: Endpoint = connectionApi[operation]
    return fc.record({
      operation: fc.constant(operation),
      id:
        endpoint.params === undefined
          ? fc.constant('')
          : valueFor(endpoint.params, 'params', loot).map((params) => asText(Object.values(params ?? {})[0])),
      query: queryOf(endpoint.query, loot),
      body: bodyOf(operation, endpoint, loot),
      proofs,
    })
  })
type Request = ReturnType<typeof requestOf> extends fc.Arbitrary<infer R> ? R : never

const personOf = async (system: SchoolSystem, wanted: string, account: string): Promise<string | undefined> => {
  if (wanted === 'linked') return personStatement(system, account)
  if (wanted === 'not linked') return personStatement(system, 'nobody')
  if (wanted === 'client assertion') return clientAssertion(system)
  if (wanted === 'other audience') return personStatement(system, account, { claims: { aud: 'https://elsewhere.example' } })
  return wanted === 'none' ? undefined : wanted
}

const proofOf = (system: SchoolSystem, wanted: string, method: string, url: string, token: string | null) => {
  if (wanted === 'other method') return dpop(system, 'PUT', url, token)
  if (wanted === 'other address') return dpop(system, method, `${url}/x`, token)
  if (wanted === 'other token') return dpop(system, method, url, 'another')
  if (wanted === 'other key') return dpop(system, method, url, token, { key: system.keys.privateKey })
  return wanted === 'own' ? dpop(system, method, url, token) : undefined
}

/** What is sent as a form: fields that are no text are written as text. */
const formOf = (body: unknown): string =>
  typeof body === 'object' && body !== null
    ? new URLSearchParams(Object.entries(body).map(([name, value]): [string, string] => [name, asText(value)])).toString()
    : asText(body)

const send = async ({ operation, id, query, body, proofs: wanted }: Request, loot: Round): Promise<Shot> => {
  const system = wanted.bySchool ? school : care
  const [own, other] = wanted.bySchool ? [loot.tokenOfSchool, loot.tokenOfCare] : [loot.tokenOfCare, loot.tokenOfSchool]
  const [method = '', path = ''] = operation.split(' ')
  const address = path.replace(/:\w+/, encodeURIComponent(id))
  const asks = operation.endsWith('/token')
  const token = wanted.token === 'own' ? own : wanted.token === 'of the other' ? other : wanted.token
  const proof = await proofOf(system, wanted.proof, method, `${house.config.origin}${address}`, asks ? null : token)
  const person = await personOf(system, wanted.person, wanted.bySchool ? 'a.visser' : 'b.kuiper')
  const form = asks && typeof body === 'object' && body !== null && 'client_assertion' in body && wanted.token === 'own'
  const sent = form ? { ...body, client_id: system.id, client_assertion: await clientAssertion(system) } : body
  return shoot(house, `${address}${query === '' ? '' : `?${query}`}`, {
    method,
    headers: {
      ...(!asks && token !== 'none' && { authorization: `${token === 'bearer' ? 'Bearer' : 'DPoP'} ${token}` }),
      ...(proof !== undefined && { dpop: proof }),
      ...(person !== undefined && { 'handelende-persoon': person }),
      ...(wanted.key !== 'none' && { 'idempotency-key': wanted.key === 'new' ? randomUUID() : wanted.key }),
      ...(body !== undefined && { 'content-type': asks ? 'application/x-www-form-urlencoded' : 'application/json' }),
    },
    ...(body !== undefined && { body: asks ? formOf(sent) : JSON.stringify(sent) }),
  })
}

/** The words of the contract may come back: a refusal names a field by them. */
const ownWords = JSON.stringify(connectionApi)

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** What RFC 6749 section 5.2 lets the address of the token say. */
const isOAuthRefusal = ({ status, text, headers }: Shot): boolean =>
  [400, 401].includes(status) &&
  String(headers['content-type']).startsWith('application/json') &&
  ['invalid_client', 'unauthorized_client'].includes(JSON.parse(text).error)

const complaintsAbout = (asked: Request, shot: Shot): string[] => {
  const endpoint: Endpoint = connectionApi[asked.operation]
  const unversioned = shot.headers['api-version'] === '1.0.0' ? [] : ['no API-Version']
  if (endpoint.form === true && isOAuthRefusal(shot)) return [...headerComplaints(shot), ...unversioned]
  if (shot.status !== endpoint.status) {
    const sent = [asked.id, asked.query, ...stringsIn(asked.body)].filter((text) => text.length > 7 && !ownWords.includes(text))
    return [...headerComplaints(shot), ...unversioned, ...problemComplaints(shot, endpoint.refusals, sent)]
  }
  const fits = endpoint.answer === undefined ? shot.text === '' : Value.Check(endpoint.answer, JSON.parse(shot.text))
  return [...headerComplaints(shot), ...unversioned, ...(fits ? [] : ['answer beside its contract'])]
}

test(`whatever a system asks, however it proves who it is: the answer is a documented one (${requests} requests)`, async () => {
  const seen = new Map<string, number>()
  for (let round = 0; round * aRound < requests; round += 1) {
    const loot = await prepare()
    await fc.assert(
      fc.asyncProperty(requestOf(loot), async (asked) => {
        const shot = await send(asked, loot)
        expect(complaintsAbout(asked, shot)).toEqual([])
        const told = shot.status < 400 ? undefined : JSON.parse(shot.text)
        const outcome = `${asked.operation} ${told?.code ?? told?.error ?? shot.status}`
        seen.set(outcome, (seen.get(outcome) ?? 0) + 1)
      }),
      { seed: 3800 + round, numRuns: Math.min(aRound, requests - round * aRound), endOnFailure: true },
    )
  }
  if (process.env['FUZZ_SHOW'] !== undefined) process.stderr.write(`${[...seen].sort().join('\n')}\n`)
  const granted = operations.filter((operation) => seen.has(`${operation} ${connectionApi[operation].status}`))
  const reads = operations.filter((operation) => operation.startsWith('GET'))
  expect(granted).toEqual(expect.arrayContaining(['POST /aansluiting/v1/token', 'POST /aansluiting/v1/signalen', ...reads]))
  // a code for a link is asked for by a person in their own login: a system that guesses one would be a hole
  expect(granted).not.toContain('POST /aansluiting/v1/koppelingen')
}, 3_600_000)
