import * as client from 'openid-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyone } from '../directory.ts'
import { organisations } from '../organisations.ts'
import { people } from '../people.ts'
import { openVisitor, type Visitor } from '../visitor.ts'
import { type IdentityProvider, openIdentityProvider } from './identity-provider.ts'

const house = { clientId: 'example-index', url: 'http://localhost:65000' }
const redirectUriOf = (organisationId: string): string => `${house.url}/api/login/callback/${organisationId}`
const anna = people.annaVisser.jobs[0]
const wim = people.wimDeGraaf.jobs[0]
const mehmet = people.mehmetYilmaz.jobs[0]

let provider: IdentityProvider
beforeAll(async () => {
  provider = await openIdentityProvider({ port: 0, seed: 'test', people: everyone, houses: [house] })
})
afterAll(() => provider.close())

const openBrowser = () => openVisitor((url) => url.startsWith(house.url))

/** What a house does: starts a login, and later exchanges the code. */
const startLogin = async (organisationId: string, hint?: string) => {
  const { url, clientId, clientSecret } = provider.issuer(organisationId, house.clientId)
  const config = await client.discovery(new URL(url), clientId, undefined, client.ClientSecretBasic(clientSecret), {
    execute: [client.allowInsecureRequests],
  })
  const verifier = client.randomPKCECodeVerifier()
  const expected = { state: client.randomState(), nonce: client.randomNonce() }
  const start = client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUriOf(organisationId),
    scope: 'openid',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...expected,
    ...(hint === undefined ? {} : { login_hint: hint }),
  }).href
  const finish = async (callback: string) => {
    const tokens = await client.authorizationCodeGrant(config, new URL(callback), {
      pkceCodeVerifier: verifier,
      expectedState: expected.state,
      expectedNonce: expected.nonce,
    })
    return tokens.claims()
  }
  return { start, finish }
}

const { basisschoolDeLinde: school, politieVoorbeeldregio: police } = organisations

describe('logging in at an organisation', () => {
  test('lists the people of that organisation, and of no other', async () => {
    const login = await startLogin(school.id)
    const { page } = await openBrowser().visit(login.start)
    expect(page).toContain('Kies wie u bent')
    expect(page).toContain('Anna Visser')
    expect(page).toContain('Wim de Graaf')
    expect(page).not.toContain('Bram Kuiper')
  })

  test('with second factor yields the person with acr and amr of two factors', async () => {
    const [browser, login] = [openBrowser(), await startLogin(school.id)]
    const { url } = await browser.visit(login.start)
    const confirm = await browser.visit(`${url}?person=${anna.subject}`)
    expect(confirm.page).toContain('Bevestig op uw telefoon')
    const claims = await login.finish((await browser.submit(url, { person: anna.subject, factors: 'mfa' })).url)
    expect(claims).toMatchObject({ sub: anna.subject, amr: ['pwd', 'mfa'], acr: 'http://eidas.europa.eu/LoA/substantial' })
  })

  test('without second factor says so in acr and amr', async () => {
    const [browser, login] = [openBrowser(), await startLogin(school.id)]
    const { url } = await browser.visit(login.start)
    const claims = await login.finish((await browser.submit(url, { person: anna.subject, factors: 'password-only' })).url)
    expect(claims).toMatchObject({ sub: anna.subject, amr: ['pwd'], acr: 'http://eidas.europa.eu/LoA/low', acrs: [] })
  })

  test('knows the person who was hinted at', async () => {
    const login = await startLogin(school.id, wim.subject)
    const { page } = await openBrowser().visit(login.start)
    expect(page).toContain('Bevestig op uw telefoon')
    expect(page).toContain('Wim de Graaf')
  })

  test('lets nobody in as a person of another organisation', async () => {
    const [browser, login] = [openBrowser(), await startLogin(school.id)]
    const { url } = await browser.visit(login.start)
    const refused = await browser.submit(url, { person: mehmet.subject, factors: 'mfa' })
    expect(refused.page).toContain('Kies wie u bent')
  })

  test('after its time, or with a made-up address, says to start again', async () => {
    const { page, status } = await openBrowser().visit(`${provider.url}/delinde/interaction/made-up`)
    expect(status).toBe(410)
    expect(page).toContain('verlopen')
  })
})

describe('the one-click entry of the start page', () => {
  const enter = async (browser: Visitor, organisationId: string, subject: string) => {
    const sent = await browser.visit(provider.entryUrl(organisationId, subject, house.clientId))
    expect(sent.url).toBe(`${house.url}/api/login?organisation=${organisationId}&hint=${subject}`)
    const login = await startLogin(organisationId, subject)
    return login.finish((await browser.visit(login.start)).url)
  }

  test('passes both factors by itself', async () => {
    expect(await enter(openBrowser(), school.id, anna.subject)).toMatchObject({ sub: anna.subject, amr: ['pwd', 'mfa'] })
  })

  test('as another person replaces the one before', async () => {
    const browser = openBrowser()
    await enter(browser, school.id, anna.subject)
    expect(await enter(browser, school.id, wim.subject)).toMatchObject({ sub: wim.subject })
    expect(await enter(browser, police.id, mehmet.subject)).toMatchObject({ sub: mehmet.subject, acrs: ['c1'] })
  })

  test('works once: the next login asks again', async () => {
    const browser = openBrowser()
    await enter(browser, school.id, anna.subject)
    const { page } = await browser.visit((await startLogin(school.id)).start)
    expect(page).toContain('Kies wie u bent')
  })

  test('does not exist for people and houses that do not', async () => {
    const browser = openBrowser()
    for (const path of [
      `delinde/${mehmet.subject}?house=${house.clientId}`,
      `delinde/${anna.subject}?house=other`,
      'nowhere/x',
    ]) {
      expect((await browser.visit(`${provider.url}/enter/${path}`)).status).toBe(404)
    }
  })
})

describe('the issuer', () => {
  test('refuses a wrong client secret and a redirect to elsewhere', async () => {
    const { url } = provider.issuer(school.id, house.clientId)
    const wrong = await fetch(`${url}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${house.clientId}:wrong`)}` },
      body: new URLSearchParams({ grant_type: 'authorization_code', code: 'x', redirect_uri: redirectUriOf(school.id) }),
    })
    expect(wrong.status).toBe(401)
    const login = await startLogin(school.id)
    for (const [own, other] of [
      ['65000', '65001'],
      [`callback%2F${school.id}`, `callback%2F${police.id}`],
    ] as const) {
      expect(login.start).toContain(own)
      const elsewhere = await openBrowser().visit(login.start.replace(own, other))
      expect(elsewhere.status).toBe(400)
      expect(elsewhere.page).toContain('verlopen')
    }
  })

  test('refuses a login without PKCE', async () => {
    const { start } = await startLogin(school.id)
    const without = new URL(start)
    without.searchParams.delete('code_challenge')
    without.searchParams.delete('code_challenge_method')
    const { url } = await openBrowser().visit(without.href)
    expect(new URL(url).searchParams.get('error')).toBe('invalid_request')
  })

  test('gives the same secrets for the same seed, and another to each organisation', () => {
    const secret = provider.issuer(school.id, house.clientId).clientSecret
    expect(provider.issuer(school.id, house.clientId).clientSecret).toBe(secret)
    expect(provider.issuer(police.id, house.clientId).clientSecret).not.toBe(secret)
  })

  test('allows no script on its pages, and form targets only at the houses', async () => {
    const answer = await fetch((await startLogin(school.id)).start)
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'none'")
    expect(policy).toContain(`form-action 'self' ${house.url}`)
  })
})
