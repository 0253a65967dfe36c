import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { readBsn } from '@mens-centraal/kernel/bsn'
import { newRandomId } from '@mens-centraal/kernel/ids'
import { hour, minute } from '@mens-centraal/kernel/instant'
import { openPeer } from '@mens-centraal/platform/peers/peer-client'
import { signStatement } from '@mens-centraal/platform/peers/statement'
import { seal } from '@mens-centraal/pseudonym/envelope'
import { bsnSequence } from '@mens-centraal/world/inhabitants/bsn-sequence'
import { makeTestAuthority } from '@mens-centraal/world/test-authority/test-authority'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cardOf, nationalIndex, oinOf, partyOf, scope } from './custodians.ts'
import { type National, openNational } from './national.ts'
import { envelopeKeyOf, type Member, type Who } from './national-member.ts'
import { dumpOf, rawCall } from './national-wire.ts'

const numbers = [...bsnSequence('9999', 5, 100, new Set())].values()
const given: string[] = []
const youth = (): Who => {
  const bsn = readBsn(String(numbers.next().value))!
  given.push(bsn)
  return { kind: 'youth', bsn }
}

let world: National
let member: Member
let other: Member
const lines: string[] = []
const written = process.stdout.write
beforeAll(async () => {
  process.stdout.write = ((line: string) => lines.push(String(line)) > 0) as never
  world = await openNational(() => new Date(), 'info')
  member = await world.admit(11)
  other = await world.admit(12)
})
afterAll(async () => {
  process.stdout.write = written
  await world.close()
})

const registering = (body: object, by = member) => by.call('POST', '/federatie/v1/registrations', body)
/** Everything that a refused wish could have changed; a request that was signed is taken all the same. */
const state = async (): Promise<string> => {
  const tables = [
    'members',
    'epochs',
    'registrations',
    'registration_heads',
    'used_receipts',
    'matches',
    'mailbox_events',
    'cards',
  ]
  let hashes = ''
  for (const table of tables)
    hashes += (await world.admin.query(`SELECT md5(string_agg(t::text, '' ORDER BY t::text)) AS h FROM ${table} t`)).rows[0].h
  return hashes
}
/** Asks something that must be refused with this, and leaves no trace. */
const refused = async (expected: string, asked: () => Promise<unknown>): Promise<void> => {
  await world.house().catchUp()
  const before = await state()
  expect(await asked(), expected).toBe(expected)
  expect(await state()).toBe(before)
}

/** A receipt as a custodian would sign it, but for what is changed. */
const receipt = (changed: object, place: 1 | 2 = 1): Promise<string> => {
  const { party } = world.three.configs[place - 1]!
  const iat = Math.floor(Date.now() / 1000)
  const right = {
    iss: party.oin,
    sub: member.party.oin,
    aud: nationalIndex,
    scope,
    epoch: 1,
    elements: 1,
    iat,
    exp: iat + 600,
    jti: newRandomId(),
  }
  const claims: typeof right = { ...right, ...changed }
  return signStatement(party.signingKey, 'mc-receipt+jws', { ...claims, exp: 'exp' in changed ? claims.exp : claims.iat + 600 })
}

test('receipts that are not of two custodians, for this member, key, number and moment, are refused', async () => {
  const wish = await member.wish([youth()])
  const [one, two] = wish.receipts as [string, string]
  const now = Math.floor(Date.now() / 1000)
  const wrong = [
    [one, one],
    [one, await receipt({})],
    [one, await receipt({ sub: other.party.oin }, 2)],
    [one, await receipt({ aud: oinOf(77) }, 2)],
    [one, await receipt({ scope: 'iets-anders' }, 2)],
    [one, await receipt({ epoch: 2 }, 2)],
    [one, await receipt({ elements: 2 }, 2)],
    [one, await receipt({ iat: now - 16 * 60 }, 2)],
    [one, await receipt({ iat: now + 16 * 60 }, 2)],
    [one, await receipt({ exp: now + 86_400 }, 2)],
    [one, await receipt({ more: 1 }, 2)],
    [one, await receipt({ jti: 'x' }, 2)],
    [one, await receipt({ iss: oinOf(3) }, 2)],
    [one, `${two.slice(0, -4)}AAAA`],
    [one, two.slice(0, -1)],
    [one, await signStatement(member.party.signingKey, 'mc-receipt+jws', { iss: oinOf(2) })],
  ]
  for (const receipts of wrong) await refused('400 receipt-not-valid', () => registering({ ...wish, receipts }))
  expect(await registering(wish)).toMatchObject({ status: 202 })
})

