import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import { readWatchers, type Watchers, watchersOf } from '../directory/organisation-facts.ts'
import { dueStep, type FollowUpStepTaken, type HouseStep, waitingFor } from './follow-up.ts'
import { followUpForHouse, followUpsDue, readFollowUps, type StoredFollowUp } from './follow-up-facts.ts'
import { keepFollowUp } from './follow-up-permissions.ts'
import { expectMatchVersion } from './follow-up-store.ts'

/** Where no organisation has a coordinator, the officer is told at once. */
const stepFor = (step: HouseStep, { coordinators }: Watchers): HouseStep =>
  step === 'coordinators-told' && coordinators.length === 0 ? 'officer-told' : step

const toldBy = (step: HouseStep, followUp: StoredFollowUp, { coordinators, officers }: Watchers): FollowUpStepTaken['told'] => {
  if (step === 'coordinators-told') return coordinators
  if (step === 'officer-told') return officers
  return waitingFor(followUp).map(({ positionId, professionalId }) => ({ positionId, professionalId }))
}

const stepTaken = (door: LocalDoor, followUp: StoredFollowUp, step: HouseStep, watchers: Watchers): FollowUpStepTaken => {
  const kind = stepFor(step, watchers)
  return {
    type: 'follow-up-step-taken',
    stepId: door.draw.id(),
    matchId: followUp.id,
    number: followUp.number,
    round: followUp.round,
    kind,
    participantId: null,
    forPositionId: null,
    positionId: null,
    reason: null,
    at: door.now,
    told: toldBy(kind, followUp, watchers),
  }
}

/** Takes the step of the house that one follow-up asks for today, if any. Two workers at once: one of them takes it. */
const takeHouseStep = async (door: LocalDoor, id: string): Promise<Result<null, Refusal>> => {
  const [rows] = await ask(door, [followUpForHouse(id)])
  const [followUp] = readFollowUps(rows)
  const step = followUp === undefined ? null : dueStep(followUp, dayOf(door.now))
  if (followUp === undefined || step === null) return ok(null)
  const organisations = waitingFor(followUp).map(({ organisationId }) => organisationId)
  const [people] = await ask(door, [watchersOf(organisations, followUp.municipalityId, dayOf(door.now))])
  const event = stepTaken(door, followUp, step, readWatchers(people))
  const grant = permit(keepFollowUp, door, {
    subject: followUp.subjects[0] ?? null,
    covenantMunicipalityId: followUp.municipalityId,
  })
  const decision = decide(grant, () =>
    ok({
      events: [event],
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
