import { notInTheRegister, situations } from '@mens-centraal/world/inhabitants/situations'
import { people } from '@mens-centraal/world/people'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { byBsn, byName, find, fromOutside, noticesOf, raise, signal, tokenOf, until, withdraw } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

/** Two acts on one youth, both decided on the same facts before either is kept: the first stands, the second is decided anew. */
let house: TestHouse
let bram: Caller
let dewi: Caller
let kees: Caller
const beforeMidnight = new Date('2026-11-30T22:59:30Z')
const afterMidnight = new Date('2026-11-30T23:00:30Z')
beforeAll(async () => {
  house = await openTestHouse(beforeMidnight)
  ;[bram, dewi, kees] = (await Promise.all(
    [people.bramKuiper, people.dewiTan, people.keesBrouwer].map((one) => house.as(one)),
  )) as [Caller, Caller, Caller]
})
afterAll(() => house?.close())

const waitingForALock =
  "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND usename = 'local_index_app'"

/** The house's own program has done what follows on earlier acts: it stands in no queue that a test looks at. */
const workerIsDone = () =>
  until(async () => {
    const waiting = "SELECT FROM outbox WHERE topic NOT LIKE 'mail-%' AND due_at <= $1"
    return (await fromOutside(house, waiting, [house.clock.now])).length === 0
  })

/** Starts both acts while nothing can be kept of any youth, and lets go when both have been decided. The first started is kept first. */
const atOnce = async <A, B>(first: () => Promise<A>, second: () => Promise<B>, then: () => void = () => {}): Promise<[A, B]> => {
  await workerIsDone()
  const holder = new pg.Client(house.database.superuserUrl)
  await holder.connect()
  try {
    await holder.query('BEGIN')
    await holder.query('SELECT FROM youths FOR UPDATE')
    const decided = (count: number) => until(async () => (await fromOutside(house, waitingForALock)).length === count)
    const one = first()
    await decided(1)
    const other = second()
    await decided(2)
    then()
    await holder.query('COMMIT')
    return await Promise.all([one, other])
  } finally {
    await holder.end()
  }
}

const called = (familyName: string) => byName(notInTheRegister, { familyName })
const answer = (caller: Caller, id: string, said: 'same' | 'not-same') =>
  caller.call('POST /api/matches/:id/same-youth', { id, body: { answer: said } })
const matchOf = (caller: Caller, id: string) => caller.call('GET /api/matches/:id', { id })
const toldOf = async (caller: Caller, matchId: string): Promise<string[]> =>
  (await caller.call('GET /api/today')).answer.notices
    .filter(({ match }) => match?.id === matchId)
    .map(({ kind }) => kind)
    .sort()
/** How a match closed, and who still stands in it, as it is stored. */
const stored = async (id: string) => {
  const [match] = await fromOutside(house, 'SELECT closed_because FROM matches WHERE id = $1', [id])
  const places = await fromOutside(house, 'SELECT FROM match_participants WHERE match_id = $1 AND left_at IS NULL', [id])
  return [match?.['closed_because'], places.length]
}
/** Bram and Dewi signal somebody who is not in the register. */
const possible = async (familyName: string) => {
  await signal(bram, called(familyName), { notInRegister: true })
  const { id, matches } = await signal(dewi, called(familyName), { notInRegister: true })
  return { hers: id, match: matches[0]?.id ?? '' }
}

describe('a withdrawal during an answer on a possible match', () => {
  test.each(['same', 'not-same'] as const)('when the withdrawal is first, “%s” finds the match closed', async (said) => {
    for (const reason of ['risk-gone', 'unjustified'] as const) {
      const { hers, match } = await possible(`Eerst${said}${reason}`.replaceAll('-', ''))
      const [gone, answered] = await atOnce(
        () => withdraw(dewi, hers, reason),
        () => answer(bram, match, said),
      )
      expect([gone.status, answered.problem.code]).toEqual([204, 'match-not-open'])
      expect(await stored(match)).toEqual([reason === 'risk-gone' ? 'withdrawn' : 'lapsed', 1])
      expect(
        await fromOutside(house, 'SELECT FROM match_splits s JOIN matches m USING (youth_id) WHERE m.id = $1', [match]),
      ).toEqual([])
    }
  })

  test('when the answer is first, it stands, and then the match closes once', async () => {
    const { hers, match } = await possible('Daarna')
    const [answered, gone] = await atOnce(
      () => answer(bram, match, 'same'),
      () => withdraw(dewi, hers, 'risk-gone'),
    )
    expect([answered.answer, gone.status]).toEqual([{ outcome: 'waiting' }, 204])
    expect(await stored(match)).toEqual(['withdrawn', 1])
    expect(await toldOf(bram, match)).toEqual(['match-closed', 'possible-match'])
  })

  test('when “not the same” is first, the two are split for good, its notice goes, and the withdrawal tells nobody again', async () => {
    const { hers, match } = await possible('Gesplitst')
    const before = (await noticesOf(bram)).length
    const [answered, gone] = await atOnce(
      () => answer(bram, match, 'not-same'),
      () => withdraw(dewi, hers, 'risk-gone'),
    )
    expect([answered.answer, gone.status]).toEqual([{ outcome: 'split' }, 204])
    expect((await stored(match))[0]).toBe('split')
    expect(await noticesOf(bram)).toHaveLength(before - 1)
    expect((await signal(dewi, called('Gesplitst'), { notInRegister: true })).matches).toEqual([])
  })

  test('two answers at once: both “same” confirm it, and “not the same” is never overheard', async () => {
    const agreed = await possible('Samen')
    const [his, hers] = await atOnce(
      () => answer(bram, agreed.match, 'same'),
      () => answer(dewi, agreed.match, 'same'),
    )
    expect([his.answer, hers.answer]).toEqual([{ outcome: 'waiting' }, { outcome: 'confirmed' }])
    const apart = await possible('Apart')
    const [same, notSame] = await atOnce(
      () => answer(bram, apart.match, 'same'),
      () => answer(dewi, apart.match, 'not-same'),
    )
    expect([same.answer, notSame.answer]).toEqual([{ outcome: 'waiting' }, { outcome: 'split' }])
    const apartAgain = await possible('Uiteen')
    const [first, late] = await atOnce(
      () => answer(bram, apartAgain.match, 'not-same'),
      () => answer(dewi, apartAgain.match, 'same'),
    )
    expect([first.answer, late.problem.code]).toEqual([{ outcome: 'split' }, 'match-not-open'])
  })
})

