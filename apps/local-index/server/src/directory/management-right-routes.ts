import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import { permitToSee } from '@mens-centraal/platform/access/grant'
import { read } from '@mens-centraal/platform/acts/read'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { LocalDoor } from './actor.ts'
import { decideManagementRight } from './decide-right.ts'
import { decideRight, listRights, proposeRight } from './management-right-permissions.ts'
import { rightList } from './management-right-views.ts'
import { proposeManagementRight } from './propose-right.ts'

/** Rights to manage: one manager proposes, another decides. */
export const managementRightRoutes = (route: RouteOf<LocalIndexApi, LocalDoor>): void => {
  route('GET /api/management-rights', listRights, (door) => read(door, permitToSee(listRights, door), rightList) as never)
  route('POST /api/right-proposals', proposeRight, (door, { body }) => proposeManagementRight(door, body) as never)
  route(
    'POST /api/right-proposals/:id/decision',
    decideRight,
    (door, { params, body }) => decideManagementRight(door, params.id, body.decision) as never,
  )
}
