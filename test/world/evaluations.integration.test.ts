import { createPublicKey } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import https from 'node:https'
import path from 'node:path'
import { newRandomId } from '@mens-centraal/kernel/ids'
import { hour } from '@mens-centraal/kernel/instant'
import { clientTls } from '@mens-centraal/platform/peers/mutual-tls'
import type { Party } from '@mens-centraal/platform/peers/party'
import { digestOf, signatureHeader, signRequest } from '@mens-centraal/platform/peers/signature'
import { provenStatement } from '@mens-centraal/platform/peers/statement'
import { makeTestAuthority } from '@mens-centraal/world/test-authority/test-authority'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { cardOf, nationalIndex, partyOf, scope } from './custodians.ts'
import { type Evaluating, openEvaluating } from './evaluating.ts'

let ahead = 0
const clock = () => new Date(Date.UTC(2026, 10, 2, 12) + ahead)
let world: Evaluating
beforeAll(async () => {
  world = await openEvaluating(clock)
})
afterAll(() => world.close())
beforeEach(() => {
  ahead += 24 * hour
})

test('a member gets its elements evaluated, and a receipt that says how many, for whom, and nothing about them', async () => {
  const member = await world.admit(11)
  const answer = await world.asking(member)(world.body(3))
  if (typeof answer === 'string') throw new Error(answer)
  expect(answer.elements).toHaveLength(3)
  world.sent.push(...answer.elements)
  const key = createPublicKey(world.three.configs[0].party.signingKey.export({ format: 'pem', type: 'pkcs8' }))
  const receipt = (await provenStatement(answer.receipt, key, 'mc-receipt+jws')) as { iat: number }
  const { oin } = world.three.configs[0].party
  const { iat } = receipt
  const said = {
    iss: oin,
    sub: member.oin,
    aud: nationalIndex,
    scope,
    epoch: 1,
    elements: 3,
    iat,
    exp: iat + 600,
    jti: answer.id,
  }
  expect(receipt).toEqual(said)
})

test('what is not an element, too few, too many, and an unknown key are refused, and count as nothing', async () => {
  const ask = world.asking(await world.admit(12))
  const before = await world.counted()
  const bad = [
    ['400 element-invalid', { elements: [Buffer.alloc(32).toString('base64url')] }],
    ['400 element-invalid', { elements: [...world.elements(2), Buffer.alloc(32, 0xff).toString('base64url')] }],
    ['400 element-invalid', { elements: [Buffer.from([1, ...new Uint8Array(31)]).toString('base64url')] }],
    ['400 invalid-request', { elements: [world.elements(1)[0]!.slice(0, -1)] }],
    ['400 invalid-request', { elements: [`${world.elements(1)[0]!.slice(0, -1)}B`] }],
    ['400 invalid-request', { elements: [] }],
    ['400 invalid-request', { elements: world.elements(17) }],
    ['404 key-unknown', { epoch: 2 }],
    ['404 key-unknown', { scope: 'iets-anders' }],
    ['400 invalid-request', { name: 'Sem' }],
  ] as const
  for (const [expected, changed] of bad) expect(await ask(world.body(1, changed)), JSON.stringify(changed)).toBe(expected)
  expect(await world.counted()).toBe(before)
  expect(await ask(world.body(16))).toMatchObject({ elements: expect.anything() })
})

test('who is no member, is cut off, signs with another key, or an hour off, is refused; back again only by the operator', async () => {
  const member = await world.admit(13)
  const before = await world.counted()
  expect(await world.asking(await partyOf(14))(world.body())).toBe('403 member-unknown')
  const other = await world.admit(15)
  expect(await world.asking({ ...member, signingKey: other.signingKey })(world.body())).toBe('401 signature-not-valid')
  for (const off of [-hour, hour])
    expect(await world.asking(member, () => new Date(Date.now() + off))(world.body())).toBe('401 clock-differs')
  expect(await world.three.tell(1, 'cut-off', member.oin)).toBe(member.oin)
  expect(await world.asking(member)(world.body())).toBe('403 member-cut-off')
  expect(await world.three.tell(1, 'cut-off', member.oin)).toBe('member-cut-off')
  expect(await world.counted()).toBe(before)
  expect(await world.three.tell(1, 'admit', path.join(world.three.folder, 'member-13.txt'))).toBe(member.oin)
  expect(await world.asking(member)(world.body())).toMatchObject({ proof: expect.anything() })
})

