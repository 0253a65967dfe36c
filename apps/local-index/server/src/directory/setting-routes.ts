import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import { permitToSee } from '@mens-centraal/platform/access/grant'
import { read } from '@mens-centraal/platform/acts/read'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { LocalDoor } from './actor.ts'
import { chooseSetting } from './change-setting.ts'
import { changeSetting, listSettings } from './setting-permissions.ts'
import { settingList } from './setting-views.ts'

/** What a municipality chooses, for its functional manager. */
export const settingRoutes = (route: RouteOf<LocalIndexApi, LocalDoor>): void => {
  route('GET /api/settings', listSettings, (door) => read(door, permitToSee(listSettings, door), settingList) as never)
  route('POST /api/setting-changes', changeSetting, (door, { body }) => chooseSetting(door, body) as never)
}
