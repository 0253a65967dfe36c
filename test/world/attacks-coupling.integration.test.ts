import { createHash, randomUUID } from 'node:crypto'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { exportJWK, exportSPKI, generateKeyPair } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromOutside } from './acts.ts'
import { headerComplaints, shoot } from './attacker.ts'
import { openTestHouse, type TestHouse } from './house.ts'
import {
  allowSystems,
  ask,
  askToken,
  clientAssertion,
  dpop,
  linkAccount,
  newPair,
  personStatement,
  registerSystem,
  type SchoolSystem,
  tokenFor,
} from './school-system.ts'

let house: TestHouse
let school: SchoolSystem
let other: SchoolSystem
let token: string
beforeAll(async () => {
  house = await openTestHouse()
  await allowSystems(await house.as(officers.gerardPost), 'on')
  school = await registerSystem(house)
  other = await registerSystem(house, 'jeugdteamNoord', 'Zorgdossier')
  await linkAccount(school, await house.as(people.annaVisser), 'a.visser')
  await linkAccount(other, await house.as(people.bramKuiper), 'b.kuiper')
  token = await tokenFor(school)
})
afterAll(() => house?.close())

const seconds = () => Math.floor(Date.now() / 1000)
const none = (claims: object): string => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none', typ: 'handelende-persoon+jwt' })}.${part(claims)}.`
}
const person = () => ({
  sub: 'a.visser',
  iss: school.id,
  aud: school.root,
  iat: seconds(),
  exp: seconds() + 60,
  jti: randomUUID(),
})

