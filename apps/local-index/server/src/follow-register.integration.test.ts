import { newRandomId, newSortableId } from '@mens-centraal/kernel/ids'
import { openDatabase } from '@mens-centraal/platform/db/database'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { byBsn, fromOutside, signal, until, withdraw } from '../../../../test/world/acts.ts'
import { openTestHouse, type TestHouse } from '../../../../test/world/house.ts'
import { compareAll } from './follow-register.ts'
import { openHouseLog } from './log-events.ts'
import { workerDoor } from './worker.ts'
import { openPopulationRegister } from './youths/population-register.ts'
import { openRegisterEvents, type RegisterEvents } from './youths/register-events.ts'

const { semDeBoer } = situations

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())

const isFollowed = (): boolean => house.register.happenings.followed('test-register-key').includes(semDeBoer.bsn)

/** The comparison of the day, while something happens just before, or just after, the register is told to stop following somebody. */
const compareWhile = async (when: 'before' | 'after', happens: () => Promise<unknown>): Promise<void> => {
  const { url, apiKey } = house.config.populationRegister
  const events = openRegisterEvents(url, apiKey)
  const watched: RegisterEvents = {
    ...events,
    follow: async (bsn, following) => {
      if (!following && when === 'before') await happens()
      const told = await events.follow(bsn, following)
      if (!following && when === 'after') await happens()
      return told
    },
  }
  const database = openDatabase(house.config.databases.worker, 2, () => undefined)
  const draw = { id: newRandomId, sortableId: () => newSortableId(Date.now()), number: () => 0 }
  try {
    const openDoor = () => workerDoor(house.config, database, draw)
    const register = openPopulationRegister(url, apiKey)
    await compareAll({ register, events: watched, openDoor, log: openHouseLog('silent', 'test') })
  } finally {
    await database.close()
  }
}

test.each(['before', 'after'] as const)(
  'a signal that is given just %s the register is told to stop: the youth is followed all the same',
  async (when) => {
    const { url, apiKey } = house.config.populationRegister
    await openRegisterEvents(url, apiKey).follow(semDeBoer.bsn, true)
    const bram = await house.as(people.bramKuiper)
    let given = ''
    await compareWhile(when, async () => {
      given = (await signal(bram, byBsn(semDeBoer))).id
      await until(async () => (await fromOutside(house, 'SELECT FROM followings')).length === 1)
    })
    expect(given).not.toBe('')
    expect(isFollowed()).toBe(true)
    await withdraw(bram, given, 'unjustified')
    await until(async () => !isFollowed())
  },
)

test('whom nobody needs the register stops following', async () => {
  const { url, apiKey } = house.config.populationRegister
  await openRegisterEvents(url, apiKey).follow(semDeBoer.bsn, true)
  await compareWhile('before', async () => undefined)
  expect(isFollowed()).toBe(false)
})
