import { fieldOut, raisedOut, raiseIn, searchIn, withdrawIn } from '@mens-centraal/contract/connection/translation'
import type { ConnectionApi } from '@mens-centraal/contract/connection-api'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { FastifyRequest } from 'fastify'
import type { LocalDoor } from '../directory/actor.ts'
import type { FindWish } from '../youths/youth.ts'
import { extendSignal } from './extend-risk-signal.ts'
import { type RaiseWish, raiseSignal } from './raise-risk-signal.ts'
import { extendRiskSignal, raiseRiskSignal, withdrawRiskSignal } from './risk-signal-permissions.ts'
import { type WithdrawWish, withdrawSignal } from './withdraw-risk-signal.ts'

/** Searches for one youth, as on screen: counted, recorded, limited. */
export type Find = (door: LocalDoor, wish: FindWish) => Promise<Result<unknown, Refusal>>

type Finding = { readonly outcome: string; readonly token?: string }

/** A refusal points to the field as the wire calls it. */
const inWireWords = <T>(outcome: Result<T, Refusal>): Result<T, Refusal> =>
  outcome.ok || outcome.refusal.field === undefined
    ? outcome
    : refuse({ ...outcome.refusal, field: fieldOut(outcome.refusal.field) })

const noToken: Readonly<Record<string, Refusal>> = {
  none: { code: 'youth-not-found', field: 'jeugdige' },
  'more-than-one': { code: 'youth-not-one', field: 'jeugdige' },
}

/** The token of the one youth that was found, or that waits for the register. */
const tokenOf = (found: Result<unknown, Refusal>): Result<string, Refusal> => {
  if (!found.ok) return found
  const { outcome, token } = found.value as Finding
  return token === undefined ? refuse(noToken[outcome] ?? { code: 'register-unavailable' }) : ok(token)
}

type Search = { readonly found: Promise<Result<string, Refusal>>; readonly sessionId: string | null }

/** An act that is decided anew has found already: it does not search, nor count, twice. What was found is of the session that found it. */
const searchingOnce = (find: Find) => {
  const searches = new WeakMap<FastifyRequest, Search>()
  return async (request: FastifyRequest, door: LocalDoor, wish: FindWish) => {
    const { sessionId } = door.actor
    const search = searches.get(request) ?? { found: find({ ...door, idempotency: null }, wish).then(tokenOf), sessionId }
    searches.set(request, search)
    const found = await search.found
    if (!found.ok && found.refusal.code === 'conflict-try-again') searches.delete(request)
    return { found, finder: { ...door, actor: { ...door.actor, sessionId: search.sessionId } } }
  }
}

/** Acts on own risk signals for source systems: the use cases of the screens. A signal carries its own search. */
export const riskSignalConnectionRoutes = (route: RouteOf<ConnectionApi, LocalDoor>, find: Find): void => {
  const search = searchingOnce(find)
  route(
    'POST /aansluiting/v1/signalen',
    raiseRiskSignal,
    async (door, { body }, _reply, request) => {
      const { found, finder } = await search(request, door, searchIn(body) as FindWish)
      if (!found.ok) return inWireWords(found)
      return inWireWords(await raiseSignal(finder, { ...raiseIn(body), youth: found.value } as RaiseWish)) as never
    },
    raisedOut,
  )
  route(
    'POST /aansluiting/v1/signalen/:id/verlenging',
    extendRiskSignal,
    async (door, { params, body }) => inWireWords(await extendSignal(door, params.id, body.eindigtOp)) as never,
  )
  route(
    'POST /aansluiting/v1/signalen/:id/intrekking',
    withdrawRiskSignal,
    async (door, { params, body }) =>
      inWireWords(await withdrawSignal(door, params.id, withdrawIn(body) as WithdrawWish)) as never,
  )
}
