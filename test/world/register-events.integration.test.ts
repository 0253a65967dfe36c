import { openJobs } from '@mens-centraal/local-index-server/app'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { byBsn, byName, fromOutside, noticesOf, signal, until, withdraw } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

const {
  birthYearOnly,
  birthMonthOnly,
  sexUnknown,
  semDeBoer,
  noorDeBoer,
  sixteen,
  secretAddress,
  leapDay,
  inMeerwijk,
  separatedParents,
} = situations
type Youth = { readonly bsn: typeof semDeBoer.bsn }

let house: TestHouse
let bram: Caller
let dewi: Caller
beforeAll(async () => {
  house = await openTestHouse()
  bram = await house.as(people.bramKuiper)
  dewi = await house.as(people.dewiTan)
})
afterAll(() => house?.close())
beforeEach(() => house.register.setUnavailable(false))

/** One round of a worker of its own: what the register told since is taken over. */
const catchUp = async (change: object = {}) => {
  const jobs = await openJobs({ ...house.config, mailReports: null, ...change })
  await jobs.catchUp()
  await jobs.close()
}
const follows = (youth: Youth) => house.register.happenings.followed('test-register-key').includes(youth.bsn)
const moveTo = (youth: Youth, municipality: string) => {
  const home = house.register.inhabitants.find(youth.bsn)?.home
  if (home === undefined) throw new Error('nobody')
  house.register.inhabitants.move(youth.bsn, { kind: 'location', description: 'Elders', since: home.since }, municipality)
}
const mine = async (caller: Caller, id: string) =>
  (await caller.call('GET /api/risk-signals')).answer.signals.find((one) => one.id === id)
const countOf = async (caller: Caller, kind: string) => (await noticesOf(caller)).filter((one) => one === kind).length

test('a youth is followed from the first signal that counts until the last one ends, and nobody else is', async () => {
  const his = await signal(bram, byBsn(noorDeBoer))
  await until(async () => follows(noorDeBoer))
  const hers = await signal(dewi, byBsn(noorDeBoer))
  await withdraw(bram, his.id, 'risk-gone')
  await until(async () => (await fromOutside(house, 'SELECT FROM outbox')).length === 0)
  expect([follows(noorDeBoer), follows(semDeBoer)]).toEqual([true, false])
  await withdraw(dewi, hers.id, 'unjustified')
  await until(async () => !follows(noorDeBoer))
  expect(await fromOutside(house, 'SELECT FROM followings')).toEqual([])
})

describe('a move to the other municipality', () => {
  test('asks each reporter once whether they are still involved, and tells the officer there of the match', async () => {
    const { id } = await signal(bram, byBsn(sixteen))
    const [link] = (await signal(dewi, byBsn(sixteen))).matches
    await until(async () => follows(sixteen))
    moveTo(sixteen, '9002')
    await until(async () => (await fromOutside(house, 'SELECT FROM follow_ups WHERE id = $1', [link?.id])).length === 1)
    await catchUp()
    await catchUp()
    const followedBy = 'SELECT g.code FROM follow_ups f JOIN municipalities g ON g.id = f.municipality_id WHERE f.id = $1'
    expect(await fromOutside(house, followedBy, [link?.id])).toEqual([{ code: '9002' }])
    expect((await mine(bram, id))?.asked).toEqual({ because: 'moved', on: '2026-11-22' })
    expect((await bram.call('GET /api/today')).answer.stillInvolved).toMatchObject([{ id, on: '2026-11-22' }])
    expect([await countOf(bram, 'youth-moved'), await countOf(dewi, 'youth-moved')]).toEqual([1, 1])
    const told = await fromOutside(
      house,
      `SELECT g.code, n.match_number FROM notices n JOIN positions p ON p.id = n.position_id JOIN organisations o ON o.id = p.organisation_id
       JOIN municipalities g ON g.id = o.municipality_id WHERE n.kind = 'youth-moved-here'`,
    )
    expect(told).toEqual([{ code: '9002', match_number: link?.number }])
    expect(await countOf(await house.as(officers.corTimmermans), 'youth-moved-here')).toBe(1)
    expect((await bram.call('POST /api/risk-signals/:id/involvement', { id })).status).toBe(204)
    expect((await mine(bram, id))?.asked).toBeNull()
  })

  test('nowhere says where to', async () => {
    const today = await bram.call('GET /api/today')
    expect(today.text + (await bram.call('GET /api/risk-signals')).text).not.toContain('Meerwijk')
  })

  test('of a youth without a match is told to the officer there all the same, once, by no number and no name', async () => {
    const { id } = await signal(bram, byBsn(separatedParents))
    await until(async () => follows(separatedParents))
    moveTo(separatedParents, '9002')
    await catchUp()
    await catchUp()
    expect((await mine(bram, id))?.asked?.because).toBe('moved')
    const cor = await house.as(officers.corTimmermans)
    const told = (await cor.call('GET /api/today')).answer.notices.filter(({ kind }) => kind === 'youth-moved-in')
    expect(told).toMatchObject([{ match: null, signal: null }])
    expect(await countOf(await house.as(officers.fatimaElIdrissi), 'youth-moved-in')).toBe(0)
  })

  test('with a secret address is told to nobody by itself', async () => {
    const { id } = await signal(bram, byBsn(secretAddress))
    await until(async () => follows(secretAddress))
    const before = await countOf(bram, 'youth-moved')
    moveTo(secretAddress, '9002')
    await catchUp()
    expect([(await mine(bram, id))?.asked, await countOf(bram, 'youth-moved')]).toEqual([null, before])
  })

  test('out of the country asks the reporters too', async () => {
    const { id } = await signal(bram, byBsn(leapDay))
    await until(async () => follows(leapDay))
    moveTo(leapDay, '1999')
    await catchUp()
    expect((await mine(bram, id))?.asked).toEqual({ because: 'emigrated', on: '2026-11-22' })
  })
})