test('a receipt counts once: for another registration it is used', async () => {
  const first = await member.wish([youth()])
  expect(await registering(first)).toMatchObject({ status: 202 })
  const second = await member.wish([youth()])
  for (const receipts of [first.receipts, [first.receipts[0], second.receipts[1]]])
    await refused('409 receipt-used', () => registering({ ...second, receipts }))
})

test('a subject that was sealed for another registration, kind or member, or is no element, is refused', async () => {
  const wish = await member.wish([youth()])
  const to = envelopeKeyOf(world.config.party)
  const sealing = async (bytes: Uint8Array<ArrayBuffer>) => {
    const about = { oin: member.party.oin, registration: wish.registration, operation: 'register youth', epoch: 1 }
    return [{ kind: 'youth', sealed: Buffer.from(await seal(to, bytes, about)).toString('base64url') }]
  }
  const theirs = await other.wish([youth()], { registration: wish.registration })
  const wrong = [
    [{ ...wish.subjects[0], kind: 'parent' }],
    (await member.wish([youth()], { sealedFor: newRandomId() })).subjects,
    theirs.subjects,
    await sealing(new Uint8Array(32)),
    await sealing(new Uint8Array(32).fill(0xff)),
    await sealing(new Uint8Array([1, ...new Uint8Array(31)])),
    await sealing(new Uint8Array(31)),
    [{ kind: 'youth', sealed: 'AAAA' }],
  ]
  for (const subjects of wrong) await refused('400 subject-not-valid', () => registering({ ...wish, subjects }))
  await refused('400 receipt-not-valid', () => registering({ ...wish, subjects: [...wish.subjects, ...wish.subjects] }))
})

test('what is not asked well is refused: unknown keys, ends that tell a birthday or cannot be, fields that are not there', async () => {
  const wish = await member.wish([youth()])
  const wrong = [
    ['409 epoch-unknown', { epoch: 2 }],
    ['409 epoch-unknown', { scope: 'iets-anders' }],
    ['400 end-not-rounded', { endsOn: '2027-06-02' }],
    ['400 end-out-of-range', { endsOn: '2020-01-01' }],
    ['400 end-out-of-range', { endsOn: '2035-01-01' }],
    ['400 end-out-of-range', { endsOn: '2027-13-01' }],
    ['400 invalid-request', { member: other.party.oin }],
    ['400 invalid-request', { subjects: [] }],
    ['400 invalid-request', { registration: 'mine' }],
    ['400 invalid-request', { bsn: given[0] }],
  ] as const
  for (const [expected, changed] of wrong) await refused(expected, () => registering({ ...wish, ...changed }))
})

test('a registration of another member is not there: it can be neither changed nor read', async () => {
  const mine = await member.register(youth())
  for (const act of ['extension', 'archiving', 'withdrawal', 'erasure']) {
    const day = { extension: { endsOn: '2027-09-01' }, archiving: { archiveEndsOn: '2028-01-01' } }[act] ?? {}
    const path = `/federatie/v1/registrations/${mine}/${act}`
    await refused('404 registration-unknown', () => other.call('POST', path, { version: 2, ...day }))
  }
  const own = await other.call('GET', '/federatie/v1/registrations')
  expect(own).toMatchObject({ status: 200, body: { registrations: [] } })
})

test('who is no member, or is cut off, or signs with another key or an hour off, is refused everything', async () => {
  const wish = await member.wish([youth()])
  const origin = `https://localhost:${world.house().port}`
  const asking = async (party: Member['party'], clock = () => new Date()) => {
    const way = openPeer(party, { oin: nationalIndex, origin, signingKey: world.signingKey }, { clock })
    const answer = await way.call('POST', '/federatie/v1/registrations', wish)
    way.close()
    return answer.ok ? `${answer.value.status} ${(answer.value.body as { code?: string }).code ?? ''}` : answer.refusal.code
  }
  await refused('403 member-unknown', async () => asking(await partyOf(55)))
  await refused('401 signature-not-valid', () => asking({ ...member.party, signingKey: other.party.signingKey }))
  for (const off of [-hour, hour])
    await refused('401 clock-differs', () => asking(member.party, () => new Date(Date.now() + off)))
  expect(await asking(member.party, () => new Date(Date.now() + 2 * minute))).toBe('202 ')
  const third = await world.admit(14)
  const theirs = await third.register(youth())
  expect(await world.tell('cut-off', third.party.oin)).toBe(third.party.oin)
  await refused('403 member-cut-off', () => registering(wish, third))
  await refused('403 member-cut-off', () => third.call('GET', '/federatie/v1/mailbox?after=0'))
  await refused('403 member-cut-off', () => third.call('POST', `/federatie/v1/registrations/${theirs}/erasure`, { version: 2 }))
  expect(await world.tell('members')).toMatch(new RegExp(`${third.party.oin} {2}\\S+ {2}\\d{4}`))
})

