import type { Situation } from '@mens-centraal/world/inhabitants/situation'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { byBsn, fromOutside, noticesOf, signal, until, withdraw } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
let [bram, dewi, ella, karin] = [] as unknown as [Caller, Caller, Caller, Caller]
beforeEach(async () => {
  house = await openTestHouse(new Date('2026-11-23T10:00:00Z'))
  ;[bram, dewi, ella, karin] = await Promise.all([
    house.as(people.bramKuiper),
    house.as(people.dewiTan),
    house.as(people.ellaSmit),
    house.as(people.karinVeenstra),
  ])
})
afterEach(() => house?.close())

const { semDeBoer, siblingSara, siblingYoussef, fosterChild, fosterMate } = situations
type Because = 'corrected' | 'objection-upheld'
const remove = (caller: Caller, id: string, because: Because = 'objection-upheld') =>
  caller.call('POST /api/risk-signals/:id/removal', { id, body: { because } })
const matchesOf = async (caller: Caller) => (await caller.call('GET /api/matches')).answer.matches
const settled = () =>
  until(async () => (await fromOutside(house, 'SELECT FROM outbox WHERE due_at <= $1', [house.clock.now])).length === 0)
const give = async (caller: Caller, youth: Situation) => {
  const raised = await signal(caller, byBsn(youth))
  await settled()
  return raised
}
const bramsSignals = async () => (await bram.call('GET /api/risk-signals')).answer.signals

describe('a signal of which the municipality upheld a request', () => {
  test.each(['corrected', 'objection-upheld'] as const)(
    '%s: is removed by its reporter at once and without archive; the others read what they read of an unjustified one',
    async (because) => {
      await give(dewi, semDeBoer)
      const { id } = await give(bram, semDeBoer)
      const [match] = await matchesOf(dewi)
      expect((await remove(bram, id, because)).status).toBe(204)
      expect(await fromOutside(house, 'SELECT professional_id FROM risk_signals')).toEqual([
        { professional_id: people.dewiTan.id },
      ])
      expect(await matchesOf(dewi)).toEqual([])
      expect((await dewi.call('GET /api/matches/:id', { id: match?.id ?? '' })).status).toBe(404)
      const told = (await dewi.call('GET /api/today')).answer.notices
      expect(told[0]).toMatchObject({ kind: 'match-lapsed', match: { id: null } })
      expect(JSON.stringify(told)).not.toMatch(/corrected|objection|Bram/)
      expect(await noticesOf(bram)).not.toContain('signal-removed')
      const counts = await fromOutside(house, 'SELECT kind, number FROM signal_counts ORDER BY kind')
      expect(counts).toEqual([because, 'raised'].map((kind) => ({ kind, number: 1 })))
      const records = await fromOutside(
        house,
        "SELECT outcome, subjects FROM audit_records WHERE permission = 'risk-signal:remove'",
      )
      expect(records).toEqual([{ outcome: 'done', subjects: 1 }])
      expect((await remove(bram, id, because)).status).toBe(404)
    },
  )

  test('is removed by the coordinator, of a colleague who is designated no more too; that colleague is told, and who else was in it', async () => {
    await give(dewi, semDeBoer)
    const { id } = await give(bram, semDeBoer)
    await give(ella, semDeBoer)
    expect((await ella.call('GET /api/matches')).answer.matches[0]?.others.length).toBe(2)
    await fromOutside(house, 'DELETE FROM designations WHERE position_id = $1', [people.bramKuiper.jobs[0].id])
    expect((await remove(bram, id)).problem.code).toBe('designation-missing')
    expect((await remove(karin, id)).status).toBe(204)
    expect(await fromOutside(house, 'SELECT FROM risk_signals WHERE id = $1', [id])).toEqual([])
    expect((await ella.call('GET /api/matches')).answer.matches[0]?.others.map(({ name }) => name)).toEqual(['Dewi Tan'])
    expect(await fromOutside(house, 'SELECT FROM match_participants WHERE signal_id IS NULL')).toEqual([])
    expect((await noticesOf(dewi)).sort()).toEqual(['match-joined', 'match-opened'])
    expect(await noticesOf(bram)).toContain('signal-removed')
  })

  test('is for its reporter and their coordinator alone: to anybody else it is not there', async () => {
    const { id } = await give(bram, semDeBoer)
    await give(dewi, semDeBoer)
    const lotte = await house.as(people.lottePrins)
    const fatima = await house.as(officers.fatimaElIdrissi)
    for (const caller of [dewi, lotte]) expect((await remove(caller, id)).problem.code).toBe('not-available')
    expect((await remove(fatima, id)).status).toBe(403)
    expect((await bramsSignals()).length).toBe(1)
  })

  test('has one outcome when it is removed and withdrawn at the same time', async () => {
    await give(dewi, semDeBoer)
    const { id } = await give(bram, semDeBoer)
    const tries = await Promise.all([remove(karin, id), withdraw(bram, id, 'unjustified'), remove(bram, id)])
    expect(tries.map(({ status }) => status).sort()).toEqual([204, 404, 404])
    expect((await noticesOf(dewi)).filter((kind) => kind === 'match-lapsed')).toHaveLength(1)
  })

  test('is shown to the coordinator who says that a request was upheld, and that stands in the log', async () => {
    await give(bram, semDeBoer)
    const opened = await karin.call('POST /api/organisation-signals/:id/opening', {
      id: people.bramKuiper.jobs[0].id,
      body: { reason: 'request-upheld' },
    })
    expect(opened.answer.signals.map(({ youth }) => youth.givenNames)).toEqual(['Sem'])
    expect(await fromOutside(house, "SELECT FROM audit_records WHERE reason = 'request-upheld' AND exception")).toHaveLength(1)
  })
})

