import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { LocalDoor } from '../directory/actor.ts'
import { correctYouthOf } from './correct-youth.ts'
import { removeRiskSignal } from './hand-over-permissions.ts'
import { removeSignal } from './remove-risk-signal.ts'
import { correctYouth } from './risk-signal-permissions.ts'

/** Acts on signals that never should have been there, or not on that youth. */
export const removalRoutes = (route: RouteOf<LocalIndexApi, LocalDoor>): void => {
  route(
    'POST /api/risk-signals/:id/removal',
    removeRiskSignal,
    (door, { params, body }) => removeSignal(door, params.id, body.because) as never,
  )
  route(
    'POST /api/risk-signals/:id/correction',
    correctYouth,
    (door, { params, body }) => correctYouthOf(door, params.id, body as never) as never,
  )
}
