import { createPublicKey } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import https from 'node:https'
import path from 'node:path'
import { addDays } from '@mens-centraal/kernel/calendar-day'
import { newRandomId } from '@mens-centraal/kernel/ids'
import { dayOf, hour } from '@mens-centraal/kernel/instant'
import { clientTls } from '@mens-centraal/platform/peers/mutual-tls'
import type { Party } from '@mens-centraal/platform/peers/party'
import { digestOf, signatureHeader, signRequest } from '@mens-centraal/platform/peers/signature'
import { provenStatement } from '@mens-centraal/platform/peers/statement'
import { blind } from '@mens-centraal/pseudonym/blind'
import { utf8 } from '@mens-centraal/pseudonym/bytes'
import { sodiumGroup as group } from '@mens-centraal/pseudonym/sodium-group'
import { makeTestAuthority } from '@mens-centraal/world/test-authority/test-authority'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { cardOf, makeKey, nationalIndex, openThree, partyOf, type Serving, scope, serve, type Three } from './custodians.ts'

let ahead = 0
const clock = () => new Date(Date.UTC(2026, 10, 2, 12) + ahead)
let three: Three
let house: Serving
let admin: pg.Client
const lines: string[] = []
const written = process.stdout.write.bind(process.stdout)

const admit = async (number: number): Promise<Party> => {
  const party = await partyOf(number)
  const card = path.join(three.folder, `member-${number}.txt`)
  writeFileSync(card, await cardOf(party))
  expect(await three.tell(1, 'admit', card)).toBe(party.oin)
  return party
}

beforeAll(async () => {
  three = await openThree(clock)
  await makeKey(three)
  process.stdout.write = ((line: string) => {
    lines.push(String(line))
    return true
  }) as never
  house = await serve({ ...three.configs[0], logLevel: 'info' })
  admin = new pg.Client(three.databases[0]!.superuserUrl)
  await admin.connect()
})
afterAll(async () => {
  process.stdout.write = written
  await house.close()
  await admin.end()
  await three.drop()
})
beforeEach(() => {
  ahead += 24 * hour
})

const sent: string[] = []
const elements = (count: number, name = 'youth'): string[] => {
  const made = Array.from({ length: count }, (_, i) =>
    Buffer.from(blind(group, utf8(`${name} ${i}`)).element).toString('base64url'),
  )
  sent.push(...made)
  return made
}
const asking = (party: Party, wallClock?: () => Date) => {
  const way = house.call(party, wallClock)
  return async (body: object) => {
    const answer = await way.call('POST', '/sleutel/v1/evaluations', body)
    if (!answer.ok) return answer.refusal.code
    const { status, body: said } = answer.value as { status: number; body: { code?: string; retryAfter?: number } }
    return status === 200
      ? (said as { elements: string[]; proof: string; receipt: string; id: string })
      : `${status} ${said.code}`
  }
}
const body = (count = 1, changed: object = {}) => ({ scope, epoch: 1, elements: elements(count), ...changed })
const counted = async () => (await admin.query('SELECT coalesce(sum(elements), 0)::int AS n FROM evaluation_days')).rows[0].n

test('a member gets its elements evaluated, and a receipt that says how many, for whom, and nothing about them', async () => {
  const member = await admit(11)
  const answer = await asking(member)(body(3))
  if (typeof answer === 'string') throw new Error(answer)
  expect(answer.elements).toHaveLength(3)
  sent.push(...answer.elements)
  const key = createPublicKey(three.configs[0].party.signingKey.export({ format: 'pem', type: 'pkcs8' }))
  const receipt = (await provenStatement(answer.receipt, key, 'mc-receipt+jws')) as { iat: number }
  const { oin } = three.configs[0].party
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
  const ask = asking(await admit(12))
  const before = await counted()
  const bad = [
    ['400 element-invalid', { elements: [Buffer.alloc(32).toString('base64url')] }],
    ['400 element-invalid', { elements: [...elements(2), Buffer.alloc(32, 0xff).toString('base64url')] }],
    ['400 element-invalid', { elements: [Buffer.from([1, ...new Uint8Array(31)]).toString('base64url')] }],
    ['400 invalid-request', { elements: [elements(1)[0]!.slice(0, -1)] }],
    ['400 invalid-request', { elements: [`${elements(1)[0]!.slice(0, -1)}B`] }],
    ['400 invalid-request', { elements: [] }],
    ['400 invalid-request', { elements: elements(17) }],
    ['404 key-unknown', { epoch: 2 }],
    ['404 key-unknown', { scope: 'iets-anders' }],
    ['400 invalid-request', { name: 'Sem' }],
  ] as const
  for (const [expected, changed] of bad) expect(await ask(body(1, changed)), JSON.stringify(changed)).toBe(expected)
  expect(await counted()).toBe(before)
  expect(await ask(body(16))).toMatchObject({ elements: expect.anything() })
})

