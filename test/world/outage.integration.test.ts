import { idOf, sessionToken } from '@mens-centraal/world/load/crowd'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FragileHouse } from './kill/fragile-house.ts'
import { undelivered } from './kill/history.ts'
import { Raisers } from './kill/raisers.ts'

const minute = 60_000
const soon = { timeout: minute, interval: 100 }

let house: FragileHouse
let raisers: Raisers
beforeAll(async () => {
  house = await FragileHouse.open()
  raisers = new Raisers(house)
  await raisers.gather()
  await raisers.provide(100)
  await house.look(`UPDATE positions SET roles = '{reporter,functional-manager}' WHERE id = '${idOf('position', 1)}'`)
}, 2 * minute)
afterAll(() => house?.close(), minute)

const readiness = () =>
  fetch(`${house.url}/health/ready`).then(
    ({ status }) => status,
    () => 0,
  )

type Deliveries = { waiting: number; dead: { topic: string; attempts: number; error: string }[] }

/** What the functional manager sees. */
const deliveries = async (): Promise<Deliveries> => {
  const cookie = `mc-index-session=${sessionToken(1)}`
  const answer = await fetch(`${house.url}/api/deliveries`, { headers: { cookie } })
  expect(answer.status).toBe(200)
  return (await answer.json()) as Deliveries
}

test(
  'the pages are not ready while PostgreSQL is away, and ready again by themselves',
  async () => {
    expect(await readiness()).toBe(200)
    await house.stopServer()
    await expect.poll(readiness, soon).toBe(503)
    await house.startServer()
    await expect.poll(readiness, soon).toBe(200)
  },
  3 * minute,
)

test(
  'what is on its way is finished before the pages stop, and they say that all went well',
  async () => {
    const gate = await house.hold('LOCK TABLE youths IN ACCESS EXCLUSIVE MODE')
    const act = raisers.raiseOne()
    await expect
      .poll(
        () => house.look("SELECT FROM pg_locks WHERE NOT granted AND relation = 'youths'::regclass").then((rows) => rows.length),
        soon,
      )
      .toBe(1)
    const ended = house.end('pages', 'SIGTERM')
    await gate.letGo()
    expect((await act).signalId).toMatch(/^[0-9a-f-]{36}$/)
    expect(await ended).toBe(0)
    await house.start('pages')
  },
  3 * minute,
)

test(
  'the worker stops in good order, and the next one goes on with what waits',
  async () => {
    expect(await house.end('worker', 'SIGTERM')).toBe(0)
    await raisers.untilMatched()
    expect((await deliveries()).waiting).toBeGreaterThan(0)
    await house.start('worker')
    await expect.poll(() => undelivered(house), soon).toBe(0)
  },
  3 * minute,
)

test(
  'while the mail server says "later" a notice waits, and goes out when it says yes',
  async () => {
    house.mail.setFailing('temporarily')
    await raisers.provide(100)
    await raisers.untilMatched()
    await expect.poll(async () => (await house.look('SELECT FROM outbox WHERE attempts > 0')).length, soon).toBeGreaterThan(0)
    expect((await deliveries()).dead).toEqual([])
    house.mail.setFailing('no')
    await expect.poll(() => undelivered(house), soon).toBe(0)
  },
  3 * minute,
)

test(
  'what the mail server refuses for good is a dead letter that the functional manager sees, and nobody is named in it',
  async () => {
    house.mail.setFailing('permanently')
    await raisers.untilMatched()
    await expect.poll(async () => (await deliveries()).dead.length, soon).toBeGreaterThan(0)
    expect((await deliveries()).dead[0]).toMatchObject({ topic: 'mail-notice', attempts: 1, error: 'refused for good' })
    expect((await deliveries()).waiting).toBe(0)
  },
  3 * minute,
)
