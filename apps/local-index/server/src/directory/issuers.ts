import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import * as oidc from 'openid-client'

/** What the directory knows of an organisation's login service. */
export type Issuer = {
  readonly url: string
  readonly clientId: string
  readonly clientSecret: string
  readonly secondFactor: { readonly claim: string; readonly values: readonly string[] }
}

/** The secrets of one login on its way: they never leave the house. */
export type LoginSecrets = { readonly nonce: string; readonly verifier: string }

/** Whom the issuer says it is, and whether it proved a second factor. */
export type Identified = { readonly subject: string; readonly secondFactor: boolean }

/**
 * Login services by OpenID Connect: authorization code with PKCE (RFC 7636), state and nonce. The issuer must ask who it is each time (`prompt=login`): on a
 * shared computer nobody comes in on a colleague's earlier login.
 */
export type Issuers = {
  start(
    issuer: Issuer,
    redirectUri: string,
    state: string,
    hint: string | null,
  ): Promise<Result<{ location: string; secrets: LoginSecrets }, Refusal>>
  finish(issuer: Issuer, callback: URL, state: string, secrets: LoginSecrets): Promise<Result<Identified, Refusal>>
}

const known = 10 * 60_000

/** True if the claim holds one of the values that this issuer uses for a second factor; `amr` is a list (RFC 8176), the others may be. */
export const provesSecondFactor = (
  claims: { readonly [claim: string]: unknown },
  { claim, values }: Issuer['secondFactor'],
): boolean => {
  const said = claims[claim]
  const words = Array.isArray(said) ? said : typeof said === 'string' ? said.split(' ') : []
  return words.some((word) => values.includes(word))
}

/** @param allowPlainHttp only in a practice environment, whose issuer runs on this machine */
export const openIssuers = (allowPlainHttp: boolean): Issuers => {
  const found = new Map<string, { at: number; configuration: oidc.Configuration }>()
  const discover = async ({ url, clientId, clientSecret }: Issuer): Promise<oidc.Configuration> => {
    const key = `${url} ${clientId} ${clientSecret}`
    const before = found.get(key)
    if (before !== undefined && Date.now() - before.at < known) return before.configuration
    const options = { timeout: 5, ...(allowPlainHttp && { execute: [oidc.allowInsecureRequests] }) }
    const configuration = await oidc.discovery(new URL(url), clientId, undefined, oidc.ClientSecretBasic(clientSecret), options)
    found.set(key, { at: Date.now(), configuration })
    return configuration
  }
  return {
    start: async (issuer, redirectUri, state, hint) => {
      const secrets = { nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() }
      try {
        const parameters = {
          redirect_uri: redirectUri,
          scope: 'openid',
          state,
          nonce: secrets.nonce,
          prompt: 'login',
          code_challenge: await oidc.calculatePKCECodeChallenge(secrets.verifier),
          code_challenge_method: 'S256',
          ...(issuer.secondFactor.claim === 'acr' && { acr_values: issuer.secondFactor.values.join(' ') }),
          ...(hint !== null && { login_hint: hint }),
        }
        return ok({ location: oidc.buildAuthorizationUrl(await discover(issuer), parameters).href, secrets })
      } catch {
        return refuse({ code: 'issuer-unavailable' })
      }
    },
    finish: async (issuer, callback, state, { nonce, verifier }) => {
      try {
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true }
        const claims = (await oidc.authorizationCodeGrant(await discover(issuer), callback, checks)).claims()
        if (claims === undefined) return refuse({ code: 'login-failed' })
        return ok({ subject: claims.sub, secondFactor: provesSecondFactor(claims, issuer.secondFactor) })
      } catch {
        return refuse({ code: 'login-failed' })
      }
    },
  }
}
