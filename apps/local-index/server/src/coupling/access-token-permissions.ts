import { condition, permission } from '@mens-centraal/platform/access/permission'

/** What the conditions look at of a system at the door: whether it proved who it is, and whether its municipality allows systems. */
export type ConnectionFacts = { readonly client: { readonly proven: boolean; readonly allowed: boolean } }

/** The system proved itself by a registered key that is not revoked, and the holder of the token by a key of its own. */
export const isProven = condition<ConnectionFacts>({
  name: 'system proved who it is',
  holds: ({ facts }) => (facts.client.proven ? null : { code: 'client-not-proven' }),
})

/** The municipality that registered the system has systems switched on. */
export const isAllowed = condition<ConnectionFacts>({
  name: 'municipality allows source systems',
  holds: ({ facts }) => (facts.client.allowed ? null : { code: 'source-systems-not-allowed' }),
})

/** Let a system in for five minutes. What it may do then follows from who acts. */
export const openConnection = permission<ConnectionFacts>()({
  name: 'access-token:issue',
  roles: ['anyone'],
  purposes: ['letting systems in'],
  legalBasis: 'AVG art. 6(1)(e), 32',
  activity: 'local-index/coupling',
  conditions: [isProven, isAllowed],
})
