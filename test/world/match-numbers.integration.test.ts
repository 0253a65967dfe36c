import { situations } from '@mens-centraal/world/inhabitants/situations'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { byBsn, fromOutside, signal, withdraw } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
let bram: Caller
let dewi: Caller
beforeAll(async () => {
  house = await openTestHouse()
  ;[bram, dewi] = await Promise.all([house.as(people.bramKuiper), house.as(people.dewiTan)])
})
afterAll(() => house?.close())

const youths = [situations.semDeBoer, situations.noorDeBoer, situations.houseboat, situations.inMeerwijk, situations.leapDay]

test.each([
  [50, 'n % 2 = 0'],
  [95, 'n % 20 <> 7'],
])('with %i in a hundred numbers taken, matches made at once each get a free one', async (_percent, taken) => {
  await fromOutside(house, 'TRUNCATE match_numbers')
  await fromOutside(
    house,
    `INSERT INTO match_numbers SELECT lpad(n::text, 6, '0'), now() FROM generate_series(0, 999999) n WHERE ${taken}`,
  )
  const pairs = await Promise.all(
    youths.map(async (youth) => [await signal(bram, byBsn(youth)), await signal(dewi, byBsn(youth))] as const),
  )
  const numbers = pairs.map(([, { matches }]) => matches[0]?.number ?? '')
  expect(new Set(numbers).size).toBe(youths.length)
  const found = await fromOutside(
    house,
    `SELECT number FROM match_numbers WHERE number = ANY ($1) AND NOT (SELECT ${taken} FROM (SELECT number::int AS n) x)`,
    [numbers],
  )
  expect(found).toHaveLength(youths.length)
  for (const [his, hers] of pairs) {
    await withdraw(bram, his.id, 'unjustified')
    await withdraw(dewi, hers.id, 'unjustified')
  }
})

test('a match that is destroyed leaves its number taken, and a record of one act, not of each draw', async () => {
  const [his, hers] = [await signal(bram, byBsn(situations.sixteen)), await signal(dewi, byBsn(situations.sixteen))]
  const number = hers.matches[0]?.number
  const raised = "SELECT FROM audit_records WHERE permission = 'risk-signal:raise' AND outcome = 'done' AND position_id = $1"
  const acts = await fromOutside(house, raised, [people.dewiTan.jobs[0].id])
  expect(acts).toHaveLength(2 * youths.length + 1)
  await withdraw(bram, his.id, 'unjustified')
  await withdraw(dewi, hers.id, 'unjustified')
  expect(await fromOutside(house, 'SELECT FROM matches WHERE number = $1', [number])).toEqual([])
  expect(await fromOutside(house, 'SELECT FROM match_numbers WHERE number = $1', [number])).toHaveLength(1)
})
