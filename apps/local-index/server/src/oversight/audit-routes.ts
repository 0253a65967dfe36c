import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import { permit, permitToSee } from '@mens-centraal/platform/access/grant'
import { read } from '@mens-centraal/platform/acts/read'
import type { Database } from '@mens-centraal/platform/db/database'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { LocalDoor } from '../directory/actor.ts'
import { seeLog } from './audit-permissions.ts'
import { logPage } from './audit-views.ts'
import { retryDelivery, seeDeliveries } from './delivery-permissions.ts'
import { deliveries } from './delivery-views.ts'
import { retryOneDelivery } from './retry-delivery.ts'

/** The log and the outbox, read under the database role `oversight`: the program's own role cannot read what it writes there. */
export const oversightRoutes = (route: RouteOf<LocalIndexApi, LocalDoor>, oversight: Database): void => {
  const asOversight = (door: LocalDoor): LocalDoor => ({ ...door, database: oversight })
  route('GET /api/audit-records', seeLog, (door, { query }) => {
    const inside = asOversight(door)
    return read(inside, permitToSee(seeLog, inside), logPage(query.before, query.outcome)) as never
  })
  route('GET /api/deliveries', seeDeliveries, (door) => {
    const inside = asOversight(door)
    return read(inside, permit(seeDeliveries, inside, {}), deliveries) as never
  })
  const retry = retryOneDelivery(oversight)
  route('POST /api/deliveries/:id/attempt', retryDelivery, (door, { params }) => retry(door, params.id) as never)
}
