import { randomUUID } from 'node:crypto'
import type { Situation } from '@mens-centraal/world/inhabitants/situation'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { byBsn, find, fromOutside, noticesOf, signal, tokenOf, toldOn, withdraw } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
let [bram, dewi, ella] = [] as unknown as [Caller, Caller, Caller]
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())
beforeEach(async () => {
  house.register.setUnavailable(false)
  house.clock.now = new Date('2026-11-22T10:00:00Z')
  await fromOutside(house, 'TRUNCATE youths, youth_finds, signal_counts CASCADE')
  await login()
})
const login = async () => {
  ;[bram, dewi, ella] = (await Promise.all([people.bramKuiper, people.dewiTan, people.ellaSmit].map((one) => house.as(one)))) as [
    Caller,
    Caller,
    Caller,
  ]
}
/** Ten days later, logged in anew. */
const later = async () => {
  house.clock.now = new Date('2026-12-02T10:00:00Z')
  await login()
}

const { semDeBoer: wrong, siblingSara: right, noorDeBoer, almostTwentyThree, tooOld } = situations
const tokenFor = async (caller: Caller, youth: Situation) => tokenOf(await find(caller, byBsn(youth)))
const correct = (caller: Caller, id: string, youth: string, idempotencyKey: string = randomUUID()) =>
  caller.call('POST /api/risk-signals/:id/correction', {
    id,
    body: { youth, told: { ...toldOn, on: '2026-11-21' } },
    idempotencyKey,
  })
const mine = async (caller: Caller) => (await caller.call('GET /api/risk-signals')).answer.signals

test('a signal on the wrong youth moves to the right one with its dates and its archive term; whether that family was told is asked anew', async () => {
  const { id, endsOn } = await signal(bram, byBsn(wrong))
  await bram.call('POST /api/risk-signals/:id/archive-term', { id, body: { archiveTerm: 'one-year' } })
  await later()
  const moved = await correct(bram, id, await tokenFor(bram, right))
  expect(moved.status, moved.text).toBe(201)
  expect(moved.answer).toMatchObject({ state: 'active', endsOn, matches: [], earlier: false })
  const signals = await mine(bram)
  expect(signals).toMatchObject([
    {
      ...{ id: moved.answer.id, endsOn, archiveTerm: 'one-year', youth: { givenNames: right.givenNames } },
      ...{ raisedAt: '2026-11-22T10:00:00.000Z', told: { told: 'yes', on: '2026-11-21' } },
    },
  ])
  expect(moved.answer.id).not.toBe(id)
  expect(await fromOutside(house, 'SELECT FROM youths')).toHaveLength(1)
  expect(await fromOutside(house, 'SELECT kind FROM signal_counts ORDER BY kind')).toEqual([
    { kind: 'raised' },
    { kind: 'wrong-youth' },
  ])
})

test('the others of the wrong youth read that the match lapsed and nothing else; with those of the right one there is a match, told as ever', async () => {
  await signal(dewi, byBsn(wrong))
  const { id } = await signal(bram, byBsn(wrong))
  await signal(ella, byBsn(right))
  const moved = await correct(bram, id, await tokenFor(bram, right))
  expect(moved.answer.matches).toHaveLength(1)
  expect((await dewi.call('GET /api/matches')).answer.matches).toEqual([])
  expect((await noticesOf(dewi)).filter((kind) => kind === 'match-lapsed')).toHaveLength(1)
  expect((await dewi.call('GET /api/today')).text).not.toMatch(/Bram|Kuiper/)
  expect(await noticesOf(ella)).toContain('match-opened')
  expect((await ella.call('GET /api/matches')).answer.matches[0]?.others.map(({ name }) => name)).toEqual(['Bram Kuiper'])
})

test('it is in the log of both youths, and the privacy officer hears that it may be a data breach', async () => {
  const { id } = await signal(bram, byBsn(wrong))
  await correct(bram, id, await tokenFor(bram, right))
  const [record] = await fromOutside(
    house,
    "SELECT r.subjects, (SELECT count(*)::int FROM audit_record_subjects s WHERE s.record_id = r.id) AS named FROM audit_records r WHERE r.permission = 'risk-signal:correct-youth' AND outcome = 'done' ORDER BY r.id DESC LIMIT 1",
  )
  expect(record).toEqual({ subjects: 2, named: 2 })
  expect(await fromOutside(house, "SELECT FROM notices WHERE kind = 'possible-data-breach'")).not.toEqual([])
})

test('sent twice it happens once, also twice at once; and beside a withdrawal it is one of the two', async () => {
  const { id } = await signal(bram, byBsn(wrong))
  const [token, key] = [await tokenFor(bram, right), randomUUID()]
  const tries = await Promise.all([1, 2, 3].map(() => correct(bram, id, token, key)))
  expect(tries.map(({ status }) => status)).toEqual([201, 201, 201])
  expect(new Set(tries.map(({ answer }) => answer.id)).size).toBe(1)
  const [one] = await mine(bram)
  const back = await tokenFor(bram, wrong)
  const both = await Promise.all([correct(bram, one?.id ?? '', back), withdraw(bram, one?.id ?? '', 'risk-gone')])
  expect(both.filter(({ status }) => status < 300)).toHaveLength(1)
})

test('is refused for the same youth, one on whom there is an own signal, who is too old, and what was not found; nothing changes', async () => {
  const { id } = await signal(bram, byBsn(wrong))
  const codeOf = async (token: string) => (await correct(bram, id, token)).problem.code
  expect(await codeOf(await tokenFor(bram, wrong))).toBe('youth-is-the-same')
  expect(await codeOf('nothing')).toBe('find-expired')
  const other = await signal(bram, byBsn(right))
  expect(await codeOf(await tokenFor(bram, right))).toBe('already-signalled')
  expect((await mine(bram)).map((one) => one.id).sort()).toEqual([id, other.id].sort())
  expect((await correct(dewi, id, await tokenFor(dewi, right))).problem.code).toBe('not-available')
  house.register.setUnavailable(true)
  const waiting = await find(bram, byBsn(noorDeBoer))
  expect(await codeOf(tokenOf(waiting))).toBe('register-unavailable')
  expect((await mine(bram)).length).toBe(2)
})

test('ends no later than the right youth turns 23', async () => {
  const { id } = await signal(bram, byBsn(wrong), { endsOn: '2028-11-22' })
  const moved = await correct(bram, id, await tokenFor(bram, almostTwentyThree))
  expect(moved.answer.endsOn).toBe('2026-12-12')
  expect((await find(bram, byBsn(tooOld))).problem.code).toBe('youth-too-old')
})
