import { sweepNow } from '@mens-centraal/local-index-server/app'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { byBsn, fromOutside, noticesOf, signal, until } from './acts.ts'
import { openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())

const sweep = () => sweepNow(house.config)
const to = (day: string): void => {
  house.clock.now = new Date(`${day}T10:00:00Z`)
}
const warnings = async (person: Parameters<TestHouse['as']>[0], kind: string) =>
  (await noticesOf(await house.as(person))).filter((each) => each === kind).length
const noordId = people.karinVeenstra.jobs[0].organisation

test('90, 30 and 7 days before a covenant ends its coordinator and the functional managers are warned, once each; after that nobody signals, and the officer keeps the match', async () => {
  to('2026-11-22')
  const bram = await house.as(people.bramKuiper)
  await signal(bram, byBsn(situations.semDeBoer))
  const [link] = (await signal(await house.as(people.dewiTan), byBsn(situations.semDeBoer))).matches
  await sweep()
  const before = await warnings(officers.gerardPost, 'covenant-ends')
  await fromOutside(house, "UPDATE covenants SET valid_until = '2027-02-20' WHERE organisation_id = $1", [noordId])
  await Promise.all([sweep(), sweep()])
  await sweep()
  expect(await warnings(people.karinVeenstra, 'covenant-ends'), 'there are two, each with a municipality').toBe(2)
  expect(await warnings(officers.gerardPost, 'covenant-ends')).toBe(before + 1)
  expect(await warnings(people.bramKuiper, 'covenant-ends')).toBe(0)
  await until(async () => house.mailbox.mails().some(({ recipients }) => recipients.some((each) => each.startsWith('karin'))))
  to('2027-01-20')
  await sweep()
  expect(await warnings(people.karinVeenstra, 'covenant-ends')).toBe(2)
  to('2027-02-14')
  await Promise.all([sweep(), sweep()])
  await sweep()
  expect(await warnings(people.karinVeenstra, 'covenant-ends'), 'the first are 60 days old, and gone').toBe(2)
  to('2027-02-20')
  const again = await house.as(people.bramKuiper)
  expect((await again.call('POST /api/youths/find', { body: byBsn(situations.noorDeBoer) })).problem.code).toBe('covenant-ended')
  const { followUps } = (await (await house.as(officers.fatimaElIdrissi)).call('GET /api/follow-ups')).answer
  expect(followUps.map(({ id }) => id)).toContain(link?.id)
})

test('when the covenant has ended the officer gets the open match, once, and sees whose; the coordinator hears that the signals are orphaned', async () => {
  const fatima = await house.as(officers.fatimaElIdrissi)
  const lapsed = async () => (await noticesOf(fatima)).filter((kind) => kind === 'reporter-lapsed').length
  await Promise.all([house.catchUp(), house.catchUp()])
  await house.catchUp()
  expect(await lapsed()).toBe(1)
  const board = (await fatima.call('GET /api/follow-ups')).answer.followUps
  const whoLapsed = board.flatMap(({ participants }) =>
    participants.flatMap(({ name, lapsedOn }) => (lapsedOn ? [`${name} ${lapsedOn}`] : [])),
  )
  expect(whoLapsed).toEqual(['Bram Kuiper 2027-02-20'])
  const detail = (await fatima.call('GET /api/follow-ups/:id', { id: board[0]?.id ?? '' })).answer
  const step = { on: '2027-02-20', event: 'reporter-lapsed', who: 'Bram Kuiper', forWhom: null, withWhom: [] }
  expect(detail.timeline).toContainEqual(step)
  const dewi = await house.as(people.dewiTan)
  const own = (await dewi.call('GET /api/matches/:id/follow-up', { id: board[0]?.id ?? '' })).answer
  expect(own.timeline.map(({ event }) => event)).not.toContain('reporter-lapsed')
  const karin = await house.as(people.karinVeenstra)
  expect(await noticesOf(karin)).toContain('signals-orphaned')
  const { colleagues } = (await karin.call('GET /api/organisation-signals')).answer
  expect(colleagues.map(({ name, orphanedBecause }) => [name, orphanedBecause])).toEqual([['Bram Kuiper', 'lapsed']])
  expect(await lapsed()).toBe(1)
})

test('of designations that end together there is one warning; none of one that goes on, or of who leaves anyhow', async () => {
  to('2026-11-22')
  await fromOutside(house, 'UPDATE covenants SET valid_until = NULL WHERE organisation_id = $1', [noordId])
  await sweep()
  const before = await warnings(people.karinVeenstra, 'designation-ends')
  const [bram, lotte] = [people.bramKuiper.jobs[0].id, people.lottePrins.jobs[0].id]
  await fromOutside(house, "UPDATE designations SET valid_until = '2026-12-20' WHERE position_id IN ($1, $2)", [bram, lotte])
  await sweep()
  await sweep()
  expect(await warnings(people.karinVeenstra, 'designation-ends')).toBe(before + 1)
  await fromOutside(house, "UPDATE designations SET valid_until = '2026-11-28' WHERE position_id IN ($1, $2)", [bram, lotte])
  await fromOutside(
    house,
    "INSERT INTO designations (id, position_id, valid_from) SELECT gen_random_uuid(), position_id, '2026-11-28' FROM designations WHERE position_id IN ($1, $2)",
    [bram, lotte],
  )
  await sweep()
  expect(await warnings(people.karinVeenstra, 'designation-ends')).toBe(before + 1)
})

test('before a category ends all of that kind are warned, once; from that day they no longer signal', async () => {
  to('2026-11-22')
  const before = await warnings(officers.gerardPost, 'category-ends')
  await fromOutside(house, "UPDATE organisation_categories SET valid_until = '2026-12-22' WHERE code = 'youth-help-provider'")
  await Promise.all([sweep(), sweep()])
  const told = await warnings(people.karinVeenstra, 'category-ends')
  expect(told, 'one for each municipality').toBeGreaterThan(0)
  await sweep()
  expect(await warnings(people.karinVeenstra, 'category-ends')).toBe(told)
  expect(await warnings(officers.gerardPost, 'category-ends')).toBe(before + 1)
  expect(await warnings(people.wimDeGraaf, 'category-ends'), 'of a school').toBe(0)
  to('2026-12-22')
  const bram = await house.as(people.bramKuiper)
  expect((await bram.call('POST /api/youths/find', { body: byBsn(situations.noorDeBoer) })).problem.code).toBe(
    'category-not-designated',
  )
})
