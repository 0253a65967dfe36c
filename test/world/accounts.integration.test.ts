import { day, minute } from '@mens-centraal/kernel/instant'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  codeAt,
  goodPassword,
  invite,
  logInWithPasskey,
  logInWithPassword,
  openAccountBrowser,
  openWithPasskey,
  openWithPassword,
  tokenFrom,
} from './account-holder.ts'
import { fromOutside, noticesOf } from './acts.ts'
import { openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())

const { noorBos, riaPostma, finnDekker, annaVisser } = people
const gerard = () => house.as(officers.gerardPost)
const later = (ms: number): void => {
  house.clock.now = new Date(house.clock.now.getTime() + ms)
}
const stateOf = async (by: Awaited<ReturnType<typeof gerard>>, { jobs: [{ id }] }: typeof noorBos) =>
  (await by.call('GET /api/accounts')).answer.people.find(({ position }) => position === id)

describe('an account of this index', () => {
  test('is opened with a passkey by who is invited, and opens the index from then on', async () => {
    const manager = await gerard()
    const token = await invite(house, manager, noorBos.jobs)
    expect(await stateOf(manager, noorBos)).toMatchObject({ state: 'invited', way: null })
    const browser = openAccountBrowser(house)
    const device = await openWithPasskey(house, browser, token)
    expect((await browser.call('GET /api/session')).answer.who?.familyName).toBe('Bos')
    expect(await stateOf(manager, noorBos)).toMatchObject({ state: 'active', way: 'passkey', loggedIn: true })

    await browser.call('POST /api/logout')
    expect((await browser.call('GET /api/session')).answer.state).toBe('none')
    const again = await logInWithPasskey(browser, noorBos, (challenge) => device.show(challenge))
    expect(again.answer).toEqual({ path: '/' })
    expect((await browser.call('GET /api/session')).answer.who?.familyName).toBe('Bos')
  })

  test('is opened with a password and an app, whose code counts once', async () => {
    const ria = openAccountBrowser(house)
    const secret = await openWithPassword(house, ria, await invite(house, await gerard(), riaPostma.jobs))
    const elsewhere = openAccountBrowser(house)
    expect((await logInWithPassword(elsewhere, riaPostma, codeAt(house, secret))).problem.code).toBe('login-failed')
    later(minute)
    const code = codeAt(house, secret)
    const both = await Promise.all([
      logInWithPassword(elsewhere, riaPostma, code),
      logInWithPassword(openAccountBrowser(house), riaPostma, code),
    ])
    expect(both.map(({ status }) => status).sort(), both.map(({ text }) => text).join()).toEqual([200, 401])
  })

  test('is asked for by the coordinator of the own organisation, for nobody else and not for oneself', async () => {
    const ria = openAccountBrowser(house)
    const manager = await gerard()
    await fromOutside(house, 'DELETE FROM accounts WHERE position_id = $1', [riaPostma.jobs[0].id])
    await openWithPasskey(house, ria, await invite(house, manager, riaPostma.jobs))
    const refusalOf = async (by: typeof manager, { jobs: [{ id }] }: typeof noorBos) =>
      (await by.call('POST /api/positions/:id/invitation', { id })).problem?.code
    expect(await refusalOf(ria, finnDekker)).toBeUndefined()
    expect(await refusalOf(ria, noorBos)).toBe('not-available')
    expect(await refusalOf(ria, riaPostma)).toBe('second-person-required')
    expect(await refusalOf(manager, annaVisser)).toBe('not-available')
    expect(await refusalOf(await house.as(officers.esraAydin), finnDekker)).toBe('not-available')
    expect(await refusalOf(await house.as(people.annaVisser), annaVisser)).toBe('not-permitted')
    expect(await refusalOf(await house.as(people.wimDeGraaf), annaVisser)).toBe('organisation-has-issuer')
    const seen = (await ria.call('GET /api/accounts')).answer.people.map(({ familyName }) => familyName)
    expect(seen).toEqual(['Bosma', 'Dekker', 'Postma'])
  })

  test('is refused to an invitation that was replaced, used, or is seven days old', async () => {
    const manager = await gerard()
    const refusalOf = async (token: string) =>
      (await openAccountBrowser(house).call('POST /api/account-openings', { body: { token } })).problem?.code
    const first = await invite(house, manager, finnDekker.jobs)
    const second = await invite(house, manager, finnDekker.jobs)
    expect(await refusalOf(first)).toBe('invitation-not-valid')
    later(7 * day)
    expect(await refusalOf(second)).toBe('invitation-not-valid')
    const fresh = await gerard()
    expect(await stateOf(fresh, finnDekker)).toMatchObject({ state: 'lapsed' })
    const third = await invite(house, fresh, finnDekker.jobs)
    await openWithPasskey(house, openAccountBrowser(house), third)
    expect(await refusalOf(third)).toBe('invitation-not-valid')
    const again = await fresh.call('POST /api/positions/:id/invitation', { id: finnDekker.jobs[0].id })
    expect(again.problem.code).toBe('account-exists')
  })

  test('is not opened with a weak password, a wrong code, or a passkey that asked for nobody', async () => {
    const manager = await gerard()
    await fromOutside(house, 'DELETE FROM accounts WHERE position_id = $1', [finnDekker.jobs[0].id])
    const token = await invite(house, manager, finnDekker.jobs)
    const browser = openAccountBrowser(house)
    const { answer } = await browser.call('POST /api/account-openings', { body: { token } })
    const refusalOf = async (opening: object) =>
      (await browser.call('POST /api/accounts', { body: { token, opening: opening as never } })).problem?.code
    const code = codeAt(house, answer.appSecret)
    for (const password of ['kort', 'passwordpassword', 'finn.dekker.dewilg', 'aaaaaaaaaaaaaaaaaaaaaa'])
      expect(await refusalOf({ way: 'password', password, code }), password).toBe('password-too-weak')
    const wrong = code === '000000' ? '000001' : '000000'
    expect(await refusalOf({ way: 'password', password: goodPassword, code: wrong })).toBe('code-wrong')
    expect(await refusalOf({ way: 'password', password: goodPassword, code })).toBeUndefined()
  })
})

