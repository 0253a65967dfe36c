import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import { permitToSee } from '@mens-centraal/platform/access/grant'
import { read } from '@mens-centraal/platform/acts/read'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { LocalDoor } from '../directory/actor.ts'
import { makeDecision, seeDecisions, seeStanding } from './decision-permissions.ts'
import { decisionList, decisionsStanding } from './decision-views.ts'
import { makeWaitingDecision } from './make-decision.ts'

/** What waits for a decider of a municipality. */
export const decisionRoutes = (route: RouteOf<LocalIndexApi, LocalDoor>): void => {
  route('GET /api/decisions', seeDecisions, (door) => read(door, permitToSee(seeDecisions, door), decisionList) as never)
  route(
    'GET /api/decisions-standing',
    seeStanding,
    (door) => read(door, permitToSee(seeStanding, door), decisionsStanding) as never,
  )
  route(
    'POST /api/decisions/:id/outcome',
    makeDecision,
    (door, { params, body }) => makeWaitingDecision(door, params.id, body.outcome) as never,
  )
}
