import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { UnderCovenants } from '@mens-centraal/platform/audit/record'
import type { LocalDoor } from './actor.ts'
import {
  type CategoryChangeDecided,
  type CategoryChangeProposed,
  categoryRefusal,
  changedOf,
  type FilledInCategoryWish,
  readCategoryWish,
} from './category-change.ts'
import { type CategoryFacts, categoryFacts } from './category-change-facts.ts'
import { agreersOf, decideRefusal, mustAgree, proposeRefusal } from './organisation-change.ts'
import { decideCategoryChange, proposeCategoryChange } from './organisation-permissions.ts'

/** The log of each municipality of this index tells what was done to the list that they share. */
const logsOf = ({ municipalities }: CategoryFacts): UnderCovenants => new Map(municipalities.map((id) => [id, []]))

const decidePropose = (
  { facts }: Grant<CategoryFacts, 'organisation-category:propose-change'>,
  { publication, ...filled }: FilledInCategoryWish,
  door: LocalDoor,
) => {
  const { category, managers, proposals } = facts
  if (category === null) return refuse({ code: 'not-available', field: 'category' })
  const wish = readCategoryWish({ ...filled, publication }, door.now)
  if (!wish.ok) return wish
  const municipalityId = door.actor.municipalityId ?? ''
  const needed = mustAgree(facts.municipalities, municipalityId)
  const told = agreersOf(managers, needed, door.actor.professionalId)
  const fields = changedOf(category, wish.value)
  const refusal = categoryRefusal(category, wish.value, publication) ?? proposeRefusal(fields, proposals, needed, told, door.now)
  if (refusal !== null) return refuse(refusal)
  const event: CategoryChangeProposed = {
    ...{ ...wish.value, type: 'category-change-proposed', changeId: door.draw.id(), category: category.code, municipalityId },
    publication: fields.includes('designated') ? publication : null,
    ...{ changedBy: door.actor.positionId ?? '', told, at: door.now },
    lapsed: proposals.filter(({ open }) => open).map(({ id }) => id),
  }
  const things = [{ kind: 'organisation-category', id: category.code, fields }]
  return ok({ events: [event], subjects: [], things, under: logsOf(facts), answer: () => null })
}

const decideDecision = (
  { facts }: Grant<CategoryFacts, 'organisation-category:decide-change'>,
  id: string,
  decision: 'confirm' | 'refuse',
  door: LocalDoor,
) => {
  const proposal = facts.proposals.find((one) => one.id === id)
  if (proposal === undefined) return refuse({ code: 'not-available' })
  const needed = mustAgree(facts.municipalities, proposal.municipalityId)
  const refusal = decideRefusal(proposal, needed, decision, door.actor, door.now)
  if (refusal !== null) return refuse(refusal)
  const event: CategoryChangeDecided = {
    ...{ type: 'category-change-decided', changeId: id, outcome: decision === 'confirm' ? 'confirmed' : 'refused' },
    ...{ decidedBy: door.actor.positionId ?? '', at: door.now },
  }
  const things = [{ kind: 'organisation-category', id: proposal.category }]
  return ok({ events: [event], subjects: [], things, under: logsOf(facts), answer: () => null })
}

/**
 * Proposes what a category is from a day on; nothing changes until all other municipalities agreed, or a second manager where there is none other. Refused as
 * `readCategoryWish`, `categoryRefusal` and `proposeRefusal` say.
 */
export const proposeCategory = async (
  door: LocalDoor,
  { category, ...filled }: FilledInCategoryWish & { readonly category: string },
): Promise<Result<null, Refusal>> => {
  const grant = permit(proposeCategoryChange, door, await categoryFacts(door, category))
  return commit(
    door,
    grant,
    decide(grant, (granted) => decidePropose(granted, filled, door)),
  )
}

/** Agrees to a proposal for the own municipality, or refuses it, or takes back one's own. Refused as `decideRefusal` says. */
export const decideOnCategory = async (
  door: LocalDoor,
  id: string,
  decision: 'confirm' | 'refuse',
): Promise<Result<null, Refusal>> => {
  const grant = permit(decideCategoryChange, door, await categoryFacts(door, id))
  return commit(
    door,
    grant,
    decide(grant, (granted) => decideDecision(granted, id, decision, door)),
  )
}
