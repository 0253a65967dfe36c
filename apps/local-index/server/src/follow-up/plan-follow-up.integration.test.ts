import { newRandomId, newSortableId } from '@mens-centraal/kernel/ids'
import { type Database, openDatabase } from '@mens-centraal/platform/db/database'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { byBsn, fromOutside, signal, until, withdraw } from '../../../../../test/world/acts.ts'
import { openTestHouse, type TestHouse } from '../../../../../test/world/house.ts'
import { workerDoor } from '../worker.ts'
import { planFollowUp } from './plan-follow-up.ts'
import { takeHouseSteps } from './take-house-step.ts'

let house: TestHouse
let database: Database
beforeAll(async () => {
  house = await openTestHouse(new Date('2026-11-23T10:00:00Z'))
  database = openDatabase(house.config.databases.worker, 2, () => undefined)
})
afterAll(async () => {
  await database?.close()
  await house?.close()
})

const draw = { id: newRandomId, sortableId: () => newSortableId(Date.now()), number: () => 0 }
/** A door of the worker; `before` happens before its statements of so many round trips go to the database. */
const door = (trip = 0, before: () => Promise<unknown> = async () => undefined) => {
  let trips = 0
  const run: Database['run'] = async (statements) => {
    trips += 1
    if (trips === trip) await before()
    return database.run(statements)
  }
  return workerDoor(house.config, { ...database, run }, draw)
}
const roundOf = async (id: string) => (await fromOutside(house, 'SELECT round FROM follow_ups WHERE id = $1', [id]))[0]?.['round']

/** Two people signal a youth, and the match is planned. */
const matchOf = async (youth: { readonly bsn: string }) => {
  await signal(await house.as(people.bramKuiper), byBsn(youth))
  const { matches } = await signal(await house.as(people.keesBrouwer), byBsn(youth))
  const id = matches[0]?.id ?? ''
  await until(
    async () =>
      (await roundOf(id)) === 1 &&
      (await fromOutside(house, 'SELECT FROM outbox WHERE due_at <= $1', [house.clock.now])).length === 0,
  )
  return id
}

test('a newcomer who turns out not to belong there while the match is planned: the plan is made anew, without their round', async () => {
  const id = await matchOf(situations.semDeBoer)
  house.clock.now = new Date('2026-11-24T10:00:00Z')
  const dewi = await house.as(people.dewiTan)
  const given = await signal(dewi, byBsn(situations.semDeBoer))
  await until(async () => (await roundOf(id)) === 2)
  await fromOutside(house, 'UPDATE follow_ups SET round = 1, asked_at = $2 WHERE id = $1', [id, new Date('2026-11-23T10:00:00Z')])
  await fromOutside(house, 'DELETE FROM follow_up_rounds')
  const outcome = await planFollowUp(
    door(3, () => withdraw(dewi, given.id, 'unjustified')),
    id,
  )
  expect(outcome).toMatchObject({ ok: false, refusal: { code: 'conflict-try-again' } })
  expect((await planFollowUp(door(), id)).ok).toBe(true)
  expect(await roundOf(id)).toBe(1)
})

test('two plans of one match at once: one round', async () => {
  const id = await matchOf(situations.noorDeBoer)
  await fromOutside(house, "UPDATE follow_ups SET asked_at = asked_at - interval '1 day' WHERE id = $1", [id])
  const outcome = await planFollowUp(
    door(3, () => planFollowUp(door(), id)),
    id,
  )
  expect(outcome.ok).toBe(false)
  expect((await planFollowUp(door(), id)).ok).toBe(true)
  expect(await roundOf(id)).toBe(2)
})

test('a follow-up that cannot be looked at stops no other: each of the others gets its reminder, and the fault is told', async () => {
  const [broken, well] = [await matchOf(situations.twinLotte), await matchOf(situations.sixteen)]
  await fromOutside(house, "UPDATE follow_ups SET remind_on = '2026-11-20' WHERE id = $1", [broken])
  await fromOutside(
    house,
    `CREATE FUNCTION refuse_a_step() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'a fault'; END $$;
     CREATE TRIGGER refuse BEFORE INSERT ON follow_up_steps FOR EACH ROW WHEN (NEW.follow_up_id = '${broken}') EXECUTE FUNCTION refuse_a_step()`,
  )
  house.clock.now = new Date('2026-11-30T10:00:00Z')
  const faults: unknown[] = []
  await takeHouseSteps(
    () => door(),
    (error) => faults.push(error),
  )
  const steps = await fromOutside(house, 'SELECT follow_up_id FROM follow_up_steps WHERE follow_up_id = ANY ($1)', [
    [broken, well],
  ])
  expect(steps.map(({ follow_up_id }) => follow_up_id)).toEqual([well])
  expect(faults).toHaveLength(1)
})
