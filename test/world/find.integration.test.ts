import { situations } from '@mens-centraal/world/inhabitants/situations'
import { people } from '@mens-centraal/world/people'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { byBsn, byName, find, fromOutside } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
let anna: Caller
let bram: Caller
beforeAll(async () => {
  house = await openTestHouse()
  anna = await house.as(people.annaVisser)
  bram = await house.as(people.bramKuiper)
})
afterAll(() => house?.close())
afterEach(() => house.register.setUnavailable(false))

const findsLogged = async (): Promise<number> =>
  Number((await fromOutside(house, "SELECT count(*) AS n FROM audit_records WHERE permission = 'youth:find'"))[0]?.['n'])

describe('by BSN', () => {
  test('only who has the right to use it searches by BSN', async () => {
    expect((await find(anna, byBsn(situations.semDeBoer))).problem).toMatchObject({ code: 'bsn-right-missing', status: 403 })
    expect((await find(bram, byBsn(situations.semDeBoer))).answer).toMatchObject({
      outcome: 'found',
      youth: { shows: 'register', givenNames: 'Sem', familyName: 'de Boer', birthYear: 2014, place: 'Voorbeeldstad' },
    })
  })

  test.each([
    ['a number that fails the eleven-test', '999990409', 'bsn-invalid'],
    ['words', 'nummertje!', 'bsn-invalid'],
    ['a number outside the practice range', '111222333', 'practice-bsn-only'],
  ])('%s is refused', async (_what, bsn, code) => {
    expect((await find(bram, { by: 'bsn', bsn })).problem).toMatchObject({ code, errors: [{ field: 'bsn' }] })
  })

  test('nobody with that number is “none”, without a token', async () => {
    expect((await find(bram, { by: 'bsn', bsn: '999999990' })).answer).toEqual({ outcome: 'none' })
  })
})

describe('by name', () => {
  test('exactly one is found by family name, birth date and sex, or by address instead of sex', async () => {
    const { sex: _, ...named } = byName(situations.semDeBoer) as Record<string, unknown>
    const address = { postcode: '1239 ab', houseNumber: 12 }
    expect((await find(anna, byName(situations.semDeBoer))).answer).toMatchObject({ outcome: 'found' })
    expect((await find(anna, { ...named, ...address } as never)).answer).toMatchObject({ outcome: 'found' })
    expect((await find(anna, { ...named } as never)).problem).toMatchObject({ code: 'sex-or-address-required' })
  })

  test('an incomplete birth date finds the one who has it in the register, at an address; nobody else who lives there', async () => {
    for (const youth of [situations.birthYearOnly, situations.birthMonthOnly]) {
      const address = { postcode: youth.postcode, houseNumber: youth.houseNumber }
      expect((await find(anna, byName(youth))).problem).toMatchObject({
        code: 'address-required',
        errors: [{ field: 'postcode' }],
      })
      expect((await find(anna, byName(youth, address))).answer).toMatchObject({ outcome: 'found', youth: { shows: 'typed' } })
      const { givenNames: _, ...nameless } = byName(youth, { ...address, birthDate: '2014' }) as Record<string, unknown>
      expect((await find(anna, nameless as never)).answer).toEqual({ outcome: 'none' })
    }
    const sem = { ...byName(situations.semDeBoer), birthDate: '2014', postcode: '1239AB', houseNumber: 12 }
    expect((await find(anna, sem as never)).answer).toMatchObject({ outcome: 'none' })
  })

  test('more than one: type the given name too, or the address; no list and no count', async () => {
    const { givenNames: _, ...twins } = byName(situations.twinLotte) as Record<string, unknown>
    expect((await find(anna, twins as never)).answer).toEqual({ outcome: 'more-than-one', ask: 'given-names' })
    expect((await find(anna, byName(situations.twinLotte))).answer).toMatchObject({ outcome: 'found' })
  })

  test('nobody is “none”; with given names and sex a signal by name becomes possible, without them not', async () => {
    const unknown = { by: 'name', familyName: 'Okafor', birthDate: '2013-03-03', sex: 'M' } as const
    expect((await find(anna, unknown)).answer).toEqual({ outcome: 'none' })
    expect((await find(anna, { ...unknown, givenNames: 'Chidi' })).answer).toMatchObject({
      outcome: 'none',
      token: expect.any(String),
    })
  })

  test.each(['de B*', 'Boer%', 'Bo?r', '*'])('a wildcard is refused: %s', async (familyName) => {
    expect((await find(anna, byName(situations.semDeBoer, { familyName }))).problem).toMatchObject({
      code: 'wildcard-refused',
      errors: [{ field: 'familyName' }],
    })
  })

  test('letters with marks, capitals and a given name among several are found', async () => {
    const { diacritics } = situations
    expect((await find(anna, byName(diacritics, { givenNames: 'ZOË' }))).answer).toMatchObject({ outcome: 'found' })
    expect((await find(anna, byName(diacritics, { givenNames: 'Zoe' }))).answer).toMatchObject({ outcome: 'found' })
  })
})

