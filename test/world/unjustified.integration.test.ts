import { situations } from '@mens-centraal/world/inhabitants/situations'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { byBsn, fromOutside, noticesOf, signal, withdraw } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())
beforeEach(async () => {
  house.clock.now = new Date('2026-11-22T10:00:00Z')
  await fromOutside(house, 'TRUNCATE youths CASCADE')
})

const youth = byBsn(situations.semDeBoer)
const matchOf = async (caller: Caller, id = '') => caller.call('GET /api/matches/:id', { id })
/** Each signals a day after the one before; they come back logged in on the last of those days, with the match that they are in. */
const oneADay = async (some: readonly (typeof people)[keyof typeof people][]) => {
  const ids: string[] = []
  for (const [day, one] of some.entries()) {
    house.clock.now = new Date(Date.UTC(2026, 10, 22 + day, 10))
    ids.push((await signal(await house.as(one), youth)).id)
  }
  const callers = await Promise.all(some.map((one) => house.as(one)))
  const [match] = (await callers[0]?.call('GET /api/matches'))?.answer.matches ?? []
  return { ids, callers: callers as [Caller, Caller, Caller], match: match?.id ?? '' }
}

test('the first, withdrawn as unjustified, is on nobody’s page any more: no name, no step in the course, and the match began with the next', async () => {
  const { ids, callers, match } = await oneADay([people.keesBrouwer, people.bramKuiper, people.dewiTan])
  const [kees, bram, dewi] = callers
  expect((await matchOf(bram, match)).answer.openedOn).toBe('2026-11-23')
  await withdraw(kees, ids[0] ?? '', 'unjustified')
  const his = await matchOf(bram, match)
  expect(his.answer.openedOn).toBe('2026-11-24')
  expect(his.answer.timeline).toEqual([{ on: '2026-11-24', event: 'match-opened', who: null }])
  expect((await bram.call('GET /api/matches')).answer.matches.map(({ openedOn }) => openedOn)).toEqual(['2026-11-24'])
  const hers = await matchOf(dewi, match)
  expect(hers.answer.timeline).toEqual([{ on: '2026-11-24', event: 'you-joined', who: null }])
  for (const { text } of [his, hers]) expect(text).not.toMatch(/Kees|Brouwer|Halt|2026-11-2[23]/)
})

test('the last to join, on the wrong youth, is cleared from course and notices: not even that somebody is gone is told', async () => {
  const { ids, callers, match } = await oneADay([people.keesBrouwer, people.bramKuiper, people.dewiTan])
  const [kees, bram, dewi] = callers
  expect(await noticesOf(kees)).toEqual(['match-joined', 'match-opened'])
  await withdraw(dewi, ids[2] ?? '', 'wrong-youth')
  for (const caller of [kees, bram]) {
    const seen = await matchOf(caller, match)
    expect(seen.answer.timeline).toEqual([{ on: '2026-11-23', event: 'match-opened', who: null }])
    expect(seen.text).not.toMatch(/Dewi|Tan\b|2026-11-24/)
    expect(await noticesOf(caller)).toEqual(['match-opened'])
  }
  expect(await fromOutside(house, 'SELECT id FROM match_participants WHERE signal_id IS NULL')).toEqual([])
})

test('with the last of its participants a match goes, also when an archived signal keeps the youth', async () => {
  const [ella] = await Promise.all([house.as(people.ellaSmit)])
  await withdraw(ella, (await signal(ella, youth)).id, 'risk-gone')
  const { ids, callers } = await oneADay([people.keesBrouwer, people.bramKuiper])
  await withdraw(callers[0], ids[0] ?? '', 'unjustified')
  expect(await fromOutside(house, 'SELECT closed_because FROM matches')).toEqual([{ closed_because: 'lapsed' }])
  await withdraw(callers[1], ids[1] ?? '', 'unjustified')
  expect(await fromOutside(house, 'SELECT id FROM matches')).toEqual([])
  expect(await fromOutside(house, 'SELECT state FROM risk_signals')).toEqual([{ state: 'archived' }])
})
