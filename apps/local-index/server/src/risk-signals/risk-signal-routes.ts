import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { LocalDoor } from '../directory/actor.ts'
import { extendSignal } from './extend-risk-signal.ts'
import { raiseSignal } from './raise-risk-signal.ts'
import { recordFamilyTold } from './record-told.ts'
import type { Told } from './risk-signal.ts'
import { extendRiskSignal, raiseRiskSignal, recordTold, withdrawRiskSignal } from './risk-signal-permissions.ts'
import { type WithdrawWish, withdrawSignal } from './withdraw-risk-signal.ts'

/** Acts on risk signals; looking at them is in room today, where signals and matches come together. */
export const riskSignalRoutes = (route: RouteOf<LocalIndexApi, LocalDoor>): void => {
  route('POST /api/risk-signals', raiseRiskSignal, (door, { body }) => raiseSignal(door, body as never) as never)
  route(
    'POST /api/risk-signals/:id/extension',
    extendRiskSignal,
    (door, { params, body }) => extendSignal(door, params.id, body.endsOn) as never,
  )
  route(
    'POST /api/risk-signals/:id/withdrawal',
    withdrawRiskSignal,
    (door, { params, body }) => withdrawSignal(door, params.id, body as WithdrawWish) as never,
  )
  route(
    'POST /api/risk-signals/:id/told-record',
    recordTold,
    (door, { params, body }) => recordFamilyTold(door, params.id, body.told as Told) as never,
  )
}
