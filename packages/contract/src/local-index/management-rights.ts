import { Type } from 'typebox'
import { At, closed, Id, oneOf, ProfessionalFunction, Role, Text } from '../vocabulary.ts'

const ManagementRole = oneOf(['functional-manager', 'privacy-officer', 'follow-up-officer', 'decider'] as const)
const Kind = oneOf(['grant', 'take'] as const)
const NameOrNull = Type.Union([Text(220), Type.Null()])

export const RightList = closed({
  /** Who works for the own municipality now. */
  people: Type.Array(closed({ id: Id, name: Text(220), function: ProfessionalFunction, roles: Type.Array(Role) })),
  /** The latest first. `outcome` is null while it can be decided. */
  proposals: Type.Array(
    closed({
      id: Id,
      kind: Kind,
      role: ManagementRole,
      person: Text(220),
      proposedBy: NameOrNull,
      proposedAt: At,
      expiresAt: At,
      outcome: Type.Union([oneOf(['confirmed', 'refused', 'expired'] as const), Type.Null()]),
      decidedBy: NameOrNull,
      decidedAt: Type.Union([At, Type.Null()]),
      /** True for who neither proposed it nor is whom it is about. */
      mayConfirm: Type.Boolean(),
      mayRefuse: Type.Boolean(),
    }),
  ),
})

export const ProposalBody = closed({ kind: Kind, role: ManagementRole, positionId: Id })
export const DecisionBody = closed({ decision: oneOf(['confirm', 'refuse'] as const) })
