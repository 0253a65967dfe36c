import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { organisations } from '@mens-centraal/world/organisations'
import { people } from '@mens-centraal/world/people'
import { exportSPKI } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { byBsn, byName, signal } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'
import { allowSystems, ask, linkAccount, newPair, registerSystem, type SchoolSystem, tokenFor } from './school-system.ts'

let house: TestHouse
let gerard: Caller
let linda: Caller
let school: SchoolSystem
beforeAll(async () => {
  house = await openTestHouse()
  gerard = await house.as(officers.gerardPost)
  linda = await house.as(officers.lindaBakker)
  await allowSystems(gerard, 'on')
  school = await registerSystem(house)
})
afterAll(() => house?.close())

const codesOf = (answers: readonly { readonly status: number; readonly problem: { readonly code: string } }[]) =>
  answers.map(({ status, problem }) => (status < 300 ? 'done' : problem.code)).sort()

test('of two managers who register one name, or one key, at once, one is told that it is there already', async () => {
  const register = async (manager: Caller, name: string, publicKey: string) =>
    manager.call('POST /api/source-systems', {
      body: { organisation: organisations.basisschoolDeLinde.id, name, supplier: 'Voorbeeldleverancier', publicKey },
    })
  const [one, other, same] = await Promise.all([newPair(), newPair(), newPair()])
  const [keyOne, keyOther, keySame] = await Promise.all([one, other, same].map(({ publicKey }) => exportSPKI(publicKey)))
  const names = await Promise.all([register(gerard, 'Rooster', keyOne ?? ''), register(linda, 'Rooster', keyOther ?? '')])
  expect(codesOf(names)).toEqual(['done', 'name-taken'])
  const keys = await Promise.all([register(gerard, 'Verzuim', keySame ?? ''), register(linda, 'Zorg', keySame ?? '')])
  expect(codesOf(keys)).toEqual(['done', 'public-key-known'])
})

test('a code that is handed in twice at once links once', async () => {
  const wim = await house.as(people.wimDeGraaf)
  const { code } = (await wim.call('POST /api/account-links/code', { body: { system: school.id } })).answer
  const token = await tokenFor(school)
  const link = (account: string) => ask(school, 'POST /aansluiting/v1/koppelingen', { token, account, body: { code } })
  expect(codesOf(await Promise.all([link('w.degraaf'), link('somebody.else')]))).toEqual(['done', 'link-code-unknown'])
  expect((await wim.call('GET /api/account-links')).answer.systems.filter(({ link: linked }) => linked !== null)).toHaveLength(1)
})

test('of two managers who cut off one system, or revoke one key, at once, the second is told that it was done already; the history names the first', async () => {
  const system = await registerSystem(house, 'basisschoolDeLinde', 'Toetsen')
  const cutOff = (manager: Caller) => manager.call('POST /api/source-systems/:id/cut-off', { id: system.id })
  const { systems: before } = (await gerard.call('GET /api/source-systems')).answer
  const key = before.find(({ id }) => id === system.id)?.keys[0]?.id ?? ''
  const revoke = (manager: Caller) =>
    manager.call('POST /api/source-systems/:id/key-revocation', { id: system.id, body: { key } })
  expect(codesOf(await Promise.all([revoke(gerard), revoke(linda)]))).toEqual(['already-done', 'done'])
  expect(codesOf(await Promise.all([cutOff(gerard), cutOff(linda)]))).toEqual(['already-done', 'done'])
  const { systems } = (await gerard.call('GET /api/source-systems')).answer
  expect(['Gerard Post', 'Linda Bakker']).toContain(systems.find(({ id }) => id === system.id)?.cutOffBy)
})

test('notices that are given at once get numbers one after another, and none is missed by who reads in between', async () => {
  await linkAccount(school, await house.as(people.annaVisser), 'a.visser')
  const anna = await house.as(people.annaVisser)
  const kees = await house.as(people.keesBrouwer)
  const youths = [situations.semDeBoer, situations.noorDeBoer, situations.twinLotte, situations.twinFleur]
  for (const youth of youths) await signal(anna, byName(youth, { givenNames: youth.givenNames ?? '' }))
  const token = await tokenFor(school)
  const seen: string[] = []
  let after = '0'
  const readOn = async () => {
    const { gebeurtenissen, volgende } = (
      await ask(school, 'GET /aansluiting/v1/gebeurtenissen', { token, query: `?na=${after}` })
    ).answer
    seen.push(...gebeurtenissen.map(({ id }) => id))
    after = volgende
  }
  const giving = Promise.all(youths.map((youth) => signal(kees, byBsn(youth))))
  for (const _ of youths) await readOn()
  await giving
  const all = (await ask(school, 'GET /aansluiting/v1/gebeurtenissen', { token })).answer.gebeurtenissen.map(({ id }) => id)
  expect(all.length).toBeGreaterThanOrEqual(youths.length)
  // the worker may give one more meanwhile
  await readOn()
  expect(seen.slice(0, all.length)).toEqual(all)
  expect(after).toBe(String(seen.length))
})
