import { situations } from '@mens-centraal/world/inhabitants/situations'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { byBsn, signal } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
let karin: Caller
beforeAll(async () => {
  house = await openTestHouse()
  karin = await house.as(people.karinVeenstra)
})
afterAll(() => house?.close())

const summer = { from: '2026-11-20', until: '2026-12-01', phone: '06 00 00 77 77' }
const close = (caller: Caller, closing: typeof summer | null) => caller.call('POST /api/closing', { body: { closing } })

test('who has a match with somebody whose organisation is closed reads until when, and whom to call; after that no more', async () => {
  const dewi = await house.as(people.dewiTan)
  await signal(await house.as(people.bramKuiper), byBsn(situations.semDeBoer))
  const [match] = (await signal(dewi, byBsn(situations.semDeBoer))).matches
  const seen = async () => {
    const { answer } = await (await house.as(people.dewiTan)).call('GET /api/matches/:id', { id: match?.id ?? '' })
    return answer.participants.map(({ name, closed }) => [name, closed])
  }
  expect((await close(karin, summer)).status).toBe(204)
  expect((await karin.call('GET /api/closing')).answer.closing).toEqual(summer)
  expect(await seen()).toEqual([
    ['Bram Kuiper', summer],
    ['Dewi Tan', null],
  ])
  const before = house.clock.now
  house.clock.now = new Date('2026-11-30T23:00:00Z')
  expect(await seen()).toContainEqual(['Bram Kuiper', null])
  house.clock.now = before
  expect((await close(karin, null)).status).toBe(204)
  expect(await seen()).toContainEqual(['Bram Kuiper', null])
})

test('only a coordinator closes an organisation, and only the own one', async () => {
  for (const person of [people.bramKuiper, people.dewiTan])
    expect((await close(await house.as(person), summer)).problem.code).toBe('not-permitted')
  const wim = await house.as(people.wimDeGraaf)
  expect((await close(wim, summer)).status).toBe(204)
  expect((await karin.call('GET /api/closing')).answer.closing).toBeNull()
  expect((await wim.call('GET /api/closing')).answer.closing).toEqual(summer)
})

test('days that cannot be are refused at their field, and what was said before stays', async () => {
  await close(karin, summer)
  for (const [change, field] of [
    [{ from: '2026-02-30' }, 'from'],
    [{ until: '2026-11-22' }, 'until'],
    [{ until: '2027-06-01' }, 'until'],
  ] as const) {
    const { problem } = await close(karin, { ...summer, ...change })
    expect([problem.code, problem.errors?.[0]?.field]).toEqual(['closing-invalid', field])
  }
  expect((await karin.call('GET /api/closing')).answer.closing).toEqual(summer)
})
