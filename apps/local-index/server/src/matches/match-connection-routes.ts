import { matchesOut, matchOut } from '@mens-centraal/contract/connection/translation'
import type { ConnectionApi } from '@mens-centraal/contract/connection-api'
import { permitToSee } from '@mens-centraal/platform/access/grant'
import { read } from '@mens-centraal/platform/acts/read'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { LocalDoor } from '../directory/actor.ts'
import { seeMatch } from './match-permissions.ts'
import { matchDetail, myMatches } from './match-views.ts'

/** Own matches, for source systems. */
export const matchConnectionRoutes = (route: RouteOf<ConnectionApi, LocalDoor>): void => {
  route(
    'GET /aansluiting/v1/matches',
    seeMatch,
    (door) => read(door, permitToSee(seeMatch, door), myMatches) as never,
    matchesOut,
  )
  route(
    'GET /aansluiting/v1/matches/:id',
    seeMatch,
    (door, { params }) => read(door, permitToSee(seeMatch, door), matchDetail(params.id)) as never,
    matchOut,
  )
}
