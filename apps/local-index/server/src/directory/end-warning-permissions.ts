import { permission } from '@mens-centraal/platform/access/permission'

/** The house itself: warn that a covenant, designation or category ends soon. */
export const warnOfEnd = permission<unknown>()({
  name: 'ending-right:warn',
  roles: ['system'],
  purposes: ['managing who takes part'],
  legalBasis: 'Jeugdwet art. 7.1.1.2, 7.1.3.3',
  activity: 'local-index/management',
  conditions: [],
})
