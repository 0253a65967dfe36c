import { addDays } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import { prepared } from '@mens-centraal/platform/db/statement'
import { generateInhabitants } from '@mens-centraal/world/inhabitants'
import { stockFinds } from '@mens-centraal/world/load/finds'
import { type HouseProcess, startHouseProcess } from '@mens-centraal/world/load/house-process'
import { openPopulationRegister } from '@mens-centraal/world/population-register/population-register'
import { valuesOfReading, valuesOfRegistering } from './act-values.ts'
import { closeEar, executedDuring, openEar } from './capture.ts'
import { loadSignals } from './load-signals.ts'
import { type Client, openClient } from './measure.ts'
import { openPlace, type Place } from './place.ts'
import { actorsOf, connections, type Plan, readYouthFormula, youthFormula, youthOf } from './plan.ts'
import { firstReferenceNumber, type Script, tripsOf } from './reference.ts'
import type { Kind, Wave } from './requests.ts'

/** A full database, a running house, a client, and the reference's scripts. */
export type Stage = {
  readonly place: Place
  readonly house: HouseProcess
  readonly client: Client
  readonly register: Script
  readonly read: Script
  readonly wave: (kind: Kind, from: number, count: number) => Wave
  /** Keeps the house's match numbers out of the range that the reference will use for these acts. */
  readonly clearNumbers: (from: number, count: number) => Promise<void>
  readonly close: () => Promise<void>
}

/** Acts before the first measured one: the captured ones, and those that warm up. */
export const firstAct = 4_000

const clear = prepared(`
  WITH moving AS (SELECT id, row_number() OVER () AS n FROM matches WHERE number BETWEEN $1 AND $2),
    free AS (SELECT lpad(i::text, 6, '0') AS number, row_number() OVER () AS n FROM generate_series(0, 899999) i
      WHERE NOT EXISTS (SELECT FROM matches m WHERE m.number = lpad(i::text, 6, '0')) LIMIT (SELECT count(*) FROM moving)),
    given AS (DELETE FROM match_numbers WHERE number BETWEEN $1 AND $2)
  UPDATE matches m SET number = free.number FROM moving JOIN free USING (n) WHERE m.id = moving.id`)

/** BSNs of fictional youths whom the register knows. */
const youths = (inhabitants: ReturnType<typeof generateInhabitants>, most: number): string[] => {
  const found: string[] = []
  for (const { bsn, born, suspended } of inhabitants) {
    if (born > '2008' && suspended === null) found.push(bsn)
    if (found.length === most) break
  }
  return found
}

const openRegister = async () => {
  const inhabitants = generateInhabitants({ seed: 1, size: 5_000, bsnRange: '9999', today: dayOf(new Date()) })
  const register = await openPopulationRegister({ port: 0, host: '127.0.0.1', apiKeys: ['load'], inhabitants })
  return { register, bsns: youths(inhabitants, 500) }
}

/** Lets the house do each act once while PostgreSQL tells what it executes. */
const captureScripts = async (place: Place, plan: Plan, client: Client, waveAt: (port: number) => Stage['wave']) => {
  await openEar(place)
  const house = await startHouseProcess('pages', { databases: place.urls, keys: place.keys, port: 0, poolSize: 1 })
  const wave = waveAt(house.port)
  const executed = (kind: Kind, act: number) => executedDuring(place, () => client.send(wave(kind, act, 1)))
  await client.send(wave('today', 0, 1))
  const usual = tripsOf(await executed('register', 1), valuesOfRegistering(plan, place.keys, 1))
  const match = tripsOf(await executed('register', 0), valuesOfRegistering(plan, place.keys, 0))
  const read = tripsOf(await executed('read', 1), valuesOfReading(plan, 1))
  await house.end('SIGTERM')
  await closeEar(place)
  return {
    register: { usual, match, youth: youthFormula(plan) },
    read: { usual: read, match: read, youth: readYouthFormula(plan) },
  }
}

/** Sets everything up for one size. */
export const openStage = async (plan: Plan): Promise<Stage> => {
  const place = await openPlace()
  await loadSignals(place, plan)
  const acts = { from: 0, count: firstAct + 2 * plan.rounds * plan.acts }
  await stockFinds(place.superuser.run, place.keys, actorsOf(plan), acts, (act) => youthOf(plan, act))
  const { register, bsns } = await openRegister()
  const client = openClient()
  const today = dayOf(new Date())
  const days = { told: addDays(today, -3), ends: addDays(today, 90) }
  const waveAt =
    (port: number): Stage['wave'] =>
    (kind, from, count) => ({ kind, port, from, count, plan, days, bsns })
  const scripts = await captureScripts(place, plan, client, waveAt)
  const house = await startHouseProcess('pages', {
    databases: place.urls,
    keys: place.keys,
    port: 0,
    poolSize: connections,
    registerUrl: register.url,
  })
  const number = (act: number): string => String(firstReferenceNumber + (Math.floor(act / 5) % 100_000))
  return {
    place,
    house,
    client,
    ...scripts,
    wave: waveAt(house.port),
    clearNumbers: async (from, count) => {
      await place.superuser.run([clear(number(from), number(from + count))])
    },
    close: async () => {
      client.close()
      await house.end('SIGTERM')
      await register.close()
      await place.close()
    },
  }
}