test('a card that was cut short admits nobody, and one of another authority neither', async () => {
  const card = path.join(world.three.folder, 'card.txt')
  writeFileSync(card, (await cardOf(member.party)).slice(0, -4))
  expect(await world.tell('admit', card)).toBe('card-not-valid')
  writeFileSync(card, await cardOf(await partyOf(56, await makeTestAuthority(new Date()))))
  expect(await world.tell('admit', card)).toBe('certificate-not-valid')
})

test('an epoch is opened by what the operator was told, and by that alone', async () => {
  const { folder, tell: ask } = world.three
  const file = path.join(folder, 'transcript.json')
  const pin = (await ask(1, 'ceremony', 'verify', file)).match(/pin: ([\w-]+)$/)?.[1] ?? ''
  await refused(`${scope} 1`, () => world.tell('epoch', 'open', file, pin))
  await refused('pin-differs', () => world.tell('epoch', 'open', file, `A${pin.slice(1, -1)}A`))
  await refused('not asked well', () => world.tell('epoch', 'open', file))
  const forged = path.join(folder, 'forged.txt')
  writeFileSync(forged, '{"transcript": ["a.b.c", "a.b.c", "a.b.c"]}')
  await refused('transcript-not-valid', () => world.tell('epoch', 'open', forged, pin))
  expect(await world.tell('epochs')).toContain(`${scope}  1  ${pin}`)
})

test('the same signed request, sent eight times at once, is taken once', async () => {
  const wish = await member.wish([youth()])
  const answers = await rawCall(world, member.party, { path: '/federatie/v1/registrations', body: wish, times: 8 })
  const codes = answers.map(({ body }) => (JSON.parse(body) as { code?: string }).code ?? 'taken').sort()
  expect(codes).toEqual([...Array.from({ length: 7 }, () => 'request-replayed'), 'taken'])
})

test('the answer is the same to the byte whether there is a match or not', async () => {
  const [sem, mila] = [youth(), youth()]
  await other.register(sem)
  await world.house().catchUp()
  const asked = async (who: Who) => {
    const [answer] = await rawCall(world, member.party, { path: '/federatie/v1/registrations', body: await member.wish([who]) })
    return { ...answer, headers: answer!.headers.filter(([name]) => !['date', 'party-signature'].includes(name)) }
  }
  const [withMatch, without] = [await asked(sem), await asked(mila)]
  expect(withMatch).toEqual(without)
  expect([withMatch.status, withMatch.body]).toEqual([202, '{}'])
  await world.house().catchUp()
  expect((await member.mail()).at(-1)).toMatchObject({ event: { tells: 'matched' } })
})

test('the operator sees in the log who did what and when, and about whom nobody can', async () => {
  const log = await world.tell('log', '2026-01-01')
  expect(log).toMatch(/member {2}00000099\d{12} {2}registration:register {2}done/)
  expect(log).toMatch(/refused {2}receipt-used/)
  expect(log).toMatch(/operator {2}– {2}member:cut-off {2}done/)
  expect(log).toMatch(/system {2}– {2}match:find {2}done/)
})

test('no BSN, no blind, no element, blinded or evaluated, is in the database or in a line of the log', async () => {
  await world.house().catchUp()
  const found = `${await dumpOf(world.admin)}${lines.join('')}`.toLowerCase()
  expect(found).toContain('registration:register')
  expect(found).toContain('request-refused')
  const secrets = [...member.secrets, ...other.secrets]
  expect(secrets.length).toBeGreaterThan(50)
  for (const secret of secrets)
    for (const form of [secret, Buffer.from(secret, 'hex').toString('base64url'), Buffer.from(secret, 'hex').toString('base64')])
      expect(found.includes(form.toLowerCase())).toBe(false)
  for (const bsn of given) {
    expect(found.includes(bsn)).toBe(false)
    for (const algorithm of ['sha256', 'sha512', 'md5'])
      expect(found.includes(createHash(algorithm).update(bsn).digest('hex')), algorithm).toBe(false)
  }
})
