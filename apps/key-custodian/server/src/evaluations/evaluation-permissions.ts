import { permission } from '@mens-centraal/platform/access/permission'
import { type AsMember, notCutOff, ofMembers, ofOperator } from '../members/member-permissions.ts'

export const makeEvaluation = permission<AsMember>()({ name: 'evaluation:make', ...ofMembers, conditions: [notCutOff] })
export const giveAllowance = permission<object>()({ name: 'allowance:give', ...ofOperator, conditions: [] })
