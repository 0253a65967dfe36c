import { permission } from '@mens-centraal/platform/access/permission'

/** A system reads that there is something for an account that was linked in it; never on whom. */
export const readEvents = permission<unknown>()({
  name: 'connection-event:list',
  roles: ['source-system'],
  purposes: ['aligning help'],
  legalBasis: 'Jeugdwet art. 7.1.3.1',
  activity: 'local-index/coupling',
  conditions: [],
})
