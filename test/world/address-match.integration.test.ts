import { openJobs } from '@mens-centraal/local-index-server/app'
import type { Situation } from '@mens-centraal/world/inhabitants/situation'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { byBsn, find, fromOutside, noticesOf, raise, signal, tokenOf, until, withdraw } from './acts.ts'
import { listedBody } from './acts-on-things.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
let [bram, dewi, ella, gerard] = [] as unknown as [Caller, Caller, Caller, Caller]
beforeEach(async () => {
  house = await openTestHouse()
  ;[bram, dewi, ella, gerard] = await Promise.all([
    house.as(people.bramKuiper),
    house.as(people.dewiTan),
    house.as(people.ellaSmit),
    house.as(officers.gerardPost),
  ])
})
afterEach(() => house?.close())

const { fosterChild, fosterMate, underGuardianship, groupMate, semDeBoer, noorDeBoer, siblingSara, siblingYoussef } = situations
const today = '2026-11-22'

const settled = () =>
  until(async () => (await fromOutside(house, 'SELECT FROM outbox WHERE due_at <= $1', [house.clock.now])).length === 0)
const give = async (caller: Caller, youth: Situation) => {
  const raised = await signal(caller, byBsn(youth))
  await settled()
  return raised
}
const catchUp = async () => {
  const jobs = await openJobs({ ...house.config, mailReports: null })
  await jobs.catchUp()
  await jobs.close()
}
let choices = 0
beforeEach(() => {
  choices = 0
})
const choose = async (value: 'on' | 'off', from = today) => {
  const body = { setting: 'address-matches', value, from, number: choices++ } as const
  expect((await gerard.call('POST /api/setting-changes', { body })).status).toBe(204)
}
const list = (change: Partial<Record<keyof typeof listedBody, unknown>> = {}, caller = gerard) =>
  caller.call('POST /api/listed-addresses', { body: { ...listedBody, from: today, ...change } as typeof listedBody })
const matchesOf = async (caller: Caller) => (await caller.call('GET /api/matches')).answer.matches
const othersOf = async (caller: Caller): Promise<string[]> =>
  (await matchesOf(caller)).flatMap(({ kind, others }) => others.map(({ name }) => `${kind}: ${name}`)).sort()
const fosterHome = (number = 31) => {
  const home = house.register.inhabitants.find(fosterChild.bsn)?.home
  if (home?.kind !== 'address') throw new Error('no address')
  return { ...home, houseNumber: number }
}

describe('signals on different youths at one address', () => {
  test('make a match where the municipality wants it: that it is about different youths, and neither who nor where', async () => {
    await choose('on')
    await give(bram, fosterChild)
    expect((await give(dewi, fosterMate)).matches).toEqual([])
    const [[seen], [other]] = [await matchesOf(bram), await matchesOf(dewi)]
    expect(seen).toMatchObject({ kind: 'address', youth: { givenNames: 'Jayden' }, others: [{ name: 'Dewi Tan' }] })
    expect(other).toMatchObject({ kind: 'address', number: seen?.number, youth: { givenNames: 'Milan' } })
    const page = await bram.call('GET /api/matches/:id', { id: seen?.id ?? '' })
    expect(page.text).not.toMatch(/Milan|Dekker|Beukenlaan|1239AH|2014|9999/)
    expect([await noticesOf(bram), await noticesOf(dewi)]).toEqual([['address-match'], ['address-match']])
    const kept = await fromOutside(house, "SELECT * FROM youth_kin WHERE kind = 'address'")
    expect(kept.length).toBe(4)
    expect(JSON.stringify(kept)).not.toMatch(/1239|Beuken/i)
  })

  test('make none by default; switched on, those who are there are found that night; switched off, they stay and nobody joins', async () => {
    await give(bram, fosterChild)
    await give(dewi, fosterMate)
    expect([await othersOf(bram), await noticesOf(dewi)]).toEqual([[], []])
    await choose('on')
    house.clock.now = new Date('2026-11-22T23:30:00Z')
    ;[bram, ella, gerard] = await Promise.all([
      house.as(people.bramKuiper),
      house.as(people.ellaSmit),
      house.as(officers.gerardPost),
    ])
    await catchUp()
    await settled()
    expect(await othersOf(bram)).toEqual(['address: Dewi Tan'])
    await choose('off', '2026-11-23')
    await give(ella, fosterMate)
    await catchUp()
    expect([await othersOf(bram), await othersOf(ella)]).toEqual([['address: Dewi Tan'], ['youth: Dewi Tan']])
  })

  test('that are a brother and a sister make a family match, and no second one', async () => {
    await choose('on')
    await give(bram, semDeBoer)
    await give(dewi, noorDeBoer)
    expect([await othersOf(bram), await noticesOf(bram)]).toEqual([['family: Dewi Tan'], ['family-match']])
  })

  test('are one match when they are given at once, and nobody is told twice', async () => {
    await choose('on')
    const tokens = [tokenOf(await find(bram, byBsn(fosterChild))), tokenOf(await find(dewi, byBsn(fosterMate)))] as const
    const raised = await Promise.all([raise(bram, tokens[0]), raise(dewi, tokens[1])])
    expect(raised.map(({ status }) => status)).toEqual([201, 201])
    await settled()
    expect([await othersOf(bram), await othersOf(dewi)]).toEqual([['address: Dewi Tan'], ['address: Bram Kuiper']])
    expect([await noticesOf(bram), await noticesOf(dewi)]).toEqual([['address-match'], ['address-match']])
    const [his] = (await bram.call('GET /api/risk-signals')).answer.signals
    await withdraw(bram, his?.id ?? '', 'risk-gone')
    expect([await othersOf(bram), await othersOf(dewi)]).toEqual([[], []])
    expect(await fromOutside(house, 'SELECT FROM matches WHERE closed_at IS NULL')).toEqual([])
  })

  test('are no match any more once one of them moved; of who moves together nothing ends', async () => {
    await choose('on')
    await give(bram, fosterChild)
    await give(dewi, fosterMate)
    const { inhabitants } = house.register
    for (const youth of [fosterChild, fosterMate]) inhabitants.move(youth.bsn, fosterHome(33), '9001')
    await catchUp()
    await settled()
    expect([await othersOf(bram), await noticesOf(bram)]).toEqual([['address: Dewi Tan'], ['address-match']])
    inhabitants.move(fosterMate.bsn, fosterHome(35), '9001')
    await catchUp()
    await settled()
    expect([await othersOf(bram), await othersOf(dewi)]).toEqual([[], []])
    expect((await noticesOf(bram)).sort()).toEqual(['address-match', 'match-closed'])
  })

  test('of whom one has a secret address make none, and nobody is told', async () => {
    await choose('on')
    house.register.inhabitants.correct(fosterMate.bsn, { secret: true })
    await give(bram, fosterChild)
    await give(dewi, fosterMate)
    expect([await othersOf(bram), await noticesOf(bram), await noticesOf(dewi)]).toEqual([[], [], []])
  })
})