describe('a lost account', () => {
  test('is recovered by two people: one says so, another confirms, and the old device and sessions are nothing any more', async () => {
    const manager = await gerard()
    await fromOutside(house, 'DELETE FROM accounts WHERE position_id IN ($1, $2)', [finnDekker.jobs[0].id, riaPostma.jobs[0].id])
    const ria = openAccountBrowser(house)
    await openWithPasskey(house, ria, await invite(house, manager, riaPostma.jobs))
    const finn = openAccountBrowser(house)
    const device = await openWithPasskey(house, finn, await invite(house, ria, finnDekker.jobs))
    const { id } = finnDekker.jobs[0]

    const recover = async (by: typeof manager, step: 'recovery' | 'recovery-confirmation') =>
      (await by.call(`POST /api/positions/:id/${step}`, { id })).problem?.code
    expect(await recover(manager, 'recovery-confirmation')).toBe('recovery-not-open')
    expect(await recover(ria, 'recovery')).toBeUndefined()
    expect(await recover(ria, 'recovery-confirmation')).toBe('second-person-required')
    expect((await finn.call('GET /api/session')).answer.state).toBe('active')
    expect(await stateOf(manager, finnDekker)).toMatchObject({ state: 'recovering', mayConfirm: true })

    expect(await noticesOf(manager)).toContain('recovery-asked')
    const before = house.mailbox.mails().length
    expect(await recover(manager, 'recovery-confirmation')).toBeUndefined()
    expect(await noticesOf(manager)).not.toContain('recovery-asked')
    expect((await finn.call('GET /api/session')).answer.state).toBe('ended')
    const old = await logInWithPasskey(finn, finnDekker, (challenge) => device.show(challenge))
    expect(old.problem.code).toBe('login-failed')
    await openWithPasskey(house, finn, await tokenFrom(house, finnDekker.jobs[0].email, before))
    expect((await finn.call('GET /api/session')).answer.state).toBe('active')
    expect(await recover(manager, 'recovery-confirmation')).toBe('recovery-not-open')
  })

  test('that was reported lost is confirmed within seven days or not at all: then it is reported anew', async () => {
    const { id } = finnDekker.jobs[0]
    expect((await (await gerard()).call('POST /api/positions/:id/recovery', { id })).status).toBe(204)
    later(7 * day)
    const linda = await house.as(officers.lindaBakker)
    expect(await stateOf(linda, finnDekker)).toMatchObject({ state: 'active', mayConfirm: false })
    const late = await linda.call('POST /api/positions/:id/recovery-confirmation', { id })
    expect(late.problem.code).toBe('recovery-not-open')
    expect((await linda.call('POST /api/positions/:id/recovery', { id })).status).toBe(204)
    expect(await stateOf(await gerard(), finnDekker)).toMatchObject({ state: 'recovering', mayConfirm: true })
  })
})

describe('sessions', () => {
  test('are seen and ended by their own person, and ended by who looks after them', async () => {
    const manager = await gerard()
    const here = await house.as(people.annaVisser)
    const there = await house.as(people.annaVisser)
    const { sessions } = (await here.call('GET /api/sessions')).answer
    expect(sessions.map(({ current }) => current).sort()).toEqual([false, true])
    const other = sessions.find(({ current }) => !current)?.id ?? ''
    expect((await manager.call('POST /api/sessions/:id/end', { id: other })).problem.code).toBe('not-available')
    expect((await here.call('POST /api/sessions/:id/end', { id: other })).status).toBe(204)
    expect((await there.call('GET /api/session')).answer.state).toBe('ended')

    const [{ id }] = people.annaVisser.jobs
    expect((await manager.call('POST /api/positions/:id/session-end', { id })).problem.code).toBe('not-available')
    const wim = await house.as(people.wimDeGraaf)
    expect((await wim.call('POST /api/positions/:id/session-end', { id })).status).toBe(204)
    expect((await here.call('GET /api/session')).answer.state).toBe('ended')
  })

  test('in a browser that the account did not know are told by mail, without a name', async () => {
    const mail = await house.mailbox.waitFor(({ subject }) => subject.includes('nieuw apparaat'))
    expect(mail.text).not.toMatch(/Bos|Noor|Postma|Ria/)
  })
})
