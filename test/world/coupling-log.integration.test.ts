import { randomUUID } from 'node:crypto'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { threeMonths } from './acts.ts'
import { openTestHouse, type TestHouse } from './house.ts'
import {
  allowSystems,
  ask,
  askToken,
  clientAssertion,
  linkAccount,
  newPair,
  registerSystem,
  type SchoolSystem,
  tokenFor,
} from './school-system.ts'

let house: TestHouse
let school: SchoolSystem
beforeAll(async () => {
  house = await openTestHouse()
  await allowSystems(await house.as(officers.gerardPost), 'on')
  school = await registerSystem(house)
  await linkAccount(school, await house.as(people.annaVisser), 'a.visser')
})
afterAll(() => house?.close())

/** What the privacy officer of a municipality reads of an act. */
const logOf = async (officer: keyof typeof officers, permission: string) =>
  (await (await house.as(officers[officer])).call('GET /api/audit-records')).answer.records.filter(
    (record) => record.permission === permission,
  )
const holding = (record: object) => expect.arrayContaining([expect.objectContaining(record)])

const { familyName, prefix, born, sex, givenNames } = situations.semDeBoer
const onSem = {
  jeugdige: {
    zoek: 'naam' as const,
    geslachtsnaam: familyName,
    voorvoegsel: prefix ?? '',
    voornamen: givenNames ?? '',
    geboortedatum: born,
    geslacht: sex,
  },
  gezin: { verteld: 'nog-niet', uitgesteldTot: '2026-12-01' } as const,
  eindigtOp: threeMonths,
}

test('the log names the person who acted and the system that acted for them', async () => {
  const raised = await ask(school, 'POST /aansluiting/v1/signalen', {
    token: await tokenFor(school),
    account: 'a.visser',
    body: onSem,
  })
  expect(raised.status, JSON.stringify(raised.problem)).toBe(201)
  const bySystem = { system: 'Schooladministratie', outcome: 'done' }
  expect(await logOf('hannaMulder', 'risk-signal:raise')).toEqual(holding({ ...bySystem, who: 'Anna Visser' }))
  expect(await logOf('hannaMulder', 'account-link:complete')).toEqual(holding({ ...bySystem, who: null }))
  expect(await logOf('hannaMulder', 'account-link:ask-code')).toEqual(holding({ who: 'Anna Visser', system: null }))
})

test('a statement that does not hold, and an account that is not linked, are in the log under the system that came with them', async () => {
  const token = await tokenFor(school)
  await ask(school, 'GET /aansluiting/v1/matches', { token, person: 'no.statement.atall' })
  await ask(school, 'GET /aansluiting/v1/matches', { token, account: 'nobody' })
  await ask(school, 'GET /aansluiting/v1/matches', { token, account: 'a.visser', proof: 'no.proof.atall' })
  const records = await logOf('hannaMulder', 'match:see')
  for (const refusal of ['person-not-proven', 'account-not-linked', 'token-not-valid'])
    expect(records).toEqual(holding({ who: null, system: 'Schooladministratie', outcome: 'refused', refusal }))
})

test('who says to be a registered system and cannot prove it, is in the log of the municipality that registered it, and of no other', async () => {
  expect((await askToken({ ...school, keys: await newPair() })).status).toBe(401)
  expect(await logOf('hannaMulder', 'access-token:issue')).toEqual(
    holding({ system: 'Schooladministratie', outcome: 'refused', refusal: 'client-not-proven' }),
  )
  expect(await logOf('pietHendriks', 'access-token:issue')).toEqual([])
})

test('an unknown system, and a token that is none, concern each municipality: every privacy officer reads of them', async () => {
  const stranger = { ...school, id: randomUUID(), keys: await newPair() }
  expect((await askToken(stranger, await clientAssertion(stranger))).status).toBe(401)
  await ask(school, 'GET /aansluiting/v1/gebeurtenissen', { token: 'not-a-token' })
  const unknown = { who: null, organisation: null, system: null, outcome: 'refused' }
  for (const officer of ['hannaMulder', 'pietHendriks'] as const) {
    expect(await logOf(officer, 'access-token:issue')).toEqual(holding({ ...unknown, refusal: 'client-not-proven' }))
    expect(await logOf(officer, 'connection-event:list')).toEqual(holding({ ...unknown, refusal: 'token-not-valid' }))
  }
})
