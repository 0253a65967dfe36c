import { permission } from '@mens-centraal/platform/access/permission'

/** Figures about nobody: small numbers left out. Open to anyone, without a certificate. */
export const seeFigures = permission<object>()({
  name: 'figures:see',
  purposes: ['insight in figures'],
  legalBasis: 'Wet open overheid art. 3.1',
  activity: 'national-index',
  roles: ['anyone'],
  conditions: [],
})
