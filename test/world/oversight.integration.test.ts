import { randomUUID } from 'node:crypto'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { byBsn, byName, find, fromOutside, raise, signal, tokenOf, until } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
let bram: Caller
let hanna: Caller
let piet: Caller
beforeAll(async () => {
  house = await openTestHouse()
  bram = await house.as(people.bramKuiper)
  hanna = await house.as(officers.hannaMulder)
  piet = await house.as(officers.pietHendriks)
})
afterAll(() => house?.close())

type Record = Awaited<ReturnType<typeof log>>[number]
const log = async (caller: Caller, query = '') => (await caller.call('GET /api/audit-records', { query })).answer.records
const acts = (records: readonly Record[], who: string) =>
  records.filter((one) => one.who === who).map(({ permission, outcome, refusal }) => [permission, outcome, refusal])

describe('the log', () => {
  test('shows the acts under the covenants of the own municipality, and no others', async () => {
    const anna = await house.as(people.annaVisser)
    const ruben = await house.as(people.rubenJacobs)
    await find(anna, byName(situations.semDeBoer))
    await find(ruben, byBsn(situations.inMeerwijk))
    const [voorbeeldstad, meerwijk] = [await log(hanna), await log(piet)]
    expect(acts(voorbeeldstad, 'Anna Visser')).toContainEqual(['youth:find', 'done', null])
    expect(acts(meerwijk, 'Anna Visser')).toEqual([])
    expect(acts(meerwijk, 'Ruben Jacobs')).toContainEqual(['youth:find', 'done', null])
    expect(acts(voorbeeldstad, 'Ruben Jacobs')).toEqual([])
    expect(acts(meerwijk, 'Hanna Mulder')).toEqual([])
  })

  test('of an organisation with two covenants is read by the municipality under whose covenant each act was', async () => {
    const dewi = await house.as(people.dewiTan)
    const { id } = await signal(dewi, byBsn(situations.inMeerwijk))
    await dewi.call('GET /api/risk-signals/:id', { id })
    await dewi.call('POST /api/risk-signals/:id/extension', { id, body: { endsOn: '2026-01-01' } })
    const [there, here] = [acts(await log(piet), 'Dewi Tan'), acts(await log(hanna), 'Dewi Tan')]
    const acted = [
      ['youth:receive-find', 'done', null],
      ['risk-signal:raise', 'done', null],
      ['risk-signal:see', 'done', null],
      ['risk-signal:extend', 'refused', 'end-too-early'],
    ]
    for (const act of acted) {
      expect(there).toContainEqual(act)
      expect(here).not.toContainEqual(act)
    }
    expect(here).toContainEqual(['youth:find', 'done', null])
    await signal(dewi, byBsn(situations.noorDeBoer))
    expect(acts(await log(hanna), 'Dewi Tan')).toContainEqual(['risk-signal:raise', 'done', null])
    expect(acts(await log(piet), 'Dewi Tan').filter(([act]) => act === 'risk-signal:raise')).toHaveLength(1)
  })

  test('of a list of people under two covenants is read by both municipalities, each with its own', async () => {
    const dewi = await house.as(people.dewiTan)
    await dewi.call('GET /api/risk-signals')
    for (const [officer, subjects] of [
      [hanna, 1],
      [piet, 1],
    ] as const)
      expect(
        (await log(officer)).find(({ who, permission }) => who === 'Dewi Tan' && permission === 'risk-signal:see'),
      ).toMatchObject({ subjects })
  })

  test('stays where it was when a covenant changes later', async () => {
    const before = (await log(piet)).filter(({ who }) => who === 'Dewi Tan').length
    expect(before).toBeGreaterThan(0)
    const own = [people.dewiTan.jobs[0].organisation]
    await fromOutside(
      house,
      'UPDATE covenants SET valid_from = valid_from - 9, valid_until = valid_from WHERE organisation_id = $1',
      own,
    )
    try {
      expect((await log(piet)).filter(({ who }) => who === 'Dewi Tan')).toHaveLength(before)
    } finally {
      await fromOutside(
        house,
        'UPDATE covenants SET valid_from = valid_until, valid_until = NULL WHERE organisation_id = $1',
        own,
      )
    }
  })

  test('holds reads and refused attempts too, its own reading included', async () => {
    const omar = await house.as(people.omarHaddad)
    await find(omar, byBsn(situations.semDeBoer))
    const { id } = await signal(bram, byBsn(situations.semDeBoer))
    await bram.call('GET /api/risk-signals/:id', { id })
    await bram.call('GET /api/matches/:id', { id })
    await bram.call('GET /api/audit-records')
    const records = await log(hanna)
    expect(acts(records, 'Omar Haddad')).toContainEqual(['youth:find', 'refused', 'designation-missing'])
    for (const act of [
      ['risk-signal:raise', 'done', null],
      ['risk-signal:see', 'done', null],
      ['match:see', 'refused', 'not-available'],
      ['audit-record:list', 'refused', 'not-permitted'],
    ])
      expect(acts(records, 'Bram Kuiper')).toContainEqual(act)
    expect(acts(await log(hanna), 'Hanna Mulder')).toContainEqual(['audit-record:list', 'done', null])
    expect(acts(await log(hanna, '?outcome=refused'), 'Bram Kuiper')).not.toContainEqual(['risk-signal:raise', 'done', null])
  })

  test('knows a youth by a pseudonym only: the same one again is seen to be the same', async () => {
    const page = await hanna.call('GET /api/audit-records')
    for (const word of ['999990408', 'Sem', 'Boer', situations.semDeBoer.born]) expect(page.text).not.toContain(word)
    const about = page.answer.records.filter(({ about: persons, who }) => persons.length > 0 && who === 'Bram Kuiper')
    expect(about.length).toBeGreaterThan(2)
    expect(new Set(about.flatMap((record) => record.about)).size).toBe(1)
  })

  test('pages through all records, each once', async () => {
    for (let i = 0; i < 60; i += 1) await bram.call('GET /api/session')
    const seen: string[] = []
    let next: string | null = null
    do {
      const page: { answer: { records: Record[]; next: string | null } } = await hanna.call('GET /api/audit-records', {
        query: next === null ? '' : `?before=${next}`,
      })
      seen.push(...page.answer.records.map(({ id }) => id))
      next = page.answer.next
    } while (next !== null)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThan(60)
  })

  test('refuses a cursor that is none', async () => {
    expect((await hanna.call('GET /api/audit-records', { query: '?before=yesterday' })).status).toBe(400)
  })

  test.each([
    ['a reporter', people.bramKuiper],
    ['a coordinator', people.karinVeenstra],
    ['a functional manager', officers.gerardPost],
    ['a follow-up officer', officers.fatimaElIdrissi],
  ])('%s does not read it', async (_who, person) => {
    const answer = await (await house.as(person)).call('GET /api/audit-records')
    expect(answer.problem).toMatchObject({ code: 'not-permitted', status: 403 })
  })

  test('has two linked records of each act, with who, why and by which article', async () => {
    await bram.call('GET /api/risk-signals')
    const [act] = await fromOutside(
      house,
      'SELECT a.*, p.processing_activity_id, p.parent_span_id, p.status, p.data_subject_id FROM audit_records a JOIN processing_records p USING (trace_id, span_id) WHERE a.position_id = $1 ORDER BY p.end_time DESC LIMIT 1',
      [people.bramKuiper.jobs[0].id],
    )
    expect(act).toMatchObject({
      position_id: people.bramKuiper.jobs[0].id,
      roles: 'reporter',
      permission: 'risk-signal:see',
      purpose: 'giving a signal',
      legal_basis: 'Jeugdwet art. 7.1.4.1',
      origin: 'web',
      outcome: 'done',
      exception: false,
      subjects: 1,
      parent_span_id: null,
      status: 'OK',
    })
    expect(act?.['data_subject_id']).toBe(Buffer.from(act?.['subject'] as Buffer).toString('hex'))
  })

  test('gives each act a trace of its own: nobody outside chooses the numbers in the log', async () => {
    const [chosen, span] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331']
    const headers = { traceparent: `00-${chosen}-${span}-01`, tracestate: 'x=1', 'x-request-id': chosen }
    await bram.call('GET /api/risk-signals', { headers })
    const refused = await bram.call('GET /api/audit-records', { headers })
    expect(refused.problem.traceId).toMatch(/^[0-9a-f]{32}$/)
    const traces = await fromOutside(house, 'SELECT trace_id, parent_span_id FROM processing_records')
    expect(traces.map(({ trace_id }) => trace_id)).toContain(refused.problem.traceId)
    expect(traces.filter(({ trace_id, parent_span_id }) => trace_id === chosen || parent_span_id !== null)).toEqual([])
  })

  test('a background refresh of what this session was shown within the hour carries a count only', async () => {
    await bram.call('GET /api/risk-signals')
    await bram.call('GET /api/risk-signals', { headers: { 'x-background': '1' } })
    const [record] = await fromOutside(
      house,
      "SELECT subjects, subject FROM audit_records WHERE origin = 'web-background' AND position_id = $1",
      [people.bramKuiper.jobs[0].id],
    )
    expect(record).toEqual({ subjects: 1, subject: null })
  })
})

