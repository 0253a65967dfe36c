import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { LocalDoor } from '../directory/actor.ts'
import { readNotice } from './notice-permissions.ts'
import { markNoticeRead } from './read-notice.ts'

/** Notices: reading them is in room today; here they are marked as read. */
export const noticeRoutes = (route: RouteOf<LocalIndexApi, LocalDoor>): void => {
  route('POST /api/notices/:id/reading', readNotice, (door, { params }) => markNoticeRead(door, params.id) as never)
}
