import { randomUUID } from 'node:crypto'
import { openJobs } from '@mens-centraal/local-index-server/app'
import type { Situation } from '@mens-centraal/world/inhabitants/situation'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import type { Person } from '@mens-centraal/world/jobs'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { byBsn, find, fromOutside, noticesOf, raise, signal, tokenOf, until, withdraw } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
let [bram, dewi, ella, kees] = [] as unknown as [Caller, Caller, Caller, Caller]
beforeEach(async () => {
  house = await openTestHouse()
  const as = (person: Person) => house.as(person)
  ;[bram, dewi, ella, kees] = await Promise.all([
    as(people.bramKuiper),
    as(people.dewiTan),
    as(people.ellaSmit),
    as(people.keesBrouwer),
  ])
})
afterEach(() => house?.close())

const { siblingSara, siblingYoussef, siblingAmira, halfSister, halfBrother, secretAddress, brotherElsewhere } = situations

/** All that follows later has followed: families are looked for, and mails are out. */
const settled = () =>
  until(async () => (await fromOutside(house, 'SELECT FROM outbox WHERE due_at <= $1', [house.clock.now])).length === 0)
const give = async (caller: Caller, youth: Situation) => {
  const raised = await signal(caller, byBsn(youth))
  await settled()
  return raised
}
/** One round of a worker of its own: what the register told since is taken over. */
const catchUp = async () => {
  const jobs = await openJobs({ ...house.config, mailReports: null })
  await jobs.catchUp()
  await jobs.close()
}
const matchesOf = async (caller: Caller) => (await caller.call('GET /api/matches')).answer.matches
const othersOf = async (caller: Caller): Promise<string[]> =>
  (await matchesOf(caller)).flatMap(({ kind, others }) => others.map(({ name }) => `${kind}: ${name}`)).sort()
const mailsTo = (name: string): number =>
  house.mailbox.mails().filter(({ recipients }) => recipients.some((address) => address.startsWith(name))).length

