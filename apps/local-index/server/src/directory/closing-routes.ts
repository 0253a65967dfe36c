import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import { permitToSee } from '@mens-centraal/platform/access/grant'
import { read } from '@mens-centraal/platform/acts/read'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { LocalDoor } from './actor.ts'
import { chooseHolidays } from './choose-holidays.ts'
import { seeClosing, setClosing } from './closing-permissions.ts'
import { ownClosing } from './closing-views.ts'
import { closeOrganisation } from './set-closing.ts'

/** When an organisation is closed, for its coordinator. */
export const closingRoutes = (route: RouteOf<LocalIndexApi, LocalDoor>): void => {
  route('GET /api/closing', seeClosing, (door) => read(door, permitToSee(seeClosing, door), ownClosing) as never)
  route('POST /api/closing', setClosing, (door, { body }) => closeOrganisation(door, body) as never)
  route('POST /api/holiday-choice', setClosing, (door, { body }) => chooseHolidays(door, body.follows) as never)
}
