import { situations } from '@mens-centraal/world/inhabitants/situations'
import { people } from '@mens-centraal/world/people'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { byBsn, find, fromOutside, noticesOf, raise, signal, tokenOf, until, withdraw } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
let bram: Caller
let dewi: Caller
beforeAll(async () => {
  house = await openTestHouse()
  bram = await house.as(people.bramKuiper)
  dewi = await house.as(people.dewiTan)
})
afterAll(() => house?.close())
afterEach(() => house.register.setUnavailable(false))

/** A signal that Bram gives by BSN while the register is down. */
const waiting = async (youth: { readonly bsn: string }, endsOn = '2027-02-22') => {
  house.register.setUnavailable(true)
  const raised = await raise(bram, tokenOf(await find(bram, byBsn(youth))), { endsOn })
  expect(raised.answer).toMatchObject({ state: 'waiting-for-check', matches: [] })
  return raised.answer
}
const mine = async (caller: Caller, id: string) =>
  (await caller.call('GET /api/risk-signals')).answer.signals.find((one) => one.id === id)
/** Waits until something holds, and all the while makes due what waits in the outbox: the house's clock stands still. */
const eventually = (holds: () => Promise<boolean>) =>
  until(async () => {
    await fromOutside(house, 'UPDATE outbox SET due_at = $1', [house.clock.now.toISOString()])
    return holds()
  })

test('with the BRP down a signal by BSN is kept, and does nothing: no match, no notice; the screen says that it waits', async () => {
  await signal(dewi, byBsn(situations.semDeBoer))
  const { id } = await waiting(situations.semDeBoer)
  expect(await mine(bram, id)).toMatchObject({ state: 'waiting-for-check', youth: { givenNames: null, familyName: null } })
  expect((await bram.call('GET /api/today')).answer.waitingForCheck).toMatchObject([{ id }])
  expect((await dewi.call('GET /api/matches')).answer.matches).toEqual([])
  expect(await noticesOf(dewi)).toEqual([])
  const kees = await house.as(people.keesBrouwer)
  await until(async () => (await fromOutside(house, 'SELECT FROM outbox WHERE attempts > 0')).length > 0)
  house.register.setUnavailable(false)
  const { matches } = await signal(kees, byBsn(situations.semDeBoer))
  const seen = await kees.call('GET /api/matches/:id', { id: matches[0]?.id ?? '' })
  expect(seen.answer.participants.map(({ name }) => name).sort()).toEqual(['Dewi Tan', 'Kees Brouwer'])

  await eventually(async () => (await mine(bram, id))?.state === 'active')
  const signals = await mine(bram, id)
  expect(signals).toMatchObject({ youth: { givenNames: 'Sem', familyName: 'de Boer', birthYear: 2014 }, matches })
  expect((await noticesOf(bram)).sort()).toEqual(['match-opened', 'signal-confirmed'])
  expect((await noticesOf(dewi)).sort()).toEqual(['match-joined', 'match-opened'])
})

test('the end date moves to the 23rd birthday when that turns out to come first', async () => {
  const { id } = await waiting(situations.almostTwentyThree)
  house.register.setUnavailable(false)
  await eventually(async () => (await mine(bram, id))?.state === 'active')
  expect((await mine(bram, id))?.endsOn).toBe('2026-12-12')
})

test.each([
  ['does not know the number', { bsn: '999999990' }],
  ['says that the person died', situations.died],
  ['says that the person is too old', situations.tooOld],
])('when the register %s the signal is removed, and its reporter told', async (_what, youth) => {
  const before = (await noticesOf(bram)).filter((kind) => kind === 'signal-not-confirmed').length
  const { id } = await waiting(youth)
  house.register.setUnavailable(false)
  await eventually(async () => (await mine(bram, id)) === undefined)
  expect((await noticesOf(bram)).filter((kind) => kind === 'signal-not-confirmed')).toHaveLength(before + 1)
  expect(await fromOutside(house, 'SELECT FROM risk_signals WHERE id = $1', [id])).toEqual([])
})

test('two waiting signals on one youth match when both are confirmed, once', async () => {
  const { id } = await waiting(situations.twinFleur)
  const other = await raise(dewi, tokenOf(await find(dewi, byBsn(situations.twinFleur))))
  expect(other.answer).toMatchObject({ state: 'waiting-for-check', matches: [] })
  house.register.setUnavailable(false)
  await eventually(
    async () => (await mine(bram, id))?.matches.length === 1 && (await mine(dewi, other.answer.id))?.matches.length === 1,
  )
  expect((await mine(bram, id))?.matches).toEqual((await mine(dewi, other.answer.id))?.matches)
})

test('a waiting signal that was withdrawn stays so', async () => {
  const { id } = await waiting(situations.sixteen)
  expect((await withdraw(bram, id, 'unjustified')).status).toBe(204)
  house.register.setUnavailable(false)
  await eventually(async () => (await fromOutside(house, 'SELECT FROM outbox')).length === 0)
  expect(await mine(bram, id)).toBeUndefined()
})

test('a signal whose end date passed while it waited never counts', async () => {
  await signal(dewi, byBsn(situations.leapDay))
  const { id } = await waiting(situations.leapDay, '2026-11-24')
  house.clock.now = new Date('2026-11-25T10:00:00Z')
  house.register.setUnavailable(false)
  await eventually(async () => (await fromOutside(house, 'SELECT FROM risk_signals WHERE id = $1', [id])).length === 0)
  const dewiNow = await house.as(people.dewiTan)
  expect(
    (await dewiNow.call('GET /api/risk-signals')).answer.signals.flatMap(({ youth, matches }) =>
      youth.givenNames === 'Jesse' ? matches : [],
    ),
  ).toEqual([])
})

test('a waiting signal past its end that is given again leaves nothing behind: it never counted, so nothing is archived', async () => {
  const bramNow = await house.as(people.bramKuiper)
  house.register.setUnavailable(true)
  const youth = byBsn({ bsn: '999999990' })
  const first = await raise(bramNow, tokenOf(await find(bramNow, youth)), { endsOn: '2026-12-01' })
  expect(first.answer.state).toBe('waiting-for-check')
  house.clock.now = new Date('2026-12-02T10:00:00Z')
  const bramLater = await house.as(people.bramKuiper)
  const again = await raise(bramLater, tokenOf(await find(bramLater, youth)))
  expect(again.answer.state).toBe('waiting-for-check')
  const rows = await fromOutside(house, 'SELECT id, state FROM risk_signals WHERE id = ANY ($1)', [
    [first.answer.id, again.answer.id],
  ])
  expect(rows).toEqual([{ id: again.answer.id, state: 'waiting-for-check' }])
})

test('a waiting signal that is withdrawn because the risk is gone leaves nothing behind either', async () => {
  const dewiNow = await house.as(people.dewiTan)
  house.register.setUnavailable(true)
  const { answer } = await raise(dewiNow, tokenOf(await find(dewiNow, byBsn(situations.namesakeAli))))
  expect((await withdraw(dewiNow, answer.id, 'risk-gone')).status).toBe(204)
  expect(await fromOutside(house, 'SELECT FROM risk_signals WHERE id = $1', [answer.id])).toEqual([])
})