describe('signals on different youths with the same parent', () => {
  test('make one match: both see how to reach each other, and that it is about different youths, and nothing of the other', async () => {
    await give(bram, siblingSara)
    const raised = await give(dewi, siblingYoussef)
    expect(raised.matches).toEqual([])
    const [[seen], [other]] = [await matchesOf(bram), await matchesOf(dewi)]
    expect(seen).toMatchObject({ kind: 'family', youth: { givenNames: 'Sara' }, others: [{ name: 'Dewi Tan' }] })
    expect(other).toMatchObject({ kind: 'family', number: seen?.number, youth: { givenNames: 'Youssef' } })
    const page = await bram.call('GET /api/matches/:id', { id: seen?.id ?? '' })
    expect(page.status, page.text).toBe(200)
    expect(page.answer.participants.map(({ name }) => name).sort()).toEqual(['Bram Kuiper', 'Dewi Tan'])
    expect(page.text).not.toMatch(/Youssef|Amira|Fatima|Bakkali|2015|9999/)
    expect(await noticesOf(bram)).toEqual(['family-match'])
    expect(mailsTo('bram')).toBe(1)
  })

  test('three siblings with three reporters are one match, and one mail to each', async () => {
    await give(bram, siblingSara)
    await give(dewi, siblingYoussef)
    await give(ella, siblingAmira)
    expect(await othersOf(bram)).toEqual(['family: Dewi Tan', 'family: Ella Smit'])
    expect(await othersOf(ella)).toEqual(['family: Bram Kuiper', 'family: Dewi Tan'])
    expect([mailsTo('bram'), mailsTo('dewi'), mailsTo('ella')]).toEqual([1, 1, 1])
    expect((await fromOutside(house, 'SELECT FROM matches')).length).toBe(1)
  })

  test('of one reporter are no match with herself; of another on one of them it is one match with one mail', async () => {
    for (const youth of [siblingSara, siblingYoussef, siblingAmira, halfSister]) await give(dewi, youth)
    expect(await othersOf(dewi)).toEqual([])
    await give(bram, siblingSara)
    expect(await othersOf(dewi)).toEqual(['family: Bram Kuiper', 'youth: Bram Kuiper'])
    expect(await othersOf(bram)).toEqual(['family: Dewi Tan', 'youth: Dewi Tan'])
    expect(mailsTo('dewi')).toBe(2)
  })

  test('by half-siblings: who have no parent in common do not see each other, though a third sees both', async () => {
    await give(bram, siblingSara)
    await give(ella, halfBrother)
    expect(await othersOf(bram)).toEqual([])
    await give(dewi, halfSister)
    expect(await othersOf(dewi)).toEqual(['family: Bram Kuiper', 'family: Ella Smit'])
    expect(await othersOf(bram)).toEqual(['family: Dewi Tan'])
    expect(await othersOf(ella)).toEqual(['family: Dewi Tan'])
  })

  test('end with the withdrawal: who is left sees nobody, and is told without a reason', async () => {
    const { id } = await give(bram, siblingSara)
    await give(dewi, siblingYoussef)
    const [match] = await matchesOf(dewi)
    expect((await withdraw(bram, id, 'risk-gone')).status).toBe(204)
    expect(await matchesOf(dewi)).toEqual([])
    expect(await noticesOf(dewi)).toContain('participant-left')
    expect(await matchesOf(bram)).toEqual([])
    expect((await bram.call('GET /api/matches/:id', { id: match?.id ?? '' })).status).toBe(404)
    expect(await fromOutside(house, 'SELECT FROM matches WHERE closed_at IS NULL')).toEqual([])
  })

  test('are gone from the others’ pages when the signal was unjustified, as on one youth; who is alone in it hears once that it lapsed', async () => {
    const { id } = await give(bram, siblingSara)
    await give(dewi, siblingYoussef)
    const [match] = await matchesOf(dewi)
    const before = (await noticesOf(dewi)).filter((kind) => kind === 'match-lapsed').length
    expect((await withdraw(bram, id, 'unjustified')).status).toBe(204)
    expect((await dewi.call('GET /api/matches/:id', { id: match?.id ?? '' })).status).toBe(404)
    const told = await noticesOf(dewi)
    expect([told.filter((kind) => kind === 'match-lapsed').length, told.includes('family-match')]).toEqual([before + 1, false])
    expect(await fromOutside(house, 'SELECT closed_because FROM matches WHERE id = $1', [match?.id])).toEqual([
      { closed_because: 'lapsed' },
    ])
  })

  test('are not sought where the register knows no parent, or no such youth', async () => {
    await give(bram, situations.withoutParents)
    await give(dewi, situations.semDeBoer)
    expect([await othersOf(bram), await othersOf(dewi)]).toEqual([[], []])
  })

  test('wait while the register does not answer, and are found when it does', async () => {
    await give(bram, siblingSara)
    const token = tokenOf(await find(dewi, byBsn(siblingYoussef)))
    house.register.setUnavailable(true)
    expect((await raise(dewi, token)).status).toBe(201)
    await until(
      async () => (await fromOutside(house, "SELECT FROM outbox WHERE topic = 'find-kin' AND attempts > 0")).length === 1,
    )
    expect(await othersOf(bram)).toEqual([])
    house.register.setUnavailable(false)
    house.clock.now = new Date(house.clock.now.getTime() + 60_000)
    await settled()
    expect(await othersOf(bram)).toEqual(['family: Dewi Tan'])
  })
})

