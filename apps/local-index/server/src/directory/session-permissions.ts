import { permission } from '@mens-centraal/platform/access/permission'

const login = {
  purposes: ['logging in'] as const,
  legalBasis: 'AVG art. 6(1)(e), Jeugdwet art. 7.1.1.2',
  activity: 'local-index/login',
  conditions: [],
}

/** See who is logged in. Anyone: the answer may be "nobody". */
export const seeSession = permission<unknown>()({ ...login, name: 'session:see', roles: ['anyone'] })
/** Choose the organisation to log in at. */
export const listLoginOptions = permission<unknown>()({ ...login, name: 'login-option:list', roles: ['anyone'] })
/** Log in. What may be done then follows from the directory. */
export const openSession = permission<unknown>()({ ...login, name: 'session:open', roles: ['anyone'] })
/** Log out, here or everywhere. */
export const closeSession = permission<unknown>()({
  ...login,
  name: 'session:close',
  roles: ['reporter', 'coordinator', 'follow-up-officer', 'functional-manager', 'privacy-officer'],
})
