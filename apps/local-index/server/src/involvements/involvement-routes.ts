import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import { permitToSee } from '@mens-centraal/platform/access/grant'
import { read } from '@mens-centraal/platform/acts/read'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { LocalDoor } from '../directory/actor.ts'
import { changeOwnInvolvement } from './change-involvement.ts'
import { endOwnInvolvement } from './end-involvement.ts'
import { handOverAllInvolvements } from './hand-over-involvements.ts'
import { contactsOfOrganisation, involvedWith, reportersFor } from './involved-views.ts'
import {
  changeInvolvement,
  endInvolvement,
  handOverInvolvements,
  recordInvolvement,
  seeInvolved,
  seeOrganisationInvolvements,
  seeOwnInvolvements,
  seeReporters,
} from './involvement-permissions.ts'
import { myInvolvement, myInvolvements } from './involvement-views.ts'
import { recordKnownHere } from './record-involvement.ts'

/** Say that a youth is known here, and see who is involved. */
export const involvementRoutes = (route: RouteOf<LocalIndexApi, LocalDoor>): void => {
  route('POST /api/involvements', recordInvolvement, (door, { body }) => recordKnownHere(door, body) as never)
  route(
    'GET /api/involvements',
    seeOwnInvolvements,
    (door) => read(door, permitToSee(seeOwnInvolvements, door), myInvolvements) as never,
  )
  route(
    'GET /api/involvements/:id',
    seeOwnInvolvements,
    (door, { params }) => read(door, permitToSee(seeOwnInvolvements, door), myInvolvement(params.id)) as never,
  )
  route(
    'POST /api/involvements/:id/change',
    changeInvolvement,
    (door, { params, body }) => changeOwnInvolvement(door, params.id, body) as never,
  )
  route('POST /api/involvements/:id/end', endInvolvement, (door, { params }) => endOwnInvolvement(door, params.id) as never)
  route(
    'GET /api/involvements/:id/reporters',
    seeReporters,
    (door, { params }) => read(door, permitToSee(seeReporters, door), reportersFor(params.id)) as never,
  )
  route(
    'GET /api/risk-signals/:id/involved',
    seeInvolved,
    (door, { params }) => read(door, permitToSee(seeInvolved, door), involvedWith(params.id)) as never,
  )
  route(
    'GET /api/organisation-involvements',
    seeOrganisationInvolvements,
    (door) => read(door, permitToSee(seeOrganisationInvolvements, door), contactsOfOrganisation) as never,
  )
  route(
    'POST /api/involvement-hand-overs',
    handOverInvolvements,
    (door, { body }) => handOverAllInvolvements(door, body) as never,
  )
}
