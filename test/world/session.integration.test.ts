import { situations } from '@mens-centraal/world/inhabitants/situations'
import type { Job, Person } from '@mens-centraal/world/jobs'
import { people } from '@mens-centraal/world/people'
import type { Visitor } from '@mens-centraal/world/visitor'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { byBsn, find, fromOutside, raise, tokenOf, until } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
const start = new Date('2026-11-22T10:00:00Z')
beforeAll(async () => {
  house = await openTestHouse(start)
})
afterAll(() => house?.close())
beforeEach(() => {
  house.clock.now = start
})

const minutes = (count: number): void => {
  house.clock.now = new Date(house.clock.now.getTime() + count * 60_000)
}
const logIn = async (visitor: Visitor, job: Job, factors = 'mfa') => {
  const { url } = await visitor.visit(`${house.config.origin}/api/login?organisation=${job.organisation}&hint=${job.subject}`)
  return visitor.submit(url, { person: job.subject, factors })
}
const state = async (caller: Caller) => (await caller.call('GET /api/session')).answer.state
/** An act, and then waits until the house has noted that this session was used. */
const act = async (caller: Caller, job: Job): Promise<void> => {
  expect((await caller.call('GET /api/today')).status).toBe(200)
  const seen = 'SELECT FROM sessions WHERE position_id = $1 AND seen_at = $2 AND ended_at IS NULL'
  await until(async () => (await fromOutside(house, seen, [job.id, house.clock.now.toISOString()])).length > 0)
}

describe('logging in', () => {
  test('without a second factor is refused with an explanation, and leaves nobody logged in', async () => {
    for (const { jobs } of [people.annaVisser, people.mehmetYilmaz, people.daanSchouten]) {
      const stranger = house.stranger()
      const landed = await logIn(stranger.visitor, jobs[0], 'password-only')
      expect(landed.url).toBe(`${house.config.origin}/inloggen?probleem=second-factor-missing`)
      expect(await state(stranger)).toBe('none')
      expect((await stranger.call('GET /api/today')).problem).toMatchObject({ code: 'not-logged-in', status: 401 })
    }
  })

  const refusedTo = async ({ jobs: [job] }: Person): Promise<string | null> => {
    const stranger = house.stranger()
    const { url } = await logIn(stranger.visitor, job)
    expect(await state(stranger)).toBe('none')
    return new URL(url).searchParams.get('probleem')
  }

  test('an account that the index does not know does not get in', async () => {
    expect(await refusedTo(people.veraBlom)).toBe('account-unknown')
  })

  test('somebody whose position ended does not get in, and is told so while the index still knows the account', async () => {
    const [{ id, subject }] = people.jeroenKramer.jobs
    const lastWeek = "UPDATE positions SET valid_until = '2026-11-15', issuer_subject = $2 WHERE id = $1"
    await fromOutside(house, lastWeek, [id, subject])
    expect(await refusedTo(people.jeroenKramer)).toBe('position-ended')
    await fromOutside(house, 'UPDATE positions SET issuer_subject = NULL WHERE id = $1', [id])
    expect(await refusedTo(people.jeroenKramer)).toBe('account-unknown')
  })

  test('an organisation that is not there, or an answer that nobody asked for, leads back to the login page', async () => {
    const { origin } = house.config
    const visitor = house.stranger().visitor
    const nowhere = '00000000-0000-4000-8000-000000000000'
    expect((await visitor.visit(`${origin}/api/login?organisation=${nowhere}`)).url).toContain('probleem=organisation-unknown')
    const callback = `${origin}/api/login/callback/${people.annaVisser.jobs[0].organisation}`
    expect((await visitor.visit(`${callback}?code=x&state=made-up`)).url).toContain('probleem=login-expired')
  })

  test('one chooses the organisation by work e-mail domain, or from a list that can be searched', async () => {
    const options = async (search: string) =>
      (await house.stranger().call('GET /api/login-options', { query: `?search=${encodeURIComponent(search)}` })).answer.options
    expect((await options('anna.visser@delinde.voorbeeld.example')).map(({ name }) => name)).toEqual(['Basisschool De Linde'])
    expect((await options('huisarts')).map(({ name }) => name)).toEqual([
      'Huisartsenpraktijk Bos',
      'Huisartsenpraktijk De Haven',
      'Huisartsenpraktijk Smit',
    ])
    expect(await options('%')).toEqual([])
    expect((await options('zorginstelling')).map(({ name }) => name)).toEqual(['Zorginstelling De Kade'])
    expect(await options('verslaving')).toEqual([])
  })

  test('gives a new session each time: the one that this browser held before ends', async () => {
    const anna = await house.as(people.annaVisser)
    const before = anna.visitor.cookie()
    await logIn(anna.visitor, people.annaVisser.jobs[0])
    expect(anna.visitor.cookie()).not.toBe(before)
    const old = await fetch(`${house.config.origin}/api/today`, { headers: { cookie: before } })
    expect(old.status).toBe(401)
    expect(await state(anna)).toBe('active')
  })
})

