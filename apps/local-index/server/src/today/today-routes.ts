import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import { permit, permitToSee } from '@mens-centraal/platform/access/grant'
import { type Permission, whereOf } from '@mens-centraal/platform/access/permission'
import { read } from '@mens-centraal/platform/acts/read'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import { seeMatchLead } from '../case-leads/case-lead-permissions.ts'
import type { LocalDoor } from '../directory/actor.ts'
import { seeStoodInMatches } from '../directory/stand-in-permissions.ts'
import { seeEscalation, seeFollowUp, seeMatchFollowUp } from '../follow-up/follow-up-permissions.ts'
import { seeMatch } from '../matches/match-permissions.ts'
import { seeAtHandOver, seeOrganisationSignals } from '../risk-signals/hand-over-permissions.ts'
import { seeOwnSignals } from '../risk-signals/risk-signal-permissions.ts'
import { mySignal, mySignals } from './my-signals-views.ts'
import { signalsOfOrganisation, signalsToHandOverOf } from './organisation-signals-views.ts'
import { seeToday } from './today-permissions.ts'
import { todayOf } from './today-views.ts'

/** What a person sees of several rooms at once. */
export const todayRoutes = (route: RouteOf<LocalIndexApi, LocalDoor>): void => {
  route('GET /api/today', seeToday, (door) => {
    const seen = <Facts>(wanted: Permission<Facts>) => whereOf(wanted, door.actor, door.now)
    const seeing = {
      signals: seen(seeOwnSignals),
      matches: seen(seeMatch),
      contacts: seen(seeMatchFollowUp),
      watched: seen(seeFollowUp),
      escalated: seen(seeEscalation),
      leads: seen(seeMatchLead),
      stoodIn: seen(seeStoodInMatches),
    }
    return read(door, permit(seeToday, door, {}), todayOf(seeing)) as never
  })
  route('GET /api/risk-signals', seeOwnSignals, (door) => read(door, permitToSee(seeOwnSignals, door), mySignals) as never)
  route(
    'GET /api/risk-signals/:id',
    seeOwnSignals,
    (door, { params }) => read(door, permitToSee(seeOwnSignals, door), mySignal(params.id)) as never,
  )
  route(
    'GET /api/organisation-signals',
    seeOrganisationSignals,
    (door) => read(door, permitToSee(seeOrganisationSignals, door), signalsOfOrganisation) as never,
  )
  route(
    'POST /api/organisation-signals/:id/opening',
    seeAtHandOver,
    (door, { params, body }) =>
      read(door, permitToSee(seeAtHandOver, door), signalsToHandOverOf(params.id, body.reason)) as never,
  )
}
