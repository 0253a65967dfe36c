import { permission } from '@mens-centraal/platform/access/permission'
import { type AsMember, notCutOff, ofMembers } from '../members/member-permissions.ts'

const asMember = { ...ofMembers, conditions: [notCutOff] } as const

export const register = permission<AsMember>()({ name: 'registration:register', ...asMember })
export const changeRegistration = permission<AsMember>()({ name: 'registration:change', ...asMember })
export const seeStanding = permission<AsMember>()({ name: 'registration:see-standing', ...asMember })
