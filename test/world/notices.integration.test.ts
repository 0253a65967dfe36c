import { notInTheRegister, situations } from '@mens-centraal/world/inhabitants/situations'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { byBsn, byName, fromOutside, noticesOf, signal, until, withdraw } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
let bram: Caller
let dewi: Caller
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())
beforeEach(async () => {
  bram = await house.as(people.bramKuiper)
  dewi = await house.as(people.dewiTan)
})

const delivered = () => until(async () => (await fromOutside(house, 'SELECT FROM outbox')).length === 0)

describe('a notice', () => {
  test('is mailed once to each, with the same words whatever it is about save the number that leads to it, and no data of people', async () => {
    await signal(bram, byBsn(situations.semDeBoer))
    await signal(dewi, byBsn(situations.semDeBoer))
    await signal(bram, byName(notInTheRegister), { notInRegister: true })
    const { id } = await signal(dewi, byName(notInTheRegister), { notInRegister: true })
    await withdraw(dewi, id, 'wrong-youth')
    await delivered()
    const notices = await fromOutside(house, 'SELECT n.id, p.email FROM notices n JOIN positions p ON p.id = n.position_id')
    const mails = house.mailbox.mails()
    expect(mails.map(({ messageId }) => messageId).sort()).toEqual(notices.map((one) => `<notice-${one['id']}@localhost>`).sort())
    expect(mails.map(({ deliveries }) => deliveries)).toEqual(mails.map(() => 1))
    expect(mails.flatMap(({ recipients }) => recipients).sort()).toEqual(notices.map(({ email }) => email).sort())
    const said = mails.map(({ subject, text }) => `${subject} ${text.replaceAll(/[0-9a-f-]{36}/g, 'its number')}`)
    expect(new Set(said).size).toBe(1)
    expect(said[0]).not.toMatch(/Sem|Boer|Chidi|Okafor|Bram|Dewi|Kuiper|Tan\b|9999|\d{6}|match|signaal/i)
  })

  test('waits and is tried again when the mail server does not take it; the act does not wait', async () => {
    house.mailbox.setFailing('temporarily')
    const opened =
      "SELECT n.id FROM notices n JOIN outbox o ON o.payload ->> 'noticeId' = n.id::text WHERE n.kind = 'match-opened'"
    await signal(bram, byBsn(situations.siblingSara))
    await signal(dewi, byBsn(situations.siblingSara))
    expect(await noticesOf(bram)).toContain('match-opened')
    await until(async () => (await fromOutside(house, `${opened} AND o.attempts > 0`)).length === 2)
    const waiting = (await fromOutside(house, opened)).map(({ id }) => `<notice-${id}@localhost>`)
    const arrived = () => house.mailbox.mails().filter(({ messageId }) => waiting.includes(messageId))
    expect(arrived()).toEqual([])
    house.mailbox.setFailing('no')
    house.clock.now = new Date(house.clock.now.getTime() + 60_000)
    await delivered()
    expect(arrived()).toHaveLength(2)
    const [stored] = await fromOutside(house, 'SELECT last_error FROM outbox LIMIT 1')
    expect(stored).toBeUndefined()
  })

  test('can be marked as read by whom it is for, in that job, and by nobody else', async () => {
    const [notice] = (await bram.call('GET /api/today')).answer.notices
    const id = notice?.id ?? ''
    expect(notice?.read).toBe(false)
    expect((await dewi.call('POST /api/notices/:id/reading', { id })).problem).toMatchObject({ code: 'not-available' })
    expect((await bram.call('POST /api/notices/:id/reading', { id })).status).toBe(204)
    expect((await bram.call('GET /api/today')).answer.notices.find((one) => one.id === id)?.read).toBe(true)
  })

  test('of a match is past as soon as the match is over, for who stays and for who went, and out of sight a week later', async () => {
    const youth = byBsn(situations.inMeerwijk)
    const openedOf = async (caller: Caller, number = '') => {
      const { notices } = (await caller.call('GET /api/today')).answer
      return notices.find(({ kind, match }) => kind === 'match-opened' && match?.number === number)
    }
    await signal(bram, youth)
    const { id, matches } = await signal(dewi, youth)
    const number = matches[0]?.number
    for (const caller of [bram, dewi]) expect(await openedOf(caller, number)).toMatchObject({ read: false, past: false })
    await withdraw(dewi, id, 'risk-gone')
    for (const caller of [bram, dewi]) expect(await openedOf(caller, number)).toMatchObject({ past: true })
    expect((await bram.call('GET /api/today')).answer.notices.find(({ kind }) => kind === 'match-closed')?.past).toBe(false)
    house.clock.now = new Date(house.clock.now.getTime() + 8 * 86_400_000)
    expect(await openedOf(await house.as(people.bramKuiper), number)).toBeUndefined()
    house.clock.now = new Date(house.clock.now.getTime() - 8 * 86_400_000)
  })

  test('names a match by its number, and the youth in no way', async () => {
    const { notices } = (await dewi.call('GET /api/today')).answer
    for (const { match } of notices) if (match !== null) expect(match.number).toMatch(/^\d{6}$/)
    expect(JSON.stringify(notices)).not.toMatch(/Sem|Noor|Boer|Chidi|Okafor|9999/)
  })
})

describe('a professional with two jobs', () => {
  test('never matches with herself, and stands in a match in each of her jobs', async () => {
    const [first, second] = [await house.as(people.lottePrins, 0), await house.as(people.lottePrins, 1)]
    const youth = byBsn(situations.separatedParents)
    expect((await signal(first, youth)).matches).toEqual([])
    expect((await signal(second, youth)).matches).toEqual([])
    const [link] = (await signal(dewi, youth)).matches
    const seen = await dewi.call('GET /api/matches/:id', { id: link?.id ?? '' })
    expect(
      seen.answer.participants
        .filter(({ name }) => name === 'Lotte Prins')
        .map(({ organisation }) => organisation)
        .sort(),
    ).toEqual(['Buurtteam Meerwijk', 'Jeugdteam Noord'])
    for (const job of [first, second]) {
      const { matches } = (await job.call('GET /api/matches')).answer
      expect(matches.find(({ id }) => id === link?.id)?.others).toEqual([
        { name: 'Dewi Tan', organisation: 'GGD Voorbeeldregio', worksHere: true },
      ])
      expect(await noticesOf(job)).toEqual(['match-opened'])
    }
  })

  test('sees and ends in each job only what she gave in that job', async () => {
    const [first, second] = [await house.as(people.lottePrins, 0), await house.as(people.lottePrins, 1)]
    const { id } = await signal(first, byBsn(situations.twinFleur))
    expect((await second.call('GET /api/risk-signals/:id', { id })).problem.code).toBe('not-available')
    expect((await second.call('GET /api/risk-signals')).answer.signals.map((one) => one.id)).not.toContain(id)
    expect((await withdraw(second, id, 'risk-gone')).problem.code).toBe('not-available')
  })

  test('a match with her alone left, in two jobs, is closed', async () => {
    const [first, second] = [await house.as(people.lottePrins, 0), await house.as(people.lottePrins, 1)]
    const youth = byBsn(situations.withoutParents)
    await signal(first, youth)
    await signal(second, youth)
    const hers = await signal(dewi, youth)
    await withdraw(dewi, hers.id, 'risk-gone')
    for (const job of [first, second])
      expect((await job.call('GET /api/matches/:id', { id: hers.matches[0]?.id ?? '' })).answer.closedOn).toBe('2026-11-22')
  })
})
