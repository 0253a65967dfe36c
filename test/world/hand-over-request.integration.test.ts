import { situations } from '@mens-centraal/world/inhabitants/situations'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { byBsn, byName, fromOutside, signal, withdraw } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
let bram: Caller
let karin: Caller
beforeAll(async () => {
  house = await openTestHouse()
  bram = await house.as(people.bramKuiper)
  karin = await house.as(people.karinVeenstra)
})
afterAll(() => house?.close())
beforeEach(() => fromOutside(house, 'TRUNCATE youths CASCADE'))

const request = (caller: Caller, id: string, wanted = true) =>
  caller.call('POST /api/risk-signals/:id/hand-over-request', { id, body: { wanted } })
const handOverOf = async (caller: Caller, id: string) =>
  (await caller.call('GET /api/risk-signals')).answer.signals.find((one) => one.id === id)?.handOver
const requests = async (caller: Caller) =>
  (await caller.call('GET /api/today')).answer.notices.filter(({ kind }) => kind === 'hand-over-requested')
const marked = async () =>
  (await karin.call('GET /api/organisation-signals')).answer.colleagues.map((one) => one.handOverRequested)
const opened = async (caller: Caller) => {
  const [colleague] = (await karin.call('GET /api/organisation-signals')).answer.colleagues
  const answer = await caller.call('POST /api/organisation-signals/:id/opening', {
    id: colleague?.positionId ?? '',
    body: { reason: 'asked' },
  })
  return answer.answer
}

test('the coordinator hears that a colleague asks, not on whom; sees it with the signal, and handing over does it', async () => {
  const { id } = await signal(bram, byBsn(situations.semDeBoer))
  const other = await signal(bram, byBsn(situations.sixteen))
  expect([await handOverOf(bram, id), await marked()]).toEqual([{ requestedOn: null, possible: true }, [false]])
  expect((await request(bram, id)).status).toBe(204)
  expect(await handOverOf(bram, id)).toEqual({ requestedOn: '2026-11-22', possible: true })
  expect(await marked()).toEqual([true])
  const [notice] = await requests(karin)
  expect(notice).toMatchObject({ match: null, signal: null, past: false })
  expect(JSON.stringify(notice)).not.toMatch(/Sem|Boer|Bram|Kuiper|9999/)
  const answer = await opened(karin)
  expect(answer.signals.map((one) => [one.id, one.requestedOn]).sort()).toEqual(
    [
      [id, '2026-11-22'],
      [other.id, null],
    ].sort(),
  )
  const [lotte] = answer.receivers
  await karin.call('POST /api/hand-overs', {
    body: { from: answer.colleague.positionId, to: lotte?.positionId ?? '', signals: [id] },
  })
  expect([await requests(karin), await marked()]).toEqual([[], [false, false]])
  expect(await fromOutside(house, 'SELECT FROM risk_signals WHERE hand_over_requested_on IS NOT NULL')).toEqual([])
})

test('asked twice, also at once, it is asked once; taken back it is gone for the coordinator, and can be asked anew', async () => {
  const { id } = await signal(bram, byBsn(situations.semDeBoer))
  const answers = await Promise.all([1, 2, 3].map(() => request(bram, id)))
  expect(answers.map(({ status }) => status)).toEqual([204, 204, 204])
  expect(await requests(karin)).toHaveLength(1)
  expect(await fromOutside(house, "SELECT FROM notices WHERE kind = 'hand-over-requested'")).toHaveLength(1)
  expect((await request(bram, id, false)).status).toBe(204)
  expect([await requests(karin), await marked(), (await handOverOf(bram, id))?.requestedOn]).toEqual([[], [false], null])
  await request(bram, id)
  expect((await requests(karin)).length).toBeGreaterThan(0)
})

test('a hand-over while it is taken back: one after the other, and nothing stays asked', async () => {
  const { id } = await signal(bram, byBsn(situations.semDeBoer))
  await request(bram, id)
  const { colleague, receivers } = await opened(karin)
  const body = { from: colleague.positionId, to: receivers[0]?.positionId ?? '', signals: [id] }
  const [back, over] = await Promise.all([request(bram, id, false), karin.call('POST /api/hand-overs', { body })])
  expect([204, 404]).toContain(back.status)
  expect([204, 409]).toContain(over.status)
  expect(await fromOutside(house, 'SELECT FROM risk_signals WHERE hand_over_requested_on IS NOT NULL')).toEqual([])
})

test('extending and ending answer it too, and so does it answer whether one is still involved after a move', async () => {
  const { id } = await signal(bram, byBsn(situations.semDeBoer))
  await request(bram, id)
  await bram.call('POST /api/risk-signals/:id/extension', { id, body: { endsOn: '2027-06-01' } })
  expect([(await handOverOf(bram, id))?.requestedOn, await requests(karin)]).toEqual([null, []])
  await fromOutside(house, "UPDATE risk_signals SET asked_because = 'moved', asked_on = '2026-11-22' WHERE id = $1", [id])
  await request(bram, id)
  expect((await bram.call('GET /api/today')).answer.stillInvolved).toEqual([])
  expect((await withdraw(bram, id, 'risk-gone')).status).toBe(204)
  expect([await requests(karin), await fromOutside(house, 'SELECT hand_over_requested_on AS day FROM risk_signals')]).toEqual([
    [],
    [{ day: null }],
  ])
})

test('where nobody else coordinates it cannot be asked; nor on a signal of somebody else', async () => {
  const ella = await house.as(people.ellaSmit)
  const hers = await signal(ella, byBsn(situations.semDeBoer))
  expect(await handOverOf(ella, hers.id)).toEqual({ requestedOn: null, possible: false })
  expect((await request(ella, hers.id)).problem.code).toBe('no-coordinator')
  const wim = await house.as(people.wimDeGraaf)
  const his = await signal(wim, byName(situations.semDeBoer))
  expect((await request(wim, his.id)).problem.code).toBe('no-coordinator')
  for (const caller of [bram, karin]) expect((await request(caller, hers.id)).status).toBeGreaterThanOrEqual(403)
})
