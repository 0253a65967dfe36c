import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { byBsn, fromOutside, signal, until, withdraw } from '../world/acts.ts'
import { type Caller, openTestHouse, type TestHouse } from '../world/house.ts'

/** Two houses in which Kees and Ella have a match. In one of them others joined it, and withdrew their signals as unjustified. */
let never: TestHouse
let joined: TestHouse
const monday = new Date('2026-11-23T10:00:00Z')
beforeAll(async () => {
  never = await openTestHouse(monday)
  joined = await openTestHouse(monday)
})
afterAll(() => Promise.all([never?.close(), joined?.close()]))

const { keesBrouwer, ellaSmit, bramKuiper, dewiTan } = people
const youth = byBsn(situations.semDeBoer)

const roundsIn = async (house: TestHouse): Promise<number> =>
  Number((await fromOutside(house, 'SELECT round FROM follow_ups'))[0]?.['round'] ?? 0)
const say = (caller: Caller, id: string, contact: 'in-touch' | 'already-together' | 'aligned') =>
  caller.call('POST /api/matches/:id/contact', { id, body: { contact } })
const at = (house: TestHouse, day: string): void => {
  house.clock.now = new Date(`${day}T10:00:00Z`)
}

/** What happens in both: a match, followed up, in which Kees says at once that they were in touch. */
const openMatch = async (house: TestHouse): Promise<string> => {
  await signal(await house.as(keesBrouwer), youth)
  const { matches } = await signal(await house.as(ellaSmit), youth)
  const id = matches[0]?.id ?? ''
  await until(async () => (await roundsIn(house)) === 1)
  await until(async () => (await fromOutside(house, 'SELECT FROM outbox')).length === 0)
  await say(await house.as(keesBrouwer), id, 'in-touch')
  return id
}

/** On the days between: others come, ask all anew, say that help is aligned, are waited for, and turn out not to belong there. */
const comeAndGo = async (house: TestHouse, id: string): Promise<void> => {
  at(house, '2026-11-24')
  const [bram, dewi] = [await house.as(bramKuiper), await house.as(dewiTan)]
  const { id: his } = await signal(bram, youth)
  await until(async () => (await roundsIn(house)) === 2)
  at(house, '2026-11-25')
  const { id: hers } = await signal(await house.as(dewiTan), youth)
  await until(async () => (await roundsIn(house)) === 3)
  await say(await house.as(keesBrouwer), id, 'in-touch')
  for (const contact of ['in-touch', 'aligned'] as const) await say(dewi, id, contact)
  at(house, '2026-11-26')
  await withdraw(await house.as(bramKuiper), his, 'unjustified')
  await withdraw(await house.as(dewiTan), hers, 'wrong-youth')
}

/** All that who was there from the beginning, and who watches over it, can ask of the match: on the day that it is over, and when they are reminded. */
const whatIsSeen = async (house: TestHouse, id: string): Promise<string[]> => {
  const said: string[] = []
  for (const day of ['2026-11-26', '2026-11-27', '2026-12-01', '2026-12-08']) {
    at(house, day)
    await house.catchUp()
    for (const person of [keesBrouwer, ellaSmit, officers.corTimmermans]) {
      const caller = await house.as(person)
      const asked = await Promise.all([
        caller.call('GET /api/matches'),
        caller.call('GET /api/matches/:id', { id }),
        caller.call('GET /api/matches/:id/follow-up', { id }),
        ...(['waiting', 'in-touch', 'finished'] as const).map((list) =>
          caller.call('GET /api/follow-ups', { query: `?list=${list}` }),
        ),
        caller.call('GET /api/follow-ups/:id', { id }),
        caller.call('GET /api/risk-signals'),
        caller.call('GET /api/today'),
      ])
      said.push(...asked.map(({ status, text }) => `${day} ${person.givenName} ${status} ${inOrder(text)}`))
    }
  }
  return said
}

/** Ids and traces are random, and so are match numbers: each becomes the number in which it first appears in an answer. */
const inOrder = (text: string): string => {
  const seen = new Map<string, number>()
  return text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}|(?<="number":")\d{6}/g, (word) => {
    if (!seen.has(word)) seen.set(word, seen.size)
    return `<${seen.get(word)}>`
  })
}

test('who joined a match and withdrew as unjustified leaves nothing: the others, and the officer, are answered byte for byte as if nobody had joined', async () => {
  const [here, there] = [await openMatch(never), await openMatch(joined)]
  await comeAndGo(joined, there)
  const told = await whatIsSeen(joined, there)
  expect(told).toEqual(await whatIsSeen(never, here))
  expect(told.filter((text) => text.includes('contact-reminder')).length).toBeGreaterThan(0)
  expect(await fromOutside(joined, 'SELECT count(*)::int AS rounds FROM follow_up_rounds')).toEqual([{ rounds: 0 }])
})
