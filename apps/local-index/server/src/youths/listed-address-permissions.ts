import { permission } from '@mens-centraal/platform/access/permission'
import { type ChoiceFacts, isOfOwnMunicipality } from '../directory/setting-permissions.ts'

const managing = {
  roles: ['functional-manager'],
  purposes: ['managing who takes part'] as const,
  legalBasis: 'Jeugdwet art. 7.1.3.2',
  activity: 'local-index/management',
  conditions: [isOfOwnMunicipality],
}

/** See the addresses of institutions and shelters that the own municipality listed, and who did so. */
export const listListedAddresses = permission<ChoiceFacts>()({ ...managing, name: 'listed-address:list' })
/** Put an address on that list. */
export const addListedAddress = permission<ChoiceFacts>()({ ...managing, name: 'listed-address:add' })
/** Let an address leave that list. */
export const moveListedEnd = permission<ChoiceFacts>()({ ...managing, name: 'listed-address:move-end' })
