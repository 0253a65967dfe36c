import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { LocalDoor } from '../directory/actor.ts'
import { findOneYouth } from './find-youth.ts'
import type { PopulationRegister } from './population-register.ts'
import type { FindWish } from './youth.ts'
import { findYouth, findYouthToInvolve } from './youth-permissions.ts'

/** Find the youth that a signal, or an involvement, will be about. */
export const youthRoutes = (route: RouteOf<LocalIndexApi, LocalDoor>, register: PopulationRegister, practice: boolean): void => {
  const find = findOneYouth(register, practice)
  const findToInvolve = findOneYouth(register, practice, 'involvement')
  route('POST /api/youths/find', findYouth, (door, { body }) => find(door, body as FindWish) as never)
  route('POST /api/involvement-finds', findYouthToInvolve, (door, { body }) => findToInvolve(door, body as FindWish) as never)
}
