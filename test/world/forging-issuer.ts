import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { DirectoryFile } from '@mens-centraal/contract/directory-file'

type Claims = Readonly<Record<string, unknown>>

/** How an ID token is made: what it says beside what is right, and by whose key it is signed. */
export type Forgery = {
  readonly claims?: Claims
  readonly without?: string
  /** `own`: the published key; `other`: one that nobody published; `none`: no signature; `secret`: the client secret (HS256). */
  readonly signed?: 'own' | 'other' | 'none' | 'secret'
}

/** A login service that says whatever the test wants. */
export type ForgingIssuer = { readonly url: string; forgery: Forgery; readonly close: () => void }

const keyPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })
const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const signedBy = (key: KeyObject) => (text: string) => sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' })

const openSigner = (clientSecret: string) => {
  const [own, other] = [keyPair(), keyPair()]
  const ways = {
    own: { alg: 'ES256', of: signedBy(own.privateKey) },
    other: { alg: 'ES256', of: signedBy(other.privateKey) },
    none: { alg: 'none', of: () => Buffer.alloc(0) },
    secret: { alg: 'HS256', of: (text: string) => createHmac('sha256', clientSecret).update(text).digest() },
  }
  const token = (claims: Claims, signed: NonNullable<Forgery['signed']>): string => {
    const text = `${encoded({ alg: ways[signed].alg, kid: 'own' })}.${encoded(claims)}`
    return `${text}.${ways[signed].of(text).toString('base64url')}`
  }
  return { token, keys: { keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'own', alg: 'ES256', use: 'sig' }] } }
}

/**
 * Opens a login service of an organisation that asks nobody anything: whoever comes is `subject`, with a second factor by `amr`.
 * @param issuer what the directory holds of the organisation's login service: client id and secret
 */
export const openForgingIssuer = async (
  { clientId, clientSecret }: NonNullable<DirectoryFile['organisations'][number]['issuer']>,
  subject: string,
): Promise<ForgingIssuer> => {
  const { token, keys } = openSigner(clientSecret)
  let nonce: string | null = null
  const idToken = ({ claims = {}, without = '', signed = 'own' }: Forgery): string => {
    const now = Math.floor(Date.now() / 1000)
    const right = { iss: self.url, aud: clientId, sub: subject, iat: now, exp: now + 300, nonce, amr: ['pwd', 'mfa'] }
    const said = Object.entries({ ...right, ...claims }).filter(([name]) => name !== without)
    return token(Object.fromEntries(said), signed)
  }
  const answers: Readonly<Record<string, (asked: URLSearchParams) => object | string>> = {
    '/.well-known/openid-configuration': () => ({
      issuer: self.url,
      authorization_endpoint: `${self.url}/authorize`,
      token_endpoint: `${self.url}/token`,
      jwks_uri: `${self.url}/keys`,
      id_token_signing_alg_values_supported: ['ES256', 'HS256', 'none'],
    }),
    '/keys': () => keys,
    '/authorize': (asked) => {
      nonce = asked.get('nonce')
      return `${asked.get('redirect_uri')}?${new URLSearchParams({ code: 'code', state: asked.get('state') ?? '' })}`
    },
    '/token': () => ({ access_token: 'x', token_type: 'Bearer', id_token: idToken(self.forgery) }),
  }
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname, searchParams } = new URL(request.url ?? '/', self.url)
    const said = answers[pathname]?.(searchParams)
    if (typeof said === 'string') response.writeHead(302, { location: said }).end()
    else response.setHeader('content-type', 'application/json').end(JSON.stringify(said ?? {}))
  }
  const server = createServer(answer)
  await once(server.listen(0, 'localhost'), 'listening')
  const self: ForgingIssuer = {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    forgery: {},
    close: () => server.close(),
  }
  return self
}
