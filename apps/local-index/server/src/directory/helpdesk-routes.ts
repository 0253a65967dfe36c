import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import type { Result } from '@mens-centraal/kernel/result'
import { permitToSee } from '@mens-centraal/platform/access/grant'
import { refuseRecorded } from '@mens-centraal/platform/acts/commit'
import { read } from '@mens-centraal/platform/acts/read'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import { helpAccounts } from './account-permissions.ts'
import type { LocalDoor } from './actor.ts'
import { personSearchOf } from './helpdesk.ts'
import { bouncingPeople, helpedPeople } from './helpdesk-views.ts'

/** Looks for people whom the asker helps. Each search is in the log, also one that is refused with `search-too-short`. */
const searchPeople = async (door: LocalDoor, typed: string): Promise<Result<unknown, Refusal>> => {
  const search = personSearchOf(typed)
  const permitted = permitToSee(helpAccounts, door)
  if (permitted.ok && !search.ok) return refuseRecorded(door, helpAccounts, search.refusal)
  return read(door, permitted, helpedPeople(search.ok ? search.value : { by: 'mail', text: '' }))
}

/** What a helpdesk asks of people who cannot work with the index. */
export const helpdeskRoutes = (route: RouteOf<LocalIndexApi, LocalDoor>): void => {
  route('GET /api/mail-bounces', helpAccounts, (door) => read(door, permitToSee(helpAccounts, door), bouncingPeople) as never)
  route('POST /api/helpdesk-searches', helpAccounts, (door, { body }) => searchPeople(door, body.search) as never)
}
