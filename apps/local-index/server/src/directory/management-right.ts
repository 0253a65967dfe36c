import { day, type Instant, plusMs } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'

/** A right that two managers give together: a role with which one sees over others' acts, or decides who may. */
export type ManagementRole = 'functional-manager' | 'privacy-officer' | 'follow-up-officer' | 'decider'

/** A proposal is open for so long (milliseconds). */
const openForMs = 14 * day

/** When a proposal that is made now is open no longer. */
export const expiryOf = (now: Instant): Instant => plusMs(now, openForMs)

/** Somebody who works for the municipality today, and what they may. */
export type Officer = { readonly positionId: string; readonly professionalId: string; readonly roles: readonly string[] }

/** What is proposed: to give a right to somebody, or to take it. */
export type RightWish = { readonly kind: 'grant' | 'take'; readonly role: ManagementRole; readonly positionId: string }

/** A proposal as it stands; `proposer` is a professional, null once that person's job is no longer known. */
export type Proposal = RightWish & {
  readonly id: string
  readonly proposer: string | null
  readonly expiresAt: Instant
  readonly outcome: 'confirmed' | 'refused' | 'expired' | null
}

/** True while a proposal can be decided. */
export const isOpen = ({ outcome, expiresAt }: Pick<Proposal, 'outcome' | 'expiresAt'>, now: Instant): boolean =>
  outcome === null && expiresAt > now

const isLastManager = (officers: readonly Officer[], { kind, role, positionId }: RightWish): boolean =>
  kind === 'take' &&
  role === 'functional-manager' &&
  !officers.some((one) => one.positionId !== positionId && one.roles.includes('functional-manager'))

/**
 * Whether a right may be proposed to be given or taken.
 * @param officers who works for the own municipality today
 * @returns `not-available` for somebody else, `right-unchanged`, `already-proposed`, `last-manager` when nobody would be left to manage; null when it may
 */
export const proposalRefusal = (
  officers: readonly Officer[],
  proposals: readonly Proposal[],
  wish: RightWish,
  now: Instant,
): Refusal | null => {
  const subject = officers.find(({ positionId }) => positionId === wish.positionId)
  if (subject === undefined) return { code: 'not-available' }
  if (subject.roles.includes(wish.role) === (wish.kind === 'grant')) return { code: 'right-unchanged' }
  const same = ({ positionId, role }: Proposal) => positionId === wish.positionId && role === wish.role
  if (proposals.some((proposal) => same(proposal) && isOpen(proposal, now))) return { code: 'already-proposed' }
  return isLastManager(officers, wish) ? { code: 'last-manager' } : null
}

/**
 * Whether somebody may confirm or refuse a proposal. Who proposed it may only take it back; whose right it is about may not decide at all.
 * @param professionalId who decides
 * @returns `proposal-closed` when it was decided, `proposal-expired` after 14 days, `own-proposal`, `not-available` when that person left, `right-unchanged`,
 * `last-manager`; null when it may
 */
export const decisionRefusal = (
  officers: readonly Officer[],
  proposal: Proposal,
  decision: 'confirm' | 'refuse',
  professionalId: string | null,
  now: Instant,
): Refusal | null => {
  if (proposal.outcome !== null) return { code: 'proposal-closed' }
  if (!isOpen(proposal, now)) return { code: 'proposal-expired' }
  const subject = officers.find(({ positionId }) => positionId === proposal.positionId)
  if (subject?.professionalId === professionalId) return { code: 'own-proposal' }
  if (decision === 'refuse') return null
  if (proposal.proposer === null || proposal.proposer === professionalId) return { code: 'own-proposal' }
  if (subject === undefined) return { code: 'not-available' }
  if (subject.roles.includes(proposal.role) === (proposal.kind === 'grant')) return { code: 'right-unchanged' }
  return isLastManager(officers, proposal) ? { code: 'last-manager' } : null
}

/** Who may confirm a proposal: each manager who neither makes it nor is whom it is about. */
export const confirmersOf = (officers: readonly Officer[], { positionId }: RightWish, proposer: string | null) => {
  const subject = officers.find((one) => one.positionId === positionId)?.professionalId
  return officers
    .filter(({ roles, professionalId: id }) => roles.includes('functional-manager') && id !== proposer && id !== subject)
    .map((one) => ({ positionId: one.positionId, professionalId: one.professionalId }))
}

/** A manager proposed to give or take a right. `lapsed` are earlier proposals of the same that nobody decided in time. */
export type RightProposed = RightWish & {
  readonly type: 'right-proposed'
  readonly proposalId: string
  readonly municipalityId: string
  readonly proposedBy: string
  readonly lapsed: readonly string[]
  /** Who may confirm it: the other managers. */
  readonly confirmers: readonly { readonly positionId: string; readonly professionalId: string }[]
  readonly at: Instant
}
/** Another manager confirmed it, so that the right is given or taken; or it was refused or taken back. */
export type RightDecided = {
  readonly type: 'right-decided'
  readonly proposalId: string
  readonly outcome: 'confirmed' | 'refused'
  readonly decidedBy: string
  readonly at: Instant
}