describe('a third who joins while the second withdraws', () => {
  const couple = async (youth: { readonly bsn: string }) => {
    await signal(bram, byBsn(youth))
    const { id, matches } = await signal(dewi, byBsn(youth))
    return { hers: id, match: matches[0]?.id ?? '', token: tokenOf(await find(kees, byBsn(youth))) }
  }
  const names = async (caller: Caller, id: string, involved: boolean) =>
    (await matchOf(caller, id)).answer.participants
      .filter((one) => one.involved === involved)
      .map(({ name }) => name)
      .sort()

  test('when joining is first: it goes on between the two who are left, who hear that somebody left', async () => {
    const { hers, match, token } = await couple(situations.semDeBoer)
    const [joined, gone] = await atOnce(
      () => raise(kees, token),
      () => withdraw(dewi, hers, 'risk-gone'),
    )
    expect([joined.answer.matches[0]?.id, gone.status]).toEqual([match, 204])
    expect(await stored(match)).toEqual([null, 2])
    expect(await names(bram, match, true)).toEqual(['Bram Kuiper', 'Kees Brouwer'])
    expect(await toldOf(kees, match)).toEqual(['match-opened', 'participant-left'])
    expect(await toldOf(bram, match)).toEqual(['match-joined', 'match-opened', 'participant-left'])
  })

  test('when withdrawing is first: that match closes, and the third opens another, without a trace of who withdrew', async () => {
    const { hers, match, token } = await couple(situations.noorDeBoer)
    const [gone, joined] = await atOnce(
      () => withdraw(dewi, hers, 'risk-gone'),
      () => raise(kees, token),
    )
    const [link] = joined.answer.matches
    expect([gone.status, joined.status, link?.id === match]).toEqual([204, 201, false])
    expect(await stored(match)).toEqual(['withdrawn', 1])
    expect(await names(kees, link?.id ?? '', true)).toEqual(['Bram Kuiper', 'Kees Brouwer'])
    expect((await matchOf(kees, link?.id ?? '')).text).not.toMatch(/Dewi|Tan\b/)
    expect((await matchOf(kees, match)).problem.code).toBe('not-available')
    expect(await toldOf(bram, match)).toEqual(['match-closed', 'match-opened'])
  })
})

describe('extending on the last day, at midnight in Amsterdam', () => {
  const extend = (caller: Caller, id: string) =>
    caller.call('POST /api/risk-signals/:id/extension', { id, body: { endsOn: '2027-02-01' } })
  const lastDay = async (youth: { readonly bsn: string }) => ({
    his: (await signal(bram, byBsn(youth), { endsOn: '2026-12-01' })).id,
    token: tokenOf(await find(dewi, byBsn(youth))),
  })
  const at = async <T>(now: Date, act: () => Promise<T>): Promise<T> => {
    house.clock.now = now
    return act()
  }

  test('an extension of just before midnight holds for a signal of just after: the two match', async () => {
    const { his, token } = await lastDay(situations.houseboat)
    const [extended, raised] = await atOnce(
      () => at(beforeMidnight, () => extend(bram, his)),
      () => at(afterMidnight, () => raise(dewi, token)),
    )
    expect([extended.status, raised.status, raised.answer.matches.length]).toEqual([204, 201, 1])
    house.clock.now = beforeMidnight
  })

  test('an extension that is overtaken by a signal of after midnight is of a signal that ended: no match, and it says so', async () => {
    const { his, token } = await lastDay(situations.inMeerwijk)
    const [raised, extended] = await atOnce(
      () => at(afterMidnight, () => raise(dewi, token)),
      () => at(beforeMidnight, () => extend(bram, his)),
      () => {
        house.clock.now = afterMidnight
      },
    )
    expect([raised.status, raised.answer.matches]).toEqual([201, []])
    expect(extended.problem.code).toBe('signal-not-active')
    expect((await dewi.call('GET /api/matches')).answer.matches.map(({ id }) => id)).not.toContain(his)
  })
})
