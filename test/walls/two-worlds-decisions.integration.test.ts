import { openJobs } from '@mens-centraal/local-index-server/app'
import type { Situation } from '@mens-centraal/world/inhabitants/situation'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import type { Person } from '@mens-centraal/world/jobs'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { byBsn, fromOutside, signal, until } from '../world/acts.ts'
import { openTestHouse, type TestHouse } from '../world/house.ts'

/** Two houses in which Bram and Dewi gave a signal, each on a youth of their own. In one of them a match between the two, and a move, waits for a decider, and is held back. */
let plain: TestHouse
let held: TestHouse
beforeAll(async () => {
  plain = await openTestHouse()
  held = await openTestHouse()
})
afterAll(() => Promise.all([plain?.close(), held?.close()]))

const { secretAddress, brotherElsewhere } = situations
const { bramKuiper, dewiTan } = people

const settled = (house: TestHouse) =>
  until(async () => (await fromOutside(house, 'SELECT FROM outbox WHERE due_at <= $1', [house.clock.now])).length === 0)
const give = async (house: TestHouse, person: Person, youth: Situation) => {
  await signal(await house.as(person), byBsn(youth))
  await settled(house)
}
const move = async (house: TestHouse) => {
  const elsewhere = { kind: 'location', description: 'Elders', since: '2026-11-22' as never } as const
  house.register.inhabitants.move(secretAddress.bsn, elsewhere, '9002')
  const jobs = await openJobs({ ...house.config, mailReports: null })
  await jobs.catchUp()
  await jobs.close()
  await settled(house)
}
const withholdAll = async (house: TestHouse): Promise<number> => {
  const yvonne = await house.as(officers.yvonneJansen)
  const { waiting } = (await yvonne.call('GET /api/decisions')).answer
  for (const { id } of waiting) await yvonne.call('POST /api/decisions/:id/outcome', { id, body: { outcome: 'withhold' } })
  await settled(house)
  return waiting.length
}

const uuid = /[0-9a-f]{8}-[0-9a-f-]{27}/g
/** All that somebody is told and can ask, without ids. */
const whatIsSeenBy = async (house: TestHouse, person: Person): Promise<string[]> => {
  const caller = await house.as(person)
  const said: string[] = []
  for (const operation of ['GET /api/today', 'GET /api/matches', 'GET /api/risk-signals'] as const)
    said.push((await caller.call(operation)).text.replace(uuid, 'id'))
  const mails = house.mailbox.mails().filter(({ recipients }) => recipients[0]?.startsWith(person.givenName.toLowerCase()))
  return [...said, ...mails.map(({ subject }) => subject)]
}

test('reporters cannot tell whether a family match or a move waits, or was held back, or never was', async () => {
  await give(plain, bramKuiper, secretAddress)
  await give(held, bramKuiper, secretAddress)
  await give(held, dewiTan, brotherElsewhere)
  expect(await whatIsSeenBy(held, bramKuiper)).toEqual(await whatIsSeenBy(plain, bramKuiper))
  await move(held)
  expect(await whatIsSeenBy(held, bramKuiper)).toEqual(await whatIsSeenBy(plain, bramKuiper))
  expect(await withholdAll(held)).toBe(2)
  expect(await whatIsSeenBy(held, bramKuiper)).toEqual(await whatIsSeenBy(plain, bramKuiper))
})
