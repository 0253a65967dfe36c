import { notInTheRegister, situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { byBsn, byName, fromOutside, signal, until, withdraw } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
let bram: Caller
let kees: Caller
let karin: Caller
let fatima: Caller
beforeAll(async () => {
  house = await openTestHouse()
  bram = await house.as(people.bramKuiper)
  kees = await house.as(people.keesBrouwer)
  karin = await house.as(people.karinVeenstra)
  fatima = await house.as(officers.fatimaElIdrissi)
})
afterAll(() => house?.close())
beforeEach(() => fromOutside(house, 'TRUNCATE youths CASCADE'))

const settled = () => until(async () => (await fromOutside(house, 'SELECT FROM outbox')).length === 0)
/** What somebody was told of matches, once everything is settled. */
const heard = async (caller: Caller) => {
  await settled()
  const { notices } = (await caller.call('GET /api/today')).answer
  return notices.map(({ kind, match }) => [kind, match?.number, match?.id])
}
const mailsTo = (email: string) => house.mailbox.mails().filter(({ recipients }) => recipients.includes(email)).length

test('a match is told to the coordinators of those in it and to the officer who follows it up: once, by its number, and nothing of the youth or of who is in it', async () => {
  await signal(bram, byBsn(situations.semDeBoer))
  const [match] = (await signal(kees, byBsn(situations.semDeBoer))).matches
  expect(await heard(karin)).toEqual([['match-in-organisation', match?.number, null]])
  expect(await heard(fatima)).toEqual([['match-here', match?.number, null]])
  expect(await heard(await house.as(officers.corTimmermans))).toEqual([])
  for (const caller of [karin, fatima]) {
    const { answer } = await caller.call('GET /api/today')
    expect(JSON.stringify(answer.notices)).not.toMatch(/Sem|Boer|Bram|Kuiper|Kees|Brouwer|9999/)
  }
  await fromOutside(
    house,
    `INSERT INTO outbox (topic, payload, created_at, due_at) SELECT t, jsonb_build_object('matchId', $1::text), now(), to_timestamp(0) FROM unnest(ARRAY['plan-follow-up', 'tell-of-match', 'tell-of-match']) t`,
    [match?.id],
  )
  await signal(await house.as(people.wimDeGraaf), byName(situations.semDeBoer))
  expect(await heard(karin)).toHaveLength(1)
  expect(await heard(fatima)).toHaveLength(1)
})

test('who coordinates and is in the match hears of it as one who is in it, and not a second time', async () => {
  await signal(bram, byBsn(situations.semDeBoer))
  const wim = await house.as(people.wimDeGraaf)
  await signal(wim, byName(situations.semDeBoer))
  expect((await heard(wim)).map(([kind]) => kind)).toEqual(['match-opened'])
  expect((await heard(karin)).map(([kind]) => kind)).toEqual(['match-in-organisation'])
})

test('when a signal was unjustified the match is nobody’s any more: coordinator and officer read nothing of it', async () => {
  await signal(bram, byBsn(situations.inMeerwijk))
  const { id } = await signal(kees, byBsn(situations.inMeerwijk))
  const cor = await house.as(officers.corTimmermans)
  expect((await heard(cor)).map(([kind]) => kind)).toEqual(['match-here'])
  await withdraw(kees, id, 'unjustified')
  expect([await heard(cor), await heard(karin)]).toEqual([[], []])
})

test('a match by name alone is told once both said that it is one youth', async () => {
  await signal(bram, byName(notInTheRegister), { notInRegister: true })
  const [match] = (await signal(kees, byName(notInTheRegister), { notInRegister: true })).matches
  expect([await heard(karin), await heard(fatima)]).toEqual([[], []])
  for (const caller of [bram, kees])
    await caller.call('POST /api/matches/:id/same-youth', { id: match?.id ?? '', body: { answer: 'same' } })
  expect((await heard(karin)).map(([kind]) => kind)).toEqual(['match-in-organisation'])
  expect((await heard(fatima)).map(([kind]) => kind)).toEqual(['match-here'])
})

test('of several matches on a day one mail goes out, and all stand on Vandaag', async () => {
  house.clock.now = new Date('2026-11-24T10:00:00Z')
  const again = [await house.as(people.bramKuiper), await house.as(people.keesBrouwer)] as const
  const karinNow = await house.as(people.karinVeenstra)
  const [position] = await fromOutside(
    house,
    "SELECT p.email FROM positions p JOIN professionals n ON n.id = p.professional_id WHERE n.family_name = 'Veenstra'",
  )
  const before = mailsTo(String(position?.['email']))
  for (const youth of [situations.semDeBoer, situations.sixteen]) {
    for (const caller of again) await signal(caller, byBsn(youth))
    await settled()
    house.clock.now = new Date(house.clock.now.getTime() + 60_000)
  }
  expect((await heard(karinNow)).filter(([kind]) => kind === 'match-in-organisation')).toHaveLength(2)
  expect(mailsTo(String(position?.['email'])) - before).toBe(1)
})