describe('a session', () => {
  test('ends after 15 minutes without an act; an act moves that end, a background refresh does not', async () => {
    const [job] = people.dewiTan.jobs
    const dewi = await house.as(people.dewiTan)
    minutes(14)
    await act(dewi, job)
    minutes(14)
    const refreshed = await dewi.call('GET /api/today', { headers: { 'x-background': '1' } })
    expect(refreshed.status).toBe(200)
    const { idleEndsAt } = (await dewi.call('GET /api/session', { headers: { 'x-background': '1' } })).answer
    expect(idleEndsAt).toBe('2026-11-22T10:29:00.000Z')
    minutes(1)
    expect((await dewi.call('GET /api/today')).problem).toMatchObject({ code: 'session-ended', status: 401 })
    expect(await state(dewi)).toBe('ended')
  })

  test('ends after eight hours, however busy', async () => {
    const [job] = people.dewiTan.jobs
    const dewi = await house.as(people.dewiTan)
    for (let at = 14; at < 480; at += 14) {
      minutes(14)
      await act(dewi, job)
    }
    expect((await dewi.call('GET /api/session')).answer.endsAt).toBe('2026-11-22T18:00:00.000Z')
    house.clock.now = new Date('2026-11-22T18:00:00Z')
    expect((await dewi.call('GET /api/today')).problem.code).toBe('session-ended')
  })

  test('ends by logging out here; logging out everywhere ends those of every device and job', async () => {
    const [here, there] = [await house.as(people.lottePrins, 0), await house.as(people.lottePrins, 1)]
    const elsewhere = await house.as(people.lottePrins, 0)
    expect((await here.call('POST /api/logout')).status).toBe(204)
    expect((await here.call('GET /api/today')).problem.code).toBe('session-ended')
    expect((await there.call('GET /api/today')).status).toBe(200)
    expect((await there.call('POST /api/logout-everywhere')).status).toBe(204)
    for (const caller of [there, elsewhere]) expect((await caller.call('GET /api/today')).problem.code).toBe('session-ended')
  })

  test('can be left by who has no role any more, and by who works here no more: here, and everywhere', async () => {
    const [first] = people.petraKok.jobs
    const [here, there] = [await house.as(people.petraKok), await house.as(people.petraKok)]
    await fromOutside(house, "UPDATE positions SET roles = '{}' WHERE id = $1", [first.id])
    expect((await here.call('GET /api/today')).problem.code).toBe('not-permitted')
    expect((await here.call('POST /api/logout')).status).toBe(204)
    expect(await state(here)).toBe('ended')
    const elsewhere = await house.as(people.petraKok)
    expect((await there.call('POST /api/logout-everywhere')).status).toBe(204)
    expect([await state(there), await state(elsewhere)]).toEqual(['ended', 'ended'])
    await fromOutside(house, "UPDATE positions SET roles = '{reporter}' WHERE id = $1", [first.id])
    const last = await house.as(people.petraKok)
    await fromOutside(house, "UPDATE positions SET valid_until = '2026-11-22' WHERE id = $1", [first.id])
    expect((await last.call('POST /api/logout')).status).toBe(204)
    await fromOutside(house, 'UPDATE positions SET valid_until = NULL WHERE id = $1', [first.id])
    expect(await state(last)).toBe('ended')
  })

  test('that ended can be left once more, but no longer ends the others of that person', async () => {
    const forgotten = await house.as(people.lottePrins)
    minutes(10)
    const inUse = await house.as(people.lottePrins)
    minutes(6)
    expect((await forgotten.call('POST /api/logout-everywhere')).problem).toMatchObject({ code: 'session-ended', status: 401 })
    expect((await forgotten.call('POST /api/logout')).status).toBe(204)
    expect(await state(inUse)).toBe('active')
    expect((await house.stranger().call('POST /api/logout')).problem).toMatchObject({ code: 'not-logged-in', status: 401 })
  })

  test('keeps its cookie from scripts and other sites; only a hash of it is stored', async () => {
    const visitor = house.stranger().visitor
    await logIn(visitor, people.bramKuiper.jobs[0])
    const token = /session=([^;]+)/.exec(visitor.cookie())?.[1] ?? ''
    const stored = await fromOutside(house, "SELECT encode(token_hash, 'hex') AS hash FROM sessions")
    expect(stored.map(({ hash }) => hash)).not.toContain(Buffer.from(token).toString('hex'))
    expect(JSON.stringify(stored)).not.toContain(token)
  })
})

