import { generateKeyPairSync } from 'node:crypto'
import Provider, { type AuthorizationCode, type Configuration, type JWK } from 'oidc-provider'
import type { Organisation } from '../organisations.ts'
import type { Houses } from './houses.ts'
import { memoryAdapter } from './memory-adapter.ts'
import { contexts, levels } from './second-factor.ts'

/** What all issuers of one identity provider have in common. `instance` stands in cookie names: ports share a host. */
export type IssuerSetting = {
  readonly houses: Houses
  readonly seed: string
  readonly instance: string
  readonly errorPage: () => string
}

const minutes = 60

const signingKey = (): JWK => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig' } as JWK
}

const knowsPerson =
  (subjects: ReadonlySet<string>): NonNullable<Configuration['findAccount']> =>
  (_ctx, subject, token) => {
    if (!subjects.has(subject)) return undefined
    const amr = (token as AuthorizationCode | undefined)?.amr ?? []
    return {
      accountId: subject,
      claims: () => ({ sub: subject, acrs: [...contexts[amr.includes('mfa') ? 'mfa' : 'password-only']] }),
    }
  }

/** Whoever works for the organisation may log in to a house that is admitted: no question for consent. */
const grantAll: NonNullable<Configuration['loadExistingGrant']> = async ({ oidc }) => {
  const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId ?? '', accountId: oidc.account?.accountId ?? '' })
  grant.addOIDCScope('openid')
  await grant.save()
  return grant
}

const cookiesOf = ({ slug }: Organisation, { instance, seed }: IssuerSetting): Configuration['cookies'] => {
  const name = `${instance}-${slug}`
  const path = `/${slug}`
  return {
    names: { session: `${name}-session`, interaction: `${name}-interaction`, resume: `${name}-resume` },
    long: { signed: true, path },
    short: { signed: true },
    keys: [`${seed}:${name}`],
  }
}

/**
 * Makes the OpenID Connect issuer of one organisation: authorization code with PKCE (RFC 7636), client secret by HTTP basic
 * authentication, and `acr`, `amr` and `acrs` in the ID token, which tell how the person logged in.
 * @param url the issuer identifier
 * @param subjects who can log in
 */
export const makeIssuer = (
  url: string,
  organisation: Organisation,
  subjects: ReadonlySet<string>,
  setting: IssuerSetting,
): Provider =>
  new Provider(url, {
    adapter: memoryAdapter((clientId) => setting.houses.registration(clientId, url, organisation.id)),
    jwks: { keys: [signingKey()] },
    cookies: cookiesOf(organisation, setting),
    scopes: ['openid'],
    acrValues: Object.values(levels),
    claims: { openid: ['sub', 'acr', 'amr', 'acrs'] },
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    pkce: { required: () => true },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    clientBasedCORS: () => false,
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/${organisation.slug}/interaction/${uid}` },
    findAccount: knowsPerson(subjects),
    loadExistingGrant: grantAll,
    expiresWithSession: () => false,
    ttl: { AccessToken: 5 * minutes, IdToken: 5 * minutes, Interaction: 15 * minutes, Session: minutes, Grant: 5 * minutes },
    renderError: (ctx) => {
      ctx.type = 'html'
      ctx.body = setting.errorPage()
    },
  })
