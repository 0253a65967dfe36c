import { randomUUID } from 'node:crypto'
import { sweepNow } from '@mens-centraal/local-index-server/app'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { byBsn, fromOutside, noticesOf, signal, until, withdraw } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
let karin: Caller
beforeAll(async () => {
  house = await openTestHouse()
  karin = await house.as(people.karinVeenstra)
})
afterAll(() => house?.close())

const bram = people.bramKuiper.jobs[0].id
const lotte = people.lottePrins.jobs[0].id
const list = (caller: Caller) => caller.call('GET /api/organisation-signals')
const look = (caller: Caller, id: string) =>
  caller.call('POST /api/organisation-signals/:id/opening', { id, body: { reason: 'leaves' } })
const handOver = (caller: Caller, signals: string[], to = lotte, from = bram, idempotencyKey: string = randomUUID()) =>
  caller.call('POST /api/hand-overs', { body: { from, to, signals }, idempotencyKey })
const designate = (position: string, until: string | null) =>
  fromOutside(house, 'UPDATE designations SET valid_until = $2 WHERE position_id = $1', [position, until])

describe('the signals of an organisation', () => {
  test('are for its coordinator only, by who gave them, orphaned ones first, without the youth', async () => {
    const [reporter, other, elsewhere] = await Promise.all([
      house.as(people.bramKuiper),
      house.as(people.lottePrins),
      house.as(people.wimDeGraaf),
    ])
    const mine = await signal(reporter, byBsn(situations.semDeBoer))
    await signal(other, byBsn(situations.siblingAmira))
    await signal(await house.as(people.dewiTan), byBsn(situations.semDeBoer))
    const before = await list(karin)
    expect(before.answer.colleagues.map(({ name, orphanedBecause }) => [name, orphanedBecause])).toEqual([
      ['Bram Kuiper', null],
      ['Lotte Prins', null],
    ])
    await designate(lotte, '2026-11-22')
    const { answer, text } = await list(karin)
    expect(answer.colleagues.map(({ name, orphanedBecause }) => [name, orphanedBecause])).toEqual([
      ['Lotte Prins', 'not-designated'],
      ['Bram Kuiper', null],
    ])
    expect(answer.colleagues[1], 'neither the signals one by one nor how many there are').toEqual({
      ...{ positionId: bram, name: 'Bram Kuiper', function: expect.any(String), orphanedBecause: null, lastEndsOn: '2027-02-22' },
      handOverRequested: false,
    })
    expect(text).not.toMatch(/Sem|Noor|Boer|9999/)
    await designate(lotte, null)
    expect((await list(elsewhere)).answer.colleagues).toEqual([])
    expect((await look(elsewhere, bram)).problem.code).toBe('not-available')
    for (const caller of [reporter, await house.as(people.dewiTan)]) {
      expect((await list(caller)).problem.code).toBe('not-permitted')
      expect((await look(caller, bram)).problem.code).toBe('not-permitted')
      expect((await handOver(caller, [mine.id])).problem.code).toBe('not-permitted')
    }
    expect((await handOver(elsewhere, [mine.id])).problem.code).toBe('not-available')
  })

  test('show the youth only to hand them over, for a reason from a list, and that look is in the log per youth with the reason', async () => {
    const subjects = () =>
      fromOutside(
        house,
        "SELECT exception, reason FROM audit_records WHERE permission = 'risk-signal:see-at-hand-over' AND subject IS NOT NULL",
      )
    expect(await subjects()).toEqual([])
    for (const reason of ['curious', '', 'Sem'])
      expect(
        (await karin.call('POST /api/organisation-signals/:id/opening', { id: bram, body: { reason } as never })).problem.code,
      ).toBe('invalid-request')
    expect(await subjects()).toEqual([])
    const { answer } = await look(karin, bram)
    expect(answer.signals.map(({ youth }) => youth.familyName)).toEqual(['de Boer'])
    expect(answer.receivers.map(({ name }) => name)).toEqual(['Jasmijn Bos', 'Lotte Prins'])
    expect(await subjects()).toEqual([{ exception: true, reason: 'leaves' }])
  })
})

describe('a designation that ended', () => {
  test('is told to the coordinator once, by a notice and a mail without content; ended again, again', async () => {
    const sweep = () => sweepNow(house.config)
    const told = async () => (await noticesOf(karin)).filter((kind) => kind === 'signals-orphaned').length
    await sweep()
    expect(await told()).toBe(0)
    await designate(lotte, '2026-11-22')
    await Promise.all([sweep(), sweep()])
    await sweep()
    expect(await told()).toBe(1)
    await until(async () => house.mailbox.mails().some(({ recipients }) => recipients.some((to) => to.startsWith('karin'))))
    await designate(lotte, null)
    await sweep()
    await designate(lotte, '2026-11-22')
    await sweep()
    expect(await told()).toBe(2)
    await designate(lotte, null)
  })
})

