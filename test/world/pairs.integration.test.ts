import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { byBsn, fromOutside, noticesOf, signal, until, withdraw } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

type Contact = 'no-answer' | 'in-touch' | 'already-together' | 'aligned'
type Youth = { readonly bsn: string | null }

const { bramKuiper, dewiTan, ellaSmit, keesBrouwer, karinVeenstra, lottePrins } = people
const { siblingSara, siblingYoussef, siblingAmira, semDeBoer, almostEighteen, twinLotte, sixteen } = situations

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse(new Date('2026-11-23T10:00:00Z'))
})
afterAll(() => house?.close())

const to = (day: string, hour = '10'): void => {
  house.clock.now = new Date(`${day}T${hour}:00:00Z`)
}
const settled = () =>
  until(async () => (await fromOutside(house, 'SELECT FROM outbox WHERE due_at <= $1', [house.clock.now])).length === 0)
const followUpOf = async (caller: Caller, id: string) => (await caller.call('GET /api/matches/:id/follow-up', { id })).answer
const say = (caller: Caller, id: string, contact: Contact, about?: readonly string[]) =>
  caller.call('POST /api/matches/:id/contact', { id, body: { contact, ...(about && { about: [...about] }) } })
const placeOf = async (caller: Caller, id: string, who: string): Promise<string> =>
  (await followUpOf(caller, id)).contacts.find(({ name }) => name === who)?.participant ?? ''
/** Where each stands towards the caller, and the caller towards them. */
const towards = async (caller: Caller, id: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await followUpOf(caller, id)).contacts
      .filter(({ you }) => !you)
      .map(({ name, contact, yours }) => [name.split(' ')[0], `${contact} / ${yours}`]),
  )
const matchOn = async (youth: Youth, ...those: readonly Caller[]) => {
  const given = []
  for (const caller of those) given.push(await signal(caller, byBsn(youth)))
  await settled()
  return { id: given.at(-1)?.matches[0]?.id ?? '', signals: given.map(({ id }) => id) }
}
const matchesOf = async (caller: Caller, kind: string) =>
  (await caller.call('GET /api/matches')).answer.matches.filter((match) => match.kind === kind)
const told = async (caller: Caller, kind: string): Promise<number> =>
  (await noticesOf(caller)).filter((one) => one === kind).length

test('a third is to talk with both, and both with the third; the two keep what they said of each other, and the days are those of each pair', async () => {
  to('2026-11-23')
  const [bram, dewi] = [await house.as(bramKuiper), await house.as(dewiTan)]
  const { id } = await matchOn(semDeBoer, bram, dewi)
  await say(bram, id, 'in-touch')
  to('2026-11-25')
  const [ella, bramAgain] = [await house.as(ellaSmit), await house.as(bramKuiper)]
  await signal(ella, byBsn(semDeBoer))
  await settled()
  expect(await towards(bramAgain, id)).toEqual({ Dewi: 'none / in-touch', Ella: 'none / none' })
  const dewiAgain = await house.as(dewiTan)
  expect((await followUpOf(dewiAgain, id)).dueOn).toBe('2026-11-30')
  expect((await followUpOf(ella, id)).dueOn).toBe('2026-12-02')
  expect((await say(dewiAgain, id, 'already-together', [await placeOf(dewiAgain, id, 'Bram Kuiper')])).status).toBe(204)
  expect(await towards(dewiAgain, id)).toEqual({ Bram: 'in-touch / already-together', Ella: 'none / none' })
  expect((await say(dewiAgain, id, 'aligned')).problem.code).toBe('contact-first')
  expect((await say(dewiAgain, id, 'in-touch', ['00000000-0000-4000-8000-000000000000'])).problem.code).toBe('not-available')

  to('2026-11-27')
  await house.catchUp()
  const reminded = async (person: Parameters<TestHouse['as']>[0]) => told(await house.as(person), 'contact-reminder')
  expect(await Promise.all([bramKuiper, dewiTan, ellaSmit].map(reminded))).toEqual([0, 0, 0])
  to('2026-12-01')
  await house.catchUp()
  expect(await Promise.all([bramKuiper, dewiTan, ellaSmit].map(reminded))).toEqual([1, 1, 1])
  const all = await house.as(ellaSmit)
  expect((await say(all, id, 'in-touch')).status).toBe(204)
  for (const person of [bramKuiper, dewiTan]) {
    const caller = await house.as(person)
    expect((await say(caller, id, 'in-touch')).status).toBe(204)
    expect((await followUpOf(caller, id)).standing).toBe('in-touch')
  }
  const fatima = await house.as(officers.fatimaElIdrissi)
  const { pairs, standing, timeline } = (await fatima.call('GET /api/follow-ups/:id', { id })).answer
  expect([standing, pairs.length, pairs.some(({ waits }) => waits)]).toEqual(['in-touch', 3, false])
  expect(timeline).toContainEqual({
    ...{ on: '2026-12-01', event: 'in-touch', who: 'Ella Smit', forWhom: null },
    withWhom: expect.arrayContaining(['Bram Kuiper', 'Dewi Tan']),
  })
})

