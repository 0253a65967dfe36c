import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fictionalBsn } from '../inhabitants/bsn-sequence.ts'
import { situations } from '../inhabitants/situations.ts'
import { generateInhabitants } from '../inhabitants.ts'
import { openPopulationRegister, type PopulationRegister } from './population-register.ts'

const today = calendarDay('2026-11-22')
const inhabitants = generateInhabitants({ seed: 7, size: 500, bsnRange: '9999', today })
const { semDeBoer, noorDeBoer, twinLotte, leapDay } = situations
const unused = fictionalBsn('999999990')

let register: PopulationRegister
beforeAll(async () => {
  register = await openPopulationRegister({ port: 0, host: '127.0.0.1', apiKeys: ['one', 'other'], inhabitants })
})
afterAll(() => register.close())

const ask = async (path: string, body: object, key = 'one') => {
  const answer = await fetch(register.url + path, {
    method: 'POST',
    headers: { 'x-api-key': key, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: answer.status, said: (await answer.json()) as Record<string, unknown> }
}
const follow = (bsns: readonly string[], volgen = true, key = 'one') =>
  ask('/volgindicaties', { volgen, burgerservicenummers: bsns }, key)
const since = async (na: string | null, key = 'one') => (await ask('/gebeurtenissen', { na }, key)).said
const home = (bsn: typeof semDeBoer.bsn) => {
  const found = register.inhabitants.find(bsn)?.home
  if (found?.kind !== 'address') throw new Error('no address')
  return found
}

describe('who follows a person', () => {
  test('hears what happens from then on, in order, and of nobody else', async () => {
    register.inhabitants.correct(semDeBoer.bsn, { secret: false })
    await follow([semDeBoer.bsn])
    register.inhabitants.move(semDeBoer.bsn, { ...home(semDeBoer.bsn), houseNumber: 99 }, '9002')
    register.inhabitants.move(twinLotte.bsn, home(twinLotte.bsn), '9002')
    register.inhabitants.die(semDeBoer.bsn, today)
    expect(await since(null)).toMatchObject({
      gebeurtenissen: [
        { soort: 'verhuizing', burgerservicenummer: semDeBoer.bsn },
        { soort: 'overlijden', burgerservicenummer: semDeBoer.bsn },
      ],
    })
    expect(await since(null, 'other')).toMatchObject({ gebeurtenissen: [] })
  })

  test('asks again from an earlier place and hears the same', async () => {
    const first = await since(null)
    expect(await since(null)).toEqual(first)
    expect(await since(String(first['verder']))).toEqual({ gebeurtenissen: [], verder: first['verder'] })
  })

  test('is told of a new number, and follows that from then on; and of a brother or sister who is born', async () => {
    const { verder } = await since(null)
    await follow([leapDay.bsn, noorDeBoer.bsn])
    const born = register.inhabitants.find(noorDeBoer.bsn)
    register.inhabitants.renumber(leapDay.bsn, unused)
    register.inhabitants.correct(unused, { familyName: 'Berk' })
    if (born === undefined) throw new Error('nobody')
    register.inhabitants.enter({ ...born, bsn: fictionalBsn('999990093'), givenNames: 'Lot', children: [] })
    expect((await since(String(verder)))['gebeurtenissen']).toEqual([
      { soort: 'nieuw-bsn', burgerservicenummer: leapDay.bsn, nieuwBurgerservicenummer: unused },
      { soort: 'correctie', burgerservicenummer: unused },
      { soort: 'geboorte', burgerservicenummer: semDeBoer.bsn },
      { soort: 'geboorte', burgerservicenummer: noorDeBoer.bsn },
    ])
    expect(register.inhabitants.find(leapDay.bsn)).toBeUndefined()
  })

  test('can look at whom it follows, and stop', async () => {
    await follow([noorDeBoer.bsn], false)
    const { said } = await ask('/volgindicaties/overzicht', {})
    expect(said).toEqual({ burgerservicenummers: [semDeBoer.bsn, unused] })
    const { verder } = await since(null)
    register.inhabitants.correct(noorDeBoer.bsn, { secret: true })
    expect(await since(String(verder))).toMatchObject({ gebeurtenissen: [] })
  })
})

test.each([
  ['/gebeurtenissen', { na: 'elders-3' }, 410],
  ['/gebeurtenissen', { na: 3 }, 400],
  ['/volgindicaties', { volgen: true, burgerservicenummers: ['123'] }, 400],
  ['/volgindicaties', { volgen: true, burgerservicenummers: [] }, 400],
  ['/volgindicaties', { burgerservicenummers: [semDeBoer.bsn] }, 400],
])('a wrong question at %s gets a clear refusal: %j', async (path, body, status) => {
  expect((await ask(path, body)).status).toBe(status)
  expect((await ask(path, body, 'nobody')).status).toBe(401)
})
