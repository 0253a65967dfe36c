import { day } from '@mens-centraal/kernel/instant'
import type { Person } from '@mens-centraal/world/jobs'
import { officers } from '@mens-centraal/world/officers'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAccountBrowser, openWithPasskey, tokenFrom } from './account-holder.ts'
import { fromOutside, noticesOf } from './acts.ts'
import { organisationBody, professionalBody } from './acts-on-things.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

const today = '2026-11-22'
let house: TestHouse
let gerard: Caller
let linda: Caller
let school: string
beforeAll(async () => {
  house = await openTestHouse()
  gerard = await house.as(officers.gerardPost)
  linda = await house.as(officers.lindaBakker)
  school = await newSchool(gerard)
})
afterAll(() => house?.close())

const newSchool = async (by: Caller): Promise<string> => {
  const added = await by.call('POST /api/organisations', { body: { ...organisationBody, from: today, until: null } })
  expect(added.status, added.text).toBe(201)
  return added.answer.id
}

/** Somebody whom a manager adds, as a test needs to name them. */
const add = async (givenName: string, change: { readonly roles?: ('reporter' | 'coordinator')[] } = {}) => {
  const email = `${givenName.toLowerCase()}@deeik.voorbeeld.example`
  const body = { ...professionalBody, givenName, email, ...change }
  expect((await gerard.call('POST /api/organisations/:id/professionals', { id: school, body })).status).toBe(204)
  const { people } = (await gerard.call('GET /api/organisations/:id', { id: school })).answer
  return { id: people.find((one) => one.givenName === givenName)?.id ?? '', email, body }
}
const invite = async (by: Caller, id: string) => (await by.call('POST /api/positions/:id/invitation', { id })).problem?.code
const seenBy = async (by: Caller, id: string) =>
  (await by.call('GET /api/accounts')).answer.people.find(({ position }) => position === id)
const invitationOf = async (id: string) => (await seenBy(gerard, id))?.invitationId ?? ''
const answer = async (by: Caller, invitation: string, what: 'confirmation' | 'end' = 'confirmation') =>
  (await by.call(`POST /api/account-invitations/:id/${what}`, { id: invitation })).problem?.code
const mailsTo = (address: string) =>
  house.mailbox.mails().filter(({ recipients, text }) => recipients.includes(address) && text.includes('/uitnodiging#'))
const holder = async (email: string) => {
  const browser = openAccountBrowser(house)
  await openWithPasskey(house, browser, await tokenFrom(house, email, 0))
  return browser
}

/** The house's own program, with one manager at its door. */
const asProgram = async (who: Person, act: (app: pg.Client) => Promise<void>): Promise<void> => {
  const app = new pg.Client(house.config.databases.app)
  await app.connect()
  const [own] = await fromOutside(house, "SELECT id FROM municipalities WHERE code = '9001'")
  await app.query(
    "SELECT set_config('mc.professional', $1, false), set_config('mc.municipality', $2, false), set_config('mc.roles', 'functional-manager', false), set_config('mc.today', $3, false)",
    [who.id, own?.['id'], today],
  )
  await act(app).finally(() => app.end())
}

describe('one manager alone', () => {
  test('adds, designates and invites somebody with a mailbox of their own, and nobody gets in by it', async () => {
    const mo = await add('Mo', { roles: ['reporter', 'coordinator'] })
    const designation = { id: mo.id, body: { from: today, until: null } }
    expect((await gerard.call('POST /api/positions/:id/designations', designation)).status).toBe(204)
    expect(await invite(gerard, mo.id)).toBeUndefined()
    const waiting = {
      state: 'waiting',
      mayConfirm: false,
      unconfirmed: { by: 'manager', setBy: 'Gerard Post', designated: true },
    }
    expect(await seenBy(gerard, mo.id)).toMatchObject(waiting)
    expect(await answer(gerard, await invitationOf(mo.id))).toBe('second-person-required')
    await asProgram(officers.gerardPost, async (app) => {
      await expect(app.query('SELECT confirm_way_in($1, $2)', [mo.id, mo.email])).rejects.toMatchObject({ code: '40001' })
      const account =
        "INSERT INTO accounts (position_id, organisation_id, way, opened_at, secrets_sealed, counter) VALUES ($1, $2, 'password', now(), '', 0)"
      await expect(app.query(account, [mo.id, school])).rejects.toMatchObject({ code: '42501' })
      await expect(app.query('UPDATE positions SET way_in_confirmed = true')).rejects.toMatchObject({ code: '42501' })
    })
    expect(mailsTo(mo.email)).toEqual([])
  })

  test('of the only manager of a municipality is told that nobody else can confirm it', async () => {
    const esra = await house.as(officers.esraAydin)
    const id = await newSchool(esra)
    const body = { ...professionalBody, email: 'kim@deeik.voorbeeld.example' }
    expect((await esra.call('POST /api/organisations/:id/professionals', { id, body })).status).toBe(204)
    const [kim] = (await esra.call('GET /api/organisations/:id', { id })).answer.people
    expect(await invite(esra, kim?.id ?? '')).toBe('second-person-missing')
  })
})

