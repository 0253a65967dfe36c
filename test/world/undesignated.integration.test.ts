import { situations } from '@mens-centraal/world/inhabitants/situations'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { byBsn, fromOutside, signal, toldOn, withdraw } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
let karin: Caller
beforeAll(async () => {
  house = await openTestHouse()
  karin = await house.as(people.karinVeenstra)
})
afterAll(() => house?.close())

const lotte = people.lottePrins.jobs[0].id
const look = (caller: Caller, id: string) =>
  caller.call('POST /api/organisation-signals/:id/opening', { id, body: { reason: 'leaves' } })
const designate = (position: string, until: string | null) =>
  fromOutside(house, 'UPDATE designations SET valid_until = $2 WHERE position_id = $1', [position, until])

describe('a designation that ended', () => {
  test('leaves an open session no access to youths, signals and matches from the next request on; Vandaag says nothing of them', async () => {
    const caller = await house.as(people.lottePrins)
    const given = await signal(caller, byBsn(situations.houseboat), { told: { told: 'not-yet', postponedUntil: '2026-11-24' } })
    await signal(await house.as(people.dewiTan), byBsn(situations.houseboat))
    const [match] = (await caller.call('GET /api/matches')).answer.matches
    const own = { id: given.id }
    const its = { id: match?.id ?? '' }
    const before = (await caller.call('GET /api/today')).answer
    expect([before.matches.length, before.stillToTell.length]).toEqual([1, 1])
    await designate(lotte, '2026-11-22')
    const acts = [
      await caller.call('POST /api/youths/find', { body: byBsn(situations.houseboat) }),
      await caller.call('POST /api/risk-signals/:id/extension', { ...own, body: { endsOn: '2027-06-01' } }),
      await withdraw(caller, given.id, 'risk-gone'),
      await caller.call('POST /api/risk-signals/:id/archive-term', { ...own, body: { archiveTerm: 'one-year' } as never }),
      await caller.call('POST /api/risk-signals/:id/told-record', { ...own, body: { told: toldOn } }),
      await caller.call('POST /api/risk-signals/:id/involvement', own),
      await caller.call('GET /api/risk-signals/:id/family', own),
      await caller.call('POST /api/matches/:id/contact', { ...its, body: { contact: 'in-touch' } }),
    ]
    for (const refused of acts) expect([refused.status, refused.problem.code], refused.text).toEqual([403, 'designation-ended'])
    expect((await caller.call('GET /api/risk-signals')).answer.signals).toEqual([])
    expect((await caller.call('GET /api/matches')).answer.matches).toEqual([])
    const pages = [
      await caller.call('GET /api/risk-signals/:id', own),
      await caller.call('GET /api/matches/:id', its),
      await caller.call('GET /api/matches/:id/follow-up', its),
      await caller.call('GET /api/matches/:id/lead', its),
    ]
    for (const refused of pages) expect(refused.problem.code).toBe('not-available')
    const after = await caller.call('GET /api/today')
    expect(after.answer).toMatchObject({ matches: [], stillToTell: [], endingSoon: [], followUp: { own: [] } })
    expect(after.answer.notices.flatMap(({ match: to, signal: of }) => to?.id ?? of ?? [])).toEqual([])
    expect(after.text).not.toMatch(/Woonboot|familyName/)
    const { who } = (await caller.call('GET /api/session')).answer
    expect(who?.signallingRefusals).toEqual([
      {
        code: 'designation-ended',
        title: expect.stringContaining('22 november 2026'),
        detail: expect.stringContaining('uw coördinator'),
      },
    ])
    expect((await look(karin, lotte)).answer.signals.map(({ id }) => id)).toContain(given.id)
    await designate(lotte, null)
    expect((await caller.call('GET /api/matches')).answer.matches).toHaveLength(1)
    expect((await withdraw(caller, given.id, 'risk-gone')).status).toBe(204)
  })
})
