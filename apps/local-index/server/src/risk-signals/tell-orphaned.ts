import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import { orphanedBecause, worksHere } from '../directory/position.ts'
import { colleaguesOf, readColleagues } from '../directory/position-facts.ts'
import type { SignalsOrphaned } from './hand-over.ts'
import { organisationOf } from './hand-over-facts.ts'
import { tellOrphaned } from './hand-over-permissions.ts'

/**
 * Tells the coordinators of an organisation that the signals of a colleague are orphaned, when they are; else nothing happens. Without a coordinator
 * it is left for the one to come. Two programs at once: the second finds that it was told, with `conflict-try-again`.
 */
export const tellCoordinators = async (door: LocalDoor, positionId: string): Promise<Result<null, Refusal>> => {
  const [[row] = []] = await ask(door, [organisationOf(positionId)])
  const [people] = await ask(door, [colleaguesOf(row?.['organisation_id'] ?? null)])
  const today = dayOf(door.now)
  const colleagues = readColleagues(people)
  const colleague = colleagues.find((someone) => someone.positionId === positionId)
  const coordinators = colleagues.filter(
    ({ standing, employed }) => standing.roles.includes('coordinator') && worksHere(employed, today),
  )
  if (colleague === undefined || coordinators.length === 0 || orphanedBecause(colleague, today) === null) return ok(null)
  const grant = permit(tellOrphaned, door, {})
  const event: SignalsOrphaned = { type: 'signals-orphaned', positionId, coordinators, at: door.now }
  const under = new Map(((row?.['municipalities'] ?? []) as string[]).map((id) => [id, []]))
  const decision = decide(grant, () => ok({ events: [event], subjects: [], under, answer: () => null }))
  return commit(door, grant, decision)
}
