import { permission } from '@mens-centraal/platform/access/permission'

const matchingKin = {
  roles: ['system'],
  purposes: ['aligning help'] as const,
  legalBasis: 'Jeugdwet art. 7.1.3.1',
  activity: 'local-index/matches',
  conditions: [],
}

/** The house itself: ask the register by what a youth with a signal belongs together with others. */
export const learnKin = permission<unknown>()({ ...matchingKin, name: 'kin:learn' })
/** The house itself: find who has a signal on a youth of the same family, or at the same address. */
export const findKinMatch = permission<unknown>()({ ...matchingKin, name: 'kin:find-match' })