test('who has nobody left to talk with is not reminded, while the others of the match are', async () => {
  to('2026-11-23')
  const those = [await house.as(bramKuiper), await house.as(dewiTan), await house.as(ellaSmit)] as const
  const { id } = await matchOn(almostEighteen, ...those)
  const [bram, dewi, ella] = those
  await say(bram, id, 'in-touch')
  for (const caller of [dewi, ella]) await say(caller, id, 'in-touch', [await placeOf(caller, id, 'Bram Kuiper')])
  const before = await Promise.all(those.map((caller) => told(caller, 'contact-reminder')))
  to('2026-11-27')
  await house.catchUp()
  const after = await Promise.all(
    [bramKuiper, dewiTan, ellaSmit].map(async (one) => told(await house.as(one), 'contact-reminder')),
  )
  expect(after.map((count, i) => count - (before[i] ?? 0))).toEqual([0, 1, 1])
  expect((await followUpOf(await house.as(bramKuiper), id)).standing).toBe('in-touch')
})

describe('two who work together', () => {
  const family = async (caller: Caller) => (await matchesOf(caller, 'family'))[0]?.id ?? ''

  test('are told nothing of a family match of the two, and see it as known; a third is told, and asked of both', async () => {
    to('2026-11-23')
    const [bram, dewi] = [await house.as(bramKuiper), await house.as(dewiTan)]
    const { id, signals } = await matchOn(siblingSara, bram, dewi)
    for (const caller of [bram, dewi]) await say(caller, id, 'already-together')
    await settled()
    const mails = house.mailbox.mails().length
    const watching = await told(await house.as(officers.fatimaElIdrissi), 'match-here')
    to('2026-11-24')
    await signal(await house.as(dewiTan), byBsn(siblingYoussef))
    await settled()
    const both = [await house.as(bramKuiper), await house.as(dewiTan)] as const
    const match = await family(both[0])
    expect(match).not.toBe('')
    for (const caller of both) {
      expect((await followUpOf(caller, match)).standing).toBe('in-touch')
      expect(Object.values(await towards(caller, match))).toEqual(['already-together / already-together'])
      expect((await followUpOf(caller, match)).timeline.map(({ event }) => event)).toEqual(['known-together'])
      expect((await noticesOf(caller)).filter((kind) => kind.startsWith('family'))).toEqual([])
    }
    expect(house.mailbox.mails().length).toBe(mails)
    expect(await told(await house.as(officers.fatimaElIdrissi), 'match-here')).toBe(watching)
    to('2026-12-15')
    await house.catchUp()
    expect(
      await fromOutside(house, "SELECT FROM follow_up_steps WHERE follow_up_id = $1 AND kind <> 'known-together'", [match]),
    ).toEqual([])

    await signal(await house.as(keesBrouwer), byBsn(siblingAmira))
    await settled()
    const later = await house.as(bramKuiper)
    expect(await towards(later, match)).toEqual({ Dewi: 'already-together / already-together', Kees: 'none / none' })
    expect(await told(later, 'family-match-joined')).toBe(1)
    expect(await told(await house.as(keesBrouwer), 'family-match')).toBe(1)
    expect((await followUpOf(await house.as(keesBrouwer), match)).timeline).toEqual([])
    expect((await followUpOf(later, match)).dueOn > '2026-12-15').toBe(true)

    await withdraw(await house.as(bramKuiper), signals[0] ?? '', 'risk-gone')
    await settled()
    const again = await house.as(bramKuiper)
    const { matches } = await signal(again, byBsn(siblingSara))
    await settled()
    expect(await towards(again, matches[0]?.id ?? '')).toEqual({ Dewi: 'none / none' })
    expect(await told(await house.as(dewiTan), 'match-opened')).toBeGreaterThan(0)
  })

  test('only when both said so; and what they say later holds in the matches that are there already', async () => {
    to('2026-12-16')
    const [lotte, karin] = [await house.as(lottePrins), await house.as(ellaSmit)]
    const first = await matchOn(twinLotte, lotte, karin)
    const second = await matchOn(sixteen, lotte, karin)
    await say(lotte, first.id, 'already-together')
    await settled()
    expect(await towards(karin, second.id)).toEqual({ Lotte: 'none / none' })
    const both = await Promise.all([say(karin, first.id, 'already-together'), say(karin, first.id, 'already-together')])
    expect(both.map(({ status }) => status)).toEqual([204, 204])
    await settled()
    expect(await towards(karin, second.id)).toEqual({ Lotte: 'already-together / already-together' })
    expect((await followUpOf(karin, second.id)).standing).toBe('in-touch')

    to('2026-12-17')
    await withdraw(await house.as(ellaSmit), first.signals[1] ?? '', 'risk-gone')
    const again = await house.as(ellaSmit)
    await signal(again, byBsn(twinLotte))
    await settled()
    const [match] = (await again.call('GET /api/matches')).answer.matches.filter(({ youth }) =>
      youth?.givenNames?.startsWith('Lotte'),
    )
    expect(await towards(again, match?.id ?? '')).toEqual({ Lotte: 'none / none' })
  })

  test('a colleague who takes over does not inherit it: they and the others are asked of each other, the rest keeps what it said', async () => {
    to('2027-01-05')
    const [bram, dewi, ella] = [await house.as(bramKuiper), await house.as(dewiTan), await house.as(ellaSmit)]
    const { id, signals } = await matchOn(situations.leapDay, bram, dewi, ella)
    for (const caller of [bram, dewi, ella]) await say(caller, id, 'already-together')
    await settled()
    to('2027-01-06')
    const karin = await house.as(karinVeenstra)
    const body = { from: bramKuiper.jobs[0].id, to: lottePrins.jobs[0].id, signals: [signals[0] ?? ''] }
    expect((await karin.call('POST /api/hand-overs', { body })).status).toBe(204)
    await settled()
    expect(await towards(await house.as(dewiTan), id)).toEqual({
      Ella: 'already-together / already-together',
      Lotte: 'none / none',
    })
    expect((await followUpOf(await house.as(lottePrins), id)).dueOn).toBe('2027-01-13')
  })

  test('a withdrawal while the other confirms: one after the other, and nothing of it is left when they come back', async () => {
    to('2027-01-11')
    const [kees, ella] = [await house.as(keesBrouwer), await house.as(ellaSmit)]
    const { id, signals } = await matchOn(situations.diacritics, kees, ella)
    await say(kees, id, 'already-together')
    const [said, gone] = await Promise.all([say(ella, id, 'already-together'), withdraw(kees, signals[0] ?? '', 'risk-gone')])
    expect(gone.status).toBe(204)
    expect([204, 404, 409]).toContain(said.status)
    to('2027-01-11', '11')
    const again = await matchOn(situations.diacritics, await house.as(keesBrouwer))
    expect(await towards(await house.as(ellaSmit), again.id)).toEqual({ Kees: 'none / none' })
  })
})
