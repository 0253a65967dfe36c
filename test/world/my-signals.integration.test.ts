import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { byBsn, byName, fromOutside, noticesOf, signal, toldOn, withdraw } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
let bram: Caller
let dewi: Caller
beforeAll(async () => {
  house = await openTestHouse()
  bram = await house.as(people.bramKuiper)
  dewi = await house.as(people.dewiTan)
})
afterAll(() => house?.close())

const extend = (caller: Caller, id: string, endsOn: string) =>
  caller.call('POST /api/risk-signals/:id/extension', { id, body: { endsOn } })
const tell = (caller: Caller, id: string, told: object) =>
  caller.call('POST /api/risk-signals/:id/told-record', { id, body: { told } as never })
const mine = async (caller: Caller, id: string) => (await caller.call('GET /api/risk-signals/:id', { id })).answer

describe('extending', () => {
  test('moves the end to a later day, within two years and the 23rd birthday', async () => {
    const { id } = await signal(bram, byBsn(situations.semDeBoer))
    expect((await extend(bram, id, '2028-11-22')).status).toBe(204)
    expect(await mine(bram, id)).toMatchObject({ endsOn: '2028-11-22', latestEnd: '2028-11-22' })
    expect((await extend(bram, id, '2028-11-23')).problem.code).toBe('end-too-late')
    expect((await extend(bram, id, '2028-11-22')).problem.code).toBe('extension-not-later')
    expect((await extend(bram, id, '2026-11-22')).problem.code).toBe('end-too-early')
    const young = await signal(bram, byBsn(situations.almostTwentyThree), { endsOn: '2026-12-01' })
    expect((await extend(bram, young.id, '2026-12-13')).problem.code).toBe('end-after-birthday')
    expect((await extend(bram, young.id, '2026-12-12')).status).toBe(204)
  })

  test('is for who may still signal; withdrawing is for who gave it, also after the covenant ended, but not without a designation', async () => {
    const kees = await house.as(people.keesBrouwer)
    const { id } = await signal(kees, byBsn(situations.noorDeBoer))
    await fromOutside(house, "UPDATE designations SET valid_until = '2026-11-22' WHERE position_id = $1", [
      people.keesBrouwer.jobs[0].id,
    ])
    expect((await extend(kees, id, '2027-06-01')).problem.code).toBe('designation-ended')
    expect((await withdraw(kees, id, 'risk-gone')).problem.code).toBe('designation-ended')
    await fromOutside(house, 'UPDATE designations SET valid_until = NULL WHERE position_id = $1', [people.keesBrouwer.jobs[0].id])
    const covenant = (until: string | null) =>
      fromOutside(
        house,
        'UPDATE covenants SET valid_until = $2 WHERE organisation_id = (SELECT organisation_id FROM positions WHERE id = $1)',
        [people.keesBrouwer.jobs[0].id, until],
      )
    await covenant('2026-11-22')
    expect((await extend(kees, id, '2027-06-01')).problem.code).toBe('covenant-ended')
    expect((await withdraw(kees, id, 'risk-gone')).status).toBe(204)
    await covenant(null)
  })
})

describe('the record of telling the family', () => {
  test('can be made later, and asks again until then', async () => {
    const { id } = await signal(bram, byBsn(situations.sixteen), { told: { told: 'not-yet', postponedUntil: '2026-11-27' } })
    expect((await bram.call('GET /api/today')).answer.stillToTell).toMatchObject([{ id, on: '2026-11-27' }])
    expect((await tell(bram, id, { told: 'not-yet', postponedUntil: '2027-01-15' })).status).toBe(204)
    expect((await bram.call('GET /api/today')).answer.stillToTell).toEqual([])
    expect((await tell(bram, id, { ...toldOn, audience: 'youth' })).status).toBe(204)
    expect((await mine(bram, id)).told).toEqual({ told: 'yes', audience: 'youth', on: '2026-11-20' })
    expect((await tell(bram, id, { ...toldOn, on: '2027-01-01' })).problem.code).toBe('told-on-in-future')
    expect((await tell(bram, id, { ...toldOn, why: 'asked' })).status).toBe(400)
  })
})

