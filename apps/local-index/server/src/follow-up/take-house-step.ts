import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import { readWatchers, type Watchers, watchersOf } from '../directory/organisation-facts.ts'
import { type DueStep, dueSteps, type FollowUpStepTaken, waitingFor } from './follow-up.ts'
import { followUpForHouse, followUpsDue, readFollowUps, type StoredFollowUp } from './follow-up-facts.ts'
import { keepFollowUp } from './follow-up-permissions.ts'
import type { HouseStep } from './follow-up-step.ts'
import { expectMatchVersion } from './follow-up-store.ts'

/** Where no organisation has a coordinator, the officer is told at once. */
const stepFor = (step: HouseStep, { coordinators }: Watchers): HouseStep =>
  step === 'coordinators-told' && coordinators.length === 0 ? 'officer-told' : step

const toldBy = (
  kind: HouseStep,
  followUp: StoredFollowUp,
  { pairs }: DueStep,
  { coordinators, officers }: Watchers,
): FollowUpStepTaken['told'] => {
  if (kind === 'coordinators-told') return coordinators
  if (kind === 'officer-told') return officers
  return waitingFor(followUp, pairs).map(({ positionId, professionalId }) => ({ positionId, professionalId }))
}

const stepTaken = (door: LocalDoor, followUp: StoredFollowUp, due: DueStep, watchers: Watchers): FollowUpStepTaken => {
  const kind = stepFor(due.kind, watchers)
  return {
    type: 'follow-up-step-taken',
    stepId: door.draw.id(),
    matchId: followUp.id,
    number: followUp.number,
    round: due.round,
    kind,
    participantId: null,
    forPositionId: null,
    positionId: null,
    about: null,
    reason: null,
    at: door.now,
    told: toldBy(kind, followUp, due, watchers),
  }
}

/** The steps of a day: who has to hear the same of two rounds hears it once. */
const stepsTaken = async (door: LocalDoor, followUp: StoredFollowUp, due: readonly DueStep[]): Promise<FollowUpStepTaken[]> => {
  const organisations = due.map(({ pairs }) => waitingFor(followUp, pairs).map(({ organisationId }) => organisationId))
  const today = dayOf(door.now)
  const people = await ask(
    door,
    organisations.map((those) => watchersOf(those, followUp.municipalityId, today)),
  )
  const steps = due.map((step, i) => stepTaken(door, followUp, step, readWatchers(people[i])))
  return steps.map((step, i) => {
    const before = steps.slice(0, i).filter(({ kind }) => kind === step.kind)
    const heard = new Set(before.flatMap(({ told }) => told.map(({ positionId }) => positionId)))
    return { ...step, told: step.told.filter(({ positionId }) => !heard.has(positionId)) }
  })
}

/** Takes the steps of the house that one follow-up asks for today, if any. Two workers at once: one of them takes them. */
const takeHouseStep = async (door: LocalDoor, id: string): Promise<Result<null, Refusal>> => {
  const [rows] = await ask(door, [followUpForHouse(id)])
  const [followUp] = readFollowUps(rows)
  const due = followUp === undefined ? [] : dueSteps(followUp, dayOf(door.now))
  if (followUp === undefined || due.length === 0) return ok(null)
  const events = await stepsTaken(door, followUp, due)
  const grant = permit(keepFollowUp, door, {
    subject: followUp.subjects[0] ?? null,
    covenantMunicipalityId: followUp.municipalityId,
  })
  const decision = decide(grant, () =>
    ok({
      events,
      subjects: followUp.subjects,
      expect: [expectMatchVersion(followUp.id, followUp.version)],
      answer: () => null,
    }),
  )
  return commit(door, grant, decision)
}

/**
 * Reminds and escalates where a day asks for it. Follows from the dates alone, so that it may run at any time, late, and in two workers at once.
 * @param openDoor a door of its own for each step, so that each has a trace and a record
 * @param failed is told of a follow-up that could not be looked at; the others go on, and the next round tries it again
 */
export const takeHouseSteps = async (openDoor: () => LocalDoor, failed: (error: unknown) => void): Promise<void> => {
  const door = openDoor()
  const [rows] = await ask(door, [followUpsDue(dayOf(door.now))])
  for (const { id } of (rows ?? []) as unknown as { id: string }[]) await takeHouseStep(openDoor(), id).catch(failed)
}