describe('on whom no signal is possible', () => {
  test.each([
    ['died', situations.died, 'youth-died'],
    ['is 23 or older', situations.tooOld, 'youth-too-old'],
  ])('who %s is refused, clearly', async (_what, youth, code) => {
    for (const [caller, body] of [
      [bram, byBsn(youth)],
      [anna, byName(youth)],
    ] as const)
      expect((await find(caller, body)).problem).toMatchObject({ code })
  })

  test('a birth date that has yet to come is refused for who is not in the register', async () => {
    const body = byName(situations.semDeBoer, { familyName: 'Okafor', birthDate: '2027-01-01' })
    expect((await find(anna, body)).problem).toMatchObject({ code: 'youth-unborn' })
  })

  test('on the day before the 23rd birthday a signal is possible, on the birthday not', async () => {
    const before = house.clock.now
    house.clock.now = new Date('2026-12-11T22:59:00Z')
    expect((await find(await house.as(people.bramKuiper), byBsn(situations.almostTwentyThree))).answer).toMatchObject({
      outcome: 'found',
      latestEnd: '2026-12-12',
    })
    house.clock.now = new Date('2026-12-11T23:00:00Z')
    expect((await find(await house.as(people.bramKuiper), byBsn(situations.almostTwentyThree))).problem).toMatchObject({
      code: 'youth-too-old',
    })
    house.clock.now = before
  })
})

describe('how a find ended', () => {
  const finds = () => fromOutside(house, 'SELECT id, outcome, found_sealed FROM youth_finds')
  /** The one row that a search left. */
  const leftBy = async (search: () => Promise<unknown>) => {
    const known = new Set((await finds()).map(({ id }) => id))
    await search()
    return (await finds()).filter(({ id }) => !known.has(id)).map(({ outcome, found_sealed: found }) => ({ outcome, found }))
  }

  test('is kept, also when it was refused: nothing of the person with it', async () => {
    expect(await leftBy(() => find(bram, byBsn(situations.tooOld)))).toEqual([{ outcome: 'refused', found: null }])
    expect(await leftBy(() => find(anna, byName(situations.died)))).toEqual([{ outcome: 'refused', found: null }])
    expect(await leftBy(() => find(bram, { by: 'bsn', bsn: '999999990' }))).toEqual([{ outcome: 'none', found: null }])
    house.register.setUnavailable(true)
    expect(await leftBy(() => find(anna, byName(situations.semDeBoer)))).toEqual([
      { outcome: 'register-unavailable', found: null },
    ])
  })

  test('never stays open once it was answered', async () => {
    expect(await fromOutside(house, "SELECT FROM youth_finds WHERE outcome = 'asked'")).toEqual([])
  })
})

