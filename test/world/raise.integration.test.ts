import { randomUUID } from 'node:crypto'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { byBsn, byName, find, fromOutside, raise, signal, tokenOf, toldOn } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
let bram: Caller
beforeAll(async () => {
  house = await openTestHouse()
  bram = await house.as(people.bramKuiper)
})
afterAll(() => house?.close())

const count = async (table: string): Promise<number> =>
  Number((await fromOutside(house, `SELECT count(*) AS n FROM ${table}`))[0]?.['n'])

describe('who may signal', () => {
  test.each([
    ['an organisation outside the designated categories', people.youssefAmrani, 'category-not-designated'],
    ['an independent professional without a covenant', people.jorisMaas, 'covenant-missing'],
    ['an organisation whose covenant ended', people.tomWillems, 'covenant-ended'],
    ['an organisation whose covenant has yet to start', people.sanneDekker, 'covenant-not-started'],
    ['a professional who is not designated', people.omarHaddad, 'designation-missing'],
    ['a professional whose designation ended', people.petraKok, 'designation-ended'],
    ['a professional whose designation has yet to start', people.irisVanDam, 'designation-not-started'],
    ['a coordinator who is no reporter', people.karinVeenstra, 'not-permitted'],
    ['a functional manager', officers.gerardPost, 'not-permitted'],
  ])('%s may not, and is told what is missing and whom to ask', async (_who, person, code) => {
    const caller = await house.as(person)
    const found = await find(caller, byName(situations.semDeBoer))
    expect(found.problem).toMatchObject({ code, status: 403 })
    expect(found.problem.detail).not.toMatch(/[{}]/)
    const raised = await raise(caller, 'a-token')
    expect(raised.problem.code).toBe(code)
    const refused = await fromOutside(
      house,
      "SELECT permission FROM audit_records WHERE position_id = $1 AND outcome = 'refused' AND refusal = $2 ORDER BY permission",
      [person.jobs[0].id, code],
    )
    expect(refused.map(({ permission }) => permission)).toEqual(['risk-signal:raise', 'youth:find'])
  })

  test.each([
    ['an independent general practitioner, by her own covenant alone', people.ellaSmit],
    ['a debt counsellor of the municipal credit bank', people.stefanHofman],
    ['a coordinator who is also a reporter', people.wimDeGraaf],
  ])('%s may', async (_who, person) => {
    const caller = await house.as(person)
    expect((await find(caller, byName(situations.semDeBoer))).answer).toMatchObject({ outcome: 'found' })
  })
})

describe('a refused signal', () => {
  test('ends tomorrow at the earliest, in two years at the latest, and never past the 23rd birthday', async () => {
    const token = tokenOf(await find(bram, byBsn(situations.noorDeBoer)))
    expect((await raise(bram, token, { endsOn: '2026-11-22' })).problem.errors?.[0]).toMatchObject({
      code: 'end-too-early',
      field: 'endsOn',
    })
    expect((await raise(bram, token, { endsOn: '2028-11-23' })).problem).toMatchObject({ code: 'end-too-late' })
    const almost = tokenOf(await find(bram, byBsn(situations.almostTwentyThree)))
    expect((await raise(bram, almost, { endsOn: '2026-12-13' })).problem).toMatchObject({ code: 'end-after-birthday' })
    expect((await raise(bram, almost, { endsOn: '2026-12-12' })).status).toBe(201)
  })

  test('says to whom and when the family was told, or until when that waits', async () => {
    const token = tokenOf(await find(bram, byBsn(situations.noorDeBoer)))
    const told = async (body: unknown) => (await raise(bram, token, { told: body as typeof toldOn })).problem.code
    expect(await told({ ...toldOn, on: '2026-11-23' })).toBe('told-on-in-future')
    expect(await told({ ...toldOn, on: '2026-02-30' })).toBe('told-on-invalid')
    expect(await told({ told: 'not-yet', postponedUntil: '2026-11-22' })).toBe('told-postponed-past')
    expect(await told({ told: 'not-yet', postponedUntil: '2027-06-01' })).toBe('told-postponed-too-late')
    expect(await told({ told: 'not-yet', postponedUntil: '2027-01-01', because: 'fear' })).toBe('invalid-request')
  })

  test('not a letter of content is accepted: unknown fields are refused, and their names and values come back nowhere', async () => {
    const token = tokenOf(await find(bram, byBsn(situations.noorDeBoer)))
    for (const smuggled of [{ reason: 'geslagen' }, { told: { ...toldOn, toelichting: 'geslagen' } }, { note: 'geslagen' }]) {
      const refused = await raise(bram, token, smuggled as object)
      expect(refused.status).toBe(400)
      expect(refused.text).not.toMatch(/geslagen|toelichting|reason|note/)
    }
  })

  test('the token of another session, of another person, or of long ago finds nobody', async () => {
    const token = tokenOf(await find(bram, byBsn(situations.noorDeBoer)))
    const bramElsewhere = await house.as(people.bramKuiper)
    const dewi = await house.as(people.dewiTan)
    expect((await raise(bramElsewhere, token)).problem.code).toBe('find-expired')
    expect((await raise(dewi, token)).problem.code).toBe('find-expired')
    house.clock.now = new Date(house.clock.now.getTime() + 10 * 60_000)
    await bram.call('GET /api/today')
    house.clock.now = new Date(house.clock.now.getTime() + 14 * 60_000)
    await bram.call('GET /api/today')
    house.clock.now = new Date(house.clock.now.getTime() + 6 * 60_000)
    expect((await raise(bram, token)).problem).toMatchObject({ code: 'find-expired' })
  })

  test('a second signal of the same reporter on the same youth is refused as already given', async () => {
    await signal(bram, byBsn(situations.twinLotte))
    const again = await raise(bram, tokenOf(await find(bram, byBsn(situations.twinLotte))))
    expect(again.problem).toMatchObject({ code: 'already-signalled', status: 409 })
  })
})

