import { permission } from '@mens-centraal/platform/access/permission'
import { ofProgram } from '../members/member-permissions.ts'

export const findMatches = permission<object>()({ name: 'match:find', ...ofProgram, conditions: [] })
