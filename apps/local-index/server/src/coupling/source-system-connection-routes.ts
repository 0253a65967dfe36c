import { type ConnectionApi, connectionRoot } from '@mens-centraal/contract/connection-api'
import { ok } from '@mens-centraal/kernel/result'
import { permit } from '@mens-centraal/platform/access/grant'
import { read } from '@mens-centraal/platform/acts/read'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { FastifyRequest } from 'fastify'
import type { LocalDoor } from '../directory/actor.ts'
import { openConnection } from './access-token-permissions.ts'
import { completeLink } from './account-link-permissions.ts'
import { readEvents } from './connection-event-permissions.ts'
import { eventsOf } from './connection-event-views.ts'
import { issueToken } from './issue-token.ts'
import { type AccountAtSystem, completeOneLink } from './link-account.ts'

export type ConnectionDoorway = {
  readonly route: RouteOf<ConnectionApi, LocalDoor>
  readonly origin: string
  readonly wallClock: () => Date
  /** What a request proved at the door: which system it is of, and for which account it speaks. */
  readonly systemOf: (request: FastifyRequest) => { readonly id: string } | null
  readonly accountOf: (request: FastifyRequest) => AccountAtSystem | null
}

/** What RFC 6749 section 5.2 calls a refusal. */
const oauthErrors: Readonly<Record<string, { readonly status: number; readonly error: string }>> = {
  'client-not-proven': { status: 401, error: 'invalid_client' },
  'source-systems-not-allowed': { status: 400, error: 'unauthorized_client' },
}

const headerOf = (request: FastifyRequest, name: string): string => {
  const value = request.headers[name]
  return typeof value === 'string' ? value : ''
}

/** A token, a link, and what there is to ask for: what a system does for itself. */
export const sourceSystemConnectionRoutes = ({ route, origin, wallClock, systemOf, accountOf }: ConnectionDoorway): void => {
  const issuer = `${origin}${connectionRoot}`
  const issue = issueToken(wallClock)
  route('POST /aansluiting/v1/token', openConnection, async (door, { body }, reply, request) => {
    const issued = await issue(door, {
      assertion: body.client_assertion,
      claimedId: body.client_id ?? null,
      proof: headerOf(request, 'dpop'),
      endpoint: `${issuer}/token`,
      issuer,
    })
    if (issued.ok) return ok({ access_token: issued.value.token, token_type: 'DPoP', expires_in: issued.value.seconds })
    const known = oauthErrors[issued.refusal.code]
    if (known === undefined) return issued
    reply
      .code(known.status)
      .type('application/json; charset=utf-8')
      .send(JSON.stringify({ error: known.error }))
    return ok(undefined) as never
  })
  route('POST /aansluiting/v1/koppelingen', completeLink, (door, { body }, _reply, request) => {
    const account = accountOf(request)
    if (account === null) throw new Error('no account at the door')
    return completeOneLink(door, account, body.code)
  })
  route('GET /aansluiting/v1/gebeurtenissen', readEvents, (door, { query }, _reply, request) => {
    const view = eventsOf(systemOf(request)?.id ?? '', issuer, Number(query.na ?? 0))
    return read(door, permit(readEvents, door, {}), view) as never
  })
}
