import { permission } from '@mens-centraal/platform/access/permission'

/** The house itself: destroy what is past its term, table by table (retention.ts). Signals and involvements have permissions of their own. */
export const destroyPastTerm = permission<unknown>()({
  name: 'table:destroy-past-term',
  roles: ['system'],
  purposes: ['keeping the index running'],
  legalBasis: 'AVG art. 5(1)(e)',
  activity: 'local-index/retention',
  conditions: [],
})
