import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import { permitToSee } from '@mens-centraal/platform/access/grant'
import { read } from '@mens-centraal/platform/acts/read'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { LocalDoor } from '../directory/actor.ts'
import { readInsight } from './figure-permissions.ts'
import { insightTables } from './figure-views.ts'

/** The figures of a municipality, for its own officers. */
export const figureRoutes = (route: RouteOf<LocalIndexApi, LocalDoor>): void => {
  route('GET /api/insight', readInsight, (door) => read(door, permitToSee(readInsight, door), insightTables) as never)
}
