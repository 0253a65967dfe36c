import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from './actor.ts'
import { type Colleague, worksHere } from './position.ts'
import { colleaguesOf, readColleagues } from './position-facts.ts'
import { endedOn, type StandIn, type StandInLapsed, standsInOn } from './stand-in.ts'
import { organisationOfStandIn, readStandIns, standInsOf } from './stand-in-facts.ts'
import { lapseStandIn } from './stand-in-permissions.ts'
import { expectStandIns } from './stand-in-store.ts'

/** Whether a stand-in has begun, is not over, and does not count for all that: somebody left, or may not act on signals any more. */
const hasLapsed = (found: StandIn, absent: Colleague, standIn: Colleague, today: LocalDoor['now']): boolean => {
  const { employed: standInEmployed, standing } = standIn
  const { employed: absentEmployed, standing: absentStanding } = absent
  return !standsInOn({ period: found, absentEmployed, absentStanding, standInEmployed, standing }, dayOf(today))
}

/**
 * Ends a running stand-in that counts no more, and tells the organisation's coordinators and who is away, so that they name another; else nothing happens. It counted for nobody since the day itself.
 * Two programs at once: the second finds that it is over, with `conflict-try-again`.
 */
export const lapseColleague = async (door: LocalDoor, id: string): Promise<Result<null, Refusal>> => {
  const [[row] = []] = await ask(door, [organisationOfStandIn(id)])
  const organisationId = (row?.['organisation_id'] ?? null) as string | null
  const today = dayOf(door.now)
  const [people, stored] = await ask(door, [colleaguesOf(organisationId), standInsOf(organisationId, today)])
  const colleagues = readColleagues(people)
  const { seen, standIns } = readStandIns(stored)
  const found = standIns.find((one) => one.id === id && one.from <= today)
  const absent = colleagues.find(({ positionId }) => positionId === found?.absentId)
  const standIn = colleagues.find(({ positionId }) => positionId === found?.standInId)
  if (!found || !absent || !standIn || !hasLapsed(found, absent, standIn, door.now)) return ok(null)
  const told = colleagues.filter(
    (one) => worksHere(one.employed, today) && (one === absent || one.standing.roles.includes('coordinator')),
  )
  const grant = permit(lapseStandIn, door, {})
  const event: StandInLapsed = { type: 'stand-in-lapsed', id, until: endedOn(found, today), told, at: door.now }
  const expect = [expectStandIns(organisationId, seen)]
  const decision = decide(grant, () => ok({ events: [event], subjects: [], expect, answer: () => null }))
  return commit(door, grant, decision)
}
