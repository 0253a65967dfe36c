import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHappeningsOf } from './happenings.ts'
import { exampleRegion } from './inhabitants/example-region.ts'
import { notYetEntered, situations } from './inhabitants/situations.ts'
import { generateInhabitants } from './inhabitants.ts'
import { populationOf } from './population-register/population.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mc-happenings-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const today = calendarDay('2026-11-22')
const { letterAddress, sixteen, foreignPrefix } = situations
const inhabitants = generateInhabitants(exampleRegion)

/** A register as it is after a start of the world. */
const start = async (fresh = false) => {
  const register = populationOf(inhabitants)
  return { register, happenings: await openHappeningsOf(register, folder, fresh) }
}

test('what was let happen is so after the next start too, and not after a fresh one', async () => {
  const { register, happenings } = await start(true)
  expect(register.find(notYetEntered.bsn)).toBeUndefined()
  expect(await happenings.let('999910875', 'dies', today)).toBe(false)
  expect(await happenings.let(notYetEntered.bsn, 'dies', today), 'nobody yet').toBe(false)
  for (let twice = 0; twice < 2; twice++) expect(await happenings.let(notYetEntered.bsn, 'birth-entered', today)).toBe(true)
  await happenings.let(letterAddress.bsn, 'turns-23-tomorrow', today)
  await happenings.let(sixteen.bsn, 'emigrates', today)
  for (const one of [register, (await start()).register]) {
    expect(one.find(notYetEntered.bsn)).toMatchObject({ givenNames: 'Safiya', parents: one.find(foreignPrefix.bsn)?.parents })
    expect(one.find(letterAddress.bsn)?.born).toBe('2003-11-23')
    expect(one.find(sixteen.bsn)).toMatchObject({ suspended: { reason: 'emigrated', on: today }, home: { kind: 'abroad' } })
  }
  expect((await start(true)).register.find(notYetEntered.bsn)).toBeUndefined()
})
