import { day, type Instant, plusMs } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import type { OrganisationWish } from './organisation.ts'

/** What a manager changes at once: others see it, and nothing hangs on it. */
export type PlainFacts = Pick<OrganisationWish, 'name' | 'displayName' | 'place' | 'generalPhone'>
/** What others rely on: whether an organisation may signal and lead, whether it uses the BSN, and whose mail address is its own. */
export type WeightyFacts = Pick<OrganisationWish, 'category' | 'mayUseBsn' | 'emailDomains'>
type Field = keyof OrganisationWish

const openForMs = 14 * day

/** When a proposal that is made now is open no longer. */
export const openUntil = (now: Instant): Instant => plusMs(now, openForMs)

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The names of what a wish changes. */
export const changedFields = <Facts extends object>(kept: Facts, wish: Facts): (keyof Facts & Field)[] =>
  (Object.keys(wish) as (keyof Facts & Field)[]).filter((field) => !same(kept[field], wish[field]))

/** A functional manager at work today, and for which municipality. */
export type ManagingOfficer = { readonly positionId: string; readonly professionalId: string; readonly municipalityId: string }

/** A proposal to change what weighs. `proposer`: a professional, null once that person is forgotten. */
export type ChangeProposal = {
  readonly id: string
  readonly municipalityId: string
  readonly proposer: string | null
  readonly fields: readonly string[]
  readonly agreed: readonly string[]
  readonly expiresAt: Instant
  readonly open: boolean
}

/** Which municipalities must agree: all others that have a covenant with the organisation today; where there is none other, a second manager of the same. */
export const mustAgree = (covenantsWith: readonly string[], proposerOf: string): string[] => {
  const others = [...new Set(covenantsWith)].filter((id) => id !== proposerOf)
  return others.length > 0 ? others : [proposerOf]
}

/** Who may agree to a proposal: the managers of the municipalities that must, save who proposes it. */
export const agreersOf = (
  managers: readonly ManagingOfficer[],
  needed: readonly string[],
  proposer: string | null,
): ManagingOfficer[] =>
  managers.filter(({ municipalityId, professionalId }) => needed.includes(municipalityId) && professionalId !== proposer)

/**
 * Whether a change of what weighs may be proposed.
 * @param fields what would change
 * @param agreers as `agreersOf` says
 * @returns `organisation-unchanged`, `already-proposed`, `second-person-missing` when a municipality that must agree has nobody who can; null when it may
 */
export const proposeRefusal = (
  fields: readonly string[],
  proposals: readonly ChangeProposal[],
  needed: readonly string[],
  agreers: readonly ManagingOfficer[],
  now: Instant,
): Refusal | null => {
  if (fields.length === 0) return { code: 'organisation-unchanged' }
  if (proposals.some(({ open, expiresAt }) => open && expiresAt > now)) return { code: 'already-proposed' }
  const able = needed.every((id) => agreers.some(({ municipalityId }) => municipalityId === id))
  return able ? null : { code: 'second-person-missing' }
}

/** Who decides about a proposal: a professional, for a municipality. */
export type Decider = { readonly professionalId: string | null; readonly municipalityId: string | null }

/**
 * Whether somebody may agree to a proposal, or close it: refuse it, or take one's own back.
 * @param needed as `mustAgree` says, today
 * @returns `proposal-closed`, `proposal-expired`; to agree also `own-proposal`, `not-available` for a municipality that need not, `already-done`; null when they may
 */
export const decideRefusal = (
  proposal: ChangeProposal,
  needed: readonly string[],
  decision: 'confirm' | 'refuse',
  { professionalId, municipalityId }: Decider,
  now: Instant,
): Refusal | null => {
  if (!proposal.open) return { code: 'proposal-closed' }
  if (proposal.expiresAt <= now) return { code: 'proposal-expired' }
  if (decision === 'refuse') return null
  if (proposal.proposer === null || proposal.proposer === professionalId) return { code: 'own-proposal' }
  if (municipalityId === null || !needed.includes(municipalityId)) return { code: 'not-available' }
  return proposal.agreed.includes(municipalityId) ? { code: 'already-done' } : null
}

type Told = { readonly positionId: string; readonly professionalId: string }
type Change = {
  readonly changeId: string
  readonly organisationId: string
  readonly municipalityId: string
  readonly changedBy: string
  readonly fields: readonly string[]
  readonly at: Instant
}

/** A manager changed plain facts of an organisation. `told`: the managers of the other municipalities. */
export type OrganisationChanged = PlainFacts & Change & { readonly type: 'organisation-changed'; readonly told: readonly Told[] }
/** A manager proposed to change what weighs. `lapsed`: earlier proposals that nobody decided in time; `told`: who may agree. */
export type OrganisationChangeProposed = WeightyFacts &
  Change & {
    readonly type: 'organisation-change-proposed'
    readonly lapsed: readonly string[]
    readonly told: readonly Told[]
  }
/** A manager agreed for their municipality, so that it changes once all did; or it was refused or taken back. */
export type OrganisationChangeDecided = {
  readonly type: 'organisation-change-decided'
  readonly changeId: string
  readonly outcome: 'confirmed' | 'refused'
  readonly decidedBy: string
  readonly at: Instant
}
