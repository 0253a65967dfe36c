import { condition, permission } from '@mens-centraal/platform/access/permission'
import { sql } from 'kysely'

/** What the conditions look at of a notice; null when there is none. In queries its table is called `n`. */
export type NoticeFacts = { readonly notice: { readonly positionId: string } | null }

/** The notice is for the asker, in the job in which they are logged in. */
export const isForMe = condition<NoticeFacts>({
  name: 'notice is for the asker',
  holds: ({ actor, facts }) =>
    facts.notice !== null && facts.notice.positionId === actor.positionId ? null : { code: 'not-available' },
  where: (actor) => sql<boolean>`n.position_id = ${actor.positionId}`,
})

const everybody = [
  'reporter',
  'involvement-recorder',
  'coordinator',
  'follow-up-officer',
  'functional-manager',
  'privacy-officer',
  'decider',
]
const noticing = { purposes: ['aligning help'] as const, legalBasis: 'Jeugdwet art. 7.1.3.1', activity: 'local-index/notices' }

/** Mark a notice as read. */
export const readNotice = permission<NoticeFacts>()({ ...noticing, name: 'notice:read', roles: everybody, conditions: [isForMe] })
/** The house itself: mail "there is something, log in", without personal data of a youth. */
export const mailNotice = permission<unknown>()({ ...noticing, name: 'notice:mail', roles: ['system'], conditions: [] })

/** The house itself: tell those who watch over a match that there is one. */
export const tellOfMatch = permission<unknown>()({
  ...noticing,
  name: 'notice:tell-of-match',
  roles: ['system'],
  legalBasis: 'Jeugdwet art. 7.1.3.1, 7.1.3.2',
  conditions: [],
})

const mailing = {
  roles: ['system'],
  purposes: ['logging in'] as const,
  legalBasis: 'AVG art. 32',
  activity: 'local-index/accounts',
}

/** The house itself: mail somebody the way to open their account. */
export const mailInvitation = permission<unknown>()({ ...mailing, name: 'invitation:mail', conditions: [] })
/** The house itself: take in that a mail came back, and note at whom mail does not arrive. */
export const takeMailReport = permission<unknown>()({ ...mailing, name: 'mail-report:take', conditions: [] })
/** The house itself: mail somebody that a browser that was not known logged in with their account. */
export const mailNewDevice = permission<unknown>()({ ...mailing, name: 'new-device:mail', conditions: [] })