describe('a hand-over', () => {
  test('gives the receiver signal, match, told-record and notices; the others see the new contact, under the same number', async () => {
    const [dewi, receiver, former] = await Promise.all([
      house.as(people.dewiTan),
      house.as(people.lottePrins),
      house.as(people.bramKuiper),
    ])
    const { answer } = await look(karin, bram)
    const [given] = answer.signals
    const signals = [given?.id ?? '']
    const before = (await former.call('GET /api/risk-signals/:id', { id: signals[0] ?? '' })).answer
    await until(async () => (await fromOutside(house, 'SELECT FROM outbox')).length === 0)
    const mailed = house.mailbox.mails().length
    const key = randomUUID()
    expect((await handOver(karin, signals, lotte, bram, key)).status).toBe(204)
    expect((await handOver(karin, signals, lotte, bram, key)).status, 'asked again').toBe(204)

    expect((await former.call('GET /api/risk-signals')).answer.signals).toEqual([])
    expect((await former.call('GET /api/matches')).answer.matches).toEqual([])
    expect(await noticesOf(former)).toEqual([])
    expect((await receiver.call('GET /api/risk-signals/:id', { id: signals[0] ?? '' })).answer).toEqual(before)
    expect((await noticesOf(receiver)).sort()).toEqual(['match-opened', 'signals-handed-over'])
    const [match] = (await dewi.call('GET /api/matches')).answer.matches
    const fatima = await house.as(officers.fatimaElIdrissi)
    const followed = await fatima.call('GET /api/follow-ups/:id', { id: match?.id ?? '' })
    expect(followed.answer.timeline.map(({ event, who }) => [event, who])).toContainEqual(['participant-replaced', 'Lotte Prins'])
    expect(match?.number).toBe(given?.matches[0]?.number)
    expect(match?.others).toEqual([{ name: 'Lotte Prins', organisation: 'Jeugdteam Noord', worksHere: true }])
    expect(await noticesOf(dewi)).toContain('participant-replaced')
    const detail = (await dewi.call('GET /api/matches/:id', { id: match?.id ?? '' })).answer
    expect(detail.participants.map(({ name }) => name)).toEqual(['Lotte Prins', 'Dewi Tan'])
    expect(detail.timeline).toContainEqual({ on: '2026-11-22', event: 'participant-replaced', who: 'Lotte Prins' })
    await until(async () => (await fromOutside(house, 'SELECT FROM outbox')).length === 0)
    const mails = house.mailbox.mails().slice(mailed)
    expect(mails.flatMap(({ recipients }) => recipients).sort()).toEqual(
      [people.dewiTan, people.lottePrins].map(({ jobs }) => jobs[0].email).sort(),
    )
    expect(mails.map(({ text }) => text).join()).not.toMatch(/Sem|Boer|Bram/)
  })

  test('asks the receiver, and the others, anew: what the former said counts for nobody else, and stays on the timeline', async () => {
    const [former, receiver, dewi] = await Promise.all([
      house.as(people.bramKuiper),
      house.as(people.lottePrins),
      house.as(people.dewiTan),
    ])
    const given = await signal(former, byBsn(situations.twinLotte))
    const [link] = (await signal(dewi, byBsn(situations.twinLotte))).matches
    const id = link?.id ?? ''
    const states = async (caller: Caller) =>
      (await caller.call('GET /api/matches/:id/follow-up', { id })).answer.contacts.map(({ name, contact }) => [name, contact])
    const say = (caller: Caller) => caller.call('POST /api/matches/:id/contact', { id, body: { contact: 'in-touch' } })
    const round = async () => (await fromOutside(house, 'SELECT round FROM follow_ups WHERE id = $1', [id]))[0]?.['round']
    await until(async () => (await round()) === 1)
    expect((await say(former)).status).toBe(204)
    house.clock.now = new Date(house.clock.now.getTime() + 60_000)
    expect((await handOver(karin, [given.id])).status).toBe(204)
    expect(await states(receiver)).toEqual([
      ['Lotte Prins', 'none'],
      ['Dewi Tan', 'none'],
    ])
    await until(async () => (await round()) === 2)
    expect((await say(receiver)).status).toBe(204)
    expect((await say(dewi)).status).toBe(204)
    const { timeline, standing } = (await dewi.call('GET /api/matches/:id/follow-up', { id })).answer
    expect(standing).toBe('in-touch')
    expect(timeline.map(({ who }) => who).sort()).toEqual(['Bram Kuiper', 'Dewi Tan', 'Lotte Prins'])
    expect((await dewi.call('POST /api/matches/:id/contact', { id, body: { contact: 'aligned' } })).status).toBe(204)
    expect((await handOver(karin, [given.id], bram, lotte)).status).toBe(204)
    await until(async () => (await fromOutside(house, 'SELECT FROM outbox')).length === 0)
    expect(await round(), 'help was aligned').toBe(2)
    expect((await dewi.call('GET /api/matches/:id/follow-up', { id })).answer.standing).toBe('aligned')
    await withdraw(former, given.id, 'risk-gone')
  })

  test('is refused, all of it, when the receiver signalled one of the youths, may not signal, or a signal is no longer as it was shown', async () => {
    const [reporter, receiver] = await Promise.all([house.as(people.bramKuiper), house.as(people.lottePrins)])
    const double = await signal(reporter, byBsn(situations.semDeBoer))
    const other = await signal(reporter, byBsn(situations.houseboat))
    expect((await handOver(karin, [double.id, other.id])).problem.code).toBe('receiver-already-signalled')
    expect((await handOver(karin, [other.id], people.omarHaddad.jobs[0].id)).problem.code).toBe('receiver-may-not-signal')
    expect((await handOver(karin, [other.id], bram)).problem.code).toBe('receiver-is-the-same')
    expect((await handOver(karin, [other.id], people.dewiTan.jobs[0].id)).problem.code).toBe('not-available')
    expect((await handOver(karin, [other.id, randomUUID()])).problem.code).toBe('hand-over-changed')
    expect((await reporter.call('GET /api/risk-signals')).answer.signals).toHaveLength(2)
    await withdraw(reporter, other.id, 'unjustified')
    expect((await handOver(karin, [other.id])).problem.code).toBe('hand-over-changed')
    await withdraw(reporter, double.id, 'risk-gone')
    expect((await receiver.call('GET /api/risk-signals')).answer.signals).toHaveLength(2)
  })

  test('beside a withdrawal, or beside itself, has one outcome', async () => {
    const reporter = await house.as(people.bramKuiper)
    // the last: who comes second may see the signal with the receiver already, between two questions
    const lost = ['hand-over-changed', 'not-available', 'receiver-already-signalled']
    for (const youth of [situations.houseboat, situations.secretAddress]) {
      const given = await signal(reporter, byBsn(youth))
      const [handed, again, withdrawn] = await Promise.all([
        handOver(karin, [given.id]),
        handOver(karin, [given.id]),
        withdraw(reporter, given.id, 'unjustified'),
      ])
      const outcomes = [handed.status, again.status, withdrawn.status]
      expect(outcomes.filter((status) => status === 204)).toHaveLength(1)
      for (const each of [handed, again, withdrawn]) if (each.status !== 204) expect(lost).toContain(each.problem.code)
      const stored = await fromOutside(house, 'SELECT position_id FROM risk_signals WHERE id = $1', [given.id])
      expect(stored).toEqual(withdrawn.status === 204 ? [] : [{ position_id: lotte }])
    }
  })

  test('carries along that two people do not mean the same youth', async () => {
    const youth = (
      await fromOutside(house, 'SELECT youth_id, professional_id FROM risk_signals WHERE position_id = $1 LIMIT 1', [lotte])
    )[0]
    const stranger = people.dewiTan.id
    const [low, high] = [String(youth?.['professional_id']), stranger].sort()
    await fromOutside(house, 'INSERT INTO match_splits VALUES ($1, $2, $3)', [youth?.['youth_id'], low, high])
    const id = String(
      (
        await fromOutside(house, 'SELECT id FROM risk_signals WHERE position_id = $1 AND youth_id = $2', [
          lotte,
          youth?.['youth_id'],
        ])
      )[0]?.['id'],
    )
    expect((await handOver(karin, [id], bram, lotte)).status).toBe(204)
    const splits = await fromOutside(house, 'SELECT professional_low, professional_high FROM match_splits WHERE youth_id = $1', [
      youth?.['youth_id'],
    ])
    expect(splits.map((row) => Object.values(row).sort())).toContainEqual([people.bramKuiper.id, stranger].sort())
  })
})
