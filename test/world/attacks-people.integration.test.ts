import { randomUUID } from 'node:crypto'
import { localIndexApi } from '@mens-centraal/contract/local-index-api'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { byBsn, byName, find, fromOutside, raise, signal, threeMonths, tokenOf, toldOn, withdraw } from './acts.ts'
import { ofAnOffice, onIds } from './acts-on-things.ts'
import { codeOf, fromOwnPage, headerComplaints, problemComplaints, type Shot, shoot } from './attacker.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
let anna: Caller
let bram: Caller
let mallory: Caller
let theirs: { readonly signal: string; readonly match: string; readonly notice: string }
beforeAll(async () => {
  house = await openTestHouse()
  ;[anna, bram, mallory] = (await Promise.all([
    house.as(people.annaVisser),
    house.as(people.bramKuiper),
    house.as(people.dewiTan),
  ])) as [Caller, Caller, Caller]
  const raised = await signal(anna, byName(situations.semDeBoer))
  const second = await signal(bram, byBsn(situations.semDeBoer))
  const { notices } = (await anna.call('GET /api/today')).answer
  theirs = { signal: raised.id, match: second.matches[0]?.id ?? '', notice: notices[0]?.id ?? '' }
})
afterAll(() => house?.close())

const as = (
  caller: Caller,
  operation: string,
  id: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Shot> => {
  const [method = '', url = ''] = operation.split(' ')
  const { 'content-type': json, ...usual } = fromOwnPage(house, caller.visitor.cookie(), {
    'idempotency-key': randomUUID(),
    ...headers,
  })
  return shoot(house, url.replace(':id', id), {
    method,
    headers: body === undefined ? usual : { ...usual, 'content-type': json },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
}

/** An answer without what differs from one request to the next. */
const shape = ({ status, headers, text }: Shot) => {
  const { date: _, ...kept } = headers
  return { status, headers: kept, text: text.replace(/"traceId":"\w+"/, '"traceId":""') }
}

describe("other people's things", () => {
  test.each(onIds)('%s: what is not there and what is not yours look exactly the same', async (operation, body) => {
    const nowhere = shape(await as(mallory, operation, randomUUID(), body))
    expect([nowhere.status, codeOf(nowhere)]).toEqual([404, 'not-available'])
    for (const id of [...Object.values(theirs), people.annaVisser.id, people.annaVisser.jobs[0].id])
      expect(shape(await as(mallory, operation, id, body)), id).toEqual(nowhere)
  })

  test.each(onIds)('%s: nor do they for who has no role there', async (operation, body) => {
    for (const person of [people.karinVeenstra, ...Object.values(officers)]) {
      const caller = await house.as(person)
      const nowhere = shape(await as(caller, operation, randomUUID(), body))
      expect([403, 404]).toContain(nowhere.status)
      for (const id of Object.values(theirs)) expect(shape(await as(caller, operation, id, body)), id).toEqual(nowhere)
    }
  })

  test('were not touched by all of that', async () => {
    expect((await anna.call('GET /api/risk-signals/:id', { id: theirs.signal })).answer).toMatchObject({
      endsOn: threeMonths,
      told: toldOn,
    })
    expect((await bram.call('GET /api/matches/:id', { id: theirs.match })).answer.closedOn).toBeNull()
    expect((await anna.call('GET /api/today')).answer.notices[0]?.read).toBe(false)
  })

  test('are in no list of others', async () => {
    for (const person of [people.dewiTan, people.wimDeGraaf, people.karinVeenstra, ...Object.values(officers)]) {
      const caller = await house.as(person)
      for (const operation of [
        'GET /api/today',
        'GET /api/risk-signals',
        'GET /api/matches',
        'GET /api/deliveries',
        'GET /api/session',
      ])
        for (const id of Object.values(theirs)) expect((await as(caller, operation, '')).text, operation).not.toContain(id)
    }
  })

  test('of the same person in another job stay in that job', async () => {
    const [first, second] = [await house.as(people.lottePrins, 0), await house.as(people.lottePrins, 1)]
    const own = await signal(first, byBsn(situations.noorDeBoer))
    expect((await as(second, 'GET /api/risk-signals/:id', own.id)).status).toBe(404)
    expect(codeOf(await as(second, 'POST /api/risk-signals/:id/withdrawal', own.id, { reason: 'risk-gone' }))).toBe(
      'not-available',
    )
  })

  test('that somebody found are no use in another session, of whoever', async () => {
    const token = tokenOf(await find(bram, byBsn(situations.noorDeBoer)))
    const again = await house.as(people.bramKuiper)
    for (const caller of [mallory, anna, again]) expect((await raise(caller, token)).problem.code).toBe('find-expired')
    expect((await raise(mallory, 'unknown')).text.replace(/"traceId":"\w+"/, '')).toBe(
      (await raise(mallory, token)).text.replace(/"traceId":"\w+"/, ''),
    )
  })
})

describe('fields that nobody asked for', () => {
  const told = { told: 'yes', audience: 'both', on: '2026-11-20' }
  const bodies: [operation: string, body: object][] = [
    ['POST /api/youths/find', byBsn(situations.semDeBoer)],
    ['POST /api/youths/find', byName(situations.semDeBoer)],
    ['POST /api/risk-signals', { youth: 'x', told, endsOn: threeMonths }],
    ['POST /api/risk-signals', { youth: 'x', told: { told: 'not-yet', postponedUntil: '2026-12-01' }, endsOn: threeMonths }],
    ['POST /api/risk-signals/:id/extension', { endsOn: threeMonths }],
    ['POST /api/risk-signals/:id/withdrawal', { reason: 'risk-gone' }],
    ['POST /api/risk-signals/:id/told-record', { told }],
    ['POST /api/matches/:id/same-youth', { answer: 'same' }],
    ['POST /api/matches/:id/contact', { contact: 'no-answer' }],
    ['POST /api/follow-ups/:id/closing', { outcome: 'objection' }],
  ]
  const names = [
    'note',
    'reason',
    'why',
    'positionId',
    'roles',
    'constructor',
    'hasOwnProperty',
    'toJSON',
    '',
    'Told',
    'told ',
    'a.b',
    '$where',
    '0',
  ]
  /** The same body with one more field, at each depth. */
  const grown = (body: object, name: string): object[] => [
    { ...body, [name]: 'q7Zx he beats them' },
    ...Object.entries(body).flatMap(([field, value]) =>
      typeof value === 'object'
        ? grown(value, name).map((inner) => ({ ...body, [field]: inner }))
        : [{ ...body, [field]: { [name]: 'q7Zx', value } }],
    ),
  ]
  test.each(bodies)('%s refuses them at every depth, and does not repeat them: %j', async (operation, body) => {
    for (const name of names.filter((each) => !(each in body)))
      for (const more of grown(body, name)) {
        const shot = await as(bram, operation, theirs.signal, more)
        const sent = ['q7Zx', 'beats', ...(name.length > 5 ? [`"${name}"`] : [])]
        expect([...headerComplaints(shot), ...problemComplaints(shot, [], sent), codeOf(shot)], JSON.stringify(more)).toEqual([
          'invalid-request',
        ])
      }
  })

  test('are nowhere in the database after that', async () => {
    const tables = await fromOutside(
      house,
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
    )
    for (const { name } of tables) {
      const [found] = await fromOutside(house, `SELECT count(*) AS n FROM "${name}" t WHERE t::text ~ 'q7Zx|beats'`)
      expect(Number(found?.['n']), String(name)).toBe(0)
    }
  })

  test.each([
    'x-professional-id',
    'x-user',
    'x-roles',
    'x-original-url',
    'x-http-method-override',
    'x-forwarded-user',
    'authorization',
  ])('and headers like %s change nobody', async (header) => {
    const shot = await as(mallory, 'GET /api/session', '', undefined, { [header]: people.annaVisser.id })
    expect(JSON.parse(shot.text).who.familyName).toBe('Tan')
  })
})

describe('a key against sending twice', () => {
  test('is that of one person: another with the same key gets nothing of it, and their own wish', async () => {
    const key = randomUUID()
    const mine = await raise(bram, tokenOf(await find(bram, byBsn(situations.twinLotte))), {}, key)
    expect(mine.status, mine.text).toBe(201)
    const other = await raise(mallory, tokenOf(await find(mallory, byBsn(situations.twinFleur))), {}, key)
    expect(other.status, other.text).toBe(201)
    expect(other.answer.id).not.toBe(mine.answer.id)
    expect((await raise(mallory, 'another', {}, key)).problem.code).toBe('idempotency-key-reused')
  })

  test('gives the same answer to the same wish in another order of fields, and refuses another wish, act or thing', async () => {
    const [key, token] = [randomUUID(), tokenOf(await find(bram, byBsn(situations.almostTwentyThree)))]
    const wish = { youth: token, told: toldOn, endsOn: '2026-12-01' }
    const first = await as(bram, 'POST /api/risk-signals', '', wish, { 'idempotency-key': key })
    const backwards = { endsOn: wish.endsOn, told: Object.fromEntries(Object.entries(toldOn).reverse()), youth: token }
    const again = await as(bram, 'POST /api/risk-signals', '', backwards, { 'idempotency-key': key })
    expect([first.status, again.status, again.text]).toEqual([201, 201, first.text])
    const { id } = JSON.parse(first.text)
    for (const [operation, thing, body] of [
      ['POST /api/risk-signals', '', { ...wish, endsOn: '2026-12-02' }],
      ['POST /api/risk-signals/:id/withdrawal', id, { reason: 'risk-gone' }],
      ['POST /api/risk-signals/:id/extension', theirs.signal, { endsOn: threeMonths }],
    ] as const)
      expect(codeOf(await as(bram, operation, thing, body, { 'idempotency-key': key }))).toBe('idempotency-key-reused')
  })

  test('must be one: not absent, not half, not two', async () => {
    for (const key of ['', 'x', '1234', randomUUID().toUpperCase(), `${randomUUID()}, ${randomUUID()}`, `{${randomUUID()}}`])
      expect(codeOf(await as(bram, 'POST /api/risk-signals', '', {}, { 'idempotency-key': key })), key).toBe(
        'idempotency-key-missing',
      )
  })

  test('does not bring back a withdrawn signal, nor a match to who left it', async () => {
    const [key, caller] = [randomUUID(), await house.as(people.keesBrouwer)]
    const token = tokenOf(await find(caller, byBsn(situations.semDeBoer)))
    const raised = await raise(caller, token, {}, key)
    expect(raised.answer.matches).toHaveLength(1)
    await withdraw(caller, raised.answer.id, 'risk-gone')
    expect((await raise(caller, token, {}, key)).status).toBe(201)
    expect((await caller.call('GET /api/risk-signals')).answer.signals).toEqual([])
    expect((await caller.call('GET /api/matches/:id', { id: theirs.match })).problem.code).toBe('not-available')
  })
})

test('every act of the contract that names a thing is attacked here', () => {
  const named = Object.keys(localIndexApi).filter((operation) => operation.includes(':id'))
  expect([...onIds, ...ofAnOffice].map(([operation]) => operation).toSorted()).toEqual(named.toSorted())
})

test('an act of an office is refused to everybody else, whatever is named: nobody learns what is there', async () => {
  const { id, organisation } = people.bramKuiper.jobs[0]
  for (const [operation, body] of ofAnOffice)
    for (const caller of [anna, bram])
      for (const named of operation.includes('deliveries') ? ['1', '2', '999999'] : [id, organisation, randomUUID()])
        expect((await as(caller, operation, named, body)).text).toContain('"not-permitted"')
})

describe('a header that says "nobody asked for this"', () => {
  test("does not keep the reading of one person's page out of the log, and does not keep a session alive", async () => {
    const before = new Date(house.clock.now)
    house.clock.now = new Date(before.getTime() + 5 * 60_000)
    const quiet = { 'x-background': '1' }
    for (const [operation, id] of [
      ['GET /api/risk-signals/:id', theirs.signal],
      ['GET /api/matches/:id', theirs.match],
    ] as const) {
      const { text } = await as(anna, operation, id, undefined, quiet)
      expect(JSON.parse(text).id).toBe(id)
      const [record] = await fromOutside(
        house,
        `SELECT subject FROM audit_records WHERE permission = '${operation.includes('match') ? 'match:see' : 'risk-signal:see'}' AND subject IS NOT NULL ORDER BY at DESC, id DESC LIMIT 1`,
      )
      expect(record).toEqual({ subject: expect.any(Buffer) })
    }
    const { answer } = await anna.call('GET /api/session', { headers: quiet })
    expect(answer.idleEndsAt).toBe(new Date(before.getTime() + 15 * 60_000).toISOString())
  })
})
