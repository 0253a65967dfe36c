import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import { permitToSee } from '@mens-centraal/platform/access/grant'
import { read } from '@mens-centraal/platform/acts/read'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { LocalDoor } from '../directory/actor.ts'
import { askCode, endLink, seeLinks } from './account-link-permissions.ts'
import { myLinks } from './account-link-views.ts'
import { askForCode, endOneLink } from './link-account.ts'
import { addOneKey, cutOffOneSystem, registerOneSystem, revokeOneKey } from './manage-source-system.ts'
import { addSourceKey, cutOffSystem, listSystems, registerSystem, revokeSourceKey } from './source-system-permissions.ts'
import { systemList } from './source-system-views.ts'

/** Source systems for the functional manager, and the own links in them for everybody who signals. */
export const sourceSystemRoutes = (route: RouteOf<LocalIndexApi, LocalDoor>): void => {
  route('GET /api/source-systems', listSystems, (door) => read(door, permitToSee(listSystems, door), systemList) as never)
  route('POST /api/source-systems', registerSystem, (door, { body }) => registerOneSystem(door, body))
  route(
    'POST /api/source-systems/:id/keys',
    addSourceKey,
    (door, { params, body }) => addOneKey(door, params.id, body.publicKey) as never,
  )
  route(
    'POST /api/source-systems/:id/key-revocation',
    revokeSourceKey,
    (door, { params, body }) => revokeOneKey(door, params.id, body.key) as never,
  )
  route('POST /api/source-systems/:id/cut-off', cutOffSystem, (door, { params }) => cutOffOneSystem(door, params.id) as never)
  route('GET /api/account-links', seeLinks, (door) => read(door, permitToSee(seeLinks, door), myLinks) as never)
  route('POST /api/account-links/code', askCode, (door, { body }) => askForCode(door, body.system))
  route('POST /api/account-links/:id/end', endLink, (door, { params }) => endOneLink(door, params.id) as never)
}
