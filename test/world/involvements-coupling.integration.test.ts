import { randomUUID } from 'node:crypto'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromOutside } from './acts.ts'
import { openTestHouse, type TestHouse } from './house.ts'
import { halfYear } from './involvement.ts'
import { allowSystems, ask, linkAccount, registerSystem, type SchoolSystem, tokenFor } from './school-system.ts'

const { inMeerwijk } = situations
const dewi = people.dewiTan.jobs[0].id

let house: TestHouse
let system: SchoolSystem
beforeAll(async () => {
  house = await openTestHouse()
  await allowSystems(await house.as(officers.gerardPost), 'on')
  system = await registerSystem(house, 'ggdVoorbeeldregio', 'Kinddossier')
  await linkAccount(system, await house.as(people.dewiTan), 'd.tan')
})
afterAll(() => house?.close())

const jeugdige = { zoek: 'bsn', bsn: inMeerwijk.bsn } as const
const record = async (wish: { bsn?: string; eindigtOp?: string; key?: string } = {}) => {
  const { bsn = inMeerwijk.bsn, eindigtOp = halfYear, key = randomUUID() } = wish
  const token = await tokenFor(system)
  return ask(system, 'POST /aansluiting/v1/betrokkenheden', {
    token,
    account: 'd.tan',
    key,
    body: { jeugdige: { ...jeugdige, bsn }, eindigtOp },
  })
}

test('a system of an organisation that helps records an involvement, once for each key, by the rules of the screens', async () => {
  expect((await record()).problem.code).toBe('not-permitted')
  await fromOutside(house, "UPDATE positions SET roles = '{reporter,involvement-recorder}' WHERE id = $1", [dewi])
  const wrong = await record({ eindigtOp: '2027-11-23' })
  expect(wrong.problem).toMatchObject({ code: 'involvement-end-too-late', errors: [{ field: 'eindigtOp' }] })
  expect((await record({ bsn: '999992077' })).problem.code).toBe('youth-died')
  const key = randomUUID()
  const [first, again] = [await record({ key }), await record({ key })]
  expect([first.status, again.answer]).toEqual([201, first.answer])
  expect(first.answer).toMatchObject({ eindigtOp: halfYear })
  expect((await record()).problem.code).toBe('already-involved')
  expect(await fromOutside(house, 'SELECT position_id FROM involvements')).toEqual([{ position_id: dewi }])
  const records = await fromOutside(
    house,
    "SELECT origin FROM audit_records WHERE permission = 'involvement:record' AND outcome = 'done'",
  )
  expect(records).toEqual([{ origin: 'connection' }])
})
