import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import { permitToSee } from '@mens-centraal/platform/access/grant'
import { read } from '@mens-centraal/platform/acts/read'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { LocalDoor } from './actor.ts'
import { arrangeColleague, endColleague } from './arrange-stand-in.ts'
import { arrangeStandIn, endStandIn, seeStandIns } from './stand-in-permissions.ts'
import { arrangedStandIns } from './stand-in-views.ts'

/** Who stands in for whom, and when. */
export const standInRoutes = (route: RouteOf<LocalIndexApi, LocalDoor>): void => {
  route('GET /api/stand-ins', seeStandIns, (door) => read(door, permitToSee(seeStandIns, door), arrangedStandIns) as never)
  route('POST /api/stand-ins', arrangeStandIn, (door, { body }) => arrangeColleague(door, body) as never)
  route('POST /api/stand-ins/:id/end', endStandIn, (door, { params }) => endColleague(door, params.id) as never)
}
