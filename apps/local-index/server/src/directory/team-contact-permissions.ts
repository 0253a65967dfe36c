import { permission } from '@mens-centraal/platform/access/permission'

const reaching = {
  purposes: ['aligning help'] as const,
  legalBasis: 'Jeugdwet art. 7.1.4.3',
  activity: 'local-index/contact-details',
  conditions: [],
}
const everybody = {
  ...reaching,
  roles: ['reporter', 'coordinator', 'follow-up-officer', 'functional-manager', 'privacy-officer', 'decider'],
}
const coordinators = { ...reaching, legalBasis: 'Jeugdwet art. 7.1.3.3', roles: ['coordinator'] }

/** See how the own team is reached. */
export const seeTeamContact = permission<unknown>()({ ...coordinators, name: 'team-contact:see' })
/** Say how the own team is reached. */
export const setTeamContact = permission<unknown>()({ ...coordinators, name: 'team-contact:set' })
/** See what others read of oneself. */
export const seeOwnContact = permission<unknown>()({ ...everybody, name: 'own-contact:see' })
/** Correct the own number and days of presence. */
export const setOwnContact = permission<unknown>()({ ...everybody, name: 'own-contact:set' })
