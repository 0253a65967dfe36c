import type { keyCustodianApi } from '@mens-centraal/contract/key-custodian-api'
import { permit } from '@mens-centraal/platform/access/grant'
import { read } from '@mens-centraal/platform/acts/read'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { CustodianDoor } from '../members/member.ts'
import { listKeys } from './key-permissions.ts'
import { keyList } from './key-views.ts'

export const keyRoutes = (route: RouteOf<typeof keyCustodianApi, CustodianDoor>): void => {
  route('GET /sleutel/v1/keys', listKeys, (door) => read(door, permit(listKeys, door, { member: door.actor.member }), keyList))
}