describe('when the log cannot be written', () => {
  test('there is no data and no act: 503 on every read and write, and nothing has changed', async () => {
    const token = tokenOf(await find(bram, byBsn(situations.noorDeBoer)))
    const { id } = (await bram.call('GET /api/risk-signals')).answer.signals[0] ?? { id: '' }
    const before = await fromOutside(house, 'SELECT id, ends_on::text FROM risk_signals ORDER BY id')
    await fromOutside(house, 'REVOKE INSERT ON audit_records FROM local_index_app')
    const answers = [
      await bram.call('GET /api/today'),
      await bram.call('GET /api/session'),
      await bram.call('GET /api/risk-signals'),
      await bram.call('GET /api/risk-signals/:id', { id }),
      await bram.call('GET /api/matches'),
      await find(bram, byBsn(situations.noorDeBoer)),
      await raise(bram, token),
      await bram.call('POST /api/risk-signals/:id/extension', { id, body: { endsOn: '2027-06-01' } }),
    ]
    await fromOutside(house, 'GRANT INSERT ON audit_records TO local_index_app')
    for (const { status, problem, text } of answers) {
      expect([status, problem.code]).toEqual([503, 'log-unavailable'])
      expect(text).not.toMatch(/Kuiper|Sem|Boer/)
    }
    expect(await fromOutside(house, 'SELECT id, ends_on::text FROM risk_signals ORDER BY id')).toEqual(before)
    expect((await raise(bram, token)).status).toBe(201)
  })
})

