import type { nationalIndexApi } from '@mens-centraal/contract/national-index-api'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import type { Result } from '@mens-centraal/kernel/result'
import { permit } from '@mens-centraal/platform/access/grant'
import { read } from '@mens-centraal/platform/acts/read'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { Party } from '@mens-centraal/platform/peers/party'
import type { NationalDoor } from '../members/member.ts'
import { changeOne } from './change-registration.ts'
import { registerOne } from './register.ts'
import { changeRegistration, register, seeStanding } from './registration-permissions.ts'
import { ownRegistrations, ownStanding } from './registration-views.ts'

/** Has matching look soon: after the answer was decided, and whatever it is. */
const thenLook = async (door: NationalDoor, outcome: Promise<Result<object, Refusal>>): Promise<Result<object, Refusal>> => {
  const done = await outcome
  if (done.ok) door.wakeWorker()
  return done
}

export const registrationRoutes = (route: RouteOf<typeof nationalIndexApi, NationalDoor>, party: Party): void => {
  const registering = registerOne(party)
  const of = '/federatie/v1/registrations/:id' as const
  route('POST /federatie/v1/registrations', register, (door, { body }) => thenLook(door, registering(door, body)))
  route(`POST ${of}/extension`, changeRegistration, (door, { params, body: { version, endsOn } }) =>
    thenLook(door, changeOne(door, params.id, version, { act: 'extend', endsOn })),
  )
  route(`POST ${of}/archiving`, changeRegistration, (door, { params, body: { version, archiveEndsOn } }) =>
    thenLook(door, changeOne(door, params.id, version, { act: 'archive', archiveEndsOn })),
  )
  route(`POST ${of}/withdrawal`, changeRegistration, (door, { params, body }) =>
    thenLook(door, changeOne(door, params.id, body.version, { act: 'withdraw' })),
  )
  route(`POST ${of}/erasure`, changeRegistration, (door, { params, body }) =>
    thenLook(door, changeOne(door, params.id, body.version, { act: 'erase' })),
  )
  const seen = (door: NationalDoor) => permit(seeStanding, door, { member: door.actor.member })
  route('GET /federatie/v1/standing', seeStanding, (door) => read(door, seen(door), ownStanding))
  route('GET /federatie/v1/registrations', seeStanding, (door, { query }) =>
    read(door, seen(door), ownRegistrations(query.after)),
  )
}
