import { notInTheRegister } from '@mens-centraal/world/inhabitants/situations'
import type { Person } from '@mens-centraal/world/jobs'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { byName, find, noticesOf, raise, signal, tokenOf, until, withdraw } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())

const youth = byName(notInTheRegister)
const ticked = { notInRegister: true } as const
const called = (familyName: string) => byName(notInTheRegister, { familyName })
const answer = (caller: Caller, id: string, said: 'same' | 'not-same') =>
  caller.call('POST /api/matches/:id/same-youth', { id, body: { answer: said } })
const both = async (one: Person, other: Person): Promise<[Caller, Caller]> => [await house.as(one), await house.as(other)]

/** Two people signal a youth who is not in the register; gives their possible match. */
const possibleMatch = async (one: Caller, other: Caller, familyName: string): Promise<string> => {
  await signal(one, called(familyName), ticked)
  const { matches } = await signal(other, called(familyName), ticked)
  expect(matches).toMatchObject([{ possible: true }])
  return matches[0]?.id ?? ''
}

test('a youth who is not in the BRP can be signalled by name only after “none” and a tick', async () => {
  const anna = await house.as(people.annaVisser)
  const found = await find(anna, youth)
  expect(found.answer).toMatchObject({ outcome: 'none' })
  const token = tokenOf(found)
  expect((await raise(anna, token)).problem).toMatchObject({
    code: 'not-in-register-tick-required',
    errors: [{ field: 'notInRegister' }],
  })
  const raised = await raise(anna, token, ticked)
  expect(raised.answer).toMatchObject({ state: 'active', matches: [] })
  const { signals } = (await anna.call('GET /api/risk-signals')).answer
  expect(signals).toMatchObject([{ inRegister: false, youth: { givenNames: 'Chidi', familyName: 'Okafor', birthYear: 2013 } }])
})

test('a match by name only shows no name of the youth until both confirm, and then does', async () => {
  const [anna, bram] = await both(people.annaVisser, people.bramKuiper)
  const match = await possibleMatch(anna, bram, 'Adeyemi')
  for (const caller of [anna, bram]) {
    const seen = await caller.call('GET /api/matches/:id', { id: match })
    expect(seen.answer).toMatchObject({ possible: true, youth: null, ownAnswer: null })
    expect(seen.text).not.toMatch(/Chidi|Adeyemi/)
    expect((await caller.call('GET /api/matches')).text).not.toMatch(/Adeyemi/)
  }
  expect(await noticesOf(anna)).toContain('possible-match')
  expect((await answer(anna, match, 'same')).answer).toEqual({ outcome: 'waiting' })
  expect((await answer(anna, match, 'not-same')).problem.code).toBe('answer-already-given')
  expect((await bram.call('GET /api/matches/:id', { id: match })).answer.youth).toBeNull()
  expect((await answer(bram, match, 'same')).answer).toEqual({ outcome: 'confirmed' })
  for (const caller of [anna, bram])
    expect((await caller.call('GET /api/matches/:id', { id: match })).answer).toMatchObject({
      possible: false,
      youth: { familyName: 'Adeyemi' },
    })
  expect(await noticesOf(anna)).toContain('possible-match-confirmed')
  const fatima = await house.as(officers.fatimaElIdrissi)
  await until(async () => (await fatima.call('GET /api/follow-ups/:id', { id: match })).status === 200)
  const { timeline } = (await fatima.call('GET /api/follow-ups/:id', { id: match })).answer
  expect(timeline.map(({ event }) => event)).toContain('confirmed-same-youth')
  expect((await answer(anna, match, 'not-same')).problem.code).toBe('not-a-possible-match')
})

test('“not the same youth” splits a possible match for good, also after signalling again', async () => {
  const [bram, dewi] = await both(people.bramKuiper, people.dewiTan)
  const told = (await noticesOf(bram)).length
  const match = await possibleMatch(bram, dewi, 'Balogun')
  expect((await answer(dewi, match, 'not-same')).answer).toEqual({ outcome: 'split' })
  for (const caller of [bram, dewi])
    expect((await caller.call('GET /api/matches/:id', { id: match })).problem.code).toBe('not-available')
  expect(await noticesOf(bram)).toContain('possible-match-split')
  const { signals } = (await dewi.call('GET /api/risk-signals')).answer
  const hers = signals.find((one) => one.youth.familyName === 'Balogun')
  expect(hers?.matches).toEqual([])
  for (const reason of ['risk-gone', 'unjustified'] as const) {
    const mine = (await dewi.call('GET /api/risk-signals')).answer.signals.find((one) => one.youth.familyName === 'Balogun')
    expect((await withdraw(dewi, mine?.id ?? '', reason)).status).toBe(204)
    expect((await signal(dewi, called('Balogun'), ticked)).matches).toEqual([])
  }
  expect(await noticesOf(bram)).toHaveLength(told + 1)
})

