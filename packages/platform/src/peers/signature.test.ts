import { generateKeyPairSync } from 'node:crypto'
import { newRandomId } from '@mens-centraal/kernel/ids'
import { hour, minute } from '@mens-centraal/kernel/instant'
import { oin } from '@mens-centraal/kernel/oin'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkRequest, digestOf, isAnswerOf, numberOf, signAnswer, signRequest } from './signature.ts'
import { signStatement } from './statement.ts'

const now = new Date('2026-11-22T12:00:00Z')
const pair = () => generateKeyPairSync('ed25519')
const [own, others] = [pair(), pair()]
const from = oin('00000099000000001000')
const to = oin('00000099000000002000')
const over = { from, to, method: 'POST', path: '/sleutel/v1/evaluations?x=1' }
const jti = newRandomId()
const signed = { digest: digestOf('{}'), now, jti }
const signature = await signRequest(own.privateKey, over, signed)
const check = (text: unknown, changed = {}, at = now) => checkRequest(text, own.publicKey, { ...over, ...changed }, at)
const notValid = { ok: false, refusal: { code: 'signature-not-valid' } }

test('what a party signed for us, here and now is its request; its number and the digest of its body are told', async () => {
  expect(await check(signature)).toEqual({ ok: true, value: { jti, digest: digestOf('{}') } })
  expect(numberOf(signature)).toBe(jti)
})

test('signed by another, for another, as another, for another method or path: not valid', async () => {
  expect(await checkRequest(signature, others.publicKey, over, now)).toEqual(notValid)
  for (const changed of [{ from: to }, { to: from }, { method: 'GET' }, { path: '/sleutel/v1/evaluations' }, { path: '/' }])
    expect(await check(signature, changed), JSON.stringify(changed)).toEqual(notValid)
})

test('a clock that is an hour off, either way, is told so, with the difference', async () => {
  for (const off of [-hour, hour]) {
    const at = new Date(now.getTime() + off)
    expect(await check(signature, {}, at)).toEqual({ ok: false, refusal: { code: 'clock-differs', facts: { minutes: 60 } } })
  }
  for (const off of [-5 * minute, 5 * minute])
    expect(await check(signature, {}, new Date(now.getTime() + off))).toMatchObject({ ok: true })
})

test('a signature of another kind of statement, or with other fields, passes for no request', async () => {
  const claims = { iss: from, aud: to, method: 'POST', path: over.path, sha256: digestOf('{}'), iat: now.getTime() / 1000, jti }
  const as = (type: string, said: object) => signStatement(own.privateKey, type, said)
  expect(await check(await as('mc-request+jws', claims))).toMatchObject({ ok: true })
  expect(await check(await as('mc-answer+jws', claims))).toEqual(notValid)
  expect(await check(await as('mc-request+jws', { ...claims, sub: from }))).toEqual(notValid)
  for (const name of Object.keys(claims))
    expect(await check(await as('mc-request+jws', { ...claims, [name]: null })), name).toEqual(notValid)
  for (const jti of ['', 'x', newRandomId().toUpperCase()])
    expect(await check(await as('mc-request+jws', { ...claims, jti }))).toEqual(notValid)
  expect(await check(await as('mc-request+jws', { ...claims, iat: 1.5 }))).toEqual(notValid)
})

test('another algorithm, also none, or another header is not valid', async () => {
  const [, claims] = signature.split('.')
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  expect(await check(`${part({ alg: 'none', typ: 'mc-request+jws' })}.${claims}.`)).toEqual(notValid)
  expect(await check(`${part({ alg: 'HS256', typ: 'mc-request+jws' })}.${claims}.${'A'.repeat(43)}`)).toEqual(notValid)
  const kid = await signStatement(
    own.privateKey,
    'mc-request+jws',
    JSON.parse(Buffer.from(`${claims}`, 'base64url').toString()),
    {
      kid: 'x',
    },
  )
  expect(await check(kid)).toEqual(notValid)
})

test('no signature at all is told so', async () => {
  for (const nothing of [undefined, '', [signature]])
    expect(await check(nothing)).toEqual({ ok: false, refusal: { code: 'signature-missing' } })
})

test('whatever stands in the header, and wherever a signature is changed or cut off, is refused as a value', async () => {
  const anywhere = fc.integer({ min: 0, max: signature.length - 1 })
  const changed = fc
    .tuple(anywhere, fc.string({ maxLength: 2 }))
    .map(([at, put]) => signature.slice(0, at) + put + signature.slice(at + 1))
  const cut = anywhere.map((at) => signature.slice(0, at))
  const dotted = fc.array(fc.base64String(), { maxLength: 4 }).map((parts) => parts.join('.'))
  const odd = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), changed, cut, dotted)
  await fc.assert(
    fc.asyncProperty(odd, async (text) => {
      fc.pre(text !== signature)
      expect(await check(text)).toMatchObject({ ok: false })
      numberOf(text)
    }),
    { numRuns: 400, seed: 4 },
  )
})

test('an answer counts for one request, of one party to one other, with this status and body', async () => {
  const answered = { from: to, to: from, request: jti, status: 200, digest: digestOf('{"a":1}') }
  const answer = await signAnswer(others.privateKey, answered)
  expect(await isAnswerOf(answer, others.publicKey, answered)).toBe(true)
  const wrong = [{ from }, { to }, { request: newRandomId() }, { status: 429 }, { digest: digestOf('') }]
  for (const each of wrong) expect(await isAnswerOf(answer, others.publicKey, { ...answered, ...each })).toBe(false)
  expect(await isAnswerOf(answer, own.publicKey, answered)).toBe(false)
  for (const text of [undefined, '', signature, answer.slice(0, -1)])
    expect(await isAnswerOf(text, others.publicKey, answered)).toBe(false)
})
