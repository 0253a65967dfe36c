import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { byBsn, fromOutside, signal, until } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
let hanna: Caller
let piet: Caller
beforeAll(async () => {
  house = await openTestHouse(new Date('2026-11-23T10:00:00Z'))
  hanna = await house.as(officers.hannaMulder)
  piet = await house.as(officers.pietHendriks)
})
afterAll(() => house?.close())

const { bramKuiper, dewiTan, karinVeenstra, lottePrins } = people
/** What a privacy officer reads of one kind of act: who did it, and about how many youths; the newest first. */
const readBy = async (officer: Caller, act: string) =>
  (await officer.call('GET /api/audit-records')).answer.records
    .filter(({ permission }) => permission === act)
    .map(({ who, subjects }) => [who, subjects])

test('a hand-over of signals under two covenants is read in both municipalities, each about its own youths; the trace is one', async () => {
  const bram = await house.as(bramKuiper)
  const here = await signal(bram, byBsn(situations.semDeBoer))
  const alsoHere = await signal(bram, byBsn(situations.noorDeBoer))
  const there = await signal(bram, byBsn(situations.inMeerwijk))
  const karin = await house.as(karinVeenstra)
  const wish = { from: bramKuiper.jobs[0].id, to: lottePrins.jobs[0].id, signals: [here.id, alsoHere.id, there.id] }
  expect((await karin.call('POST /api/hand-overs', { body: wish })).status).toBe(204)
  expect(await readBy(hanna, 'risk-signal:hand-over')).toEqual([['Karin Veenstra', 2]])
  expect(await readBy(piet, 'risk-signal:hand-over')).toEqual([['Karin Veenstra', 1]])
  const traces = await fromOutside(
    house,
    "SELECT count(DISTINCT trace_id)::int AS traces, count(DISTINCT span_id)::int AS spans FROM audit_records WHERE permission = 'risk-signal:hand-over'",
  )
  expect(traces).toEqual([{ traces: 1, spans: 2 }])
})

test('what is done for a follow-up, and what the house itself does with a signal, is under the covenant of that signal', async () => {
  const lotte = await house.as(lottePrins)
  const [mine] = (await signal(await house.as(dewiTan), byBsn(situations.inMeerwijk))).matches
  const id = mine?.id ?? ''
  await until(async () => (await lotte.call('GET /api/matches/:id/follow-up', { id })).status === 200)
  expect((await lotte.call('POST /api/matches/:id/contact', { id, body: { contact: 'in-touch' } })).status).toBe(204)
  expect(await readBy(piet, 'match:record-contact')).toEqual([['Lotte Prins', 1]])
  expect(await readBy(hanna, 'match:record-contact')).toEqual([])
  const system = "roles = 'system' AND permission IN ('follow-up:keep', 'youth:follow', 'notice:mail')"
  await until(
    async () =>
      (await fromOutside(house, `SELECT FROM audit_records WHERE ${system} AND permission = 'follow-up:keep'`)).length > 0,
  )
  expect(
    await fromOutside(
      house,
      `SELECT id FROM audit_records WHERE ${system} AND permission <> 'notice:mail' AND covenant_municipality_id IS NULL`,
    ),
  ).toEqual([])
  expect((await readBy(piet, 'follow-up:keep')).length).toBeGreaterThan(0)
  expect(await readBy(hanna, 'follow-up:keep')).toEqual([])
})

test('the privacy officer reads why a follow-up officer was shown who a youth is, as an exception; no other act is one', async () => {
  const cor = await house.as(officers.corTimmermans)
  const [followUp] = (await cor.call('GET /api/follow-ups')).answer.followUps
  const asked = await cor.call('POST /api/follow-ups/:id/identification', {
    id: followUp?.id ?? '',
    body: { reason: 'request-of-family' },
  })
  expect(asked.status).toBe(200)
  const { records } = (await piet.call('GET /api/audit-records')).answer
  const exceptions = records.filter(({ reason }) => reason !== null)
  expect(exceptions.map(({ permission, reason, subjects }) => [permission, reason, subjects])).toEqual([
    ['follow-up:identify', 'request-of-family', 1],
  ])
})
