import { notInTheRegister, situations } from '@mens-centraal/world/inhabitants/situations'
import { meerwijkPeople } from '@mens-centraal/world/meerwijk-people'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { byBsn, byName, find, fromOutside, raise, signal, tokenOf, withdraw } from '../world/acts.ts'
import { type Answered, type Caller, openTestHouse, type TestHouse } from '../world/house.ts'
import { findToInvolve, involve, record } from '../world/involvement.ts'

/** Two houses that are the same in all that Anna may see. In one of them much else has happened on the same youths. */
let quiet: TestHouse
let busy: TestHouse
beforeAll(async () => {
  quiet = await openTestHouse()
  busy = await openTestHouse()
})
afterAll(() => Promise.all([quiet?.close(), busy?.close()]))

const { semDeBoer, noorDeBoer, twinLotte, inMeerwijk } = situations
const ticked = { notInRegister: true } as const

/** What Anna is told in both: somebody of another organisation once signalled Sem, so that she gets an archive notice. */
const whatAnnaIsTold = async (house: TestHouse): Promise<void> => {
  const kees = await house.as(people.keesBrouwer)
  await withdraw(kees, (await signal(kees, byBsn(semDeBoer))).id, 'risk-gone')
}

/** What Anna may learn nothing of. */
const whatAnnaMayNotSee = async (house: TestHouse): Promise<void> => {
  const named = [people.bramKuiper, people.dewiTan, people.keesBrouwer, people.ellaSmit]
  const [bram, dewi, kees, ella] = (await Promise.all(named.map((one) => house.as(one)))) as [Caller, Caller, Caller, Caller]
  const hugo = await house.as(meerwijkPeople.hugoSmeets)
  for (const youth of [semDeBoer, noorDeBoer, twinLotte]) await involve(hugo, youth)
  await signal(bram, byBsn(twinLotte))
  await signal(dewi, byBsn(twinLotte))
  for (const _ of [1, 2, 3]) await withdraw(kees, (await signal(kees, byBsn(semDeBoer))).id, 'risk-gone')
  await fromOutside(
    house,
    "UPDATE risk_signals SET archived_on = '2025-03-03', archive_ends_on = '2030-03-03' WHERE state = 'archived'",
  )
  await withdraw(dewi, (await signal(dewi, byBsn(semDeBoer))).id, 'unjustified')
  await signal(bram, byName(notInTheRegister, { familyName: 'Adeyemi' }), ticked)
  await find(ella, byBsn(semDeBoer))
  house.register.setUnavailable(true)
  await raise(ella, tokenOf(await find(ella, byBsn(noorDeBoer))))
  await fromOutside(house, "UPDATE outbox SET due_at = '2030-01-01' WHERE topic = 'check-waiting-signal'")
  house.register.setUnavailable(false)
}

/** Everything that Anna can ask, on youths on whom others signalled and on none. */
const whatAnnaDoes = async (house: TestHouse): Promise<string[]> => {
  const said: Pick<Answered<'GET /api/today'>, 'status' | 'text' | 'headers'>[] = []
  const note = <A extends Pick<Answered<'GET /api/today'>, 'status' | 'text' | 'headers'>>(answered: A): A => {
    said.push(answered)
    return answered
  }
  const anna = await house.as(people.annaVisser)
  note(await anna.call('GET /api/session'))
  note(await find(anna, byBsn(semDeBoer)))
  for (const youth of [semDeBoer, noorDeBoer, twinLotte, situations.died, notInTheRegister]) note(await find(anna, byName(youth)))
  const raised = [
    note(await raise(anna, tokenOf(note(await find(anna, byName(semDeBoer)))), { endsOn: '2027-01-01' })),
    note(await raise(anna, tokenOf(note(await find(anna, byName(noorDeBoer)))), { endsOn: '2027-01-02' })),
    note(await raise(anna, tokenOf(note(await find(anna, byName(notInTheRegister)))), ticked)),
  ]
  note(await raise(anna, tokenOf(await find(anna, byName(semDeBoer)))))
  for (const { answer } of raised) {
    note(await anna.call('GET /api/risk-signals/:id', { id: answer.id }))
    note(await anna.call('GET /api/risk-signals/:id/earlier-organisations', { id: answer.id }))
    note(await anna.call('GET /api/risk-signals/:id/involved', { id: answer.id }))
  }
  note(await anna.call('GET /api/risk-signals'))
  note(await anna.call('GET /api/matches'))
  note(await anna.call('GET /api/today'))
  note(await anna.call('GET /api/audit-records'))
  note(await withdraw(anna, raised[0]?.answer.id ?? '', 'wrong-youth'))
  note(await anna.call('GET /api/today'))
  return said.map(({ status, text, headers }) => `${status} ${[...headers.keys()].sort().join(' ')}\n${inOrder(text)}`)
}

/** Ids, tokens and traces are random: each becomes the number in which it first appears in an answer. */
const inOrder = (text: string): string => {
  const seen = new Map<string, number>()
  return text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}|[\w-]{32}(?=")/g, (word) => {
    if (!seen.has(word)) seen.set(word, seen.size)
    return `<${seen.get(word)}>`
  })
}

test('two worlds that differ only in what Anna may not see answer her byte for byte the same', async () => {
  for (const house of [quiet, busy]) await whatAnnaIsTold(house)
  await whatAnnaMayNotSee(busy)
  const [here, there] = [await whatAnnaDoes(quiet), await whatAnnaDoes(busy)]
  expect(there).toEqual(here)
  expect(here.some((text) => text.includes('Halt Voorbeeldregio'))).toBe(true)
  expect(here.length).toBeGreaterThan(20)
})

/** Everything that Femke can ask of a youth whom her team helps, where the municipality recorded no basis for showing her who signals. */
const whatFemkeDoes = async (house: TestHouse): Promise<string[]> => {
  const femke = await house.as(meerwijkPeople.femkeHuisman)
  const found = await findToInvolve(femke, inMeerwijk)
  const recorded = await record(femke, tokenOf(found as never))
  const { id } = recorded.answer
  const looks = [
    await femke.call('GET /api/session'),
    await femke.call('GET /api/involvements'),
    await femke.call('GET /api/involvements/:id', { id }),
    await femke.call('GET /api/involvements/:id/reporters', { id }),
    await femke.call('GET /api/today'),
  ]
  return [found, recorded, ...looks].map(({ status, text }) => `${status}\n${inOrder(text)}`)
}

test('whether there are signals on a youth, and others who are involved, is nothing that who is involved can tell', async () => {
  const named = [people.rubenJacobs, people.bramKuiper, people.mehmetYilmaz, meerwijkPeople.hugoSmeets]
  const [ruben, bram, mehmet, hugo] = (await Promise.all(named.map((one) => busy.as(one)))) as [Caller, Caller, Caller, Caller]
  await signal(ruben, byBsn(inMeerwijk))
  await signal(bram, byBsn(inMeerwijk))
  await withdraw(mehmet, (await signal(mehmet, byName(inMeerwijk))).id, 'risk-gone')
  await involve(hugo, inMeerwijk)
  const [here, there] = [await whatFemkeDoes(quiet), await whatFemkeDoes(busy)]
  expect(there).toEqual(here)
  expect(here.at(1)).toMatch(/^201/)
})
