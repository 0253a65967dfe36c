import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import { permitToSee } from '@mens-centraal/platform/access/grant'
import { read } from '@mens-centraal/platform/acts/read'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { LocalDoor } from './actor.ts'
import { endCovenantOn, recordCovenant } from './manage-covenant.ts'
import { designate, endDesignationOn } from './manage-designation.ts'
import { organisationDetail, organisationList } from './managed-views.ts'
import {
  addCovenant,
  grantDesignation,
  listOrganisations,
  moveCovenantEnd,
  moveDesignationEnd,
} from './organisation-permissions.ts'

/** Who takes part in the own municipality, for its functional manager. */
export const organisationRoutes = (route: RouteOf<LocalIndexApi, LocalDoor>): void => {
  route(
    'GET /api/organisations',
    listOrganisations,
    (door) => read(door, permitToSee(listOrganisations, door), organisationList) as never,
  )
  route(
    'GET /api/organisations/:id',
    listOrganisations,
    (door, { params }) => read(door, permitToSee(listOrganisations, door), organisationDetail(params.id)) as never,
  )
  route(
    'POST /api/organisations/:id/covenants',
    addCovenant,
    (door, { params, body }) => recordCovenant(door, params.id, body) as never,
  )
  route(
    'POST /api/covenants/:id/end',
    moveCovenantEnd,
    (door, { params, body }) => endCovenantOn(door, params.id, body.until) as never,
  )
  route(
    'POST /api/positions/:id/designations',
    grantDesignation,
    (door, { params, body }) => designate(door, params.id, body) as never,
  )
  route(
    'POST /api/designations/:id/end',
    moveDesignationEnd,
    (door, { params, body }) => endDesignationOn(door, params.id, body.until) as never,
  )
}
