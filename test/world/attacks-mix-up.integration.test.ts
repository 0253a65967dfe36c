import { organisations } from '@mens-centraal/world/organisations'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromOutside } from './acts.ts'
import { headerComplaints, type Shot, shoot } from './attacker.ts'
import { type HostileIssuer, openHostileIssuer } from './hostile-issuer.ts'
import { openTestHouse, type TestHouse } from './house.ts'
import { bring, cookiesOf, loginByHand } from './login-by-hand.ts'

const school = organisations.basisschoolDeLinde
const hostile = organisations.haltVoorbeeldregio
const callbackAt = (organisation: { readonly id: string }): string => `/api/login/callback/${organisation.id}`

let house: TestHouse
let issuer: HostileIssuer
beforeAll(async () => {
  house = await openTestHouse()
  const honest = house.directory.organisations.find(({ id }) => id === school.id)
  if (honest === undefined) throw new Error('no such organisation in the directory')
  issuer = await openHostileIssuer(honest, `${house.config.origin}${callbackAt(school)}`)
  await fromOutside(house, 'UPDATE issuers SET url = $1 WHERE organisation_id = $2', [issuer.url, hostile.id])
})
afterAll(async () => {
  issuer?.close()
  await house?.close()
})

/** Anna is lured to a login at the hostile organisation, and logs in at the page of her own school that she is shown. */
const lure = () => loginByHand(house, people.annaVisser, { at: hostile.id })

const refused = (shot: Shot): void => {
  expect([shot.status, shot.headers.location, headerComplaints(shot)]).toEqual([302, '/inloggen?probleem=login-failed', []])
  expect(cookiesOf(shot).filter((set) => set.includes('session='))).toEqual(['mc-test-session='])
}

test('a code that the school gave for a login at another organisation is not brought to that organisation', async () => {
  const login = await lure()
  const came = new URL(login.callback, house.config.origin)
  expect([came.pathname, came.searchParams.get('code')]).toEqual([callbackAt(school), expect.stringMatching(/./)])
  refused(await bring(house, login))
  expect(issuer.taken).toEqual([])
})

test('nor when the school does not say who it is (RFC 9207), which is all that the place of the callback is for', async () => {
  const login = await lure()
  const came = new URL(login.callback, house.config.origin)
  came.searchParams.delete('iss')
  refused(await bring(house, { ...login, callback: `${came.pathname}${came.search}` }))
  expect(issuer.taken).toEqual([])
})

test('nor when it comes to the callback of that organisation after all: then the school says who it is', async () => {
  const login = await lure()
  const came = new URL(login.callback, house.config.origin)
  refused(await bring(house, { ...login, callback: `${callbackAt(hostile)}${came.search}` }))
  expect(issuer.taken).toEqual([])
})

test('a login at the school is not finished at the callback of another organisation', async () => {
  const login = await loginByHand(house, people.annaVisser)
  const came = new URL(login.callback, house.config.origin)
  refused(await bring(house, { ...login, callback: `${callbackAt(hostile)}${came.search}` }))
  expect(issuer.taken).toEqual([])
})

test('a callback of nobody is no address', async () => {
  expect((await shoot(house, '/api/login/callback')).status).toBe(404)
  expect((await shoot(house, '/api/login/callback/x')).status).toBe(400)
  const nowhere = { id: '00000000-0000-4000-8000-000000000000' }
  const { headers } = await shoot(house, `${callbackAt(nowhere)}?code=x&state=y`)
  expect(headers.location).toBe('/inloggen?probleem=login-expired')
})

test('the log says at whose login it was tried', async () => {
  const tried = await fromOutside(
    house,
    "SELECT count(*)::int AS count FROM audit_records WHERE refusal = 'login-failed' AND organisation_id = $1 AND position_id IS NULL",
    [hostile.id],
  )
  expect(tried).toEqual([{ count: 3 }])
})
