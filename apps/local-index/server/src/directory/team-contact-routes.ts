import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import { permitToSee } from '@mens-centraal/platform/access/grant'
import { read } from '@mens-centraal/platform/acts/read'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { LocalDoor } from './actor.ts'
import { correctOwnContact, keepTeamReachable } from './set-team-contact.ts'
import { seeOwnContact, seeTeamContact, setOwnContact, setTeamContact } from './team-contact-permissions.ts'
import { ownContact, teamContact } from './team-contact-views.ts'

/** How a team and its people are reached. */
export const teamContactRoutes = (route: RouteOf<LocalIndexApi, LocalDoor>): void => {
  route('GET /api/team-contact', seeTeamContact, (door) => read(door, permitToSee(seeTeamContact, door), teamContact) as never)
  route('POST /api/team-contact', setTeamContact, (door, { body }) => keepTeamReachable(door, body) as never)
  route('GET /api/own-contact', seeOwnContact, (door) => read(door, permitToSee(seeOwnContact, door), ownContact) as never)
  route('POST /api/own-contact', setOwnContact, (door, { body }) => correctOwnContact(door, body) as never)
}