test('who is no member, is cut off, signs with another key, or an hour off, is refused; back again only by the operator', async () => {
  const member = await admit(13)
  const before = await counted()
  expect(await asking(await partyOf(14))(body())).toBe('403 member-unknown')
  const other = await admit(15)
  expect(await asking({ ...member, signingKey: other.signingKey })(body())).toBe('401 signature-not-valid')
  for (const off of [-hour, hour])
    expect(await asking(member, () => new Date(Date.now() + off))(body())).toBe('401 clock-differs')
  expect(await three.tell(1, 'cut-off', member.oin)).toBe(member.oin)
  expect(await asking(member)(body())).toBe('403 member-cut-off')
  expect(await three.tell(1, 'cut-off', member.oin)).toBe('member-cut-off')
  expect(await counted()).toBe(before)
  expect(await three.tell(1, 'admit', path.join(three.folder, 'member-13.txt'))).toBe(member.oin)
  expect(await asking(member)(body())).toMatchObject({ proof: expect.anything() })
})

test('a card of another authority, or one that was cut short, admits nobody', async () => {
  const stranger = await partyOf(16, await makeTestAuthority(new Date()))
  const card = path.join(three.folder, 'stranger.txt')
  writeFileSync(card, await cardOf(stranger))
  expect(await three.tell(1, 'admit', card)).toBe('certificate-not-valid')
  writeFileSync(card, (await cardOf(await partyOf(16))).slice(0, -4))
  expect(await three.tell(1, 'admit', card)).toBe('card-not-valid')
  expect(await asking(await partyOf(16))(body())).toBe('403 member-unknown')
})

/** The very same bytes, signature and all, sent once more: what somebody who listened could do with the member's certificate. */
const replaying = async (member: Party, times: number): Promise<string[]> => {
  const { party } = three.configs[0]
  const text = JSON.stringify(body(1))
  const over = { from: member.oin, to: party.oin, method: 'POST', path: '/sleutel/v1/evaluations' }
  const signature = await signRequest(member.signingKey, over, { digest: digestOf(text), now: new Date(), jti: newRandomId() })
  const agent = new https.Agent(clientTls(member, party.oin))
  const headers = { 'content-type': 'application/json', 'content-length': text.length, [signatureHeader]: signature }
  const url = `https://localhost:${house.custodian.port}${over.path}`
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
  const member = await admit(22)
  const before = await counted()
  expect(await replaying(member, 8)).toEqual(['evaluated', ...Array.from({ length: 7 }, () => 'request-replayed')])
  expect(await counted()).toBe(before + 1)
})

test('the database counts as the rule says, whatever was asked before', async () => {
  const { id } = (await admin.query('SELECT id FROM members LIMIT 1')).rows[0]
  const app = new pg.Client(three.databases[0]!.urls.app)
  await app.connect()
  await app.query("SELECT set_config('mc.organisation', $1, false)", [id])
  const figure = (max: number) => fc.integer({ min: 0, max })
  const before = fc.record({
    tokens: figure(50),
    secondsAgo: figure(12),
    usedToday: figure(40),
    elements: fc.integer({ min: 1, max: 16 }),
  })
  const now = new Date('2026-10-01T12:00:00Z')
  const check = async ({
    tokens,
    secondsAgo,
    usedToday,
    elements: asked,
  }: { [name in 'tokens' | 'secondsAgo' | 'usedToday' | 'elements']: number }) => {
    const at = new Date(now.getTime() - secondsAgo * 1_000)
    await admin.query('DELETE FROM evaluation_days WHERE member_id = $1', [id])
    if (usedToday > 0) await admin.query("INSERT INTO evaluation_days VALUES ($1, '2026-10-01', $2)", [id, usedToday])
    await admin.query('INSERT INTO buckets VALUES ($1, $2, $3) ON CONFLICT (member_id) DO UPDATE SET tokens = $2, at = $3', [
      id,
      tokens,
      at,
    ])
    const taking = app.query("SELECT take_elements($1, $2, $3, '2026-10-01', 40, 5, 50)", [id, asked, now])
    const taken = await taking.then(
      () => true,
      () => false,
    )
    const left = Math.min(50, tokens + 5 * secondsAgo)
    expect(taken).toBe(left >= asked && usedToday + asked <= 40)
    const [bucket] = (await admin.query('SELECT tokens FROM buckets WHERE member_id = $1', [id])).rows
    expect(bucket.tokens).toBe(taken ? left - asked : tokens)
  }
  await fc.assert(fc.asyncProperty(before, check), { numRuns: 100, seed: 4 })
  await app.end()
})

test('sixteen at once at the edge of the burst get exactly what is left, and the others nothing', async () => {
  const member = await admit(17)
  const ask = asking(member)
  for (const count of [16, 16, 10]) expect(await ask(body(count))).toMatchObject({ proof: expect.anything() })
  const answers = await Promise.all(Array.from({ length: 16 }, () => ask(body(1))))
  expect(answers.filter((answer) => typeof answer !== 'string')).toHaveLength(8)
  expect(new Set(answers.filter((answer) => typeof answer === 'string'))).toEqual(new Set(['429 quota-exceeded']))
  ahead += 1_000
  const later = await Promise.all(Array.from({ length: 16 }, () => ask(body(1))))
  expect(later.filter((answer) => typeof answer !== 'string')).toHaveLength(5)
})

