import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import { permitToSee } from '@mens-centraal/platform/access/grant'
import { read } from '@mens-centraal/platform/acts/read'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { LocalDoor } from './actor.ts'
import { categoryList } from './category-change-views.ts'
import { decideOnCategory, proposeCategory } from './change-category.ts'
import { amendOrganisation, decideOnChange, proposeChange } from './change-organisation.ts'
import { endCovenantOn, recordCovenant } from './manage-covenant.ts'
import { designate, endDesignationOn } from './manage-designation.ts'
import { recordOrganisation } from './manage-organisation.ts'
import { amendProfessional, endPositionOn, recordProfessional } from './manage-professional.ts'
import { organisationDetail, organisationList } from './managed-views.ts'
import {
  addCovenant,
  addOrganisation,
  addProfessional,
  changeOrganisation,
  changeProfessional,
  decideCategoryChange,
  decideOrganisationChange,
  endPosition,
  grantDesignation,
  listCategories,
  listOrganisations,
  moveCovenantEnd,
  moveDesignationEnd,
  proposeCategoryChange,
  proposeOrganisationChange,
  takePeopleList,
} from './organisation-permissions.ts'
import { previewPeopleList, takeOverPeopleList } from './take-people-list.ts'

/** The designated categories, which all municipalities of this index share, for their functional managers. */
const categoryRoutes = (route: RouteOf<LocalIndexApi, LocalDoor>): void => {
  route(
    'GET /api/organisation-categories',
    listCategories,
    (door) => read(door, permitToSee(listCategories, door), categoryList) as never,
  )
  route('POST /api/category-changes', proposeCategoryChange, (door, { body }) => proposeCategory(door, body) as never)
  route(
    'POST /api/category-changes/:id/decision',
    decideCategoryChange,
    (door, { params, body }) => decideOnCategory(door, params.id, body.decision) as never,
  )
}

/** Changes of an organisation, at once or once others agreed. */
const changeRoutes = (route: RouteOf<LocalIndexApi, LocalDoor>): void => {
  route(
    'POST /api/organisations/:id/change',
    changeOrganisation,
    (door, { params, body }) => amendOrganisation(door, params.id, body) as never,
  )
  route(
    'POST /api/organisations/:id/change-proposals',
    proposeOrganisationChange,
    (door, { params, body }) => proposeChange(door, params.id, body) as never,
  )
  route(
    'POST /api/organisation-changes/:id/decision',
    decideOrganisationChange,
    (door, { params, body }) => decideOnChange(door, params.id, body.decision) as never,
  )
}

/** Organisations and people that a manager keeps. */
const keepingRoutes = (route: RouteOf<LocalIndexApi, LocalDoor>): void => {
  route('POST /api/organisations', addOrganisation, (door, { body }) => recordOrganisation(door, body))
  route(
    'POST /api/organisations/:id/professionals',
    addProfessional,
    (door, { params, body }) => recordProfessional(door, params.id, body) as never,
  )
  route(
    'POST /api/positions/:id/change',
    changeProfessional,
    (door, { params, body }) => amendProfessional(door, params.id, body) as never,
  )
  route(
    'POST /api/positions/:id/end',
    endPosition,
    (door, { params, body }) => endPositionOn(door, params.id, body.until) as never,
  )
  route(
    'POST /api/organisations/:id/people-list-previews',
    takePeopleList,
    (door, { params, body }) => previewPeopleList(door, params.id, body.text) as never,
  )
  route('POST /api/organisations/:id/people-lists', takePeopleList, (door, { params, body }) =>
    takeOverPeopleList(door, params.id, body),
  )
}

/** Who takes part in the own municipality, for its functional manager. */
export const organisationRoutes = (route: RouteOf<LocalIndexApi, LocalDoor>): void => {
  categoryRoutes(route)
  changeRoutes(route)
  keepingRoutes(route)
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