describe('somebody else’s signal', () => {
  test('cannot be seen, extended, withdrawn or told of: it is not available, as if it were not there', async () => {
    const { id } = await signal(bram, byBsn(situations.leapDay))
    const nobodys = '00000000-0000-4000-8000-000000000000'
    for (const wish of [id, nobodys]) {
      const answers = [
        await dewi.call('GET /api/risk-signals/:id', { id: wish }),
        await extend(dewi, wish, '2027-06-01'),
        await withdraw(dewi, wish, 'unjustified'),
        await tell(dewi, wish, toldOn),
      ]
      expect(answers.map(({ problem, status }) => [problem.code, status])).toEqual(answers.map(() => ['not-available', 404]))
    }
    expect(await mine(bram, id)).toMatchObject({ endsOn: '2027-02-22' })
  })
})

describe('withdrawing', () => {
  test('because the risk is gone: it goes to the archive for five years, or until the 23rd birthday', async () => {
    const { id } = await signal(dewi, byBsn(situations.almostEighteen))
    expect((await withdraw(dewi, id, 'risk-gone')).status).toBe(204)
    expect((await withdraw(dewi, id, 'risk-gone')).problem.code).toBe('signal-not-active')
    expect((await dewi.call('GET /api/risk-signals/:id', { id })).problem.code).toBe('not-available')
    const [row] = await fromOutside(
      house,
      'SELECT state, archived_on::text, archive_ends_on::text FROM risk_signals WHERE id = $1',
      [id],
    )
    expect(row).toEqual({ state: 'archived', archived_on: '2026-11-22', archive_ends_on: '2031-11-22' })
  })

  test('because it was unjustified: it is gone, with all that hung on it, and the match lapses for the other', async () => {
    const anna = await house.as(people.annaVisser)
    const theirs = await signal(anna, byName(situations.inMeerwijk))
    const { id, matches } = await signal(dewi, byBsn(situations.inMeerwijk))
    expect((await withdraw(dewi, id, 'unjustified')).status).toBe(204)
    expect(await fromOutside(house, 'SELECT FROM risk_signals WHERE id = $1', [id])).toEqual([])
    for (const caller of [anna, dewi])
      expect((await caller.call('GET /api/matches/:id', { id: matches[0]?.id ?? '' })).problem.code).toBe('not-available')
    expect(await noticesOf(anna)).toEqual(['match-lapsed'])
    expect((await mine(anna, theirs.id)).matches).toEqual([])
    expect((await anna.call('GET /api/today')).text).not.toMatch(/Dewi|Tan/)
    await withdraw(anna, theirs.id, 'unjustified')
    expect(
      await fromOutside(house, 'SELECT FROM youths y WHERE NOT EXISTS (SELECT FROM risk_signals s WHERE s.youth_id = y.id)'),
    ).toEqual([])
    expect(await fromOutside(house, 'SELECT FROM matches WHERE id = $1', [matches[0]?.id])).toEqual([])
  })

  test('from a match of three as unjustified: the two others go on together, and see no trace', async () => {
    const [noor, ella] = [await house.as(people.noorPeters), await house.as(people.ellaSmit)]
    await signal(noor, byBsn(situations.houseboat))
    await signal(ella, byBsn(situations.houseboat))
    const { id, matches } = await signal(dewi, byBsn(situations.houseboat))
    await withdraw(dewi, id, 'unjustified')
    const seen = await noor.call('GET /api/matches/:id', { id: matches[0]?.id ?? '' })
    expect(seen.answer.closedOn).toBeNull()
    expect(seen.text).not.toMatch(/Dewi|Tan/)
    expect(await noticesOf(noor)).toEqual(['match-opened'])
  })

  test('because it was the wrong youth: as unjustified, and the privacy officer hears that it may be a data breach', async () => {
    const anna = await house.as(people.annaVisser)
    const hanna = await house.as(officers.hannaMulder)
    await signal(anna, byName(situations.fosterChild))
    const { id } = await signal(dewi, byBsn(situations.fosterChild))
    expect((await withdraw(dewi, id, 'wrong-youth')).status).toBe(204)
    expect(await noticesOf(anna)).toContain('match-lapsed')
    expect(await noticesOf(hanna)).toEqual(['possible-data-breach'])
    expect(await noticesOf(await house.as(officers.pietHendriks))).toEqual([])
    expect((await hanna.call('GET /api/today')).text).not.toMatch(/Jayden|9999/)
    expect(await fromOutside(house, 'SELECT FROM risk_signals WHERE id = $1', [id])).toEqual([])
  })
})
