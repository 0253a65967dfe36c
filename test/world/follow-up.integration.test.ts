import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { byBsn, fromOutside, noticesOf, signal, until, withdraw } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

type Contact = 'no-answer' | 'in-touch' | 'already-together' | 'aligned'

const monday = new Date('2026-11-23T10:00:00Z')
const { bramKuiper, dewiTan, keesBrouwer, ellaSmit, karinVeenstra, lottePrins } = people
const { fatimaElIdrissi, corTimmermans } = officers

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse(monday)
})
afterAll(() => house?.close())

const to = (day: string): void => {
  house.clock.now = new Date(`${day}T10:00:00Z`)
}
const followUpOf = (caller: Caller, id: string) => caller.call('GET /api/matches/:id/follow-up', { id })
const watched = (caller: Caller, id: string) => caller.call('GET /api/follow-ups/:id', { id })
const say = (caller: Caller, id: string, contact: Contact) =>
  caller.call('POST /api/matches/:id/contact', { id, body: { contact } })
const close = (caller: Caller, id: string, outcome: 'no-response' | 'wrong-person' | 'objection') =>
  caller.call('POST /api/follow-ups/:id/closing', { id, body: { outcome } })
const statesIn = async (caller: Caller, id: string): Promise<string[]> =>
  (await followUpOf(caller, id)).answer.contacts.map(({ name, contact }) => `${name}: ${contact}`).sort()

/** Two people signal the same youth on a Monday; waits until the worker planned the follow-up. */
const matchOf = async (youth: { readonly bsn: string | null }, first = keesBrouwer, second = ellaSmit) => {
  to('2026-11-23')
  const [one, other] = [await house.as(first), await house.as(second)]
  const given = await signal(one, byBsn(youth))
  const taken = await signal(other, byBsn(youth))
  const [link] = taken.matches
  const id = link?.id ?? ''
  await until(async () => (await followUpOf(one, id)).status === 200)
  return { id, number: link?.number ?? '', one, other, given: given.id, taken: taken.id }
}
const remindersOf = async (caller: Caller): Promise<string[]> =>
  (await noticesOf(caller)).filter((kind) => kind.startsWith('contact-'))

test('each participant says so for themselves; saying it twice, or twice at once, changes nothing; the match page shows who did', async () => {
  const { id, one, other } = await matchOf(situations.semDeBoer)
  expect((await followUpOf(one, id)).answer).toMatchObject({
    dueOn: '2026-11-30',
    standing: 'waiting',
    overdue: false,
    timeline: [],
  })
  expect((await say(one, id, 'aligned')).problem.code).toBe('contact-first')
  const tries = await Promise.all([1, 2, 3].map(() => say(one, id, 'no-answer')))
  expect(tries.map(({ status }) => status)).toEqual([204, 204, 204])
  expect(await statesIn(other, id)).toEqual(['Ella Smit: none', 'Kees Brouwer: tried'])
  const both = await Promise.all([one, one, other, other].map((caller) => say(caller, id, 'in-touch')))
  expect(both.map(({ status }) => status)).toEqual([204, 204, 204, 204])
  const { answer } = await followUpOf(other, id)
  expect(answer.standing).toBe('in-touch')
  expect(answer.timeline.map(({ event, who }) => `${event} ${who}`).sort()).toEqual([
    'in-touch Ella Smit',
    'in-touch Kees Brouwer',
    'no-answer Kees Brouwer',
  ])
  expect((await say(one, id, 'aligned')).status).toBe(204)
  expect((await followUpOf(other, id)).answer.standing).toBe('aligned')
  expect(await noticesOf(other)).toContain('follow-up-aligned')
  expect((await say(other, id, 'no-answer')).problem.code).toBe('follow-up-closed')
})

test('when nobody moves: a reminder, then the coordinators, then the officer; each once, also by two workers; who was in touch is left alone', async () => {
  const { id, number, one } = await matchOf(situations.siblingSara, bramKuiper, dewiTan)
  await say(one, id, 'in-touch')
  to('2026-11-26')
  await house.catchUp()
  expect(await remindersOf(await house.as(dewiTan))).toEqual([])
  to('2026-11-27')
  await Promise.all([house.catchUp(), house.catchUp()])
  await house.catchUp()
  expect(await remindersOf(await house.as(dewiTan))).toEqual(['contact-reminder'])
  expect(await remindersOf(await house.as(bramKuiper))).toEqual([])
  to('2026-12-08')
  await house.catchUp()
  const fatima = await house.as(fatimaElIdrissi)
  expect(await remindersOf(fatima)).toEqual(['contact-overdue'])
  const { watched: counts } = (await fatima.call('GET /api/today')).answer.followUp
  expect(counts).toEqual({ waiting: 1, overdue: 1 })
  const steps = await fromOutside(house, 'SELECT kind FROM follow_up_steps WHERE follow_up_id = $1 ORDER BY at', [id])
  expect(steps.map(({ kind }) => kind)).toEqual(['in-touch', 'reminder', 'officer-told'])
  await until(async () => house.mailbox.mails().some((mail) => JSON.stringify(mail).includes('fatima')))
  for (const mail of house.mailbox.mails()) expect(`${mail.subject} ${mail.text}`).not.toMatch(new RegExp(`${number}|Noor|Boer`))
})