describe('a family match', () => {
  const familyOf = async () => {
    await give(bram, siblingSara)
    const hers = await give(dewi, siblingYoussef)
    const [match] = await matchesOf(bram)
    await until(async () => (await bram.call('GET /api/matches/:id/follow-up', { id: match?.id ?? '' })).status === 200)
    return { id: match?.id ?? '', hers }
  }
  const say = (caller: Caller, id: string, contact: 'in-touch' | 'aligned') =>
    caller.call('POST /api/matches/:id/contact', { id, body: { contact } })
  const standingOf = async (caller: Caller, id: string) =>
    (await caller.call('GET /api/matches/:id/follow-up', { id })).answer.standing

  test('is followed up like any other; the officer sees that it is about different youths, and cannot ask which', async () => {
    const { id } = await familyOf()
    const fatima = await house.as(officers.fatimaElIdrissi)
    expect((await say(bram, id, 'in-touch')).status).toBe(204)
    expect(await standingOf(dewi, id)).toBe('waiting')
    const board = await fatima.call('GET /api/follow-ups')
    expect(board.answer.followUps).toMatchObject([{ id, kind: 'family', standing: 'waiting' }])
    const detail = await fatima.call('GET /api/follow-ups/:id', { id })
    expect(detail.text).not.toMatch(/Sara|Youssef|van Dam|2013|2015/)
    const asked = { id, body: { reason: 'nobody-reachable' } } as const
    expect((await fatima.call('POST /api/follow-ups/:id/identification', asked)).problem.code).toBe('not-available')
    expect((await say(dewi, id, 'in-touch')).status).toBe(204)
    expect((await say(dewi, id, 'aligned')).status).toBe(204)
    expect(await standingOf(bram, id)).toBe('aligned')
    const closed = await fatima.call('POST /api/follow-ups/:id/closing', { id, body: { outcome: 'no-response' } })
    expect(closed.problem.code).toBe('follow-up-closed')
  })

  test('asks of who joins, and not anew when one of them gives a signal on one more brother or sister', async () => {
    const { id } = await familyOf()
    await say(bram, id, 'in-touch')
    await say(dewi, id, 'in-touch')
    await give(dewi, siblingAmira)
    expect(await standingOf(bram, id)).toBe('in-touch')
    await give(ella, siblingAmira)
    await until(async () => (await standingOf(bram, id)) === 'waiting')
    expect((await noticesOf(bram)).filter((kind) => kind === 'family-match-joined')).toEqual([])
  })

  test('is over for both when they withdraw at once, and shows on the board as ended without contact', async () => {
    const { id, hers } = await familyOf()
    const [his] = (await bram.call('GET /api/risk-signals')).answer.signals
    const ended = await Promise.all([withdraw(bram, his?.id ?? '', 'risk-gone'), withdraw(dewi, hers.id, 'risk-gone')])
    expect(ended.map(({ status }) => status)).toEqual([204, 204])
    expect(await fromOutside(house, 'SELECT FROM matches WHERE closed_at IS NULL')).toEqual([])
    const fatima = await house.as(officers.fatimaElIdrissi)
    const { followUps } = (await fatima.call('GET /api/follow-ups', { query: '?list=finished' })).answer
    expect(followUps).toMatchObject([{ id, standing: 'ended-without-contact' }])
  })

  test('is over on the day that a signal reaches its end, jobs or no jobs', async () => {
    await give(bram, siblingSara)
    await signal(dewi, byBsn(siblingYoussef), { endsOn: '2026-12-01' })
    await settled()
    expect(await othersOf(bram)).toEqual(['family: Dewi Tan'])
    for (const [at, seen] of [
      ['2026-11-30T22:59:00Z', ['family: Dewi Tan']],
      ['2026-11-30T23:01:00Z', []],
    ] as const) {
      house.clock.now = new Date(at)
      expect(await othersOf(await house.as(people.bramKuiper))).toEqual(seen)
    }
    expect(await othersOf(await house.as(people.dewiTan))).toEqual([])
  })

  test('ends with the death of a youth, and nobody hears of it from the match', async () => {
    const { id } = await familyOf()
    house.register.inhabitants.die(siblingYoussef.bsn, '2026-11-22' as never)
    await catchUp()
    expect(await othersOf(bram)).toEqual([])
    expect(await noticesOf(bram)).toEqual(['family-match'])
    expect(await noticesOf(dewi)).toEqual(['youth-died'])
    expect((await dewi.call('GET /api/matches/:id', { id })).status).toBe(404)
  })

  test('goes with the register: a parent who was corrected ends it, a new one makes it', async () => {
    await familyOf()
    const parents = house.register.inhabitants.find(siblingYoussef.bsn)?.parents ?? []
    house.register.inhabitants.correct(siblingYoussef.bsn, { parents: [] })
    await catchUp()
    expect([await othersOf(bram), await othersOf(dewi)]).toEqual([[], []])
    const told = ['family-match', 'match-closed']
    expect([(await noticesOf(bram)).sort(), (await noticesOf(dewi)).sort()]).toEqual([told, told])
    house.register.inhabitants.correct(siblingYoussef.bsn, { parents })
    await catchUp()
    await catchUp()
    expect(await othersOf(bram)).toEqual(['family: Dewi Tan'])
    expect((await noticesOf(bram)).length).toBe(3)
  })

  test('of two entries that are one youth becomes a match on that youth', async () => {
    await give(bram, siblingSara)
    const twice = '999990093' as typeof siblingSara.bsn
    const sara = house.register.inhabitants.find(siblingSara.bsn)
    if (sara === undefined) throw new Error('nobody')
    house.register.inhabitants.enter({ ...sara, bsn: twice })
    await give(dewi, { ...siblingSara, bsn: twice })
    expect(await othersOf(bram)).toEqual(['family: Dewi Tan'])
    house.register.inhabitants.renumber(siblingSara.bsn, twice)
    await catchUp()
    await settled()
    expect([await othersOf(bram), await othersOf(dewi)]).toEqual([['youth: Dewi Tan'], ['youth: Bram Kuiper']])
    expect(await fromOutside(house, "SELECT FROM matches WHERE kind = 'family' AND closed_at IS NULL")).toEqual([])
  })

  test('goes along with a signal that is handed over: who sees the place is told whom to call, and who does not is not', async () => {
    await familyOf()
    await give(ella, siblingSara)
    const karin = await house.as(people.karinVeenstra)
    const [his] = (await bram.call('GET /api/risk-signals')).answer.signals
    const body = { from: people.bramKuiper.jobs[0].id, to: people.jasmijnBos.jobs[0].id, signals: [his?.id ?? ''] }
    const idempotencyKey = randomUUID()
    expect((await karin.call('POST /api/hand-overs', { body, idempotencyKey })).status).toBe(204)
    expect(await othersOf(dewi)).toEqual(['family: Ella Smit', 'family: Jasmijn Bos'])
    const replaced = async (caller: Caller) => (await noticesOf(caller)).filter((kind) => kind === 'participant-replaced').length
    expect([await replaced(dewi), await replaced(ella)]).toEqual([1, 1])
    expect(await othersOf(ella)).toEqual(['family: Dewi Tan', 'youth: Jasmijn Bos'])
  })
})

test('of a parent and a home only keyed values are kept, and only while a signal runs', async () => {
  const { id } = await give(bram, siblingSara)
  const kept = await fromOutside(house, 'SELECT * FROM youth_kin')
  expect(kept.map(({ kind }) => kind)).toEqual(['family', 'family', 'address', 'address'])
  expect(JSON.stringify(kept)).not.toMatch(/9999106|1239|Esdoorn/)
  await withdraw(bram, id, 'unjustified')
  expect(await fromOutside(house, 'SELECT FROM youth_kin')).toEqual([])
})

test('a youth with a secret address is in no family match before somebody decides, and nobody is told; a youth match goes through', async () => {
  await give(bram, secretAddress)
  await give(dewi, brotherElsewhere)
  expect([await othersOf(bram), await othersOf(dewi)]).toEqual([[], []])
  expect([await noticesOf(bram), await noticesOf(dewi)]).toEqual([[], []])
  await give(kees, secretAddress)
  expect(await othersOf(bram)).toEqual(['youth: Kees Brouwer'])
})