describe('a listed address', () => {
  test('makes no match, as long as it is on the list', async () => {
    await choose('on')
    expect((await list()).status).toBe(204)
    await give(bram, underGuardianship)
    await give(dewi, groupMate)
    expect(await othersOf(bram)).toEqual([])
    const [{ id } = { id: '' }] = (await gerard.call('GET /api/listed-addresses')).answer.addresses
    expect((await gerard.call('POST /api/listed-addresses/:id/end', { id, body: { until: '2026-11-23' } })).status).toBe(204)
    house.clock.now = new Date('2026-11-22T23:30:00Z')
    await catchUp()
    await settled()
    expect(await othersOf(await house.as(people.bramKuiper))).toEqual(['address: Dewi Tan'])
  })

  test('of a shelter makes no family match either, whoever listed it', async () => {
    const esra = await house.as(officers.esraAydin)
    const { postcode, houseNumber } = siblingSara
    expect((await list({ postcode, houseNumber, kind: 'shelter' }, esra)).status).toBe(204)
    await give(bram, siblingSara)
    await give(dewi, siblingYoussef)
    expect([await othersOf(bram), await noticesOf(dewi)]).toEqual([[], []])
  })

  test('shows who listed it and who ended it, to managers of that municipality only, and is kept sealed', async () => {
    expect((await list({ postcode: '1239 aj', houseLetter: 'b', houseAddition: '-bis', name: ' Parkzicht ' })).status).toBe(204)
    const seen = (await gerard.call('GET /api/listed-addresses')).answer.addresses
    expect(seen).toMatchObject([
      { postcode: '1239AJ', houseLetter: 'B', houseAddition: 'BIS', name: 'Parkzicht', standing: 'now' },
    ])
    expect(seen[0]).toMatchObject({ added: { who: 'Gerard Post' }, ended: null, until: null })
    const id = seen[0]?.id ?? ''
    const esra = await house.as(officers.esraAydin)
    expect((await esra.call('GET /api/listed-addresses')).answer.addresses).toEqual([])
    const end = { id, body: { until: '2026-12-01' } }
    expect((await esra.call('POST /api/listed-addresses/:id/end', end)).problem.code).toBe('not-available')
    for (const caller of [bram, await house.as(officers.fatimaElIdrissi)])
      expect((await caller.call('GET /api/listed-addresses')).problem.code).toBe('not-permitted')
    const ends = await Promise.all([
      gerard.call('POST /api/listed-addresses/:id/end', end),
      gerard.call('POST /api/listed-addresses/:id/end', end),
    ])
    expect(ends.map(({ status }) => status).sort()).toEqual([204, 422])
    expect((await gerard.call('GET /api/listed-addresses')).answer.addresses).toMatchObject([
      { until: '2026-12-01', ended: { who: 'Gerard Post' } },
    ])
    expect(JSON.stringify(await fromOutside(house, 'SELECT * FROM listed_addresses'))).not.toMatch(/1239|Parkzicht/)
  })

  test('stands on the list once at a time, also when two managers list it at once; afterwards it may again', async () => {
    const both = await Promise.all([list(), list({ houseLetter: null, postcode: '1239 aj' })])
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409])
    expect((await list()).problem).toMatchObject({ code: 'period-overlaps' })
    expect((await list({ houseNumber: 102 })).status).toBe(204)
  })

  test('is refused with a pointer to what is wrong', async () => {
    for (const [code, field, change] of [
      ['invalid-request', 'postcode', { postcode: '0000XX' }],
      ['invalid-request', 'houseNumber', { houseNumber: 0 }],
      ['invalid-request', 'houseLetter', { houseLetter: '7' }],
      ['invalid-request', 'houseAddition', { houseAddition: '½' }],
      ['start-invalid', 'from', { from: '2026-11-21' }],
      ['period-invalid', 'until', { until: today }],
    ] as const) {
      const { problem } = await list(change)
      expect([problem.code, JSON.stringify(problem)]).toEqual([code, expect.stringContaining(field)])
    }
  })
})
