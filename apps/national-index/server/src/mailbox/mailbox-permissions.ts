import { permission } from '@mens-centraal/platform/access/permission'
import { type AsMember, notCutOff, ofMembers, ofProgram } from '../members/member-permissions.ts'

const asMember = { ...ofMembers, conditions: [notCutOff] } as const

export const readMailbox = permission<AsMember>()({ name: 'mailbox:read', ...asMember })
export const acknowledgeMail = permission<AsMember>()({ name: 'mailbox:acknowledge', ...asMember })
export const sendCard = permission<AsMember>()({ name: 'card:send', ...asMember })
export const sortMail = permission<object>()({ name: 'mailbox:sort', ...ofProgram, conditions: [] })
