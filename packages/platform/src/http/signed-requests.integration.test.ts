import { createPublicKey } from 'node:crypto'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import { newRandomId } from '@mens-centraal/kernel/ids'
import { oin } from '@mens-centraal/kernel/oin'
import { makePartyFiles, makeTestAuthority } from '@mens-centraal/world/test-authority/test-authority'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientTls, serverTls } from '../peers/mutual-tls.ts'
import { type Party, readParty } from '../peers/party.ts'
import { openPeer } from '../peers/peer-client.ts'
import { digestOf, signatureHeader, signRequest } from '../peers/signature.ts'
import { sendProblem } from './send-problem.ts'
import { createServer } from './server.ts'
import { acceptSigned, callerOf, proveRequest } from './signed-requests.ts'

const now = new Date()
const authority = await makeTestAuthority(now)
const partyOf = async (number: string, by = authority) =>
  readParty(await makePartyFiles(by, { oin: oin(`000000990000000${number}000`), name: `Partij ${number}` }, now))
const [house, member, second] = (await Promise.all(['01', '02', '03'].map((number) => partyOf(number)))) as [Party, Party, Party]
const stranger = await partyOf('02', await makeTestAuthority(now))
const settings = { log: { write: () => undefined }, secure: true, requestsPerMinute: 10_000, trustedProxies: [] }
const server = await createServer({ ...settings, tls: serverTls(house) })
const publicOf = ({ signingKey }: Party) => createPublicKey(signingKey.export({ format: 'pem', type: 'pkcs8' }))
const seen: unknown[] = []
let origin = ''

beforeAll(async () => {
  acceptSigned(server, house)
  const keys = new Map([member, second].map((party) => [party.oin, publicOf(party)]))
  server.addHook('onRequest', async (request, reply) => {
    const caller = callerOf(request)
    const key = caller && keys.get(caller)
    if (!key) return sendProblem(request, reply, { code: 'party-not-proven' })
    const proven = await proveRequest(request, { caller, self: house.oin, key }, now)
    if (!proven.ok) return sendProblem(request, reply, proven.refusal)
  })
  server.post('/things', async (request) => {
    seen.push(request.body)
    return { caller: callerOf(request) }
  })
  server.post('/altered', async () => ({ asked: 1 }))
  server.addHook('onSend', async (request, _reply, payload) => (request.url === '/altered' ? '{"asked":2}' : payload))
  await server.listen({ host: 'localhost', port: 0 })
  origin = `https://localhost:${(server.server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const address = () => ({ oin: house.oin, origin, signingKey: publicOf(house) })
const calling = async (party: Party, peer = address(), clock = () => now) => {
  const way = openPeer(party, peer, { clock })
  const outcome = await way.call('POST', '/things', { one: 1 })
  way.close()
  return outcome
}

/** A request by hand, over TLS of one party, with whatever signature and body. */
const byHand = (party: Party, signature: string | undefined, body: string) =>
  new Promise<{ status: number; text: string; signature: unknown }>((resolve, reject) => {
    const agent = new https.Agent(clientTls(party, house.oin))
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      ...(signature && { [signatureHeader]: signature }),
    }
    const asked = https.request(`${origin}/things`, { method: 'POST', agent, headers }, async (response) => {
      const chunks = await response.toArray()
      resolve({
        status: response.statusCode ?? 0,
        text: Buffer.concat(chunks).toString(),
        signature: response.headers[signatureHeader],
      })
      agent.destroy()
    })
    asked.on('error', reject)
    asked.end(body)
  })
const over = { from: member.oin, to: house.oin, method: 'POST', path: '/things' }
const sign = (party: Party, body: string, changed: object = {}) =>
  signRequest(party.signingKey, { ...over, ...changed }, { digest: digestOf(body), now, jti: newRandomId() })

test('two parties of one authority know each other by certificate, and believe what the other signed', async () => {
  expect(await calling(member)).toEqual({ ok: true, value: { status: 200, body: { caller: member.oin } } })
})

test('a refusal is signed like any other answer, and reaches who asked: an hour off is told so', async () => {
  const late = await calling(member, address(), () => new Date(now.getTime() + 3_600_000))
  expect(late).toMatchObject({ ok: true, value: { status: 401, body: { code: 'clock-differs' } } })
})

test('a certificate of another authority does not get as far as a request, and neither does none', async () => {
  seen.length = 0
  expect(await calling({ ...stranger, authorities: house.authorities })).toEqual({
    ok: false,
    refusal: { code: 'peer-unreachable' },
  })
  await expect(fetch(`${origin}/things`)).rejects.toThrow()
  expect(seen).toEqual([])
})

test('a server of another authority, or that is another party, is told nothing', async () => {
  seen.length = 0
  const notProven = { ok: false, refusal: { code: 'peer-not-proven' } }
  expect(await calling({ ...member, authorities: stranger.authorities })).toEqual(notProven)
  expect(await calling(member, { ...address(), oin: second.oin })).toEqual(notProven)
  const elsewhere = { ...address(), origin: origin.replace('localhost', '127.0.0.1') }
  expect(await calling(member, elsewhere)).toEqual(notProven)
  expect(seen).toEqual([])
})

test('an answer that is signed with another key than that of the party is not believed', async () => {
  const outcome = await calling(member, { ...address(), signingKey: publicOf(second) })
  expect(outcome).toEqual({ ok: false, refusal: { code: 'answer-not-proven' } })
})

test('an answer that was altered on the way is not believed', async () => {
  const way = openPeer(member, address(), { clock: () => now })
  expect(await way.call('POST', '/altered', {})).toEqual({ ok: false, refusal: { code: 'answer-not-proven' } })
  way.close()
})

test('a signature of another member than the certificate, or a changed body, changes nothing and is refused', async () => {
  seen.length = 0
  const codeOf = async (party: Party, signature: string | undefined, body: string) => {
    const { status, text } = await byHand(party, signature, body)
    return `${status} ${JSON.parse(text).code}`
  }
  expect(await codeOf(second, await sign(member, '{}'), '{}')).toBe('401 signature-not-valid')
  expect(await codeOf(second, await sign(second, '{}'), '{}')).toBe('401 signature-not-valid')
  expect(await codeOf(member, await sign(member, '{}'), '{"a":1}')).toBe('401 signature-not-valid')
  expect(await codeOf(member, await sign(member, '{}', { path: '/other' }), '{}')).toBe('401 signature-not-valid')
  expect(await codeOf(member, undefined, '{}')).toBe('401 signature-missing')
  expect(await codeOf(member, await sign(member, '{"a":1}'), '{"a":1')).toBe('400 invalid-request')
  expect(seen).toEqual([])
  expect(await codeOf(member, await sign(member, '{}'), '{}')).toBe('200 undefined')
})

test('nothing is listening: unreachable, and a slow answer is given up', async () => {
  const gone = await calling(member, { ...address(), origin: 'https://localhost:1' })
  expect(gone).toEqual({ ok: false, refusal: { code: 'peer-unreachable' } })
  const way = openPeer(member, address(), { clock: () => now, patienceMs: 0 })
  expect(await way.call('POST', '/things', {})).toEqual({ ok: false, refusal: { code: 'peer-unreachable' } })
  way.close()
})
