import { inWireWords, raisedOut, raiseIn, searchIn, withdrawIn } from '@mens-centraal/contract/connection/translation'
import type { ConnectionApi } from '@mens-centraal/contract/connection-api'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { LocalDoor } from '../directory/actor.ts'
import type { FindWish } from '../youths/youth.ts'
import type { SearchOnce } from '../youths/youth-facts.ts'
import { extendSignal } from './extend-risk-signal.ts'
import { type RaiseWish, raiseSignal } from './raise-risk-signal.ts'
import { extendRiskSignal, raiseRiskSignal, withdrawRiskSignal } from './risk-signal-permissions.ts'
import { type WithdrawWish, withdrawSignal } from './withdraw-risk-signal.ts'

/** Acts on own risk signals for source systems: the use cases of the screens. A signal carries its own search. */
export const riskSignalConnectionRoutes = (route: RouteOf<ConnectionApi, LocalDoor>, search: SearchOnce<LocalDoor>): void => {
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
