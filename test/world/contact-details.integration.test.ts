import { randomUUID } from 'node:crypto'
import { importDirectory } from '@mens-centraal/local-index-server/app'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { byBsn, byName, fromOutside, signal, until } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
let karin: Caller
let match: string
beforeAll(async () => {
  house = await openTestHouse()
  karin = await house.as(people.karinVeenstra)
  await signal(await house.as(people.bramKuiper), byBsn(situations.semDeBoer))
  const [link] = (await signal(await house.as(people.dewiTan), byBsn(situations.semDeBoer))).matches
  match = link?.id ?? ''
})
afterAll(() => house?.close())

const setTeam = (caller: Caller, body: { phone: string | null; mailbox: string | null; mailed: boolean }) =>
  caller.call('POST /api/team-contact', { body })
const team = { phone: '06 00 00 04 99', mailbox: 'team@jeugdteamnoord.voorbeeld.example', mailed: true }
const bramsContact = async () =>
  (await (await house.as(people.dewiTan)).call('GET /api/matches/:id', { id: match })).answer.participants.find(
    ({ name }) => name === 'Bram Kuiper',
  )

test('the other in a match reads how the team is reached; so does the follow-up officer; mails without content go there too where wanted', async () => {
  expect((await karin.call('GET /api/team-contact')).answer).toEqual({ phone: null, mailbox: null, mailed: false })
  expect((await setTeam(karin, { ...team, mailbox: null })).problem.code).toBe('mailbox-missing')
  expect((await setTeam(karin, { ...team, mailbox: 'team@elders.example' })).problem).toMatchObject({
    code: 'mail-domain-unknown',
  })
  for (const mailbox of ['team', 'a@b.nl, c@d.nl', 'Team <a@b.nl>'])
    expect((await setTeam(karin, { ...team, mailbox })).problem.code).toBe('invalid-request')
  expect((await setTeam(karin, team)).status).toBe(204)
  expect((await bramsContact())?.team).toEqual({ phone: team.phone, mailbox: team.mailbox })
  const fatima = await house.as(officers.fatimaElIdrissi)
  await until(async () => (await fatima.call('GET /api/follow-ups')).answer.followUps.some(({ id }) => id === match))
  const { participants } = (await fatima.call('GET /api/follow-ups/:id', { id: match })).answer
  expect(participants.find(({ name }) => name === 'Bram Kuiper')?.reach.team?.phone).toBe(team.phone)

  await until(async () => (await fromOutside(house, 'SELECT FROM outbox')).length === 0)
  const before = house.mailbox.mails().length
  await signal(await house.as(people.keesBrouwer), byBsn(situations.semDeBoer))
  await until(async () => (await fromOutside(house, 'SELECT FROM outbox')).length === 0)
  const mails = house.mailbox.mails().slice(before)
  expect(mails.flatMap(({ recipients }) => recipients).sort()).toEqual(
    [people.bramKuiper.jobs[0].email, people.dewiTan.jobs[0].email, people.keesBrouwer.jobs[0].email, team.mailbox].sort(),
  )
  expect(mails.map(({ subject, text }) => subject + text).join()).not.toMatch(/Sem|Boer|Bram|Kees/)
  expect((await setTeam(karin, { ...team, mailed: false })).status).toBe(204)
})

test('only a coordinator keeps the details of a team, and only of the own one', async () => {
  for (const person of [people.bramKuiper, people.dewiTan])
    expect((await setTeam(await house.as(person), team)).problem.code).toBe('not-permitted')
  const wim = await house.as(people.wimDeGraaf)
  expect((await wim.call('GET /api/team-contact')).answer.phone).toBeNull()
  expect((await setTeam(wim, { phone: '06 00 00 88 88', mailbox: null, mailed: false })).status).toBe(204)
  expect((await karin.call('GET /api/team-contact')).answer.phone).toBe(team.phone)
})

test('who corrects the own number and days is read so at once, also after the next directory file; nobody else changes', async () => {
  const bram = await house.as(people.bramKuiper)
  const before = (await bram.call('GET /api/own-contact')).answer
  expect(before.email).toBe(people.bramKuiper.jobs[0].email)
  const body = { phone: '06 00 00 55 55', presence: ['mon' as const, 'fri' as const] }
  expect((await bram.call('POST /api/own-contact', { body, idempotencyKey: randomUUID() })).status).toBe(204)
  expect(await bramsContact()).toMatchObject(body)
  const others = (await fromOutside(house, "SELECT count(*) AS many FROM positions WHERE contact_kept_by = 'self'"))[0]
  expect(Number(others?.['many'])).toBe(1)
  expect((await importDirectory(house.config, house.directory)).ok).toBe(true)
  expect(await bramsContact()).toMatchObject(body)
  for (const wrong of [
    { ...body, phone: '' },
    { ...body, presence: ['sun'] },
    { ...body, presence: ['mon', 'mon'] },
  ])
    expect((await bram.call('POST /api/own-contact', { body: wrong as never })).problem.code).toBe('invalid-request')
})

test('a school is closed in the holidays of its region: the other reads until when, and whom to call; what it says itself comes first', async () => {
  const wim = await house.as(people.wimDeGraaf)
  await signal(await house.as(people.annaVisser), byName(situations.semDeBoer))
  expect((await wim.call('GET /api/closing')).answer).toEqual({
    closing: null,
    holidays: { follows: 'municipality', region: 'middle', next: { from: '2026-12-19', until: '2027-01-04' } },
  })
  const annas = async (on: string) => {
    const before = house.clock.now
    house.clock.now = new Date(`${on}T10:00:00Z`)
    const seen = (await (await house.as(people.dewiTan)).call('GET /api/matches/:id', { id: match })).answer.participants
    house.clock.now = before
    return seen.find(({ name }) => name === 'Anna Visser')?.closed
  }
  expect(await annas('2026-12-18')).toBeNull()
  expect(await annas('2026-12-19')).toEqual({ from: '2026-12-19', until: '2027-01-04', phone: '06 00 00 88 88' })
  expect(await annas('2027-01-04')).toBeNull()
  const region = { setting: 'school-holiday-region' as const, value: 'south', from: '2026-11-22', number: 0 }
  expect((await (await house.as(officers.gerardPost)).call('POST /api/setting-changes', { body: region })).status).toBe(204)
  expect(await annas('2027-02-14'), 'the south has its spring holidays').toMatchObject({ until: '2027-02-22' })
  expect((await wim.call('POST /api/holiday-choice', { body: { follows: 'none' } })).status).toBe(204)
  expect(await annas('2027-02-14')).toBeNull()
  expect((await karin.call('GET /api/closing')).answer.holidays).toBeNull()
  expect((await karin.call('POST /api/holiday-choice', { body: { follows: 'none' } })).problem.code).toBe('not-available')
  const own = { from: '2026-11-22', until: '2026-11-24', phone: '06 00 00 12 12' }
  expect((await wim.call('POST /api/closing', { body: { closing: own } })).status).toBe(204)
  expect(await annas('2026-11-23')).toEqual(own)
})
