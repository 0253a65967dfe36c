import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from './actor.ts'
import { moveRefusal, type WishedPeriod } from './covenant.ts'
import { type DesignationEndMoved, type DesignationGranted, designationRefusal } from './designation.ts'
import { inEveryLog, type Managed, managedFacts } from './managed-facts.ts'
import { grantDesignation, moveDesignationEnd } from './organisation-permissions.ts'
import { expectOrganisationVersion } from './organisation-store.ts'

const decideGrant = (
  { facts: { organisation, job } }: Grant<Managed, 'designation:grant'>,
  positionId: string,
  wish: WishedPeriod,
  door: LocalDoor,
) => {
  if (organisation === null || job?.id !== positionId) return refuse({ code: 'not-available' })
  const refusal = designationRefusal(job, job.designations, wish, dayOf(door.now))
  if (refusal !== null) return refuse(refusal)
  const event: DesignationGranted = {
    type: 'designation-granted',
    designationId: door.draw.id(),
    positionId,
    from: wish.from as CalendarDay,
    until: wish.until as CalendarDay | null,
  }
  const expect = [expectOrganisationVersion(organisation.id, organisation.version)]
  const things = [{ kind: 'designation', id: event.designationId, fields: ['from', 'until'] }]
  return ok({ events: [event], subjects: [], things, under: inEveryLog(organisation, door), expect, answer: () => null })
}

const decideMove = (
  { facts: { organisation, job } }: Grant<Managed, 'designation:move-end'>,
  id: string,
  until: string | null,
  door: LocalDoor,
) => {
  const moved = job?.designations.find((designation) => designation.id === id)
  if (organisation === null || job === null || moved === undefined) return refuse({ code: 'not-available' })
  const refusal = moveRefusal(job.designations, moved, until, dayOf(door.now))
  if (refusal !== null) return refuse(refusal)
  const event: DesignationEndMoved = { type: 'designation-end-moved', designationId: id, until: until as CalendarDay | null }
  const expect = [expectOrganisationVersion(organisation.id, organisation.version)]
  const things = [{ kind: 'designation', id, fields: ['until'] }]
  return ok({ events: [event], subjects: [], things, under: inEveryLog(organisation, door), expect, answer: () => null })
}

/** Records that an organisation designated one of its people. Refused as `designationRefusal` says. */
export const designate = async (door: LocalDoor, positionId: string, wish: WishedPeriod): Promise<Result<null, Refusal>> => {
  const facts = await managedFacts(door, positionId)
  const grant = permit(grantDesignation, door, facts)
  const decision = decide(grant, (granted) => decideGrant(granted, positionId, wish, door))
  return commit(door, grant, decision)
}

/** Ends a designation earlier or later, or leaves it without an end, with the next request of whom it concerns. Refused as `moveRefusal` says. */
export const endDesignationOn = async (door: LocalDoor, id: string, until: string | null): Promise<Result<null, Refusal>> => {
  const facts = await managedFacts(door, id)
  const grant = permit(moveDesignationEnd, door, facts)
  const decision = decide(grant, (granted) => decideMove(granted, id, until, door))
  return commit(door, grant, decision)
}
