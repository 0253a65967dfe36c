import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { byBsn, byName, signal, withdraw } from '../world/acts.ts'
import { openTestHouse, type TestHouse } from '../world/house.ts'
import { allowSystems, ask, linkAccount, registerSystem, type SchoolSystem, tokenFor } from '../world/school-system.ts'

/** Two houses that are the same in all that the school's system may see. In one of them other systems, and other people, had much to do. */
let quiet: TestHouse
let busy: TestHouse
beforeAll(async () => {
  quiet = await openTestHouse()
  busy = await openTestHouse()
})
afterAll(() => Promise.all([quiet?.close(), busy?.close()]))

const { semDeBoer, twinLotte, oneName } = situations

const openSystem = async (house: TestHouse): Promise<SchoolSystem> => {
  await allowSystems(await house.as(officers.gerardPost), 'on')
  const school = await registerSystem(house)
  await linkAccount(school, await house.as(people.annaVisser), 'a.visser')
  return school
}

/** Matches of people who are linked in another system, and events that it reads; before and between what the school is told. */
const othersAreBusy = async (house: TestHouse, care: SchoolSystem, youth: typeof semDeBoer): Promise<void> => {
  const [bram, dewi] = await Promise.all([house.as(people.bramKuiper), house.as(people.dewiTan)])
  for (const _ of [1, 2, 3]) {
    const first = await signal(bram, byBsn(youth))
    await signal(dewi, byBsn(youth)).then(({ id }) => withdraw(dewi, id, 'risk-gone'))
    await withdraw(bram, first.id, 'risk-gone')
  }
  const read = await ask(care, 'GET /aansluiting/v1/gebeurtenissen', { token: await tokenFor(care) })
  expect(read.answer.gebeurtenissen.length).toBeGreaterThan(2)
}

/** What the school is told: of two matches of Anna's, one after the other by the cursor, and what she reads of the first. */
const whatTheSchoolIsTold = async (house: TestHouse, school: SchoolSystem, between: () => Promise<void>): Promise<string[]> => {
  const said: string[] = []
  const read = async (operation: 'GET /aansluiting/v1/gebeurtenissen' | 'GET /aansluiting/v1/matches', query?: string) => {
    const told = await ask(school, operation, {
      token: await tokenFor(school),
      ...(query !== undefined && { query }),
      ...(operation.endsWith('matches') && { account: 'a.visser' }),
    })
    said.push(`${told.status} ${[...told.headers.keys()].sort().join(' ')}\n${inOrder(JSON.stringify(told.answer))}`)
    return told.answer as { volgende: string }
  }
  await read('GET /aansluiting/v1/gebeurtenissen')
  const anna = await house.as(people.annaVisser)
  const kees = await house.as(people.keesBrouwer)
  let after = '0'
  for (const youth of [semDeBoer, oneName]) {
    await signal(anna, byName(youth))
    await signal(kees, byBsn(youth))
    await between()
    after = (await read('GET /aansluiting/v1/gebeurtenissen', `?na=${after}`)).volgende
    if (youth === semDeBoer) await read('GET /aansluiting/v1/matches')
  }
  await read('GET /aansluiting/v1/gebeurtenissen', `?na=${after}`)
  return said
}

/** Ids and match numbers are random, and each house has a port of its own: each becomes the number in which it first appears in an answer. */
const inOrder = (text: string): string => {
  const seen = new Map<string, number>()
  return text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|localhost:\d+|(?<="matchnummer":")[^"]+/g, (word) => {
    if (!seen.has(word)) seen.set(word, seen.size)
    return `<${seen.get(word)}>`
  })
}

test('what others do, however much, changes nothing of what a system is told: byte for byte', async () => {
  const inQuiet = await openSystem(quiet)
  const inBusy = await openSystem(busy)
  const care = await registerSystem(busy, 'jeugdteamNoord', 'Zorgdossier')
  await linkAccount(care, await busy.as(people.bramKuiper), 'b.kuiper')
  await othersAreBusy(busy, care, twinLotte)
  const here = await whatTheSchoolIsTold(quiet, inQuiet, async () => undefined)
  const there = await whatTheSchoolIsTold(busy, inBusy, () => othersAreBusy(busy, care, twinLotte))
  expect(there).toEqual(here)
  expect(here.at(-1)).toContain('"volgende":"2"')
})
