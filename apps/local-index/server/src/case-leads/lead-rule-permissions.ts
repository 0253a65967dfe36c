import { permission } from '@mens-centraal/platform/access/permission'
import { type ChoiceFacts, isOfOwnMunicipality } from '../directory/setting-permissions.ts'

const managing = {
  roles: ['functional-manager'],
  purposes: ['managing who takes part'] as const,
  legalBasis: 'Jeugdwet art. 7.1.3.2',
  activity: 'local-index/management',
  conditions: [isOfOwnMunicipality],
}

/** See the own municipality's rules for who takes the lead, and which kinds of organisation may. */
export const listLeadRules = permission<ChoiceFacts>()({ ...managing, name: 'lead-rule:list' })
/** Choose rules for the own municipality, from a day on. */
export const chooseLeadRules = permission<ChoiceFacts>()({ ...managing, name: 'lead-rule:choose' })
/** Take back rules that have not begun. */
export const takeBackLeadRules = permission<ChoiceFacts>()({ ...managing, name: 'lead-rule:take-back' })
/** Try rules out on past matches of the own municipality: rounded counts, of nobody. */
export const tryLeadRules = permission<ChoiceFacts>()({ ...managing, name: 'lead-rule:try' })
