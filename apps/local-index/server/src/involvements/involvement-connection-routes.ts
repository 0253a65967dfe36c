import { involvedOut, inWireWords, searchIn } from '@mens-centraal/contract/connection/translation'
import type { ConnectionApi } from '@mens-centraal/contract/connection-api'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { LocalDoor } from '../directory/actor.ts'
import type { FindWish } from '../youths/youth.ts'
import type { SearchOnce } from '../youths/youth-facts.ts'
import { recordInvolvement } from './involvement-permissions.ts'
import { recordKnownHere } from './record-involvement.ts'

/** Recording an involvement for source systems: the use case of the screens. It carries its own search. */
export const involvementConnectionRoutes = (route: RouteOf<ConnectionApi, LocalDoor>, search: SearchOnce<LocalDoor>): void => {
  route(
    'POST /aansluiting/v1/betrokkenheden',
    recordInvolvement,
    async (door, { body }, _reply, request) => {
      const { found, finder } = await search(request, door, searchIn(body) as FindWish)
      if (!found.ok) return inWireWords(found)
      return inWireWords(await recordKnownHere(finder, { youth: found.value, endsOn: body.eindigtOp })) as never
    },
    involvedOut,
  )
}