describe('a death', () => {
  test('removes everything about the youth at once; the reporters are told, once, and of nothing else', async () => {
    const { id } = await signal(bram, byBsn(semDeBoer))
    await signal(dewi, byBsn(semDeBoer))
    const kees = await house.as(people.keesBrouwer)
    const archived = await signal(kees, byBsn(semDeBoer))
    await withdraw(kees, archived.id, 'risk-gone')
    await until(async () => follows(semDeBoer))
    const before = await noticesOf(kees)
    house.register.inhabitants.die(semDeBoer.bsn, '2026-11-22' as never)
    await catchUp()
    await catchUp()
    const [row] = await fromOutside(
      house,
      'SELECT (SELECT count(*)::int FROM risk_signals WHERE id = ANY ($1)) AS signals, (SELECT count(*)::int FROM matches m WHERE NOT EXISTS (SELECT FROM youths y WHERE y.id = m.youth_id)) AS matches',
      [[id, archived.id]],
    )
    expect(row).toEqual({ signals: 0, matches: 0 })
    expect(await mine(bram, id)).toBeUndefined()
    expect([await countOf(bram, 'youth-died'), await countOf(dewi, 'youth-died')]).toEqual([1, 1])
    expect((await noticesOf(kees)).filter((kind) => kind === 'youth-died')).toEqual([])
    expect((await noticesOf(kees)).length).toBeLessThanOrEqual(before.length)
    await until(async () => !follows(semDeBoer))
  })
})

describe('another number', () => {
  const free = '999999990' as typeof semDeBoer.bsn
  const { twinLotte, twinFleur, letterAddress, fosterChild } = situations

  test('that the register does not bear out changes nothing: no child is put together with another who lives', async () => {
    const his = await signal(bram, byBsn(letterAddress))
    const hers = await signal(dewi, byBsn(fosterChild))
    await until(async () => follows(letterAddress) && follows(fosterChild))
    const before = await fromOutside(house, 'SELECT id, lookup_odd, lookup_even, identity_sealed FROM youths ORDER BY id')
    house.register.happenings.happened({ kind: 'nieuw-bsn', bsn: letterAddress.bsn, newBsn: fosterChild.bsn })
    house.register.happenings.happened({ kind: 'nieuw-bsn', bsn: fosterChild.bsn, newBsn: free })
    await catchUp()
    const after = await fromOutside(house, 'SELECT id, lookup_odd, lookup_even, identity_sealed FROM youths ORDER BY id')
    expect(after).toEqual(before)
    expect([(await mine(bram, his.id))?.matches, (await mine(dewi, hers.id))?.matches]).toEqual([[], []])
  })

  test('is the one by which the youth is found from then on; nobody is told', async () => {
    const { id } = await signal(bram, byBsn(twinLotte))
    await until(async () => follows(twinLotte))
    const before = await noticesOf(bram)
    house.register.inhabitants.renumber(twinLotte.bsn, free)
    await catchUp()
    expect(await noticesOf(bram)).toEqual(before)
    const { matches } = await signal(dewi, byBsn({ bsn: free }))
    expect(matches).toHaveLength(1)
    expect((await mine(bram, id))?.matches).toEqual(matches)
    await until(async () => follows({ bsn: free }) && !follows(twinLotte))
  })

  test('under which somebody is known too: signals and matches come together, and each hears once of whom they did not know', async () => {
    const last = '999990093' as typeof semDeBoer.bsn
    const kees = await house.as(people.keesBrouwer)
    const { id } = await signal(bram, byBsn(twinFleur))
    const his = await signal(kees, byBsn(twinFleur))
    await until(async () => follows(twinFleur))
    const countsBefore = [await countOf(bram, 'match-joined'), await countOf(kees, 'match-joined')]
    const person = house.register.inhabitants.find(twinFleur.bsn)
    if (person === undefined) throw new Error('nobody')
    house.register.inhabitants.enter({ ...person, bsn: last, parents: [], children: [] })
    const hers = await signal(dewi, byBsn({ bsn: last }))
    expect(hers.matches).toEqual([])
    house.register.inhabitants.renumber(twinFleur.bsn, last)
    await catchUp()
    await catchUp()
    const [match] = his.matches
    for (const [caller, signalId] of [
      [bram, id],
      [kees, his.id],
      [dewi, hers.id],
    ] as const)
      expect((await mine(caller, signalId))?.matches).toMatchObject([{ id: match?.id }])
    expect([await countOf(bram, 'match-joined'), await countOf(kees, 'match-joined')]).toEqual(countsBefore.map((n) => n + 1))
    expect(
      await fromOutside(house, 'SELECT count(*)::int AS n FROM matches WHERE id = $1 AND closed_at IS NULL', [match?.id]),
    ).toEqual([{ n: 1 }])
  })
})