describe('deliveries', () => {
  test('the functional manager sees what waits and what could not be delivered, and nothing else', async () => {
    const gerard = await house.as(officers.gerardPost)
    const { answer } = await gerard.call('GET /api/deliveries')
    expect(answer).toMatchObject({ waiting: expect.any(Number), dead: [] })
    expect((await bram.call('GET /api/deliveries')).problem.code).toBe('not-permitted')
    expect((await gerard.call('GET /api/matches')).problem.code).toBe('not-permitted')
    expect((await gerard.call('GET /api/risk-signals')).problem.code).toBe('not-permitted')
  })

  const deadLetter = async (gerard: Caller): Promise<string> => {
    house.mailbox.setFailing('permanently')
    const dewi = await house.as(people.dewiTan)
    await signal(bram, byBsn(situations.leapDay))
    await signal(dewi, byBsn(situations.leapDay))
    await until(async () => (await gerard.call('GET /api/deliveries')).answer.dead.length > 0)
    return (await gerard.call('GET /api/deliveries')).answer.dead[0]?.id ?? ''
  }
  const retry = (caller: Caller, id: string, idempotencyKey = randomUUID()) =>
    caller.call('POST /api/deliveries/:id/attempt', { id, idempotencyKey })

  test('the functional manager has a dead letter tried once more: it goes out, once, and that is in the log', async () => {
    const gerard = await house.as(officers.gerardPost)
    const id = await deadLetter(gerard)
    expect((await retry(bram, id)).problem.code).toBe('not-permitted')
    expect((await retry(hanna, id)).problem.code).toBe('not-permitted')
    house.mailbox.setFailing('no')
    const mails = house.mailbox.mails().length
    const key = randomUUID()
    const answers = await Promise.all([retry(gerard, id, key), retry(gerard, id, key)])
    expect(answers.map(({ status }) => status)).toEqual([204, 204])
    await until(async () => !(await gerard.call('GET /api/deliveries')).answer.dead.some((letter) => letter.id === id))
    await until(async () => house.mailbox.mails().length > mails)
    expect((await retry(gerard, id, key)).status).toBe(204)
    expect((await retry(gerard, id)).problem).toMatchObject({ code: 'delivery-not-dead', status: 409 })
    const records = await fromOutside(
      house,
      "SELECT outcome, refusal, count(*)::int AS times FROM audit_records WHERE permission = 'delivery:retry' AND position_id = $1 GROUP BY 1, 2",
      [officers.gerardPost.jobs[0].id],
    )
    expect(records).toContainEqual({ outcome: 'done', refusal: null, times: 1 })
    expect(records).toContainEqual({ outcome: 'refused', refusal: 'delivery-not-dead', times: expect.any(Number) })
  })

  test('a message that never was looks like one that is delivered; what is no number is refused', async () => {
    const gerard = await house.as(officers.gerardPost)
    expect((await retry(gerard, '999999999')).problem.code).toBe('delivery-not-dead')
    for (const id of ['0', '-1', 'x', '9999999999999999999', '1e3']) expect((await retry(gerard, id)).status).toBe(400)
  })
})