describe('the second person', () => {
  test('is another manager while a school has no coordinator: the mail goes once they confirmed it', async () => {
    const { people } = (await linda.call('GET /api/accounts')).answer
    const mo = people.find(({ givenName, state }) => givenName === 'Mo' && state === 'waiting')
    expect(mo).toMatchObject({ mayConfirm: true, unconfirmed: { email: 'mo@deeik.voorbeeld.example', setBy: 'Gerard Post' } })
    expect(await noticesOf(linda)).toContain('invitation-asked')
    expect(await noticesOf(gerard)).not.toContain('invitation-asked')
    const confirm = () => answer(linda, mo?.invitationId ?? '')
    const both = await Promise.all([confirm(), confirm()])
    expect(both.filter((code) => code === undefined)).toHaveLength(1)
    expect(await noticesOf(linda)).not.toContain('invitation-asked')
    expect(await seenBy(gerard, mo?.position ?? '')).toMatchObject({ state: 'invited', unconfirmed: null })
    const browser = await holder('mo@deeik.voorbeeld.example')
    expect((await browser.call('GET /api/session')).answer.who?.familyName).toBe('de Wit')
    expect(mailsTo('mo@deeik.voorbeeld.example')).toHaveLength(1)
  })

  test('is the coordinator as soon as there is one: by confirming, or by inviting themselves', async () => {
    await fromOutside(house, "DELETE FROM accounts a USING positions p WHERE p.id = a.position_id AND p.email LIKE 'mo@%'")
    const [{ id: mo } = { id: '' }] = (await fromOutside(house, "SELECT id FROM positions WHERE email LIKE 'mo@%'")) as {
      id: string
    }[]
    const before = house.mailbox.mails().length
    expect(await invite(gerard, mo)).toBeUndefined()
    const coordinator = openAccountBrowser(house)
    await openWithPasskey(house, coordinator, await tokenFrom(house, 'mo@deeik.voorbeeld.example', before))

    const [jo, kim] = [await add('Jo'), await add('Kim')]
    expect(await invite(gerard, jo.id)).toBeUndefined()
    expect(await seenBy(linda, jo.id)).toMatchObject({ mayConfirm: false, unconfirmed: { by: 'coordinator' } })
    expect(await answer(linda, await invitationOf(jo.id))).toBe('coordinator-confirms')
    expect(await noticesOf(coordinator)).toContain('invitation-asked')
    expect(await seenBy(coordinator, jo.id)).toMatchObject({ state: 'waiting', mayConfirm: true })
    expect(await answer(coordinator, await invitationOf(jo.id))).toBeUndefined()
    expect(await invite(coordinator, kim.id)).toBeUndefined()
    await holder(jo.email)
    await holder(kim.email)
  })

  test('refuses it, or it is taken back: no account is opened with it', async () => {
    const lou = await add('Lou')
    for (const by of [linda, gerard]) {
      await invite(gerard, lou.id)
      const invitation = await invitationOf(lou.id)
      expect(await answer(by, invitation, 'end')).toBeUndefined()
      expect(await seenBy(gerard, lou.id)).toMatchObject({ state: 'none' })
      expect(await answer(linda, invitation)).toBe('not-available')
    }
    expect(mailsTo(lou.email)).toEqual([])
  })
})

describe('a mail address that is changed', () => {
  const change = (who: Awaited<ReturnType<typeof add>>, email: string) =>
    gerard.call('POST /api/positions/:id/change', { id: who.id, body: { ...who.body, email } })

  test('ends the invitation, and must be confirmed anew; whoever is faster', async () => {
    await fromOutside(house, 'DELETE FROM accounts')
    const sam = await add('Sam')
    await invite(gerard, sam.id)
    const invitation = await invitationOf(sam.id)
    const [changed, confirmed] = await Promise.all([change(sam, 'sam2@deeik.voorbeeld.example'), answer(linda, invitation)])
    expect(changed.status, changed.text).toBe(204)
    expect([undefined, 'not-available', 'invitation-not-open']).toContain(confirmed)
    expect(await seenBy(gerard, sam.id)).toMatchObject({ state: 'none', unconfirmed: { email: 'sam2@deeik.voorbeeld.example' } })
    await invite(gerard, sam.id)
    expect(await seenBy(gerard, sam.id)).toMatchObject({ state: 'waiting' })
    expect(mailsTo('sam2@deeik.voorbeeld.example')).toEqual([])
  })

  test('does not lead a lost account to who changed it: somebody else confirms the recovery', async () => {
    const bo = await add('Bo')
    await invite(linda, bo.id)
    await holder(bo.email)
    expect((await linda.call('POST /api/positions/:id/recovery', { id: bo.id })).status).toBe(204)
    expect((await change(bo, 'bo2@deeik.voorbeeld.example')).status).toBe(204)
    const recover = async (by: Caller, step: 'recovery' | 'recovery-confirmation') =>
      (await by.call(`POST /api/positions/:id/${step}`, { id: bo.id })).problem?.code
    expect(await recover(gerard, 'recovery-confirmation')).toBe('recovery-not-open')
    expect(await recover(linda, 'recovery')).toBeUndefined()
    expect(await recover(gerard, 'recovery-confirmation')).toBe('second-person-required')
    expect(mailsTo('bo2@deeik.voorbeeld.example')).toEqual([])
  })

  test('is asked about for seven days', async () => {
    const ali = await add('Ali')
    await invite(gerard, ali.id)
    const invitation = await invitationOf(ali.id)
    house.clock.now = new Date(house.clock.now.getTime() + 7 * day)
    const later = await house.as(officers.lindaBakker)
    expect(await seenBy(later, ali.id)).toMatchObject({ state: 'lapsed' })
    expect(await answer(later, invitation)).toBe('invitation-not-open')
  })
})