test('two thousand a day, also at once; more only by a dated allowance, and a new day begins anew', async () => {
  const member = await admit(18)
  const ask = asking(member)
  const { id } = (await admin.query('SELECT id FROM members WHERE oin = $1', [member.oin])).rows[0]
  const today = dayOf(clock())
  await admin.query('INSERT INTO evaluation_days VALUES ($1, $2, 1990)', [id, today])
  const answers = await Promise.all(Array.from({ length: 16 }, () => ask(body(1))))
  expect(answers.filter((answer) => typeof answer !== 'string')).toHaveLength(10)
  expect(await ask(body(1))).toBe('429 quota-exceeded')
  expect(await three.tell(1, 'allow', member.oin, '100001', today, addDays(today, 1))).toBe('allowance-too-wide')
  expect(await three.tell(1, 'allow', member.oin, '2003', today, addDays(today, 1))).toBe(member.oin)
  ahead += 60_000
  expect(await ask(body(3))).toMatchObject({ proof: expect.anything() })
  expect(await ask(body(1))).toBe('429 quota-exceeded')
  ahead += 24 * hour
  expect(await ask(body(1))).toMatchObject({ proof: expect.anything() })
})

test('more than three times the middle day of the last thirty is told to the operator, once, by OIN', async () => {
  const member = await admit(19)
  const ask = asking(member)
  const { id } = (await admin.query('SELECT id FROM members WHERE oin = $1', [member.oin])).rows[0]
  for (let back = 1; back <= 7; back += 1)
    await admin.query('INSERT INTO evaluation_days VALUES ($1, $2, $3)', [id, addDays(dayOf(clock()), -back), 3])
  lines.length = 0
  await ask(body(9))
  expect(lines.join('')).not.toContain('unusual-use')
  await ask(body(1))
  await ask(body(1))
  expect(lines.filter((line) => line.includes('unusual-use'))).toEqual([expect.stringContaining(member.oin)])
})

test('keys in use are told to members, with the transcripts that the three signed', async () => {
  const member = await admit(20)
  const answer = await house.call(member).call('GET', '/sleutel/v1/keys')
  expect(answer).toMatchObject({ ok: true, value: { status: 200, body: { keys: [{ scope, epoch: 1, custodian: 1 }] } } })
})

test('a share that is kept but not signed by all three is not used', async () => {
  await three.tell(1, 'ceremony', 'start', three.folder, scope, '3', '1')
  await admin.query(
    `INSERT INTO keys (scope, epoch, custodian, share_sealed, published, kept_at) SELECT scope, 3, custodian, share_sealed, published, kept_at FROM keys WHERE epoch = 1`,
  )
  expect(await asking(await admit(21))(body(1, { epoch: 3 }))).toBe('404 key-unknown')
})

test('the operator sees in the log who asked when, and what was refused', async () => {
  const log = await three.tell(1, 'log', '2026-11-01')
  expect(log).toMatch(/member {2}00000099\d{12} {2}evaluation:make {2}done/)
  expect(log).toMatch(/refused {2}quota-exceeded/)
  expect(log).toMatch(/operator {2}– {2}member:cut-off {2}done/)
})

test('nothing that was asked or answered is in the database or in a line of the log', async () => {
  const tables = (await admin.query("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'"))
    .rows
  let dump = lines.join('')
  for (const { relname } of tables) dump += JSON.stringify((await admin.query(`SELECT t::text AS row FROM ${relname} t`)).rows)
  expect(dump.includes('evaluation:make')).toBe(true)
  expect(sent.length).toBeGreaterThan(100)
  for (const element of sent) {
    const hex = Buffer.from(element, 'base64url').toString('hex')
    const base64 = Buffer.from(element, 'base64url').toString('base64')
    expect([element, hex, base64].some((form) => dump.includes(form))).toBe(false)
  }
})

test('what is past its term is destroyed: numbers of requests, and counters of days', async () => {
  await admin.query("UPDATE used_requests SET expires_at = now() - interval '1 minute'")
  ahead += 100 * 24 * hour
  await house.custodian.sweep()
  for (const table of ['used_requests', 'evaluation_days'])
    expect((await admin.query(`SELECT FROM ${table}`)).rowCount, table).toBe(0)
})

test('health is told without a certificate, on this machine, and says nothing more', async () => {
  const answer = await fetch(`${house.custodian.healthUrl}/health/ready`)
  expect([answer.status, await answer.json()]).toEqual([200, { status: 'ready' }])
  expect((await fetch(`${house.custodian.healthUrl}/sleutel/v1/keys`)).status).toBe(404)
})
