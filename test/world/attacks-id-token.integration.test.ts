import { organisations } from '@mens-centraal/world/organisations'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromOutside } from './acts.ts'
import { shoot } from './attacker.ts'
import { type Forgery, type ForgingIssuer, openForgingIssuer } from './forging-issuer.ts'
import { openTestHouse, type TestHouse } from './house.ts'
import { bring, cookiesOf } from './login-by-hand.ts'

const [job] = people.bramKuiper.jobs
const { id } = organisations[job.at]

let house: TestHouse
let issuer: ForgingIssuer
beforeAll(async () => {
  house = await openTestHouse()
  const known = house.directory.organisations.find((organisation) => organisation.id === id)
  if (!known?.issuer) throw new Error('no such organisation in the directory')
  issuer = await openForgingIssuer(known.issuer, job.subject)
  await fromOutside(
    house,
    "UPDATE issuers SET url = $1, second_factor_claim = 'amr', second_factor_values = '{mfa}' WHERE organisation_id = $2",
    [issuer.url, id],
  )
})
afterAll(async () => {
  issuer?.close()
  await house?.close()
})

const logIn = async (forgery: Forgery): Promise<string | undefined> => {
  issuer.forgery = forgery
  const start = await shoot(house, `/api/login?organisation=${id}`)
  const { headers } = await fetch(String(start.headers.location), { redirect: 'manual' })
  const callback = String(headers.get('location')).slice(house.config.origin.length)
  return (await bring(house, { callback, cookie: cookiesOf(start)[0] ?? '' })).headers.location
}

test('an ID token that is right lets one in', async () => {
  expect(await logIn({})).toBe('/')
})

const now = Math.floor(Date.now() / 1000)

test.each<[string, Forgery]>([
  ['signed by a key that the issuer did not publish', { signed: 'other' }],
  ['not signed at all', { signed: 'none' }],
  ['signed with the client secret', { signed: 'secret' }],
  ['of another issuer', { claims: { iss: 'https://other.example' } }],
  ['of this issuer, nearly', { claims: { iss: 'http://localhost:1/' } }],
  ['for another client', { claims: { aud: 'other' } }],
  ['for us and another, to whom it was given', { claims: { aud: ['test-house', 'other'], azp: 'other' } }],
  ['of another login', { claims: { nonce: 'other' } }],
  ['of no login', { without: 'nonce' }],
  ['that has expired', { claims: { iat: now - 3_600, exp: now - 3_000 } }],
  ['without an end', { without: 'exp' }],
  ['about nobody', { without: 'sub' }],
])('an ID token %s does not', async (_what, forgery) => {
  expect(await logIn(forgery)).toBe('/inloggen?probleem=login-failed')
})

test('an ID token about somebody who was asked who they are an hour ago, perhaps before a colleague sat down, does not', async () => {
  expect(await logIn({ claims: { auth_time: now - 3_600 } })).toBe('/inloggen?probleem=login-expired')
  expect(await logIn({ claims: { auth_time: now - 60 } })).toBe('/')
})

test('an ID token that is right about somebody whom the directory does not know there does not either', async () => {
  const [elsewhere] = people.annaVisser.jobs
  expect(await logIn({ claims: { sub: elsewhere.subject } })).toBe('/inloggen?probleem=account-unknown')
  expect(await logIn({ claims: { amr: ['pwd'] } })).toBe('/inloggen?probleem=second-factor-missing')
})
