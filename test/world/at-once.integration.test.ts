import { situations } from '@mens-centraal/world/inhabitants/situations'
import { people } from '@mens-centraal/world/people'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { either } from '../length.ts'
import { byBsn, find, fromOutside, raise, tokenOf, toldOn, until, withdraw } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

/** People who do their work at the same moment, on the same few youths: what holds afterwards must hold whatever the order was. */
let house: TestHouse
let callers: Caller[]
const youths = [situations.semDeBoer, situations.noorDeBoer, situations.inMeerwijk]
const names = ['bramKuiper', 'dewiTan', 'noorPeters', 'keesBrouwer', 'ellaSmit', 'marijkeVos'] as const
beforeAll(async () => {
  house = await openTestHouse()
  callers = [
    ...(await Promise.all(names.map((name) => house.as(people[name])))),
    await house.as(people.lottePrins, 0),
    await house.as(people.lottePrins, 1),
  ]
})
afterAll(() => house?.close())

type Act = {
  readonly what: 'raise' | 'risk-gone' | 'unjustified' | 'wrong-youth' | 'extend' | 'tell'
  readonly youth: number
  readonly day: number
}
const act: fc.Arbitrary<Act> = fc.record({
  what: fc.constantFrom('raise', 'raise', 'raise', 'risk-gone', 'unjustified', 'wrong-youth', 'extend', 'tell'),
  youth: fc.nat(youths.length - 1),
  day: fc.integer({ min: 1, max: 28 }),
})

/** Does one person's acts one after another. @returns every status that came back */
const work = async (caller: Caller, tokens: readonly string[], acts: readonly Act[]): Promise<number[]> => {
  const own = new Map<number, string>()
  const statuses: number[] = []
  for (const { what, youth, day } of acts) {
    const id = own.get(youth)
    const endsOn = `2027-06-${String(day).padStart(2, '0')}`
    if (what === 'raise') {
      const raised = await raise(caller, tokens[youth] ?? '', { endsOn: '2027-05-01' })
      if (raised.status === 201) own.set(youth, raised.answer.id)
      statuses.push(raised.status)
    } else if (id !== undefined && what === 'extend')
      statuses.push((await caller.call('POST /api/risk-signals/:id/extension', { id, body: { endsOn } })).status)
    else if (id !== undefined && what === 'tell')
      statuses.push((await caller.call('POST /api/risk-signals/:id/told-record', { id, body: { told: toldOn } })).status)
    else if (id !== undefined && what !== 'extend' && what !== 'tell') {
      own.delete(youth)
      statuses.push((await withdraw(caller, id, what)).status)
    }
  }
  return statuses
}

/** Open matches with who stands in them, and the running signals that there are, by youth. */
const standing = async () => ({
  signals: await fromOutside(
    house,
    "SELECT youth_id, array_agg(id::text ORDER BY id) AS ids, count(DISTINCT professional_id)::int AS people FROM risk_signals WHERE state = 'active' GROUP BY 1",
  ),
  matches: await fromOutside(
    house,
    "SELECT m.youth_id, array_agg(p.signal_id::text ORDER BY p.signal_id) AS ids FROM matches m JOIN match_participants p ON p.match_id = m.id AND p.left_at IS NULL WHERE m.closed_at IS NULL AND m.kind = 'youth' GROUP BY m.id, m.youth_id",
  ),
})

/** The signals whose reporters see somebody in a family match, by youth: who stays behind in one beside others, alone, sees nobody and is not involved. */
const familyMatches = () =>
  fromOutside(
    house,
    `SELECT s.youth_id, array_agg(s.id::text ORDER BY s.id) AS ids FROM matches m JOIN match_participants p ON p.match_id = m.id AND p.left_at IS NULL JOIN risk_signals s ON s.id = p.signal_id
     WHERE m.closed_at IS NULL AND m.kind = 'family' AND EXISTS (SELECT FROM match_participants q JOIN risk_signals t ON t.id = q.signal_id
       WHERE q.match_id = m.id AND q.left_at IS NULL AND q.professional_id <> p.professional_id AND t.youth_id <> s.youth_id) GROUP BY 1 ORDER BY 1`,
  )
/** Of the two youths with the same parents, those signals of which another person's is on the other. */
const siblingsSignals = () =>
  fromOutside(
    house,
    `SELECT s.youth_id, array_agg(s.id::text ORDER BY s.id) AS ids FROM risk_signals s WHERE s.state = 'active'
       AND EXISTS (SELECT FROM risk_signals t JOIN youth_kin a ON a.youth_id = t.youth_id JOIN youth_kin b ON b.lookup_odd = a.lookup_odd WHERE b.youth_id = s.youth_id AND t.youth_id <> s.youth_id
         AND t.state = 'active' AND t.professional_id <> s.professional_id) GROUP BY 1 ORDER BY 1`,
  )

test(
  'after any acts of eight reporters at once, two people’s signals on a youth, or on a brother and a sister, stand in one match, and nobody else’s do',
  async () => {
    const rounds = fc.sample(fc.array(fc.array(act, { minLength: 6, maxLength: 10 }), { minLength: 8, maxLength: 8 }), {
      numRuns: either({ short: 3, long: 30 }),
      seed: 16,
    })
    const found = (caller: Caller) => Promise.all(youths.map(async (youth) => tokenOf(await find(caller, byBsn(youth)))))
    const tokens = await Promise.all(callers.map(found))
    for (const round of rounds) {
      const statuses = (await Promise.all(callers.map((caller, i) => work(caller, tokens[i] ?? [], round[i] ?? [])))).flat()
      expect(statuses.filter((status) => ![201, 204, 409, 422].includes(status))).toEqual([])
      const { signals, matches } = await standing()
      const expected = signals.filter((one) => Number(one['people']) > 1).map(({ youth_id, ids }) => ({ youth_id, ids }))
      const byYouth = (a: Record<string, unknown>, b: Record<string, unknown>) =>
        String(a['youth_id']).localeCompare(String(b['youth_id']))
      expect(matches.sort(byYouth)).toEqual(expected.sort(byYouth))
      await until(async () => {
        // what was decided too often by others waits for a moment that this clock, which stands still, never reaches
        await fromOutside(house, 'UPDATE outbox SET due_at = $1', [house.clock.now.toISOString()])
        return (await fromOutside(house, "SELECT FROM outbox WHERE topic = 'find-kin'")).length === 0
      })
      expect(await familyMatches()).toEqual(await siblingsSignals())
      await Promise.all(
        callers.map(async (caller) => {
          const { signals: own } = (await caller.call('GET /api/risk-signals')).answer
          await Promise.all(own.map(({ id }) => withdraw(caller, id, 'unjustified')))
        }),
      )
    }
    expect(await fromOutside(house, 'SELECT FROM matches WHERE closed_at IS NULL')).toEqual([])
    expect(
      await fromOutside(house, 'SELECT FROM youths y WHERE NOT EXISTS (SELECT FROM risk_signals s WHERE s.youth_id = y.id)'),
    ).toEqual([])
  },
  either({ short: 30_000, long: 600_000 }),
)
