import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import { permitToSee } from '@mens-centraal/platform/access/grant'
import { read } from '@mens-centraal/platform/acts/read'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { LocalDoor } from '../directory/actor.ts'
import { listAddress, moveEndOfListed } from './list-address.ts'
import { addListedAddress, listListedAddresses, moveListedEnd } from './listed-address-permissions.ts'
import { listedAddressList } from './listed-address-views.ts'

/** The addresses of institutions and shelters, for a functional manager. */
export const listedAddressRoutes = (route: RouteOf<LocalIndexApi, LocalDoor>): void => {
  route(
    'GET /api/listed-addresses',
    listListedAddresses,
    (door) => read(door, permitToSee(listListedAddresses, door), listedAddressList) as never,
  )
  route('POST /api/listed-addresses', addListedAddress, (door, { body }) => listAddress(door, body) as never)
  route(
    'POST /api/listed-addresses/:id/end',
    moveListedEnd,
    (door, { params, body }) => moveEndOfListed(door, params.id, body.until) as never,
  )
}
