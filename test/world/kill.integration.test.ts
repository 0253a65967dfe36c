import { chanceOf } from '@mens-centraal/world/inhabitants/chance'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { either } from '../length.ts'
import { FragileHouse, victims } from './kill/fragile-house.ts'
import { undelivered, wrongIn } from './kill/history.ts'
import { Raisers } from './kill/raisers.ts'

const rounds = Number(process.env['KILL_ROUNDS'] ?? either({ short: 20, long: 500 }))
/** Something is killed after so many acts at most, and at least one. */
const mostActs = Number(process.env['KILL_ACTS'] ?? either({ short: 150, long: 4_000 }))
const minute = 60_000

let house: FragileHouse
beforeAll(async () => {
  house = await FragileHouse.open()
}, 2 * minute)
afterAll(() => house?.close(), minute)

test(
  `${rounds} times kill -9 in the middle of acts: nothing acknowledged is lost, nobody is told twice`,
  async ({ annotate }) => {
    const chance = chanceOf(20261122, 0)
    const raisers = new Raisers(house)
    await raisers.gather()
    await raisers.provide(2 * mostActs)
    raisers.start()
    for (let round = 0; round < rounds; round += 1) {
      await raisers.untilDone(1 + chance.below(mostActs))
      await house.kill(chance.pick(victims), chance.next())
      await raisers.provide(2 * mostActs)
    }
    const acts = await raisers.stop()
    await expect.poll(() => undelivered(house), { timeout: 2 * minute, interval: 200 }).toBe(0)
    expect(raisers.acknowledged.size).toBe(acts)
    expect(await wrongIn(house, raisers.acknowledged)).toEqual([])
    await annotate(`${rounds} rounds, ${acts} acts, ${raisers.retries} asked again, ${house.mail.mails.size} notices mailed`)
  },
  rounds * 15_000 + 5 * minute,
)
