import type { nationalIndexApi } from '@mens-centraal/contract/national-index-api'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import { cards } from './manage-member.ts'
import type { NationalDoor } from './member.ts'
import { seeCards } from './member-permissions.ts'

export const memberRoutes = (route: RouteOf<typeof nationalIndexApi, NationalDoor>): void => {
  route('GET /federatie/v1/members', seeCards, cards)
}
