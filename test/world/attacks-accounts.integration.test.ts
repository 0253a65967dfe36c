import { hour, minute } from '@mens-centraal/kernel/instant'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  type AccountBrowser,
  codeAt,
  goodPassword,
  invite,
  logInWithPasskey,
  logInWithPassword,
  openAccountBrowser,
  openWithPasskey,
  openWithPassword,
} from './account-holder.ts'
import { fromOutside } from './acts.ts'
import { openTestHouse, type TestHouse } from './house.ts'
import { type Authenticator, type DeviceWish, makeAuthenticator } from './software-authenticator.ts'

const { noorBos, riaPostma, finnDekker } = people

let house: TestHouse
let device: Authenticator
let own: AccountBrowser
let secret: string

beforeAll(async () => {
  house = await openTestHouse()
  const gerard = await house.as(officers.gerardPost)
  device = await openWithPasskey(house, openAccountBrowser(house), await invite(house, gerard, noorBos.jobs))
  own = openAccountBrowser(house)
  secret = await openWithPassword(house, own, await invite(house, gerard, riaPostma.jobs))
})
afterAll(() => house?.close())
beforeEach(() => {
  house.clock.now = new Date(house.clock.now.getTime() + 2 * hour)
})

const code = () => codeAt(house, secret)
const wrongCode = () => (code() === '000000' ? '000001' : '000000')

test('the program itself, with nobody logged in, sees no account, invitation or known browser', async () => {
  const app = new pg.Client(house.config.databases.app)
  await app.connect()
  await app.query("SELECT set_config('mc.position', '', false), set_config('mc.organisation', $1, false)", [
    riaPostma.jobs[0].organisation,
  ])
  for (const table of ['accounts', 'account_invitations', 'account_devices']) {
    expect((await app.query(`SELECT FROM ${table}`)).rowCount, table).toBe(0)
    expect((await app.query(`DELETE FROM ${table}`)).rowCount, table).toBe(0)
  }
  await app.end()
})

describe('what a device signed', () => {
  const refusalOf = async (wish: DeviceWish) =>
    (await logInWithPasskey(openAccountBrowser(house), noorBos, (challenge) => device.show(challenge, wish))).problem?.code

  test('is refused from another site, for another house, or without having asked its owner', async () => {
    expect(await refusalOf({ origin: 'http://localhost:1' })).toBe('login-failed')
    expect(await refusalOf({ origin: 'https://verwijsindex.example' })).toBe('login-failed')
    expect(await refusalOf({ rpId: 'verwijsindex.example' })).toBe('login-failed')
    expect(await refusalOf({ verified: false })).toBe('login-failed')
    expect(await refusalOf({ type: 'webauthn.create' })).toBe('login-failed')
    expect(await refusalOf({})).toBeUndefined()
  })

  test('counts once, and only in the browser that was asked', async () => {
    const browser = openAccountBrowser(house)
    const { jobs } = noorBos
    const asked = await browser.call('POST /api/passkey-challenges', { body: { organisation: jobs[0].organisation } })
    const shown = device.show(asked.answer.challenge)
    const elsewhere = openAccountBrowser(house)
    expect((await elsewhere.call('POST /api/passkey-logins', { body: shown })).problem.code).toBe('login-expired')
    await elsewhere.call('POST /api/passkey-challenges', { body: { organisation: jobs[0].organisation } })
    expect((await elsewhere.call('POST /api/passkey-logins', { body: shown })).problem.code).toBe('login-failed')
    const cookie = browser.visitor.cookie()
    expect((await browser.call('POST /api/passkey-logins', { body: shown })).status).toBe(200)
    const replayed = await openAccountBrowser(house).call('POST /api/passkey-logins', { body: shown, headers: { cookie } })
    expect(replayed.problem.code).toBe('login-expired')
  })

  test('is refused when its counter goes back: the key may have been copied', async () => {
    expect(await refusalOf({ counter: 500 })).toBeUndefined()
    expect(await refusalOf({ counter: 500 })).toBe('login-failed')
    expect(await refusalOf({ counter: 499 })).toBe('login-failed')
    expect(await refusalOf({ counter: 501 })).toBeUndefined()
  })

  test('is refused ten minutes after it was asked', async () => {
    const browser = openAccountBrowser(house)
    const [{ organisation }] = noorBos.jobs
    const { answer } = await browser.call('POST /api/passkey-challenges', { body: { organisation } })
    house.clock.now = new Date(house.clock.now.getTime() + 10 * minute)
    expect((await browser.call('POST /api/passkey-logins', { body: device.show(answer.challenge) })).problem.code).toBe(
      'login-expired',
    )
  })

  test('opens no account at another organisation, and none under the name of a key that is not its own', async () => {
    const atSchool = await logInWithPasskey(openAccountBrowser(house), riaPostma, (challenge) => device.show(challenge))
    expect(atSchool.problem.code).toBe('login-failed')
    const thief = makeAuthenticator(house.config.origin)
    const stolen = await logInWithPasskey(openAccountBrowser(house), noorBos, (challenge) => ({
      ...thief.show(challenge),
      id: device.id,
    }))
    expect(stolen.problem.code).toBe('login-failed')
  })

  test('opens nothing once its owner no longer works there', async () => {
    const [{ id }] = noorBos.jobs
    await fromOutside(house, "UPDATE positions SET valid_until = '2026-11-01' WHERE id = $1", [id])
    expect(await refusalOf({ counter: 600 })).toBe('position-ended')
    await fromOutside(house, 'UPDATE positions SET valid_until = NULL WHERE id = $1', [id])
  })
})

