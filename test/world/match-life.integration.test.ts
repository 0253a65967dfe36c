import { situations } from '@mens-centraal/world/inhabitants/situations'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { byBsn, byName, fromOutside, noticesOf, signal, withdraw } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())

const later = (days: number): void => {
  house.clock.now = new Date(house.clock.now.getTime() + days * 86_400_000)
}
const matchOf = (caller: Caller, id = '') => caller.call('GET /api/matches/:id', { id })
const namesIn = async (caller: Caller, id = '', involved = true): Promise<string[]> =>
  (await matchOf(caller, id)).answer.participants.filter((one) => one.involved === involved).map(({ name }) => name)

test('a third joins the match: all three see each other, and nobody the date of another’s signal', async () => {
  const youth = byBsn(situations.semDeBoer)
  const anna = await house.as(people.annaVisser)
  await signal(anna, byName(situations.semDeBoer))
  later(1)
  const bram = await house.as(people.bramKuiper)
  const [link] = (await signal(bram, youth)).matches
  later(3)
  const [annaNow, bramNow, dewi] = await Promise.all(
    [people.annaVisser, people.bramKuiper, people.dewiTan].map((one) => house.as(one)),
  )
  if (!annaNow || !bramNow || !dewi) throw new Error('three people')
  expect((await signal(dewi, youth)).matches).toEqual([link])
  for (const caller of [annaNow, bramNow, dewi])
    expect((await namesIn(caller, link?.id)).sort()).toEqual(['Anna Visser', 'Bram Kuiper', 'Dewi Tan'])
  expect(await noticesOf(annaNow)).toEqual(['match-joined', 'match-opened'])
  expect(await noticesOf(dewi)).toEqual(['match-opened'])

  const hers = await matchOf(dewi, link?.id)
  expect(hers.answer.timeline).toEqual([{ on: '2026-11-26', event: 'you-joined', who: null }])
  expect(hers.answer.openedOn).toBe('2026-11-26')
  expect((await dewi.call('GET /api/matches')).answer.matches[0]?.openedOn).toBe('2026-11-26')
  expect(hers.text).not.toContain('2026-11-22')
  expect(hers.text).not.toContain('2026-11-23')
  expect((await matchOf(annaNow, link?.id)).answer.openedOn).toBe('2026-11-23')
})

test('a match shows names, neutral functions, organisations, phone, mail, general number and days of presence', async () => {
  const noor = await house.as(people.noorPeters)
  const bram = await house.as(people.bramKuiper)
  await signal(noor, byBsn(situations.namesakeAli))
  const [link] = (await signal(bram, byBsn(situations.namesakeAli))).matches
  const { participants } = (await matchOf(bram, link?.id)).answer
  expect(participants.find(({ you }) => !you)).toMatchObject({
    name: 'Noor Peters',
    function: 'care-worker',
    organisation: 'Zorginstelling De Kade',
    phone: '06 00 00 11 01',
    email: 'noor.peters@dekade.voorbeeld.example',
    generalPhone: '06 00 00 11 00',
    presence: ['mon', 'tue', 'wed', 'thu', 'fri'],
  })
})

test('who withdraws loses the match page at once; the others see “no longer involved”; the last but one closes it', async () => {
  const youth = byBsn(situations.halfBrother)
  const [kees, ella, marijke] = await Promise.all(
    [people.keesBrouwer, people.ellaSmit, people.marijkeVos].map((one) => house.as(one)),
  )
  if (!kees || !ella || !marijke) throw new Error('three people')
  const his = await signal(kees, youth)
  const hers = await signal(ella, youth)
  await signal(marijke, youth)
  const match = hers.matches[0]?.id ?? ''
  expect((await withdraw(kees, his.id, 'risk-gone')).status).toBe(204)
  expect((await matchOf(kees, match)).problem).toMatchObject({ code: 'not-available', status: 404 })
  expect((await kees.call('GET /api/matches')).answer.matches).toEqual([])
  const notices = (await kees.call('GET /api/today')).answer.notices.map(({ match: about }) => about)
  expect(notices).toContainEqual({ id: null, number: hers.matches[0]?.number })
  const seen = (await matchOf(ella, match)).answer
  const gone = seen.participants.find(({ name }) => name === 'Kees Brouwer')
  expect(gone).toMatchObject({ involved: false, phone: null, email: null, generalPhone: null, presence: [] })
  expect(seen.closedOn).toBeNull()
  expect(await noticesOf(marijke)).toContain('participant-left')

  expect((await withdraw(ella, hers.id, 'risk-gone')).status).toBe(204)
  expect((await matchOf(marijke, match)).answer.closedOn).toBe('2026-11-26')
  expect((await marijke.call('GET /api/matches')).answer.matches).toEqual([])
  expect(await noticesOf(marijke)).toContain('match-closed')
  expect(await noticesOf(kees)).not.toContain('match-closed')
})

