import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { UnderCovenants } from '@mens-centraal/platform/audit/record'
import type { LocalDoor } from './actor.ts'
import { isIndependent, organisationWishRefusal } from './organisation.ts'
import {
  agreersOf,
  changedFields,
  decideRefusal,
  mustAgree,
  type OrganisationChangeDecided,
  type OrganisationChanged,
  type OrganisationChangeProposed,
  type PlainFacts,
  proposeRefusal,
  type WeightyFacts,
} from './organisation-change.ts'
import { type ChangeFacts, changeFacts } from './organisation-change-facts.ts'
import { changeOrganisation, decideOrganisationChange, proposeOrganisationChange } from './organisation-permissions.ts'
import { expectOrganisationVersion } from './organisation-store.ts'
import { categoriesToday } from './professional-facts.ts'

type Versioned = { readonly version: number }

/** The log of each municipality that has a covenant with the organisation tells what was done to it. */
const logsOf = ({ covenantsWith }: ChangeFacts, door: LocalDoor): UnderCovenants =>
  new Map([door.actor.municipalityId, ...covenantsWith].map((id) => [id, []]))

const changeBy = (door: LocalDoor, organisationId: string, fields: readonly string[]) => ({
  ...{ changeId: door.draw.id(), organisationId, fields, at: door.now },
  municipalityId: door.actor.municipalityId ?? '',
  changedBy: door.actor.positionId ?? '',
})

/** What the log tells of a change: which organisation, and which fields. */
const thingOf = (id: string, fields: readonly string[]) => [{ kind: 'organisation', id, fields }]

const seenLast = ({ organisation, kept }: ChangeFacts, version: number) => {
  if (organisation === null || kept === null) return refuse({ code: 'not-available' })
  return organisation.version === version ? ok({ organisation, kept }) : refuse({ code: 'changed-meanwhile' })
}

const decideChange = (
  { facts }: Grant<ChangeFacts, 'organisation:change'>,
  { version, ...wish }: PlainFacts & Versioned,
  door: LocalDoor,
) => {
  const seen = seenLast(facts, version)
  if (!seen.ok) return seen
  const { organisation, kept } = seen.value
  const refusal = organisationWishRefusal({ ...kept, ...wish }, [kept.category])
  if (refusal !== null) return refuse(refusal)
  const { name, displayName, place, generalPhone } = kept
  const fields = changedFields<PlainFacts>({ name, displayName, place, generalPhone }, wish)
  if (fields.length === 0) return refuse({ code: 'organisation-unchanged' })
  const told = facts.managers.filter(({ municipalityId }) => municipalityId !== door.actor.municipalityId)
  const event: OrganisationChanged = { ...wish, ...changeBy(door, organisation.id, fields), type: 'organisation-changed', told }
  const expect = [expectOrganisationVersion(organisation.id, version)]
  const [things, under] = [thingOf(organisation.id, fields), logsOf(facts, door)]
  return ok({ events: [event], subjects: [], things, under, expect, answer: () => null })
}

const decidePropose = (
  { facts }: Grant<ChangeFacts & { designated: readonly string[] }, 'organisation:propose-change'>,
  { version, ...wish }: WeightyFacts & Versioned,
  door: LocalDoor,
) => {
  const seen = seenLast(facts, version)
  if (!seen.ok) return seen
  const { organisation, kept } = seen.value
  // an independent professional needs no designation: whoever works at an organisation must not become one by its category
  if (isIndependent(wish.category) !== isIndependent(kept.category)) return refuse({ code: 'invalid-request', field: 'category' })
  const { category, mayUseBsn, emailDomains } = kept
  const fields = changedFields<WeightyFacts>({ category, mayUseBsn, emailDomains }, wish)
  const needed = mustAgree(facts.covenantsWith, door.actor.municipalityId ?? '')
  const told = agreersOf(facts.managers, needed, door.actor.professionalId)
  const refusal =
    organisationWishRefusal({ ...kept, ...wish }, [...facts.designated, category]) ??
    proposeRefusal(fields, facts.proposals, needed, told, door.now)
  if (refusal !== null) return refuse(refusal)
  const event: OrganisationChangeProposed = {
    ...{ ...wish, ...changeBy(door, organisation.id, fields), type: 'organisation-change-proposed', told },
    lapsed: facts.proposals.filter(({ open }) => open).map(({ id }) => id),
  }
  const expect = [expectOrganisationVersion(organisation.id, version)]
  const [things, under] = [thingOf(organisation.id, fields), logsOf(facts, door)]
  return ok({ events: [event], subjects: [], things, under, expect, answer: () => null })
}

const decideDecision = (
  { facts }: Grant<ChangeFacts, 'organisation:decide-change'>,
  id: string,
  decision: 'confirm' | 'refuse',
  door: LocalDoor,
) => {
  const { organisation, covenantsWith } = facts
  const proposal = facts.proposals.find((one) => one.id === id)
  if (organisation === null || proposal === undefined) return refuse({ code: 'not-available' })
  const refusal = decideRefusal(proposal, mustAgree(covenantsWith, proposal.municipalityId), decision, door.actor, door.now)
  if (refusal !== null) return refuse(refusal)
  const outcome = decision === 'confirm' ? 'confirmed' : 'refused'
  const decidedBy = door.actor.positionId ?? ''
  const event: OrganisationChangeDecided = { type: 'organisation-change-decided', changeId: id, outcome, decidedBy, at: door.now }
  const expect = [expectOrganisationVersion(organisation.id, organisation.version)]
  const [things, under] = [thingOf(organisation.id, proposal.fields), logsOf(facts, door)]
  return ok({ events: [event], subjects: [], things, under, expect, answer: () => null })
}

/**
 * Changes name, place and number of an organisation; the directory file leaves it alone from then on, and the managers of other municipalities that have a covenant with it are
 * told. Refused as `organisationWishRefusal` says, with `organisation-unchanged` or `changed-meanwhile`.
 */
export const amendOrganisation = async (
  door: LocalDoor,
  id: string,
  wish: PlainFacts & Versioned,
): Promise<Result<null, Refusal>> => {
  const grant = permit(changeOrganisation, door, await changeFacts(door, id))
  return commit(
    door,
    grant,
    decide(grant, (granted) => decideChange(granted, wish, door)),
  )
}

/** Proposes to change category, BSN right or mail domains; nothing changes until others agreed. Refused as `organisationWishRefusal` and `proposeRefusal` say, or with `changed-meanwhile`. */
export const proposeChange = async (
  door: LocalDoor,
  id: string,
  wish: WeightyFacts & Versioned,
): Promise<Result<null, Refusal>> => {
  const facts = { ...(await changeFacts(door, id)), designated: await categoriesToday(door) }
  const grant = permit(proposeOrganisationChange, door, facts)
  return commit(
    door,
    grant,
    decide(grant, (granted) => decidePropose(granted, wish, door)),
  )
}

/** Agrees to a proposal for the own municipality, or refuses it, or takes back one's own. Refused as `decideRefusal` says. */
export const decideOnChange = async (
  door: LocalDoor,
  id: string,
  wanted: 'confirm' | 'refuse',
): Promise<Result<null, Refusal>> => {
  const grant = permit(decideOrganisationChange, door, await changeFacts(door, id))
  return commit(
    door,
    grant,
    decide(grant, (granted) => decideDecision(granted, id, wanted, door)),
  )
}