describe('a password and a code', () => {
  test('are refused in the same words, whatever of them is wrong, also without such an account', async () => {
    const browser = openAccountBrowser(house)
    const answers = [
      await logInWithPassword(browser, riaPostma, code(), { password: 'iets heel anders dan toen' }),
      await logInWithPassword(browser, riaPostma, wrongCode()),
      await logInWithPassword(browser, finnDekker, code()),
      await logInWithPassword(browser, riaPostma, code(), { email: 'niemand@dewilg.voorbeeld.example' }),
    ]
    const said = answers.map(({ status, problem: { traceId: _, ...rest } }) => JSON.stringify({ status, rest }))
    expect(new Set(said).size).toBe(1)
    expect(said[0]).toContain('login-failed')
  })

  test('are refused after ten tries, however many come at once and whether or not there is an account; whose browser is known still gets in', async () => {
    const guess = (email: string) =>
      logInWithPassword(openAccountBrowser(house), riaPostma, wrongCode(), { email, password: 'geraden wachtwoord hier' })
    for (const email of [riaPostma.jobs[0].email, 'niemand@dewilg.voorbeeld.example']) {
      const codes = (await Promise.all(Array.from({ length: 14 }, () => guess(email)))).map(({ problem }) => problem.code)
      expect(
        codes.filter((refused) => refused === 'login-failed'),
        codes.join(),
      ).toHaveLength(10)
      expect(codes.filter((refused) => refused === 'login-attempts-exceeded')).toHaveLength(4)
    }
    const right = await logInWithPassword(openAccountBrowser(house), riaPostma, code())
    expect(right.problem.code).toBe('login-attempts-exceeded')
    expect((await logInWithPassword(own, riaPostma, code())).status).toBe(200)
    house.clock.now = new Date(house.clock.now.getTime() + hour + minute)
    expect((await logInWithPassword(openAccountBrowser(house), riaPostma, code())).status).toBe(200)
  }, 60_000)

  test('are nowhere to be read: not in the database, and not in the log', async () => {
    const kept = await fromOutside(house, 'SELECT row_to_json(a)::text AS text FROM accounts a')
    for (const { text } of kept) {
      expect(text).not.toContain(goodPassword)
      expect(text).not.toContain(secret)
    }
    const tries = await fromOutside(house, 'SELECT row_to_json(t)::text AS text FROM login_attempts t')
    expect(tries.length).toBeGreaterThan(0)
    for (const { text } of tries) expect(text).not.toMatch(/postma|dewilg|127\.0\.0\.1/i)
  })
})

describe('an invitation', () => {
  test('that two use at once opens one account', async () => {
    const gerard = await house.as(officers.gerardPost)
    const token = await invite(house, gerard, finnDekker.jobs)
    const open = async () => {
      const browser = openAccountBrowser(house)
      const { answer } = await browser.call('POST /api/account-openings', { body: { token } })
      const made = makeAuthenticator(house.config.origin).make(answer.challenge)
      return () => browser.call('POST /api/accounts', { body: { token, opening: { way: 'passkey', made } } })
    }
    const both = await Promise.all([open(), open()])
    const codes = (await Promise.all(both.map((finish) => finish()))).map(({ problem }) => problem?.code ?? 'opened')
    expect(codes.sort()).toEqual(['invitation-not-valid', 'opened'])
  })

  test('that is guessed is not valid, and a passkey made for another challenge or site opens nothing', async () => {
    const gerard = await house.as(officers.gerardPost)
    await fromOutside(house, 'DELETE FROM accounts WHERE position_id = $1', [finnDekker.jobs[0].id])
    const token = await invite(house, gerard, finnDekker.jobs)
    const browser = openAccountBrowser(house)
    const guessed = await browser.call('POST /api/account-openings', { body: { token: 'A'.repeat(43) } })
    expect(guessed.problem.code).toBe('invitation-not-valid')
    const { answer } = await browser.call('POST /api/account-openings', { body: { token } })
    const refusalOf = async (challenge: string, wish: DeviceWish) => {
      const made = makeAuthenticator(house.config.origin).make(challenge, wish)
      const opened = await browser.call('POST /api/accounts', { body: { token, opening: { way: 'passkey', made } } })
      return opened.problem?.code
    }
    expect(await refusalOf('AAAA', {})).toBe('passkey-not-accepted')
    expect(await refusalOf(answer.challenge, { origin: 'https://verwijsindex.example' })).toBe('passkey-not-accepted')
    expect(await refusalOf(answer.challenge, { verified: false })).toBe('passkey-not-accepted')
    expect(await refusalOf(answer.challenge, {})).toBeUndefined()
  })
})