describe('many at once', () => {
  test('16 identical requests at once make one signal, and get the same answer', async () => {
    const token = tokenOf(await find(bram, byBsn(situations.sixteen)))
    const before = {
      signals: await count('risk_signals'),
      acts: await count("audit_records WHERE permission = 'risk-signal:raise'"),
    }
    const key = randomUUID()
    const answers = await Promise.all(Array.from({ length: 16 }, () => raise(bram, token, {}, key)))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 16 }, () => 201))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(await count('risk_signals')).toBe(before.signals + 1)
    expect(await count("audit_records WHERE permission = 'risk-signal:raise'")).toBe(before.acts + 1)
  })

  test('the same key with another wish is refused, also at the same moment', async () => {
    const token = tokenOf(await find(bram, byBsn(situations.leapDay)))
    const key = randomUUID()
    const answers = await Promise.all(
      ['2027-01-01', '2027-01-02', '2027-01-03'].map((endsOn) => raise(bram, token, { endsOn }, key)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422])
    expect(answers.find(({ status }) => status === 422)?.problem.code).toBe('idempotency-key-reused')
  })

  test('16 requests with a key each make one signal; the others hear that it was already given', async () => {
    const token = tokenOf(await find(bram, byBsn(situations.diacritics)))
    const answers = await Promise.all(Array.from({ length: 16 }, () => raise(bram, token)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status !== 201).map(({ problem }) => problem.code)).toEqual(
      Array.from({ length: 15 }, () => 'already-signalled'),
    )
  })

  test('two people at once on one youth make exactly one match, ten people one match with ten', async () => {
    const ten = [
      'bramKuiper',
      'lottePrins',
      'dewiTan',
      'noorPeters',
      'keesBrouwer',
      'ellaSmit',
      'marijkeVos',
      'stefanHofman',
      'aminaBouali',
      'daanSchouten',
    ] as const
    const callers = await Promise.all(ten.map((name) => house.as(people[name])))
    for (const [youth, some] of [
      [situations.fosterChild, callers.slice(0, 2)],
      [situations.underGuardianship, callers],
    ] as const) {
      const tokens = await Promise.all(some.map(async (caller) => tokenOf(await find(caller, byBsn(youth)))))
      const raised = await Promise.all(some.map((caller, i) => raise(caller, tokens[i] ?? '')))
      expect(raised.map(({ status }) => status)).toEqual(some.map(() => 201))
      const numbers = raised.flatMap(({ answer }) => answer.matches.map(({ number }) => number))
      expect(new Set(numbers).size).toBe(1)
      const match = await some[0]?.call('GET /api/matches/:id', {
        id:
          raised.at(-1)?.answer.matches[0]?.id ??
          raised.find(({ answer }) => answer.matches.length > 0)?.answer.matches[0]?.id ??
          '',
      })
      expect(match?.answer.participants).toHaveLength(some.length)
    }
    expect(await count('matches')).toBe(2)
  })
})
