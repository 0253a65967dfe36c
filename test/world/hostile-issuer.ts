import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { DirectoryFile } from '@mens-centraal/contract/directory-file'

type Organisation = DirectoryFile['organisations'][number]

/** A login service that takes part, and wants the codes of another. */
export type HostileIssuer = {
  readonly url: string
  /** Everything that was brought to its token endpoint. */
  readonly taken: readonly string[]
  readonly close: () => void
}

/** Where the honest issuer lets people log in, by its own discovery document. */
const authorizationOf = async ({ issuer }: Organisation): Promise<string> => {
  const discovered = await fetch(`${issuer?.url}/.well-known/openid-configuration`)
  return ((await discovered.json()) as { authorization_endpoint: string }).authorization_endpoint
}

const bodyOf = async (request: IncomingMessage): Promise<string> => (await request.toArray()).join('')

/**
 * The mix-up attack (RFC 9700 section 4.4.1): sends whoever logs in here on to another organisation's issuer, under the name and the redirect
 * address by which the house is known there, with the state and challenge of the login here. What the house then brings to the token endpoint
 * is the other's code. Says nothing of `iss` (RFC 9207).
 * @param redirectUri the address of the house that the honest issuer knows
 */
export const openHostileIssuer = async (honest: Organisation, redirectUri: string): Promise<HostileIssuer> => {
  const taken: string[] = []
  const authorization = await authorizationOf(honest)
  const pages: Readonly<Record<string, (request: IncomingMessage, answer: ServerResponse, own: URL) => Promise<unknown>>> = {
    '/.well-known/openid-configuration': async (_request, answer, { origin }) =>
      answer.setHeader('content-type', 'application/json').end(
        JSON.stringify({
          issuer: origin,
          authorization_endpoint: `${origin}/authorize`,
          token_endpoint: `${origin}/token`,
          jwks_uri: `${origin}/keys`,
        }),
      ),
    '/authorize': async (_request, answer, { searchParams }) => {
      searchParams.set('client_id', honest.issuer?.clientId ?? '')
      searchParams.set('redirect_uri', redirectUri)
      answer.writeHead(302, { location: `${authorization}?${searchParams}` }).end()
    },
    '/token': async (request, answer) => {
      taken.push(await bodyOf(request))
      answer.writeHead(400).end()
    },
  }
  const server = createServer((request, answer) => {
    const own = new URL(request.url ?? '/', `http://localhost:${(server.address() as AddressInfo).port}`)
    void (pages[own.pathname]?.(request, answer, own) ?? answer.writeHead(404).end())
  })
  await once(server.listen(0, 'localhost'), 'listening')
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, taken, close: () => server.close() }
}
