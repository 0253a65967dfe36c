import { notInTheRegister, situations } from '@mens-centraal/world/inhabitants/situations'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { byBsn, byName, fromOutside, noticesOf, signal, until, withdraw } from './acts.ts'
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
const as = (...some: (typeof people)[keyof typeof people][]) => Promise.all(some.map((one) => house.as(one)))
const involvedBefore = async (caller: Caller, id: string) =>
  caller.call('GET /api/risk-signals/:id/earlier-organisations', { id })
const namesFor = async (caller: Caller, id: string) =>
  (await involvedBefore(caller, id)).answer.organisations.map(({ organisation }) => organisation)
const archive = async (caller: Caller): Promise<void> => {
  await withdraw(caller, (await signal(caller, youth)).id, 'risk-gone')
}

test('who signals a youth on whom another’s signal is archived gets one notice, with the organisation’s contact of today; no match, and nobody else hears of it', async () => {
  const [kees, bram] = (await as(people.keesBrouwer, people.bramKuiper)) as [Caller, Caller]
  await archive(kees)
  await archive(kees)
  await fromOutside(
    house,
    "UPDATE risk_signals SET archived_on = '2025-05-05', archive_ends_on = '2030-05-05', raised_at = '2025-01-07T10:00:00Z'",
  )
  const before = await noticesOf(kees)
  const his = await signal(bram, youth)
  expect(his).toMatchObject({ matches: [], earlier: true })
  const [notice, ...rest] = (await bram.call('GET /api/today')).answer.notices
  expect(notice).toMatchObject({ kind: 'involved-before', signal: his.id, match: null })
  expect(rest).toEqual([])
  const seen = await involvedBefore(bram, his.id)
  expect(seen.answer.organisations).toMatchObject([{ organisation: 'Halt Voorbeeldregio', generalPhone: '06 00 00 12 00' }])
  expect(seen.text).not.toMatch(/Kees|Brouwer|2025|2030/)
  expect((await bram.call('GET /api/risk-signals/:id', { id: his.id })).answer.earlier).toBe(true)
  expect(await noticesOf(kees)).toEqual(before)
  expect((await involvedBefore(kees, his.id)).problem.code).toBe('not-available')
  expect(await fromOutside(house, 'SELECT FROM matches')).toEqual([])
  const mail = await house.mailbox.waitFor(({ recipients }) => recipients.some((address) => address.startsWith('bram')))
  expect(JSON.stringify(mail)).not.toMatch(/Sem|Boer|Halt/)
})

test('withdrawing and signalling again does not reopen it; leaving the signal closes it', async () => {
  const [kees, bram] = (await as(people.keesBrouwer, people.bramKuiper)) as [Caller, Caller]
  await archive(kees)
  const first = await signal(bram, youth)
  for (const reason of ['risk-gone', 'unjustified', 'wrong-youth'] as const) {
    const { id } = reason === 'risk-gone' ? first : await signal(bram, youth)
    await withdraw(bram, id, reason)
    expect((await involvedBefore(bram, id)).problem.code).toBe('not-available')
  }
  expect(await noticesOf(bram)).toEqual([])
  const again = await signal(bram, youth)
  expect(again.earlier).toBe(false)
  expect(await namesFor(bram, again.id)).toEqual([])
  expect(await noticesOf(bram)).toEqual([])
})

test('one’s own archived signal is never told, nor an organisation that signals the youth now; unjustified leaves nothing to tell', async () => {
  const [kees, bram, dewi] = (await as(people.keesBrouwer, people.bramKuiper, people.dewiTan)) as [Caller, Caller, Caller]
  await archive(bram)
  expect((await signal(bram, youth)).earlier).toBe(false)
  const hers = await signal(dewi, youth)
  expect(hers).toMatchObject({ earlier: false })
  expect(hers.matches).toHaveLength(1)
  await withdraw(kees, (await signal(kees, youth)).id, 'unjustified')
  await withdraw(dewi, hers.id, 'wrong-youth')
  expect((await signal(dewi, youth)).earlier).toBe(false)
})

test('a signal that reached its end is told as archived from that day, whether or not a job saw it, until the archive ends', async () => {
  const [kees] = (await as(people.keesBrouwer)) as [Caller]
  await signal(kees, youth, { endsOn: '2026-12-01' })
  house.clock.now = new Date('2026-11-30T23:00:00Z')
  const [bram] = (await as(people.bramKuiper)) as [Caller]
  const his = await signal(bram, youth, { endsOn: '2028-11-01' })
  expect(await namesFor(bram, his.id)).toEqual(['Halt Voorbeeldregio'])
  await fromOutside(house, "UPDATE archive_notices SET until = '2027-12-01'")
  house.clock.now = new Date('2027-11-30T23:00:00Z')
  const [later] = (await as(people.bramKuiper)) as [Caller]
  expect(await namesFor(later, his.id)).toEqual([])
  expect((await later.call('GET /api/risk-signals/:id', { id: his.id })).answer.earlier).toBe(false)
})

test('a signal that waited for its check is told when it counts; one by name is told of the same name', async () => {
  const [kees, bram] = (await as(people.keesBrouwer, people.bramKuiper)) as [Caller, Caller]
  await archive(kees)
  house.register.setUnavailable(true)
  const waiting = await signal(bram, youth)
  expect(waiting).toMatchObject({ state: 'waiting-for-check', earlier: false })
  house.register.setUnavailable(false)
  house.clock.now = new Date('2026-11-22T10:20:00Z')
  const bramNow = await house.as(people.bramKuiper)
  await until(async () => (await noticesOf(bramNow)).includes('involved-before'))
  expect(await namesFor(bramNow, waiting.id)).toEqual(['Halt Voorbeeldregio'])

  const ticked = { notInRegister: true } as const
  const nameless = byName(notInTheRegister)
  const keesNow = await house.as(people.keesBrouwer)
  await withdraw(keesNow, (await signal(keesNow, nameless, ticked)).id, 'risk-gone')
  expect((await signal(bramNow, nameless, ticked)).earlier).toBe(true)
})

test('goes along with a signal that is handed over to a colleague', async () => {
  const [kees, bram, karin] = (await as(people.keesBrouwer, people.bramKuiper, people.karinVeenstra)) as [Caller, Caller, Caller]
  await archive(kees)
  const { id } = await signal(bram, youth)
  const [from, to] = [people.bramKuiper.jobs[0].id, people.lottePrins.jobs[0].id]
  expect((await karin.call('POST /api/hand-overs', { body: { from, to, signals: [id] } })).status).toBeLessThan(300)
  const [lotte] = (await as(people.lottePrins)) as [Caller]
  expect(await namesFor(lotte, id)).toEqual(['Halt Voorbeeldregio'])
  expect((await lotte.call('GET /api/today')).answer.notices.map(({ kind, signal: about }) => [kind, about])).toContainEqual([
    'involved-before',
    id,
  ])
  expect((await involvedBefore(bram, id)).problem.code).toBe('not-available')
})
