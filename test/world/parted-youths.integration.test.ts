import { openJobs } from '@mens-centraal/local-index-server/app'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { byBsn, fromOutside, noticesOf, signal, until, withdraw } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

const { twinFleur, semDeBoer, sixteen, leapDay, fosterChild, letterAddress } = situations
type Bsn = typeof semDeBoer.bsn
const [free, spare, last] = ['999999990', '999990093', '999990019'] as unknown as readonly [Bsn, Bsn, Bsn]

let house: TestHouse
let bram: Caller
let dewi: Caller
let kees: Caller
beforeAll(async () => {
  house = await openTestHouse()
  ;[bram, dewi, kees] = [await house.as(people.bramKuiper), await house.as(people.dewiTan), await house.as(people.keesBrouwer)]
})
afterAll(() => house?.close())

/** One round of a worker of its own: what the register told since is taken over. */
const catchUp = async (change: object = {}) => {
  const jobs = await openJobs({ ...house.config, mailReports: null, ...change })
  await jobs.catchUp()
  await jobs.close()
}
const follows = (youth: { readonly bsn: Bsn }) => house.register.happenings.followed('test-register-key').includes(youth.bsn)
const mine = async (caller: Caller, id: string) =>
  (await caller.call('GET /api/risk-signals')).answer.signals.find((one) => one.id === id)
const countOf = async (caller: Caller, kind: string) => (await noticesOf(caller)).filter((one) => one === kind).length
const inhabitant = (bsn: Bsn) => {
  const found = house.register.inhabitants.find(bsn)
  if (found === undefined) throw new Error('nobody')
  return found
}
const alone = (bsn: Bsn, like: Bsn) => ({ ...inhabitant(like), bsn, parents: [], children: [], partner: null })
const stored = async (ids: readonly string[]) =>
  fromOutside(
    house,
    `SELECT id, position_id, raised_at, ends_on, told_on, told_audience, municipality_id, state, archived_on, archive_ends_on
     FROM risk_signals WHERE id = ANY ($1) ORDER BY id`,
    [ids],
  )
const youthsOf = async (ids: readonly string[]) => {
  const rows = await fromOutside(house, 'SELECT id, youth_id FROM risk_signals WHERE id = ANY ($1)', [ids])
  return ids.map((id) => rows.find((row) => row['id'] === id)?.['youth_id'])
}

describe('a number that turns out to be of somebody else', () => {
  test('goes with who has it now, and with the signals of who found that child; each who was in the match hears once', async () => {
    const his = await signal(bram, byBsn(twinFleur))
    const also = await signal(kees, byBsn(twinFleur))
    await until(async () => follows(twinFleur))
    house.register.inhabitants.reassign(twinFleur.bsn, free, alone(twinFleur.bsn, letterAddress.bsn))
    const hers = await signal(dewi, byBsn(twinFleur))
    const all = [his.id, also.id, hers.id]
    const before = await stored(all)
    await Promise.all([catchUp(), catchUp()])
    await catchUp()
    const [first, second, third] = await youthsOf(all)
    expect([first === second, first === third]).toEqual([true, false])
    expect(await stored(all)).toEqual(before)
    expect((await mine(bram, his.id))?.matches).toMatchObject([{ id: also.matches[0]?.id }])
    expect((await mine(dewi, hers.id))?.matches).toEqual([])
    expect((await mine(bram, his.id))?.youth.givenNames).toBe(twinFleur.givenNames)
    expect((await mine(dewi, hers.id))?.youth.givenNames).toBe(letterAddress.givenNames)
    expect(await Promise.all([bram, kees, dewi].map((one) => countOf(one, 'match-parted')))).toEqual([1, 1, 1])
    await until(async () => follows({ bsn: free }) && follows(twinFleur))
  })

  test('is found by the comparison of a day when no event tells of it', async () => {
    const his = await signal(bram, byBsn(sixteen))
    await until(async () => follows(sixteen))
    house.register.happenings.unfollow('test-register-key', [sixteen.bsn])
    house.register.inhabitants.reassign(sixteen.bsn, last, alone(sixteen.bsn, fosterChild.bsn))
    house.clock.now = new Date('2026-11-23T01:00:00Z')
    await catchUp()
    bram = await house.as(people.bramKuiper)
    expect((await mine(bram, his.id))?.youth.givenNames).toBe(sixteen.givenNames)
    expect(await noticesOf(bram)).not.toContain('youth-doubted')
    expect((await mine(bram, his.id))?.asked).toBeNull()
    await until(async () => follows({ bsn: last }))
  })
})