test('a coordinator hears of a colleague who waits, and sees no youth and no other organisation', async () => {
  const { id, number } = await matchOf(situations.twinLotte, bramKuiper, keesBrouwer)
  to('2026-12-01')
  await house.catchUp()
  const karin = await house.as(karinVeenstra)
  expect(await remindersOf(karin)).toEqual(['contact-escalated'])
  const today = await karin.call('GET /api/today')
  const [escalated] = today.answer.followUp.escalated
  expect(escalated).toMatchObject({ id, colleagues: [{ name: 'Bram Kuiper', contact: 'none' }] })
  expect(today.text).not.toMatch(/Kees|Lotte/)
  const waiting = await karin.call('GET /api/escalations')
  expect(waiting.answer.escalations.find((one) => one.id === id)).toEqual({
    ...{ id, number, openedOn: '2026-11-23', dueOn: '2026-11-30', toldOn: '2026-12-01', officerOn: '2026-12-08' },
    colleagues: [{ name: 'Bram Kuiper', contact: 'none' }],
  })
  expect(waiting.text).not.toMatch(/Kees|Lotte/)
  const bram = await house.as(bramKuiper)
  await say(bram, id, 'in-touch')
  for (const other of [bram, await house.as(fatimaElIdrissi)]) {
    expect((await other.call('GET /api/escalations')).problem.code).toBe('not-permitted')
  }
  expect((await watched(karin, id)).status).toBe(403)
})

test('the days until contact are those that the municipality of the youth chose', async () => {
  to('2026-11-23')
  const body = { setting: 'follow-up-deadline', value: '4', from: '2026-11-23', number: 0 } as const
  expect((await (await house.as(officers.esraAydin)).call('POST /api/setting-changes', { body })).status).toBe(204)
  const here = await matchOf(situations.twinFleur)
  const there = await matchOf(situations.inMeerwijk)
  expect((await followUpOf(here.one, here.id)).answer.dueOn).toBe('2026-11-30')
  expect((await followUpOf(there.one, there.id)).answer.dueOn).toBe('2026-11-27')
  for (const { one, other, given, taken } of [here, there]) {
    await withdraw(one, given, 'unjustified')
    await withdraw(other, taken, 'unjustified')
  }
})

test('the officer sees matches of the own municipality, most pressing first, and nothing of a youth', async () => {
  const { id } = await matchOf(situations.inMeerwijk, bramKuiper, dewiTan)
  to('2026-12-02')
  const [fatima, cor] = [await house.as(fatimaElIdrissi), await house.as(corTimmermans)]
  const [theirs, his] = [await fatima.call('GET /api/follow-ups'), await cor.call('GET /api/follow-ups')]
  expect(his.answer.followUps.map((one) => one.id)).toEqual([id])
  expect(theirs.answer.followUps.map((one) => one.id)).not.toContain(id)
  expect((await watched(fatima, id)).status).toBe(404)
  expect((await close(fatima, id, 'objection')).status).toBe(404)
  const { text, answer } = await watched(cor, id)
  expect(answer.participants.map(({ name, reach }) => [name, reach.phone])).toContainEqual(['Bram Kuiper', '06 00 00 01 23'])
  const { familyName, givenNames, born, bsn } = situations.inMeerwijk
  for (const seen of [text, his.text, theirs.text])
    for (const secret of [familyName, givenNames, born, bsn, 'birthYear', 'subject']) expect(seen).not.toContain(secret)
  const order = theirs.answer.followUps.map(({ overdue, openedOn }) => `${overdue ? 'late' : 'not late'} ${openedOn}`)
  expect(order).toEqual([...order].sort())
})

test('who the youth is the officer sees for a reason only; that is on the timeline of the officer, and in the log twice', async () => {
  const { id, one } = await matchOf(situations.diacritics)
  const fatima = await house.as(fatimaElIdrissi)
  const seen = await fatima.call('POST /api/follow-ups/:id/identification', { id, body: { reason: 'nobody-reachable' } })
  expect(seen.answer.youth.familyName).toContain(situations.diacritics.familyName)
  expect((await watched(fatima, id)).answer.timeline.map(({ event }) => event)).toContain('identified')
  expect((await followUpOf(one, id)).answer.timeline).toEqual([])
  const records = await fromOutside(house, "SELECT outcome, subjects FROM audit_records WHERE permission = 'follow-up:identify'")
  expect(records).toEqual([1, 1].map((subjects) => ({ outcome: 'done', subjects })))
  const cor = await house.as(corTimmermans)
  expect((await cor.call('POST /api/follow-ups/:id/identification', { id, body: { reason: 'nobody-reachable' } })).status).toBe(
    404,
  )
})

const identify = (caller: Caller, id: string) =>
  caller.call('POST /api/follow-ups/:id/identification', { id, body: { reason: 'nobody-reachable' } })
/** The own words of an answer: without what names the request. */
const saidIn = ({ status, problem }: { readonly status: number; readonly problem: { readonly code: string } }) => ({
  status,
  code: problem.code,
})

