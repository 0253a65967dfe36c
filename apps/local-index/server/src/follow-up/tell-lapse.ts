import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import { readWatchers, watchersOf } from '../directory/organisation-facts.ts'
import { lapsedOn } from '../directory/position.ts'
import { type FollowUpStepTaken, type LapsedPlace, lapsesToTell } from './follow-up.ts'
import { followUpForHouse, readFollowUps, type StoredFollowUp } from './follow-up-facts.ts'
import { keepFollowUp } from './follow-up-permissions.ts'
import { expectMatchVersion } from './follow-up-store.ts'
import { followUpsWithLapse } from './lapse-facts.ts'

const toldOf = (
  door: LocalDoor,
  followUp: StoredFollowUp,
  place: LapsedPlace,
  told: FollowUpStepTaken['told'],
): FollowUpStepTaken => ({
  type: 'follow-up-step-taken',
  stepId: door.draw.id(),
  matchId: followUp.id,
  number: followUp.number,
  round: followUp.round,
  kind: 'reporter-lapsed',
  participantId: place.participantId,
  forPositionId: place.positionId,
  positionId: null,
  about: null,
  reason: null,
  at: door.now,
  told,
})

/** Tells the officers of one match whoever in it may not signal any more, if they do not know yet. Two workers at once: one of them tells. */
const tellLapse = async (door: LocalDoor, id: string): Promise<Result<null, Refusal>> => {
  const today = dayOf(door.now)
  const [rows] = await ask(door, [followUpForHouse(id)])
  const [followUp] = readFollowUps(rows)
  if (followUp === undefined) return ok(null)
  const places = followUp.places.map((place) => ({ ...place, lapsedOn: place.standing && lapsedOn(place.standing, today) }))
  const lapsed = lapsesToTell({ ...followUp, places })
  if (lapsed.length === 0) return ok(null)
  const [people] = await ask(door, [watchersOf([], followUp.municipalityId, today)])
  const { officers } = readWatchers(people)
  const grant = permit(keepFollowUp, door, {
    subject: followUp.subjects[0] ?? null,
    covenantMunicipalityId: followUp.municipalityId,
  })
  const decision = decide(grant, () =>
    ok({
      events: lapsed.map((place) => toldOf(door, followUp, place, officers)),
      subjects: followUp.subjects,
      expect: [expectMatchVersion(followUp.id, followUp.version)],
      answer: () => null,
    }),
  )
  return commit(door, grant, decision)
}

/**
 * Gives the open matches of who may not signal any more to the follow-up officer, once for each lapse: a covenant, category or designation that ended. Follows from
 * the dates alone, so that it may run late and more than once.
 * @param openDoor a door of its own for each match, so that each has a trace and a record
 * @param failed is told of a match that could not be looked at; the next round tries it again
 */
export const tellLapses = async (openDoor: () => LocalDoor, failed: (error: unknown) => void): Promise<void> => {
  const door = openDoor()
  const [rows] = await ask(door, [followUpsWithLapse(dayOf(door.now))])
  for (const { id } of (rows ?? []) as unknown as { id: string }[]) await tellLapse(openDoor(), id).catch(failed)
}