describe('two who were held for one', () => {
  test('get back each their own signals, archived ones too, when the register has both again; their matches follow', async () => {
    ;[dewi, kees] = [await house.as(people.dewiTan), await house.as(people.keesBrouwer)]
    const archived = await signal(kees, byBsn(leapDay))
    await withdraw(kees, archived.id, 'risk-gone')
    const his = await signal(bram, byBsn(leapDay))
    await until(async () => follows(leapDay))
    const person = inhabitant(leapDay.bsn)
    house.register.inhabitants.enter({ ...person, bsn: spare, parents: [], children: [] })
    const hers = await signal(dewi, byBsn({ bsn: spare }))
    const all = [archived.id, his.id, hers.id]
    const before = [await stored(all), await youthsOf(all)]
    house.register.inhabitants.renumber(leapDay.bsn, spare)
    await catchUp()
    const [match] = (await mine(bram, his.id))?.matches ?? []
    expect(match).toBeDefined()
    house.register.inhabitants.separate(spare, { ...person, parents: [], children: [] })
    house.register.inhabitants.correct(spare, { givenNames: 'Iemand', familyName: 'Anders' })
    const counts = async () => Promise.all([bram, dewi].map((one) => countOf(one, 'match-parted')))
    const heard = await counts()
    await Promise.all([catchUp(), catchUp()])
    await catchUp()
    expect([await stored(all), await youthsOf(all)]).toEqual(before)
    expect([(await mine(bram, his.id))?.matches, (await mine(dewi, hers.id))?.matches]).toEqual([[], []])
    expect(await counts()).toEqual(heard.map((n) => n + 1))
    expect(await fromOutside(house, 'SELECT closed_because FROM matches WHERE id = $1', [match?.id])).toEqual([
      { closed_because: 'parted' },
    ])
    expect((await bram.call('GET /api/matches/:id', { id: match?.id ?? '' })).status).toBe(404)
    expect((await mine(bram, his.id))?.youth.givenNames).toBe(person.givenNames)
    expect((await mine(dewi, hers.id))?.youth.givenNames).toBe('Iemand')
    expect(await fromOutside(house, 'SELECT FROM former_youths WHERE youth_id = ANY ($1)', [before[1]])).toEqual([])
  })
})

test('who was told that an organisation was involved before is not told again when the youth was put with another meanwhile', async () => {
  const twice = '999999989' as unknown as Bsn
  const archived = await signal(kees, byBsn(fosterChild))
  await withdraw(kees, archived.id, 'risk-gone')
  const his = await signal(bram, byBsn(fosterChild))
  expect(his.earlier).toBe(true)
  await until(async () => follows(fosterChild))
  house.register.inhabitants.enter({ ...inhabitant(fosterChild.bsn), bsn: twice, parents: [], children: [] })
  await signal(dewi, byBsn({ bsn: twice }))
  house.register.inhabitants.renumber(fosterChild.bsn, twice)
  await catchUp()
  await withdraw(bram, his.id, 'unjustified')
  expect((await signal(bram, byBsn({ bsn: twice }))).earlier).toBe(false)
})

describe('a correction that reads as another person', () => {
  test('is asked of the reporters, for only they know whom they meant; who says so is asked no more', async () => {
    const { id } = await signal(bram, byBsn(semDeBoer))
    await until(async () => follows(semDeBoer))
    house.register.inhabitants.correct(semDeBoer.bsn, { givenNames: 'Iemand', born: '2013-02-03' as never })
    await catchUp()
    await catchUp()
    expect((await mine(bram, id))?.asked?.because).toBe('number-corrected')
    expect((await bram.call('GET /api/today')).answer.stillMeant).toMatchObject([{ id }])
    expect(await countOf(bram, 'youth-doubted')).toBe(1)
    expect((await bram.call('POST /api/risk-signals/:id/involvement', { id })).status).toBe(204)
    expect((await bram.call('GET /api/today')).answer.stillMeant).toEqual([])
  })
})
