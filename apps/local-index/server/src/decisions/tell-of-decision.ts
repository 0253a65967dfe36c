import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import { type DecisionTold, dueTelling, type Telling } from './decision.ts'
import { decidersOf, decisionForHouse, decisionsToTell, readDeciders, readDecision } from './decision-facts.ts'
import { tellOfDecision } from './decision-permissions.ts'

type People = ReturnType<typeof readDeciders>

/** Each person once, also who decides and manages. */
const toldOf = (telling: Telling, { deciders, managers }: People): DecisionTold['people'] => {
  if (telling === 'waits') return deciders
  if (telling === 'without-decider') return managers
  return [...new Map([...deciders, ...managers].map((person) => [person.positionId, person])).values()]
}

/** Nobody is told of a decision on a signal of their own: another decides on it. */
const withoutReporters = ({ deciders, managers }: People, reporters: readonly string[]): People => {
  const others = ({ professionalId }: { readonly professionalId: string }) => !reporters.includes(professionalId)
  return { deciders: deciders.filter(others), managers: managers.filter(others) }
}

/** Tells those who must know today that one decision waits, if anybody must. Done twice it tells nobody anew. */
export const tellOfWaiting = async (door: LocalDoor, id: string): Promise<Result<null, Refusal>> => {
  const [rows] = await ask(door, [decisionForHouse(id)])
  const decision = readDecision(rows)
  if (decision === null) return ok(null)
  const [found] = await ask(door, [decidersOf(decision.municipalityId, dayOf(door.now))])
  const people = withoutReporters(readDeciders(found), decision.reporters)
  const telling = dueTelling(decision, people.deciders.length, dayOf(door.now))
  if (telling === null) return ok(null)
  const event: DecisionTold = { type: 'decision-told', decisionId: id, telling, people: toldOf(telling, people), at: door.now }
  const grant = permit(tellOfDecision, door, {
    subject: decision.subjects[0] ?? null,
    covenantMunicipalityId: decision.municipalityId,
  })
  return commit(
    door,
    grant,
    decide(grant, () => ok({ events: [event], subjects: decision.subjects, answer: () => null })),
  )
}

/**
 * Tells of every decision what a day asks for. Follows from the dates alone, so that it may run at any time, and late.
 * @param openDoor a door of its own for each, so that each has a trace and a record
 * @param failed is told of a decision that could not be looked at; the others go on, and the next round tries it again
 */
export const tellOfAllWaiting = async (openDoor: () => LocalDoor, failed: (error: unknown) => void): Promise<void> => {
  const door = openDoor()
  const [rows = []] = await ask(door, [decisionsToTell(dayOf(door.now))])
  for (const { id } of rows as unknown as { id: string }[]) await tellOfWaiting(openDoor(), id).catch(failed)
}
