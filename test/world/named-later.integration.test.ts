import { birthDate } from '@mens-centraal/kernel/birth-date'
import type { Bsn } from '@mens-centraal/kernel/bsn'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import type { Person } from '@mens-centraal/world/jobs'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { byBsn, byName, find, fromOutside, noticesOf, raise, signal, tokenOf } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

/** Youths who are known by name only, until the population register knows them: newborns, and who had no number yet. */
let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())
beforeEach(async () => {
  house.register.setUnavailable(false)
  await fromOutside(house, 'TRUNCATE youths CASCADE')
})

const { annaVisser, bramKuiper, dewiTan, keesBrouwer } = people
const ticked = { notInRegister: true } as const
const named = (givenNames: string) =>
  ({ givenNames, prefix: null, familyName: 'Nieuweling', born: birthDate('2026-11-20'), sex: 'V' }) as const
/** The birth is entered. */
const enter = (givenNames: string, bsn: string): Bsn => {
  const model = house.register.inhabitants.find(situations.noorDeBoer.bsn)
  if (model === undefined) throw new Error('nobody')
  house.register.inhabitants.enter({ ...model, ...named(givenNames), bsn: bsn as Bsn, parents: [], children: [] })
  return bsn as Bsn
}
/** The next night: the register is asked again, twice, for nothing may come of the second time. */
const night = async (): Promise<void> => {
  house.clock.now = new Date(house.clock.now.getTime() + 86_400_000)
  await house.catchUp()
  await house.catchUp()
}
const at = (...some: Person[]): Promise<Caller[]> => Promise.all(some.map((one) => house.as(one)))
const kindsOf = async (person: Person): Promise<string[]> => (await noticesOf(await house.as(person))).toReversed()

test('a newborn by name gets a number: two who had a possible match hear once that it is certain, and a third joins them by number', async () => {
  const [anna, bram] = (await at(annaVisser, bramKuiper)) as [Caller, Caller]
  await signal(anna, byName(named('Saar')), ticked)
  const [possible] = (await signal(bram, byName(named('Saar')), ticked)).matches
  expect(possible?.possible).toBe(true)
  await night()
  expect(await fromOutside(house, 'SELECT lookup_kind FROM youths')).toEqual([{ lookup_kind: 'person' }])
  const bsn = enter('Saar', '999990238')
  await night()
  expect(await fromOutside(house, 'SELECT lookup_kind FROM youths')).toEqual([{ lookup_kind: 'bsn' }])
  for (const person of [annaVisser, bramKuiper]) {
    const caller = await house.as(person)
    expect((await kindsOf(person)).sort()).toEqual(['possible-match', 'possible-match-confirmed'])
    const seen = (await caller.call('GET /api/matches/:id', { id: possible?.id ?? '' })).answer
    expect([seen.possible, seen.youth?.familyName, seen.number]).toEqual([false, 'Nieuweling', possible?.number])
    expect((await caller.call('GET /api/risk-signals')).answer.signals.map(({ inRegister }) => inRegister)).toEqual([true])
  }
  const third = await signal(await house.as(dewiTan), byBsn({ bsn }))
  expect(third.matches).toEqual([{ id: possible?.id, number: possible?.number, possible: false }])
  expect((await kindsOf(annaVisser)).sort()).toEqual(['match-joined', 'possible-match', 'possible-match-confirmed'])
})

test('who is known by name here and by number there is one youth: all are in one match, and nobody hears twice of the same person', async () => {
  const [anna, bram, kees] = (await at(annaVisser, bramKuiper, keesBrouwer)) as [Caller, Caller, Caller]
  const mine = await signal(anna, byName(named('Fenna')), ticked)
  await signal(bram, byName(named('Fenna')), ticked)
  const bsn = enter('Fenna', '999990329')
  const his = await signal(kees, byBsn({ bsn }))
  expect(his.matches).toEqual([])
  house.register.setUnavailable(true)
  await night()
  expect(await fromOutside(house, 'SELECT count(*)::int AS n FROM youths')).toEqual([{ n: 2 }])
  house.register.setUnavailable(false)
  await night()
  expect(await fromOutside(house, 'SELECT lookup_kind FROM youths')).toEqual([{ lookup_kind: 'bsn' }])
  const again = await house.as(annaVisser)
  const { signals } = (await again.call('GET /api/risk-signals')).answer
  expect(signals.map(({ id }) => id)).toEqual([mine.id])
  const [match] = signals[0]?.matches ?? []
  const { participants } = (await again.call('GET /api/matches/:id', { id: match?.id ?? '' })).answer
  expect(participants.map(({ name }) => name).sort()).toEqual(['Anna Visser', 'Bram Kuiper', 'Kees Brouwer'])
  expect(await fromOutside(house, 'SELECT count(*)::int AS n FROM matches WHERE closed_at IS NULL')).toEqual([{ n: 1 }])
  const told = ['possible-match', 'possible-match-confirmed', 'match-joined']
  expect([(await kindsOf(annaVisser)).sort(), (await kindsOf(bramKuiper)).sort()]).toEqual([told.toSorted(), told.toSorted()])
  expect(await kindsOf(keesBrouwer)).toEqual(['match-opened'])
})

test('nobody is linked by a name under which people mean different youths, nor to one of two whom the register knows', async () => {
  const [anna, bram, dewi] = (await at(annaVisser, bramKuiper, dewiTan)) as [Caller, Caller, Caller]
  await signal(anna, byName(named('Jet')), ticked)
  const [match] = (await signal(bram, byName(named('Jet')), ticked)).matches
  await bram.call('POST /api/matches/:id/same-youth', { id: match?.id ?? '', body: { answer: 'not-same' } })
  enter('Jet', '999990470')
  await signal(dewi, byName(named('Pip')), ticked)
  enter('Pip', '999990561')
  enter('Pip', '999990652')
  await night()
  expect(await fromOutside(house, 'SELECT DISTINCT lookup_kind FROM youths')).toEqual([{ lookup_kind: 'person' }])
})

test('of a child who is not born yet it is said that no signal is possible before the birth', async () => {
  const anna = await house.as(annaVisser)
  const unborn = byName({ ...named('Nog Niet'), born: birthDate('2030-01-01') })
  const found = await find(anna, unborn)
  expect(found.problem).toMatchObject({ code: 'youth-unborn', errors: [{ field: 'birthDate' }] })
  const today = await find(anna, byName({ ...named('Van Vandaag'), born: birthDate(house.clock.now.toISOString().slice(0, 10)) }))
  expect((await raise(anna, tokenOf(today), ticked)).status).toBe(201)
})
