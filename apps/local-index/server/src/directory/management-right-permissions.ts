import { condition, permission } from '@mens-centraal/platform/access/permission'
import { sql } from 'kysely'

/** What the conditions look at: for which municipality a right is proposed; null when there is no such proposal. In queries its table is called `r`. */
export type ProposalFacts = { readonly proposal: { readonly municipalityId: string | null } | null }

/** The right is one to manage the own municipality's index. */
export const isProposedHere = condition<ProposalFacts>({
  name: 'right to manage for the own municipality',
  holds: ({ actor, facts }) =>
    actor.municipalityId !== null && facts.proposal?.municipalityId === actor.municipalityId ? null : { code: 'not-available' },
  where: (actor) => sql<boolean>`(r.municipality_id = ${actor.municipalityId})`,
})

const fourEyes = {
  roles: ['functional-manager'],
  purposes: ['managing who takes part'] as const,
  legalBasis: 'AVG art. 32; Jeugdwet art. 7.1.3.2',
  activity: 'local-index/management',
  conditions: [isProposedHere],
}

/** See who has which right to manage, and what is proposed. */
export const listRights = permission<ProposalFacts>()({ ...fourEyes, name: 'management-right:list' })
/** Propose to give or take a right to manage. */
export const proposeRight = permission<ProposalFacts>()({ ...fourEyes, name: 'management-right:propose' })
/** Confirm or refuse a colleague's proposal. */
export const decideRight = permission<ProposalFacts>()({ ...fourEyes, name: 'management-right:decide' })