describe('what is shown', () => {
  test('with a secret address no place is shown', async () => {
    expect((await find(bram, byBsn(situations.secretAddress))).answer).toMatchObject({ youth: { place: null } })
  })

  test('a search by address never tells whether a secret address is the right one', async () => {
    const { familyName, prefix, born, sex, postcode, houseNumber } = situations.secretAddress
    const body = { by: 'name', familyName: familyName ?? '', ...(prefix !== null && { prefix }), birthDate: born } as const
    const right = { postcode: postcode ?? '', houseNumber: houseNumber ?? 1 }
    const wrong = { postcode: '1234AB', houseNumber: 7 }
    for (const address of [right, wrong]) {
      expect((await find(bram, { ...body, ...address })).answer).toMatchObject({ outcome: 'none' })
      expect((await find(bram, { ...body, sex, ...address })).answer).toMatchObject({ outcome: 'found' })
    }
  })

  test('a family name that is typed as it is said, with its prefix, is found too', async () => {
    const found = await find(bram, { by: 'name', familyName: 'de Boer', birthDate: situations.semDeBoer.born, sex: 'M' })
    expect(found.answer).toMatchObject({ outcome: 'found', youth: { familyName: 'de Boer' } })
  })

  test('who has no BSN right gets back only what was typed, plus “found”: nothing of the person, in no answer', async () => {
    for (const youth of Object.values(situations).filter(({ born }) => born.length === 10)) {
      const { text } = await find(anna, byName(youth))
      expect(text).not.toContain(youth.bsn)
      expect(text).not.toMatch(/Voorbeeldstad|Meerwijk|Antwerpen/)
      for (const name of [youth.givenNames, youth.familyName]) if (name !== null) expect(text).not.toContain(name)
    }
  })
})

describe('when the register does not answer', () => {
  test.each([true, 'hangs-up'] as const)('a search by BSN is kept for later, a search by name is refused (%s)', async (how) => {
    house.register.setUnavailable(how)
    expect((await find(bram, byBsn(situations.semDeBoer))).answer).toMatchObject({
      outcome: 'register-unavailable',
      token: expect.any(String),
    })
    expect((await find(anna, byName(situations.semDeBoer))).problem).toMatchObject({ code: 'register-unavailable', status: 503 })
  })
})

describe('limits', () => {
  test('each find is logged, also when no signal follows, and also when the register does not answer', async () => {
    const before = await findsLogged()
    await find(bram, byBsn(situations.semDeBoer))
    house.register.setUnavailable(true)
    await find(bram, byBsn(situations.semDeBoer))
    await find(anna, byBsn(situations.semDeBoer))
    expect(await findsLogged()).toBe(before + 3)
  })

  test('60 finds an hour per professional, over all jobs and sessions, also with 16 at once', async () => {
    const callers = [await house.as(people.lottePrins, 0), await house.as(people.lottePrins, 1)]
    const search = (i: number) => find(callers[i % 2] as Caller, byBsn(situations.semDeBoer))
    for (let round = 0; round < 3; round += 1) await Promise.all(Array.from({ length: 18 }, (_, i) => search(i)))
    const last = await Promise.all(Array.from({ length: 16 }, (_, i) => search(i)))
    expect(last.filter(({ status }) => status === 200)).toHaveLength(6)
    const refused = last.find(({ status }) => status !== 200)
    expect(refused?.problem).toMatchObject({ code: 'find-limit-hour', status: 429 })
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
    house.clock.now = new Date(house.clock.now.getTime() + 61 * 60_000)
    expect((await find(await house.as(people.lottePrins), byBsn(situations.semDeBoer))).status).toBe(200)
  })

  test('200 finds a day per professional', async () => {
    const dewi = people.dewiTan
    await fromOutside(
      house,
      `INSERT INTO youth_finds (id, token_hash, session_id, professional_id, found_at, expires_at, outcome)
       SELECT gen_random_uuid(), sha256(n::text::bytea), (SELECT id FROM sessions LIMIT 1), $1, $2::timestamptz - interval '2 hours', $2, 'none' FROM generate_series(1, 199) n`,
      [dewi.id, house.clock.now.toISOString()],
    )
    const caller = await house.as(dewi)
    expect((await find(caller, byBsn(situations.semDeBoer))).status).toBe(200)
    expect((await find(caller, byBsn(situations.semDeBoer))).problem).toMatchObject({ code: 'find-limit-day' })
  })
})
