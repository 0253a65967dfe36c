import { permission } from '@mens-centraal/platform/access/permission'

const closing = {
  roles: ['coordinator'],
  purposes: ['aligning help'] as const,
  legalBasis: 'Jeugdwet art. 7.1.3.3',
  activity: 'local-index/closings',
  conditions: [],
}

/** See when the own organisation is closed. */
export const seeClosing = permission<unknown>()({ ...closing, name: 'closing:see' })
/** Say when the own organisation is closed, and whom to call then. */
export const setClosing = permission<unknown>()({ ...closing, name: 'closing:set' })