describe('of a signal that never should have been there nothing stays in a match that is over', () => {
  const wantAddressMatches = async () => {
    const gerard = await house.as(officers.gerardPost)
    const body = { setting: 'address-matches', value: 'on', from: '2026-11-23', number: 0 } as const
    expect((await gerard.call('POST /api/setting-changes', { body })).status).toBe(204)
  }

  test.each([
    ['one youth', semDeBoer, semDeBoer],
    ['a family', siblingSara, siblingYoussef],
    ['an address', fosterChild, fosterMate],
  ])('on %s: nor the match itself, nor what the other was told of it', async (kind, one, other) => {
    if (kind === 'an address') await wantAddressMatches()
    const { id } = await give(bram, one)
    const theirs = await give(dewi, other)
    expect(await matchesOf(bram)).toHaveLength(1)
    await withdraw(dewi, theirs.id, 'risk-gone')
    await settled()
    expect((await fromOutside(house, 'SELECT FROM matches WHERE closed_at IS NOT NULL')).length).toBe(1)
    const before = await fromOutside(house, 'SELECT FROM notices WHERE match_id IS NOT NULL')
    expect(before.length).toBeGreaterThan(1)
    expect((await withdraw(bram, id, 'unjustified')).status).toBe(204)
    for (const table of ['matches', 'match_participants', 'follow_ups', 'notices'])
      expect(await fromOutside(house, `SELECT FROM ${table}`), table).toEqual([])
    expect(await noticesOf(dewi)).toEqual([])
  })
})

test('of an objection those in the match hear by a notice of its own, and their signals run on until the municipality decides', async () => {
  await give(dewi, semDeBoer)
  await give(bram, semDeBoer)
  const [match] = await matchesOf(bram)
  const id = match?.id ?? ''
  const fatima = await house.as(officers.fatimaElIdrissi)
  expect((await fatima.call('POST /api/follow-ups/:id/closing', { id, body: { outcome: 'objection' } })).status).toBe(204)
  for (const caller of [bram, dewi]) {
    const { notices } = (await caller.call('GET /api/today')).answer
    expect(notices.find(({ kind }) => kind === 'follow-up-objection')).toMatchObject({ match: { id }, past: false })
    expect((await caller.call('GET /api/matches/:id/follow-up', { id })).answer.standing).toBe('objection')
  }
  expect(await bramsSignals()).toHaveLength(1)
})