describe('a statement on who acts is not believed', () => {
  const forged: readonly (readonly [string, () => Promise<string>])[] = [
    ['when there is none', async () => ''],
    ['when it is no JWT', async () => 'a.visser'],
    ['without a signature', async () => none(person())],
    [
      'when the public key was used as a shared secret (HS256)',
      async () =>
        personStatement(school, 'a.visser', {
          header: { alg: 'HS256' },
          key: new TextEncoder().encode(await exportSPKI(school.keys.publicKey)),
        }),
    ],
    ['by a key that is not registered', async () => personStatement(school, 'a.visser', { key: (await newPair()).privateKey })],
    ['by the key of another system', async () => personStatement(school, 'a.visser', { key: other.keys.privateKey })],
    [
      'by a key that came along in its header',
      async () => {
        const own = await newPair()
        return personStatement(school, 'a.visser', { key: own.privateKey, header: { jwk: await exportJWK(own.publicKey) } })
      },
    ],
    [
      'when it has expired',
      () => personStatement(school, 'a.visser', { claims: { iat: seconds() - 200, exp: seconds() - 140 } }),
    ],
    ['when it counts for longer than a minute', () => personStatement(school, 'a.visser', { claims: { exp: seconds() + 600 } })],
    [
      'when it is from the future',
      () => personStatement(school, 'a.visser', { claims: { iat: seconds() + 90, exp: seconds() + 120 } }),
    ],
    [
      'for another address',
      () => personStatement(school, 'a.visser', { claims: { aud: 'https://elders.example/aansluiting/v1' } }),
    ],
    [
      'for more addresses than one',
      () => personStatement(school, 'a.visser', { claims: { aud: [school.root, 'https://elders.example'] } }),
    ],
    ['in the name of another system', () => personStatement(school, 'a.visser', { claims: { iss: other.id } })],
    ['when it is a client assertion', () => clientAssertion(school, { claims: { sub: 'a.visser', aud: school.root } })],
    ['without a number', () => personStatement(school, 'a.visser', { claims: { jti: undefined as never } })],
  ]
  test.each(forged)('%s', async (_name, make) => {
    const answer = await ask(school, 'GET /aansluiting/v1/signalen', { token, person: await make() })
    expect([answer.status, answer.problem.code]).toEqual([401, 'person-not-proven'])
    expect(answer.headers.get('www-authenticate')).toMatch(/^DPoP/)
  })

  test('a second time', async () => {
    const statement = await personStatement(school, 'a.visser')
    const [first, second] = [
      await ask(school, 'GET /aansluiting/v1/signalen', { token, person: statement }),
      await ask(school, 'GET /aansluiting/v1/signalen', { token, person: statement }),
    ]
    expect([first.status, second.problem.code]).toEqual([200, 'person-not-proven'])
  })

  test('of ten at once with the same one, more than once', async () => {
    const statement = await personStatement(school, 'a.visser')
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => ask(school, 'GET /aansluiting/v1/signalen', { token, person: statement })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  test('for a person who linked in another system', async () => {
    const answer = await ask(school, 'GET /aansluiting/v1/signalen', { token, account: 'b.kuiper' })
    expect(answer.problem.code).toBe('account-not-linked')
    const position = people.bramKuiper.jobs[0].id
    expect((await ask(school, 'GET /aansluiting/v1/signalen', { token, account: position })).problem.code).toBe(
      'account-not-linked',
    )
  })
})

describe('a token does not count', () => {
  const url = () => `${school.root}/gebeurtenissen`
  const proof = (change: Parameters<typeof dpop>[4]) => dpop(school, 'GET', url(), token, change)
  const ways: readonly (readonly [
    string,
    () => Promise<{ token?: string; proof?: string; headers?: Record<string, string> }>,
  ])[] = [
    ['that was made up', async () => ({ token: 'x'.repeat(43) })],
    ['as a bearer', async () => ({ headers: { authorization: `Bearer ${token}` } })],
    ['without a proof', async () => ({ headers: { dpop: '' } })],
    [
      'with the proof of another key',
      async () => ({ proof: await dpop({ ...school, holder: await newPair() }, 'GET', url(), token) }),
    ],
    ['of another system, with one’s own proof', async () => ({ token: await tokenFor(other) })],
    [
      'with a proof for another token',
      async () => ({ proof: await proof({ claims: { ath: createHash('sha256').update('x').digest('base64url') } }) }),
    ],
    ['with a proof for another method', async () => ({ proof: await proof({ claims: { htm: 'POST' } }) })],
    ['with a proof for another address', async () => ({ proof: await proof({ claims: { htu: `${school.root}/signalen` } }) })],
    ['with a proof that is old', async () => ({ proof: await proof({ claims: { iat: seconds() - 120 } }) })],
    ['with a proof of another type', async () => ({ proof: await proof({ header: { typ: 'JWT' } }) })],
    [
      'with a proof that shows a secret key',
      async () => ({ proof: await proof({ header: { jwk: await exportJWK(school.holder.privateKey) } }) }),
    ],
    [
      'with a proof by a shared secret',
      async () => ({
        proof: await proof({ header: { alg: 'HS256', jwk: { kty: 'oct', k: 'eA' } as never }, key: new Uint8Array(32) }),
      }),
    ],
  ]
  test.each(ways)('%s', async (_name, make) => {
    const way = await make()
    const answer = await ask(school, 'GET /aansluiting/v1/gebeurtenissen', { token, ...way })
    expect([answer.status, answer.problem.code]).toEqual([401, 'token-not-valid'])
  })

  test('with a proof that was used before', async () => {
    const once = await proof({})
    const answers = [
      await ask(school, 'GET /aansluiting/v1/gebeurtenissen', { token, proof: once }),
      await ask(school, 'GET /aansluiting/v1/gebeurtenissen', { token, proof: once }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 401])
  })

  test('after five minutes', async () => {
    const old = await tokenFor(school)
    await fromOutside(
      house,
      "UPDATE connection_tokens SET expires_at = now() - interval '1 second' WHERE token_hash = sha256($1::bytea)",
      [old],
    )
    expect((await ask(school, 'GET /aansluiting/v1/gebeurtenissen', { token: old })).problem.code).toBe('token-not-valid')
  })
})

describe('no token is given', () => {
  const claims = () => ({
    sub: school.id,
    iss: school.id,
    aud: school.root,
    iat: seconds(),
    exp: seconds() + 60,
    jti: randomUUID(),
  })
  const ways: readonly (readonly [string, () => Promise<string>])[] = [
    ['on nonsense', async () => 'x.y.z'],
    ['on an unsigned assertion', async () => none(claims())],
    ['to a system that nobody registered', () => clientAssertion(school, { claims: { iss: randomUUID() } })],
    ['to an id that is none', () => clientAssertion(school, { claims: { iss: "' OR 1=1 --", sub: "' OR 1=1 --" } })],
    ['to who signs with the key of another system', () => clientAssertion(school, { key: other.keys.privateKey })],
    [
      'on an assertion that has expired',
      () => clientAssertion(school, { claims: { iat: seconds() - 200, exp: seconds() - 140 } }),
    ],
    ['on a statement about a person', () => personStatement(school, school.id)],
    ['on an assertion for another address', () => clientAssertion(school, { claims: { aud: 'https://elders.example/token' } })],
  ]
  test.each(ways)('%s', async (_name, make) => {
    const answer = await askToken(school, await make())
    expect([answer.status, await answer.json()]).toEqual([401, { error: 'invalid_client' }])
  })

  test('on an assertion that was used before', async () => {
    const assertion = await clientAssertion(school)
    expect([(await askToken(school, assertion)).status, (await askToken(school, assertion)).status]).toEqual([200, 401])
  })

  test('for what is no form, or a form with a field too many or twice', async () => {
    const post = (type: string, body: string) =>
      shoot(house, '/aansluiting/v1/token', { method: 'POST', headers: { 'content-type': type }, body })
    const form = `grant_type=client_credentials&client_assertion_type=${encodeURIComponent('urn:ietf:params:oauth:client-assertion-type:jwt-bearer')}&client_assertion=x`
    const answers = [
      await post('application/json', '{}'),
      await post('application/x-www-form-urlencoded', `${form}&scope=all`),
      await post('application/x-www-form-urlencoded', `${form}&client_assertion=y`),
      await post('application/x-www-form-urlencoded', form),
    ]
    expect(answers.map(({ status }) => status)).toEqual([415, 400, 400, 401])
    expect(answers.flatMap(headerComplaints)).toEqual([])
  })
})

test('what is not there is not there, and no page of ours', async () => {
  const answers = await Promise.all(['/aansluiting/v1/iets', '/aansluiting/v1', '/aansluiting'].map((path) => shoot(house, path)))
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
  expect(answers.flatMap(headerComplaints)).toEqual([])
})

test('keys of other kinds, and secret ones, are not registered', async () => {
  const gerard = await house.as(officers.gerardPost)
  const weak = await generateKeyPair('ES384', { extractable: true })
  const secret = await newPair()
  const texts = [
    'x',
    '{}',
    JSON.stringify({ keys: [] }),
    JSON.stringify({ kty: 'oct', k: 'c2VjcmV0' }),
    JSON.stringify(await exportJWK(weak.publicKey)),
    JSON.stringify(await exportJWK(secret.privateKey)),
    '-----BEGIN PRIVATE KEY-----\nMIG\n-----END PRIVATE KEY-----',
    '-----BEGIN PUBLIC KEY-----\nMIG\n-----END PUBLIC KEY-----',
  ]
  const { organisations } = (await gerard.call('GET /api/source-systems')).answer
  for (const publicKey of texts) {
    const body = { organisation: organisations[0]?.id ?? '', name: 'Vreemd', supplier: 'Vreemd', publicKey }
    expect((await gerard.call('POST /api/source-systems', { body })).problem.code, publicKey).toBe('public-key-invalid')
  }
})
