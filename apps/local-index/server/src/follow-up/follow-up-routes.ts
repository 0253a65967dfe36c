import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import { permitToSee } from '@mens-centraal/platform/access/grant'
import { read } from '@mens-centraal/platform/acts/read'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { LocalDoor } from '../directory/actor.ts'
import { placeOf } from './board.ts'
import { watchedBoard } from './board-views.ts'
import { closeWatchedFollowUp } from './close-follow-up.ts'
import {
  closeFollowUp,
  identifyYouth,
  recordContact,
  recordContactFor,
  seeEscalation,
  seeFollowUp,
  seeMatchFollowUp,
  seeStoodInFollowUp,
} from './follow-up-permissions.ts'
import { escalatedMatches, matchFollowUp, stoodInFollowUp, watchedDetail } from './follow-up-views.ts'
import { identifyWatchedYouth } from './identify-youth.ts'
import { type ContactWish, recordContactForColleague, recordMyContact } from './record-contact.ts'

/** Without anybody named it is about all. */
const wishOf = ({ contact, about = null }: Pick<ContactWish, 'contact'> & Partial<ContactWish>): ContactWish => ({
  contact,
  about,
})

/** Follow-up: what those in a match, or who stands in for them, say of their contact, and what the municipality's follow-up officer sees and does. */
export const followUpRoutes = (route: RouteOf<LocalIndexApi, LocalDoor>): void => {
  route(
    'GET /api/matches/:id/follow-up',
    seeMatchFollowUp,
    (door, { params }) => read(door, permitToSee(seeMatchFollowUp, door), matchFollowUp(params.id)) as never,
  )
  route(
    'POST /api/matches/:id/contact',
    recordContact,
    (door, { params, body }) => recordMyContact(door, params.id, wishOf(body)) as never,
  )
  route(
    'GET /api/stood-in-places/:id/follow-up',
    seeStoodInFollowUp,
    (door, { params }) => read(door, permitToSee(seeStoodInFollowUp, door), stoodInFollowUp(params.id)) as never,
  )
  route(
    'POST /api/stood-in-places/:id/contact',
    recordContactFor,
    (door, { params, body }) => recordContactForColleague(door, params.id, wishOf(body)) as never,
  )
  route('GET /api/follow-ups', seeFollowUp, (door, { query: { list = 'waiting', organisation = null, after } }) => {
    const wish = { list, organisationId: organisation, after: after === undefined ? null : placeOf(after) }
    return read(door, permitToSee(seeFollowUp, door), watchedBoard(wish)) as never
  })
  route('GET /api/escalations', seeEscalation, (door) => read(door, permitToSee(seeEscalation, door), escalatedMatches) as never)
  route(
    'GET /api/follow-ups/:id',
    seeFollowUp,
    (door, { params }) => read(door, permitToSee(seeFollowUp, door), watchedDetail(params.id)) as never,
  )
  route(
    'POST /api/follow-ups/:id/closing',
    closeFollowUp,
    (door, { params, body }) => closeWatchedFollowUp(door, params.id, body.outcome) as never,
  )
  route(
    'POST /api/follow-ups/:id/identification',
    identifyYouth,
    (door, { params, body }) => identifyWatchedYouth(door, params.id, body.reason) as never,
  )
}
