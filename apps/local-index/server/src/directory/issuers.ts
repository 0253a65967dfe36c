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
 * Login services by OpenID Connect: authorization code with PKCE (RFC 7636), state and nonce. The ID token's
 * signature is checked against the issuer's published keys, and not left to TLS alone (OpenID Connect Core section 3.1.3.7). The issuer must ask who it is each time (`prompt=login`): on a
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

/** How long ago, in seconds, somebody may have proved who they are: as long as a login may take, and clocks that differ by five minutes. */
const freshSeconds = 15 * 60

/** False when the issuer says that it asked who it is too long ago: it went on with an earlier login, perhaps of a colleague (`auth_time`). */
const wasAskedNow = ({ auth_time: askedAt }: { readonly auth_time?: unknown }): boolean =>
  typeof askedAt !== 'number' || Date.now() / 1000 - askedAt <= freshSeconds

/** True when the issuer was not reached, or gave no answer in time: nothing is wrong with the login itself. */
const wasAway = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof oidc.ClientError && error.code === 'OAUTH_TIMEOUT')

/** Asks each issuer once in ten minutes what it offers; those who log in meanwhile wait for the same answer. */
const openDiscovery = (allowPlainHttp: boolean) => {
  const found = new Map<string, { readonly at: number; readonly configuration: Promise<oidc.Configuration> }>()
  const execute = [oidc.enableNonRepudiationChecks, ...(allowPlainHttp ? [oidc.allowInsecureRequests] : [])]
  return ({ url, clientId, clientSecret }: Issuer): Promise<oidc.Configuration> => {
    const key = `${url} ${clientId} ${clientSecret}`
    const before = found.get(key)
    if (before !== undefined && Date.now() - before.at < known) return before.configuration
    const authentication = oidc.ClientSecretBasic(clientSecret)
    const configuration = oidc.discovery(new URL(url), clientId, undefined, authentication, { timeout: 5, execute })
    found.set(key, { at: Date.now(), configuration })
    configuration.catch(() => found.delete(key))
    return configuration
  }
}

/**
 * @param allowPlainHttp only in a practice environment, whose issuer runs on this machine
 * @param tell hears why an issuer could not be used, or why its answer did not hold: for operators
 */
export const openIssuers = (allowPlainHttp: boolean, tell: (fault: unknown) => void): Issuers => {
  const discover = openDiscovery(allowPlainHttp)
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
      } catch (error) {
        tell(error)
        return refuse({ code: 'issuer-unavailable' })
      }
    },
    finish: async (issuer, callback, state, { nonce, verifier }) => {
      try {
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true }
        const claims = (await oidc.authorizationCodeGrant(await discover(issuer), callback, checks)).claims()
        if (claims === undefined) return refuse({ code: 'login-failed' })
        if (!wasAskedNow(claims)) return refuse({ code: 'login-expired' })
        return ok({ subject: claims.sub, secondFactor: provesSecondFactor(claims, issuer.secondFactor) })
      } catch (error) {
        tell(error)
        return refuse({ code: wasAway(error) ? 'issuer-unavailable' : 'login-failed' })
      }
    },
  }
}
