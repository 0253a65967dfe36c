import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from './actor.ts'
import { addRefusal, type CovenantAdded, type WishedPeriod } from './covenant.ts'
import { type Managed, managedFacts } from './managed-facts.ts'
import {
  isIndependent,
  type OrganisationAdded,
  type OrganisationChanged,
  type OrganisationWish,
  organisationWishRefusal,
} from './organisation.ts'
import { addOrganisation, changeOrganisation } from './organisation-permissions.ts'
import { expectOrganisationVersion } from './organisation-store.ts'
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
  return ok({ events: [added, covenant], subjects: [], answer: () => ({ id: organisationId }) })
}

const decideChange = (
  { facts }: Grant<Managed & Categories, 'organisation:change'>,
  { version, ...wish }: OrganisationWish & { readonly version: number },
) => {
  const { organisation, designated } = facts
  if (organisation === null) return refuse({ code: 'not-available' })
  if (organisation.version !== version) return refuse({ code: 'changed-meanwhile' })
  // an independent professional needs no designation: whoever works at an organisation must not become one by its category
  if (isIndependent(wish.category) !== isIndependent(organisation.category))
    return refuse({ code: 'invalid-request', field: 'category' })
  const refusal = organisationWishRefusal(wish, [...designated, organisation.category])
  if (refusal !== null) return refuse(refusal)
  const event: OrganisationChanged = { ...wish, type: 'organisation-changed', organisationId: organisation.id }
  return ok({ events: [event], subjects: [], expect: [expectOrganisationVersion(organisation.id, version)], answer: () => null })
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

/** Changes what is kept of an organisation; the directory file leaves it alone from then on. Refused as `organisationWishRefusal` says, or with `changed-meanwhile`. */
export const amendOrganisation = async (
  door: LocalDoor,
  id: string,
  wish: OrganisationWish & { readonly version: number },
): Promise<Result<null, Refusal>> => {
  const facts = { ...(await managedFacts(door, id)), designated: await categoriesToday(door) }
  const grant = permit(changeOrganisation, door, facts)
  const decision = decide(grant, (granted) => decideChange(granted, wish))
  return commit(door, grant, decision)
}
