import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import { permitToSee } from '@mens-centraal/platform/access/grant'
import { read } from '@mens-centraal/platform/acts/read'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { LocalDoor } from '../directory/actor.ts'
import { seeStoodInMatches } from '../directory/stand-in-permissions.ts'
import { answerOnSameYouth } from './answer-same-youth.ts'
import { answerSameYouth, seeMatch } from './match-permissions.ts'
import { matchDetail, myMatches } from './match-views.ts'
import { stoodInMatch, stoodInMatches } from './stood-in-match-views.ts'

/** Matches: the list, one of them, and the answer on a possible one; and those of a colleague for whom the asker stands in. */
export const matchRoutes = (route: RouteOf<LocalIndexApi, LocalDoor>): void => {
  route('GET /api/matches', seeMatch, (door) => read(door, permitToSee(seeMatch, door), myMatches) as never)
  route(
    'GET /api/matches/:id',
    seeMatch,
    (door, { params }) => read(door, permitToSee(seeMatch, door), matchDetail(params.id)) as never,
  )
  route('POST /api/matches/:id/same-youth', answerSameYouth, (door, { params, body }) =>
    answerOnSameYouth(door, params.id, body.answer === 'same'),
  )
  route(
    'GET /api/stand-ins/:id/matches',
    seeStoodInMatches,
    (door, { params }) => read(door, permitToSee(seeStoodInMatches, door), stoodInMatches(params.id)) as never,
  )
  route(
    'GET /api/stood-in-places/:id',
    seeStoodInMatches,
    (door, { params }) => read(door, permitToSee(seeStoodInMatches, door), stoodInMatch(params.id)) as never,
  )
}
