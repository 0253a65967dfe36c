import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import { permitToSee } from '@mens-centraal/platform/access/grant'
import { read } from '@mens-centraal/platform/acts/read'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { LocalDoor } from '../directory/actor.ts'
import { listTakeOvers } from './take-over-permissions.ts'
import { takeOverList } from './take-over-views.ts'

/** What was taken over from another local system, for the functional manager; taking over is the operator's. */
export const takeOverRoutes = (route: RouteOf<LocalIndexApi, LocalDoor>): void =>
  route('GET /api/take-overs', listTakeOvers, (door) => read(door, permitToSee(listTakeOvers, door), takeOverList) as never)
