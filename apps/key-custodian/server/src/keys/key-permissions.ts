import { permission } from '@mens-centraal/platform/access/permission'
import { type AsMember, notCutOff, ofMembers, ofOperator } from '../members/member-permissions.ts'

export const listKeys = permission<AsMember>()({ name: 'key:list', ...ofMembers, conditions: [notCutOff] })
export const makeKey = permission<object>()({ name: 'key:make', ...ofOperator, conditions: [] })
export const repairShare = permission<object>()({ name: 'share:repair', ...ofOperator, conditions: [] })