test('when a signal was unjustified the officer reads neither who signalled nor who the youth is: as of a match that is not there', async () => {
  const { id, one, given } = await matchOf(situations.separatedParents)
  expect((await withdraw(one, given, 'unjustified')).status).toBe(204)
  const fatima = await house.as(fatimaElIdrissi)
  const refused = await identify(fatima, id)
  expect(saidIn(refused)).toEqual({ status: 404, code: 'not-available' })
  expect(saidIn(refused)).toEqual(saidIn(await identify(fatima, '00000000-0000-4000-8000-000000000000')))
  const { status, text } = await watched(fatima, id)
  expect(status).toBe(200)
  expect(text).not.toMatch(/Kees|Ella/)
  expect(
    (await fromOutside(house, "SELECT FROM follow_up_steps WHERE follow_up_id = $1 AND kind = 'identified'", [id])).length,
  ).toBe(0)
})

test('two officers close the same match at once: one outcome, and each participant is told once', async () => {
  const { id, one } = await matchOf(situations.fosterChild)
  const [first, second] = [await house.as(fatimaElIdrissi), await house.as(fatimaElIdrissi)]
  const closed = await Promise.all([close(first, id, 'no-response'), close(second, id, 'wrong-person')])
  expect(closed.map(({ status }) => status).sort()).toEqual([204, 409])
  const { standing, timeline } = (await watched(first, id)).answer
  expect(timeline.filter(({ event }) => event === 'no-response' || event === 'wrong-person').map(({ event }) => event)).toEqual([
    standing,
  ])
  const told = (await noticesOf(one)).filter((kind) => kind === 'follow-up-closed')
  expect(told).toHaveLength(1)
  expect((await say(one, id, 'in-touch')).problem.code).toBe('follow-up-closed')
})

test('a withdrawal while the officer closes: one after the other, and the end is shown as it was', async () => {
  const { id, one, other, given } = await matchOf(situations.sixteen)
  const fatima = await house.as(fatimaElIdrissi)
  const [closed, left] = await Promise.all([close(fatima, id, 'no-response'), withdraw(one, given, 'risk-gone')])
  expect(left.status).toBe(204)
  const { standing } = (await watched(fatima, id)).answer
  expect(standing).toBe(closed.status === 204 ? 'no-response' : 'ended-without-contact')
  expect(await noticesOf(other)).toContain('match-closed')
})

test('both signals end without contact: that is an outcome which stays on the board', async () => {
  const { id, one, given } = await matchOf(situations.almostEighteen)
  await withdraw(one, given, 'risk-gone')
  const fatima = await house.as(fatimaElIdrissi)
  const { followUps } = (await fatima.call('GET /api/follow-ups', { query: '?list=finished' })).answer
  const found = followUps.find((each) => each.id === id)
  expect(found).toMatchObject({ standing: 'ended-without-contact', overdue: false })
})

test('a newcomer begins a round anew; somebody already in the match by another job does not, and is not told of twice', async () => {
  const { id, one, other } = await matchOf(situations.underGuardianship, lottePrins, bramKuiper)
  await say(one, id, 'already-together')
  await say(other, id, 'already-together')
  to('2026-11-24')
  const [lotte, bram] = [await house.as(lottePrins, 1), await house.as(bramKuiper)]
  await signal(lotte, byBsn(situations.underGuardianship))
  await until(async () => (await fromOutside(house, "SELECT FROM outbox WHERE topic = 'plan-follow-up'")).length === 0)
  expect((await followUpOf(bram, id)).answer).toMatchObject({ standing: 'in-touch', dueOn: '2026-11-30' })
  expect((await noticesOf(bram)).filter((kind) => kind === 'match-joined')).toEqual([])
  to('2026-11-25')
  const [dewi, bramAgain] = [await house.as(dewiTan), await house.as(bramKuiper)]
  await signal(dewi, byBsn(situations.underGuardianship))
  await until(async () => (await followUpOf(dewi, id)).answer?.dueOn === '2026-12-02')
  expect((await followUpOf(bramAgain, id)).answer.standing).toBe('waiting')
  expect((await followUpOf(dewi, id)).answer.timeline).toEqual([])
})

test('who signalled, and who the youth is, a year after all signals went to the archive: no officer reads it any more', async () => {
  const { id, one, other, given, taken } = await matchOf(situations.twinFleur)
  expect((await withdraw(one, given, 'risk-gone')).status).toBe(204)
  expect((await withdraw(other, taken, 'risk-gone')).status).toBe(204)
  const before = await house.as(fatimaElIdrissi)
  expect((await watched(before, id)).text).toMatch(/Kees/)
  expect((await identify(before, id)).status).toBe(404)
  to('2027-11-23')
  const fatima = await house.as(fatimaElIdrissi)
  expect((await watched(fatima, id)).status).toBe(404)
  expect((await fatima.call('GET /api/follow-ups')).answer.counts).toEqual({ waiting: 0, overdue: 0, inTouch: 0, finished: 0 })
  expect((await identify(fatima, id)).status).toBe(404)
  expect((await close(fatima, id, 'objection')).status).toBe(404)
})
