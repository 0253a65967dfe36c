import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { byBsn, fromOutside, signal, until } from '../world/acts.ts'
import { type Answered, type Caller, openTestHouse, type TestHouse } from '../world/house.ts'

/** Two houses with one match of the same two people; in one of them on another youth, and with matches of another municipality besides. */
let one: TestHouse
let other: TestHouse
const monday = new Date('2026-11-23T10:00:00Z')
beforeAll(async () => {
  one = await openTestHouse(monday)
  other = await openTestHouse(monday)
})
afterAll(() => Promise.all([one?.close(), other?.close()]))

const { bramKuiper, dewiTan, keesBrouwer, ellaSmit, karinVeenstra } = people
const { semDeBoer, sixteen, inMeerwijk } = situations

const matchOn = async (house: TestHouse, youth: { readonly bsn: string | null }, [first, second]: readonly Caller[]) => {
  if (first === undefined || second === undefined) throw new Error('two people')
  await signal(first, byBsn(youth))
  const id = (await signal(second, byBsn(youth))).matches[0]?.id ?? ''
  await until(async () => (await fromOutside(house, 'SELECT FROM follow_ups WHERE id = $1', [id])).length === 1)
  return id
}
const together = (house: TestHouse) => Promise.all([bramKuiper, dewiTan].map((person) => house.as(person)))

type Said = Pick<Answered<'GET /api/today'>, 'status' | 'text' | 'headers'>

/** Ids, match numbers, tokens and traces are random: each becomes the number in which it first appears in an answer. */
const inOrder = (text: string): string => {
  const seen = new Map<string, number>()
  return text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}|[\w-]{32}(?=")|(?<=")\d{6}(?=")/g, (word) => {
    if (!seen.has(word)) seen.set(word, seen.size)
    return `<${seen.get(word)}>`
  })
}

/** Everything that an officer and a coordinator can ask of follow-up, before and after the match waits too long. */
const whatTheyAreTold = async (house: TestHouse, id: string): Promise<string[]> => {
  const said: Said[] = []
  const look = async (): Promise<void> => {
    const [fatima, karin] = [await house.as(officers.fatimaElIdrissi), await house.as(karinVeenstra)]
    for (const caller of [fatima, karin]) {
      for (const operation of ['GET /api/session', 'GET /api/today', 'GET /api/follow-ups', 'GET /api/escalations'] as const)
        said.push(await caller.call(operation))
      for (const list of ['in-touch', 'finished']) said.push(await caller.call('GET /api/follow-ups', { query: `?list=${list}` }))
      for (const operation of ['GET /api/insight', 'GET /api/organisation-signals'] as const)
        said.push(await caller.call(operation))
      said.push(await caller.call('GET /api/follow-ups/:id', { id }))
      said.push(await caller.call('GET /api/matches/:id', { id }))
    }
  }
  await look()
  house.clock.now = new Date('2026-12-01T10:00:00Z')
  await house.catchUp()
  await look()
  house.clock.now = new Date('2026-12-09T10:00:00Z')
  await house.catchUp()
  await look()
  house.clock.now = new Date('2026-12-09T10:01:00Z')
  const fatima = await house.as(officers.fatimaElIdrissi)
  said.push(await fatima.call('POST /api/follow-ups/:id/closing', { id, body: { outcome: 'objection' } }))
  await look()
  return said.map(({ status, text, headers }) => `${status} ${[...headers.keys()].sort().join(' ')}\n${inOrder(text)}`)
}

test('two worlds that differ only in who the youth is, and in matches of another municipality, answer its officers byte for byte the same', async () => {
  const here = await matchOn(one, semDeBoer, await together(one))
  const there = await matchOn(other, sixteen, await together(other))
  await matchOn(other, inMeerwijk, await Promise.all([keesBrouwer, ellaSmit].map((person) => other.as(person))))
  const [told, toldThere] = [await whatTheyAreTold(one, here), await whatTheyAreTold(other, there)]
  expect(toldThere).toEqual(told)
  expect(told.some((text) => text.includes('Bram Kuiper') && text.includes('coordinators-told'))).toBe(true)
  expect(told.filter((text) => text.startsWith('200')).length).toBeGreaterThan(30)
  const names = await fromOutside(other, 'SELECT count(*)::int AS n FROM follow_ups')
  expect(names[0]?.['n']).toBe(2)
})
