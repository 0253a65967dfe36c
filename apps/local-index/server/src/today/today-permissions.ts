import { permission } from '@mens-centraal/platform/access/permission'

/** See what there is to do now. What each list shows follows from the conditions of its own room. */
export const seeToday = permission<unknown>()({
  name: 'today:see',
  roles: [
    'reporter',
    'involvement-recorder',
    'coordinator',
    'follow-up-officer',
    'functional-manager',
    'privacy-officer',
    'decider',
  ],
  purposes: ['aligning help'],
  legalBasis: 'Jeugdwet art. 7.1.3.1',
  activity: 'local-index/matches',
  conditions: [],
})
