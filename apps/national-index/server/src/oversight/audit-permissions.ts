import { permission } from '@mens-centraal/platform/access/permission'
import { ofOperator } from '../members/member-permissions.ts'

export const seeLog = permission<object>()({ name: 'log:see', ...ofOperator, conditions: [] })
