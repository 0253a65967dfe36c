import { signalsOut } from '@mens-centraal/contract/connection/translation'
import type { ConnectionApi } from '@mens-centraal/contract/connection-api'
import { permitToSee } from '@mens-centraal/platform/access/grant'
import { read } from '@mens-centraal/platform/acts/read'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { LocalDoor } from '../directory/actor.ts'
import { seeOwnSignals } from '../risk-signals/risk-signal-permissions.ts'
import { mySignals } from './my-signals-views.ts'

/** Own signals with their matches, for source systems. */
export const todayConnectionRoutes = (route: RouteOf<ConnectionApi, LocalDoor>): void => {
  route(
    'GET /aansluiting/v1/signalen',
    seeOwnSignals,
    (door) => read(door, permitToSee(seeOwnSignals, door), mySignals) as never,
    signalsOut,
  )
}