describe('after an idle end', () => {
  test('the same person goes on with what was found, in the same browser', async () => {
    const bram = await house.as(people.bramKuiper)
    const token = tokenOf(await find(bram, byBsn(situations.semDeBoer)))
    minutes(16)
    expect((await raise(bram, token)).problem.code).toBe('session-ended')
    await logIn(bram.visitor, people.bramKuiper.jobs[0])
    expect((await raise(bram, token)).status).toBe(201)
  })

  test('another person in that browser does not', async () => {
    const bram = await house.as(people.bramKuiper)
    const token = tokenOf(await find(bram, byBsn(situations.noorDeBoer)))
    minutes(16)
    await logIn(bram.visitor, people.karinVeenstra.jobs[0])
    await logIn(bram.visitor, people.lottePrins.jobs[0])
    expect((await bram.call('GET /api/session')).answer.who?.familyName).toBe('Prins')
    expect((await raise(bram, token)).problem.code).toBe('find-expired')
  })
})

describe('rights come from the directory, and end with the next request', () => {
  test.each([
    ['the designation ends', 'designations', 'position_id', people.keesBrouwer.jobs[0].id, 'designation-ended'],
    ['the covenant ends', 'covenants', 'organisation_id', people.noorPeters.jobs[0].organisation, 'covenant-ended'],
  ])('when %s', async (_what, table, column, id, code) => {
    const person = table === 'designations' ? people.keesBrouwer : people.noorPeters
    const caller = await house.as(person)
    const token = tokenOf(await find(caller, byBsn(situations.twinLotte)))
    await fromOutside(house, `UPDATE ${table} SET valid_until = '2026-11-22' WHERE ${column} = $1`, [id])
    expect((await raise(caller, token)).problem).toMatchObject({ code, status: 403 })
    expect((await find(caller, byBsn(situations.twinLotte))).problem.code).toBe(code)
    const { signallingRefusals } = (await caller.call('GET /api/session')).answer.who ?? {}
    expect(signallingRefusals).toMatchObject([{ code }])
  })

  test('when the category is no longer designated, when the role is taken, and when the position ends', async () => {
    const stefan = await house.as(people.stefanHofman)
    const daan = await house.as(people.daanSchouten)
    await fromOutside(house, "UPDATE organisation_categories SET valid_until = '2026-11-22' WHERE code = 'municipal-credit-bank'")
    expect((await find(stefan, byBsn(situations.semDeBoer))).problem.code).toBe('category-not-designated')
    await fromOutside(house, "UPDATE positions SET roles = '{coordinator}' WHERE id = $1", [people.daanSchouten.jobs[0].id])
    expect((await find(daan, byBsn(situations.semDeBoer))).problem.code).toBe('not-permitted')
    await fromOutside(house, "UPDATE positions SET valid_until = '2026-11-22' WHERE id = $1", [people.daanSchouten.jobs[0].id])
    expect((await daan.call('GET /api/today')).problem.code).toBe('session-ended')
  })
})