test('who withdrew and signals again joins the match anew, and stands in it once', async () => {
  const youth = byBsn(situations.withoutParents)
  const [kees, ella, marijke] = await Promise.all(
    [people.keesBrouwer, people.ellaSmit, people.marijkeVos].map((one) => house.as(one)),
  )
  if (!kees || !ella || !marijke) throw new Error('three people')
  await signal(ella, youth)
  await signal(marijke, youth)
  const his = await signal(kees, youth)
  await withdraw(kees, his.id, 'risk-gone')
  const again = await signal(kees, youth)
  expect(again.matches).toEqual(his.matches)
  for (const caller of [kees, ella])
    expect((await namesIn(caller, his.matches[0]?.id)).sort()).toEqual(['Ella Smit', 'Kees Brouwer', 'Marijke Vos'])
  expect(await namesIn(ella, his.matches[0]?.id, false)).toEqual([])
})

test('an ended signal is shown to nobody from that very day, whether or not a job ran', async () => {
  const youth = byBsn(situations.houseboat)
  const marijke = await house.as(people.marijkeVos)
  const dewi = await house.as(people.dewiTan)
  const hers = await signal(marijke, youth, { endsOn: '2026-12-01' })
  const [link] = (await signal(dewi, youth)).matches
  house.clock.now = new Date('2026-11-30T22:59:00Z')
  expect(await namesIn(await house.as(people.dewiTan), link?.id)).toContain('Marijke Vos')
  house.clock.now = new Date('2026-11-30T23:01:00Z')
  const marijkeNow = await house.as(people.marijkeVos)
  const dewiNow = await house.as(people.dewiTan)
  expect((await matchOf(marijkeNow, link?.id)).problem.code).toBe('not-available')
  expect((await marijkeNow.call('GET /api/risk-signals')).answer.signals.map(({ id }) => id)).not.toContain(hers.id)
  expect((await marijkeNow.call('GET /api/risk-signals/:id', { id: hers.id })).problem.code).toBe('not-available')
  expect(await namesIn(dewiNow, link?.id, false)).toEqual(['Marijke Vos'])
  expect((await matchOf(dewiNow, link?.id)).answer.closedOn).toBe('2026-12-01')
  expect((await dewiNow.call('GET /api/matches')).answer.matches.map(({ id }) => id)).not.toContain(link?.id)
  const linked = (await dewiNow.call('GET /api/risk-signals')).answer.signals.flatMap(({ matches }) => matches)
  expect(linked.map(({ id }) => id)).not.toContain(link?.id)

  const again = await signal(marijkeNow, youth)
  expect(again.matches).toEqual([link])
  expect((await matchOf(dewiNow, link?.id)).answer.closedOn).toBeNull()
  expect(await namesIn(dewiNow, link?.id)).toEqual(['Dewi Tan', 'Marijke Vos'])
})

test('new reporters get a match of their own when all signals of the earlier one ended, and hear nothing of who was in it', async () => {
  const youth = byBsn(situations.inMeerwijk)
  const [ella, marijke] = await Promise.all([people.ellaSmit, people.marijkeVos].map((one) => house.as(one)))
  if (!ella || !marijke) throw new Error('two people')
  await signal(ella, youth, { endsOn: '2026-12-20' })
  const [old] = (await signal(marijke, youth, { endsOn: '2026-12-20' })).matches
  house.clock.now = new Date('2026-12-21T10:00:00Z')
  const [bram, dewi, noor] = await Promise.all([people.bramKuiper, people.dewiTan, people.noorPeters].map((one) => house.as(one)))
  if (!bram || !dewi || !noor) throw new Error('three people')
  expect((await signal(bram, youth)).matches).toEqual([])
  const [fresh] = (await signal(dewi, youth)).matches
  expect(fresh?.id).not.toBe(old?.id)
  await signal(noor, youth)
  for (const caller of [bram, dewi, noor]) {
    const seen = await matchOf(caller, fresh?.id)
    expect(seen.answer.participants.map(({ name }) => name).sort()).toEqual(['Bram Kuiper', 'Dewi Tan', 'Noor Peters'])
    expect(seen.text).not.toMatch(/Ella|Marijke/)
  }
  const open = await fromOutside(house, 'SELECT closed_because FROM matches WHERE id = $1', [old?.id])
  expect(open).toEqual([{ closed_because: 'ended' }])
})

test('whose signal ended does not keep a match open, and hears no more of it', async () => {
  const youth = byBsn(situations.separatedParents)
  const [bram, dewi, noor] = await Promise.all([people.bramKuiper, people.dewiTan, people.noorPeters].map((one) => house.as(one)))
  if (!bram || !dewi || !noor) throw new Error('three people')
  await signal(bram, youth, { endsOn: '2026-12-25' })
  const hers = await signal(dewi, youth)
  await signal(noor, youth)
  house.clock.now = new Date('2026-12-26T10:00:00Z')
  const [bramNow, dewiNow, noorNow] = await Promise.all(
    [people.bramKuiper, people.dewiTan, people.noorPeters].map((one) => house.as(one)),
  )
  if (!bramNow || !dewiNow || !noorNow) throw new Error('three people')
  const before = await noticesOf(bramNow)
  await withdraw(dewiNow, hers.id, 'risk-gone')
  expect(await noticesOf(noorNow)).toContain('match-closed')
  expect(await noticesOf(bramNow)).toEqual(before)
})
