import { permission } from '@mens-centraal/platform/access/permission'
import { ofOperator } from '../members/member-permissions.ts'

export const openEpoch = permission<object>()({ name: 'epoch:open', ...ofOperator, conditions: [] })
export const listEpochs = permission<object>()({ name: 'epoch:list', ...ofOperator, conditions: [] })