test('a card of another authority, or one that was cut short, admits nobody', async () => {
  const stranger = await partyOf(16, await makeTestAuthority(new Date()))
  const card = path.join(world.three.folder, 'stranger.txt')
  writeFileSync(card, await cardOf(stranger))
  expect(await world.three.tell(1, 'admit', card)).toBe('certificate-not-valid')
  writeFileSync(card, (await cardOf(await partyOf(16))).slice(0, -4))
  expect(await world.three.tell(1, 'admit', card)).toBe('card-not-valid')
  expect(await world.asking(await partyOf(16))(world.body())).toBe('403 member-unknown')
})

/** The very same bytes, signature and all, sent once more: what somebody who listened could do with the member's certificate. */
const replaying = async (member: Party, times: number): Promise<string[]> => {
  const { party } = world.three.configs[0]
  const text = JSON.stringify(world.body(1))
  const over = { from: member.oin, to: party.oin, method: 'POST', path: '/sleutel/v1/evaluations' }
  const signature = await signRequest(member.signingKey, over, { digest: digestOf(text), now: new Date(), jti: newRandomId() })
  const agent = new https.Agent(clientTls(member, party.oin))
  const headers = { 'content-type': 'application/json', 'content-length': text.length, [signatureHeader]: signature }
  const url = `https://localhost:${world.house.custodian.port}${over.path}`
  const send = () =>
    new Promise<string>((resolve, reject) => {
      const asked = https.request(url, { method: 'POST', agent, headers }, async (response) => {
        const { code = 'evaluated' } = JSON.parse(Buffer.concat(await response.toArray()).toString())
        resolve(code)
      })
      asked.on('error', reject)
      asked.end(text)
    })
  const answers = await Promise.all(Array.from({ length: times }, send))
  agent.destroy()
  return answers.sort()
}

test('a request that is sent eight times at once counts once', async () => {
  const member = await world.admit(22)
  const before = await world.counted()
  expect(await replaying(member, 8)).toEqual(['evaluated', ...Array.from({ length: 7 }, () => 'request-replayed')])
  expect(await world.counted()).toBe(before + 1)
})

test('keys in use are told to members, with the transcripts that the three signed', async () => {
  const member = await world.admit(20)
  const answer = await world.house.call(member).call('GET', '/sleutel/v1/keys')
  expect(answer).toMatchObject({ ok: true, value: { status: 200, body: { keys: [{ scope, epoch: 1, custodian: 1 }] } } })
})

test('a share that is kept but not signed by all three is not used', async () => {
  await world.three.tell(1, 'ceremony', 'start', world.three.folder, scope, '3', '1')
  await world.admin.query(
    `INSERT INTO keys (scope, epoch, custodian, share_sealed, published, kept_at) SELECT scope, 3, custodian, share_sealed, published, kept_at FROM keys WHERE epoch = 1`,
  )
  expect(await world.asking(await world.admit(21))(world.body(1, { epoch: 3 }))).toBe('404 key-unknown')
})

test('the operator sees in the log who asked when, and what was refused', async () => {
  const log = await world.three.tell(1, 'log', '2026-11-01')
  expect(log).toMatch(/member {2}00000099\d{12} {2}evaluation:make {2}done/)
  expect(log).toMatch(/refused {2}element-invalid/)
  expect(log).toMatch(/operator {2}– {2}member:cut-off {2}done/)
})

test('nothing that was asked or answered is in the database or in a line of the log', async () => {
  const tables = (
    await world.admin.query("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'")
  ).rows
  let dump = world.lines.join('')
  for (const { relname } of tables)
    dump += JSON.stringify((await world.admin.query(`SELECT t::text AS row FROM ${relname} t`)).rows)
  expect(dump.includes('evaluation:make')).toBe(true)
  expect(world.sent.length).toBeGreaterThan(40)
  for (const element of world.sent) {
    const hex = Buffer.from(element, 'base64url').toString('hex')
    const base64 = Buffer.from(element, 'base64url').toString('base64')
    expect([element, hex, base64].some((form) => dump.includes(form))).toBe(false)
  }
})

test('what is past its term is destroyed: numbers of requests, and counters of days', async () => {
  await world.admin.query("UPDATE used_requests SET expires_at = now() - interval '1 minute'")
  ahead += 100 * 24 * hour
  await world.house.custodian.sweep()
  for (const table of ['used_requests', 'evaluation_days'])
    expect((await world.admin.query(`SELECT FROM ${table}`)).rowCount, table).toBe(0)
})

test('health is told without a certificate, on this machine, and says nothing more', async () => {
  const answer = await fetch(`${world.house.custodian.healthUrl}/health/ready`)
  expect([answer.status, await answer.json()]).toEqual([200, { status: 'ready' }])
  expect((await fetch(`${world.house.custodian.healthUrl}/sleutel/v1/keys`)).status).toBe(404)
})
