import { randomUUID } from 'node:crypto'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromOutside } from './acts.ts'
import { openTestHouse, type TestHouse } from './house.ts'
import { halfYear } from './involvement.ts'
import { allowSystems, ask, linkAccount, personStatement, registerSystem, type SchoolSystem, tokenFor } from './school-system.ts'

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
/** @param secondsAgo how long ago the person acted, by their system */
const record = async (wish: { bsn?: string; eindigtOp?: string; key?: string; secondsAgo?: number } = {}) => {
  const { bsn = inMeerwijk.bsn, eindigtOp = halfYear, key = randomUUID(), secondsAgo = 0 } = wish
  const iat = Math.floor(Date.now() / 1000) - secondsAgo
  const token = await tokenFor(system)
  return ask(system, 'POST /aansluiting/v1/betrokkenheden', {
    token,
    person: await personStatement(system, 'd.tan', { claims: { iat, exp: iat + 60 } }),
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

test('what arrives after midnight is held against the day on which the person acted too, whichever act it is', async () => {
  await fromOutside(house, 'DELETE FROM involvements')
  house.clock.now = new Date('2026-11-22T23:00:10Z')
  const organisation = '(SELECT organisation_id FROM positions WHERE id = $1)'
  for (const [begins, stood, code] of [
    [
      `UPDATE covenants SET valid_from = '2026-11-23' WHERE organisation_id = ${organisation}`,
      `UPDATE covenants SET valid_from = '2020-01-01' WHERE organisation_id = ${organisation}`,
      'covenant-not-started',
    ],
    [
      "UPDATE positions SET valid_from = '2026-11-23' WHERE id = $1",
      "UPDATE positions SET valid_from = '2020-01-01' WHERE id = $1",
      'position-ended',
    ],
  ] as const) {
    await fromOutside(house, begins, [dewi])
    expect((await record({ secondsAgo: 30 })).problem.code).toBe(code)
    await fromOutside(house, stood, [dewi])
  }
  expect((await record({ secondsAgo: 30 })).status).toBe(201)
})