test('a third by name makes a possible match with each of the others, and each pair answers for itself', async () => {
  const noor = await house.as(people.noorPeters)
  const [bram, dewi] = await both(people.bramKuiper, people.dewiTan)
  await signal(bram, called('Danjuma'), ticked)
  await signal(dewi, called('Danjuma'), ticked)
  const { matches } = await signal(noor, called('Danjuma'), ticked)
  expect(matches).toHaveLength(2)
  const list = await noor.call('GET /api/matches')
  expect(list.status, list.text).toBe(200)
  expect(list.answer.matches.map(({ others }) => others[0]?.name).sort()).toEqual(['Bram Kuiper', 'Dewi Tan'])
  for (const { id } of matches) expect((await answer(noor, id, 'same')).answer).toEqual({ outcome: 'waiting' })
})

test('an answer on somebody else’s possible match, or on a youth match, is not available', async () => {
  const [anna, bram] = await both(people.annaVisser, people.bramKuiper)
  const match = await possibleMatch(anna, bram, 'Eze')
  const dewi = await house.as(people.dewiTan)
  expect((await answer(dewi, match, 'not-same')).problem).toMatchObject({ code: 'not-available', status: 404 })
  const { signals } = (await anna.call('GET /api/risk-signals')).answer
  await withdraw(anna, signals.find((one) => one.youth.familyName === 'Eze')?.id ?? '', 'risk-gone')
  expect((await answer(anna, match, 'same')).problem.code).toBe('not-available')
  expect((await answer(bram, match, 'same')).problem.code).toBe('match-not-open')
})

test('one cannot match by name with oneself in another job', async () => {
  const first = await house.as(people.lottePrins, 0)
  const second = await house.as(people.lottePrins, 1)
  await signal(first, called('Fashola'), ticked)
  expect((await signal(second, called('Fashola'), ticked)).matches).toEqual([])
})

test('a split is between two people: their possible match in another job is split with it, and told', async () => {
  const lotte = await house.as(people.lottePrins, 0)
  const inMeerwijk = await house.as(people.lottePrins, 1)
  const bram = await house.as(people.bramKuiper)
  await signal(lotte, called('Gbadamosi'), ticked)
  await signal(inMeerwijk, called('Gbadamosi'), ticked)
  const { matches } = await signal(bram, called('Gbadamosi'), ticked)
  expect(matches).toHaveLength(2)
  const seen = await lotte.call('GET /api/matches')
  const hers = seen.answer.matches.find(({ id }) => matches.some((one) => one.id === id))?.id ?? ''
  const told = await noticesOf(bram)
  expect((await answer(lotte, hers, 'not-same')).answer).toEqual({ outcome: 'split' })
  for (const { id } of matches)
    for (const caller of [lotte, inMeerwijk, bram])
      expect((await caller.call('GET /api/matches/:id', { id })).problem.code).toBe('not-available')
  expect((await noticesOf(bram)).filter((kind) => kind === 'possible-match-split')).toHaveLength(
    told.filter((kind) => kind === 'possible-match-split').length + 2,
  )
})

test('when the other’s signal has ended there is nobody left to check with: an answer is refused, and the other hears nothing', async () => {
  const [anna, bram] = await both(people.annaVisser, people.bramKuiper)
  await signal(anna, called('Hassan'), { ...ticked, endsOn: '2026-12-01' })
  const { matches } = await signal(bram, called('Hassan'), ticked)
  house.clock.now = new Date('2026-12-01T10:00:00Z')
  const [annaNow, bramNow] = await both(people.annaVisser, people.bramKuiper)
  const told = await noticesOf(annaNow)
  for (const said of ['same', 'not-same'] as const)
    expect((await answer(bramNow, matches[0]?.id ?? '', said)).problem.code).toBe('match-not-open')
  expect(await noticesOf(annaNow)).toEqual(told)
})
