import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from './actor.ts'
import { addRefusal, type CovenantAdded, type CovenantEndMoved, moveRefusal, type WishedPeriod } from './covenant.ts'
import { type Managed, managedFacts } from './managed-facts.ts'
import { addCovenant, moveCovenantEnd } from './organisation-permissions.ts'
import { expectOrganisationVersion } from './organisation-store.ts'

const decideAdd = ({ facts }: Grant<Managed, 'covenant:add'>, organisationId: string, wish: WishedPeriod, door: LocalDoor) => {
  const { organisation, covenants } = facts
  if (organisation?.id !== organisationId) return refuse({ code: 'not-available' })
  const refusal = addRefusal(covenants, wish, dayOf(door.now))
  if (refusal !== null) return refuse(refusal)
  const event: CovenantAdded = {
    type: 'covenant-added',
    covenantId: door.draw.id(),
    organisationId,
    municipalityId: door.actor.municipalityId ?? '',
    from: wish.from as CalendarDay,
    until: wish.until as CalendarDay | null,
  }
  const expect = [expectOrganisationVersion(organisation.id, organisation.version)]
  const things = [{ kind: 'covenant', id: event.covenantId, fields: ['from', 'until'] }]
  return ok({ events: [event], subjects: [], things, expect, answer: () => null })
}

const decideMove = ({ facts }: Grant<Managed, 'covenant:move-end'>, id: string, until: string | null, door: LocalDoor) => {
  const { organisation, covenants } = facts
  const moved = covenants.find((covenant) => covenant.id === id)
  if (organisation === null || moved === undefined) return refuse({ code: 'not-available' })
  const refusal = moveRefusal(covenants, moved, until, dayOf(door.now))
  if (refusal !== null) return refuse(refusal)
  const event: CovenantEndMoved = { type: 'covenant-end-moved', covenantId: id, until: until as CalendarDay | null }
  const expect = [expectOrganisationVersion(organisation.id, organisation.version)]
  const things = [{ kind: 'covenant', id, fields: ['until'] }]
  return ok({ events: [event], subjects: [], things, expect, answer: () => null })
}

/** Records an agreement of an organisation with the own municipality. Refused as `addRefusal` says. */
export const recordCovenant = async (
  door: LocalDoor,
  organisationId: string,
  wish: WishedPeriod,
): Promise<Result<null, Refusal>> => {
  const facts = await managedFacts(door, organisationId)
  const grant = permit(addCovenant, door, facts)
  const decision = decide(grant, (granted) => decideAdd(granted, organisationId, wish, door))
  return commit(door, grant, decision)
}

/** Ends an agreement earlier or later, or leaves it without an end, with the next request of whom it concerns. Refused as `moveRefusal` says. */
export const endCovenantOn = async (
  door: LocalDoor,
  covenantId: string,
  until: string | null,
): Promise<Result<null, Refusal>> => {
  const facts = await managedFacts(door, covenantId)
  const grant = permit(moveCovenantEnd, door, facts)
  const decision = decide(grant, (granted) => decideMove(granted, covenantId, until, door))
  return commit(door, grant, decision)
}
