import { condition, permission } from '@mens-centraal/platform/access/permission'
import type { Member } from './member.ts'

const nationalIndex = {
  purposes: ['match-without-list'],
  legalBasis: 'Jeugdwet art. 7.1.2.1',
  activity: 'national-index',
} as const

/** Facts on whoever asks as a member. */
export type AsMember = { readonly member: Pick<Member, 'cutOffAt'> | null }

/** Cutting off works with the next request: the member is asked from the database each time. */
export const notCutOff = condition<AsMember>({
  name: 'the member is not cut off',
  holds: ({ facts: { member } }) => {
    if (member === null) return { code: 'member-unknown' }
    return member.cutOffAt === null ? null : { code: 'member-cut-off' }
  },
})

/** The start of each permission of members, of the operator, and of the house's own program. */
export const ofMembers = { ...nationalIndex, roles: ['member'] } as const
export const ofOperator = { ...nationalIndex, roles: ['operator'] } as const
export const ofProgram = { ...nationalIndex, roles: ['system'] } as const

export const admitMember = permission<object>()({ name: 'member:admit', ...ofOperator, conditions: [] })
export const cutOffMember = permission<object>()({ name: 'member:cut-off', ...ofOperator, conditions: [] })
export const listMembers = permission<object>()({ name: 'member:list', ...ofOperator, conditions: [] })
export const seeCards = permission<AsMember>()({ name: 'member:see-cards', ...ofMembers, conditions: [notCutOff] })