describe('an event that cannot be taken over', () => {
  const youthOf = 'SELECT y.id, y.identity_sealed FROM youths y JOIN risk_signals s ON s.youth_id = y.id WHERE s.id = $1'
  const sealedAs = (id: unknown, sealed: unknown) =>
    fromOutside(house, 'UPDATE youths SET identity_sealed = $2 WHERE id = $1', [id, sealed])
  const place = async () => (await fromOutside(house, 'SELECT cursor FROM register_reading'))[0]?.['cursor']

  test('is tried again in the next rounds, stops no other, and is left after five', async () => {
    const his = await signal(bram, byBsn(birthYearOnly))
    const hers = await signal(dewi, byBsn(birthMonthOnly))
    await until(async () => follows(birthYearOnly) && follows(birthMonthOnly))
    await catchUp()
    const before = await place()
    const [youth] = await fromOutside(house, youthOf, [his.id])
    await sealedAs(youth?.['id'], Buffer.of(0))
    moveTo(birthYearOnly, '9002')
    moveTo(birthMonthOnly, '9002')
    await catchUp()
    expect([(await mine(bram, his.id))?.asked, (await mine(dewi, hers.id))?.asked?.because]).toEqual([null, 'moved'])
    expect(await place()).toBe(before)
    await sealedAs(youth?.['id'], youth?.['identity_sealed'])
    await catchUp()
    expect((await mine(bram, his.id))?.asked?.because).toBe('moved')
    const after = await place()
    expect(after).not.toBe(before)
    await sealedAs(youth?.['id'], Buffer.of(0))
    house.register.happenings.happened({ kind: 'correctie', bsn: birthYearOnly.bsn })
    for (let round = 1; round <= 5; round += 1) await catchUp()
    expect(await place()).not.toBe(after)
    await sealedAs(youth?.['id'], youth?.['identity_sealed'])
  })
})

test('what the register told while it could not be reached, or forgot, is found by the comparison of the next day', async () => {
  const { id } = await signal(bram, byBsn(inMeerwijk))
  await until(async () => follows(inMeerwijk))
  house.register.happenings.unfollow('test-register-key', [inMeerwijk.bsn])
  moveTo(inMeerwijk, '9001')
  house.register.setUnavailable(true)
  await catchUp()
  house.register.setUnavailable(false)
  await catchUp()
  expect((await mine(bram, id))?.asked).toBeNull()
  house.clock.now = new Date('2026-11-23T01:00:00Z')
  await catchUp()
  bram = await house.as(people.bramKuiper)
  expect((await mine(bram, id))?.asked).toEqual({ because: 'moved', on: '2026-11-23' })
  expect(follows(inMeerwijk)).toBe(true)
})

test('without events, each youth is compared once a day all the same', async () => {
  const { id } = await signal(bram, byName(situations.foreignPrefix))
  moveTo(situations.foreignPrefix, '9002')
  house.clock.now = new Date('2026-11-24T01:00:00Z')
  await catchUp({ populationRegister: { ...house.config.populationRegister, events: false } })
  bram = await house.as(people.bramKuiper)
  expect((await mine(bram, id))?.asked).toEqual({ because: 'moved', on: '2026-11-24' })
})

test('a death is found by the comparison of the next day too when only the archive knows the youth, whom the register follows no more', async () => {
  const { id } = await signal(bram, byBsn(sexUnknown))
  await until(async () => follows(sexUnknown))
  await withdraw(bram, id, 'risk-gone')
  await until(async () => !follows(sexUnknown))
  const archived = async () => (await fromOutside(house, 'SELECT state FROM risk_signals WHERE id = $1', [id]))[0]?.['state']
  house.register.inhabitants.die(sexUnknown.bsn, '2026-11-24' as never)
  await catchUp()
  expect(await archived()).toBe('archived')
  house.clock.now = new Date('2026-11-25T01:00:00Z')
  await catchUp()
  expect([await archived(), follows(sexUnknown)]).toEqual([undefined, false])
})
