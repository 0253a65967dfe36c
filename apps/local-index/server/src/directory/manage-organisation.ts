import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from './actor.ts'
import { addRefusal, type CovenantAdded, type WishedPeriod } from './covenant.ts'
import { type OrganisationAdded, type OrganisationWish, organisationWishRefusal } from './organisation.ts'
import { addOrganisation } from './organisation-permissions.ts'
import { categoriesToday } from './professional-facts.ts'

type Categories = { readonly designated: readonly string[] }

const decideAdd = (
  { facts }: Grant<Categories, 'organisation:add'>,
  { from, until, ...wish }: OrganisationWish & WishedPeriod,
  door: LocalDoor,
) => {
  const refusal = organisationWishRefusal(wish, facts.designated) ?? addRefusal([], { from, until }, dayOf(door.now))
  if (refusal !== null) return refuse(refusal)
  const organisationId = door.draw.id()
  const added: OrganisationAdded = { ...wish, type: 'organisation-added', organisationId }
  const covenant: CovenantAdded = {
    ...{ type: 'covenant-added', covenantId: door.draw.id(), organisationId },
    municipalityId: door.actor.municipalityId ?? '',
    from: from as CalendarDay,
    until: until as CalendarDay | null,
  }
  const things = [{ kind: 'organisation', id: organisationId }]
  return ok({ events: [added, covenant], subjects: [], things, answer: () => ({ id: organisationId }) })
}

/**
 * Adds an organisation, with its first covenant with the own municipality: without one nobody takes part. Refused as `organisationWishRefusal` and
 * `addRefusal` say.
 * @returns its id
 */
export const recordOrganisation = async (
  door: LocalDoor,
  wish: OrganisationWish & WishedPeriod,
): Promise<Result<{ id: string }, Refusal>> => {
  const facts = { designated: await categoriesToday(door) }
  const grant = permit(addOrganisation, door, facts)
  const decision = decide(grant, (granted) => decideAdd(granted, wish, door))
  return commit(door, grant, decision)
}
