import { condition, permission } from '@mens-centraal/platform/access/permission'
import { sql } from 'kysely'

const linking = {
  purposes: ['letting systems in'] as const,
  legalBasis: 'AVG art. 6(1)(e), 32',
  activity: 'local-index/coupling',
}

/** What the conditions look at of a link; null when there is none. In queries its table is called `l`. */
export type LinkFacts = { readonly link: { readonly positionId: string } | null }

/** The link is of the job in which the asker is logged in. */
export const isOwnLink = condition<LinkFacts>({
  name: 'own link',
  holds: ({ actor, facts }) =>
    facts.link !== null && facts.link.positionId === actor.positionId ? null : { code: 'not-available' },
  where: (actor) => sql<boolean>`l.position_id = ${actor.positionId}`,
})

/** The system is of the asker's own organisation, and runs. */
export const isOwnSystem = condition<{ readonly system: { readonly allowed: boolean } | null }>({
  name: 'running system of the own organisation, allowed by its municipality',
  holds: ({ facts }) => {
    if (facts.system === null) return { code: 'not-available' }
    return facts.system.allowed ? null : { code: 'source-systems-not-allowed' }
  },
})

/** The person, or the account, has no link in this system yet. */
export const isNotLinked = condition<{ readonly linked: boolean }>({
  name: 'not linked yet',
  holds: ({ facts }) => (facts.linked ? { code: 'already-linked' } : null),
})

/** See which systems one can link, and which one did. */
export const seeLinks = permission<LinkFacts>()({
  ...linking,
  name: 'account-link:list',
  roles: ['reporter', 'involvement-recorder'],
  conditions: [isOwnLink],
})
/** Ask for a code, in one's own login. */
export const askCode = permission<{ readonly system: { readonly allowed: boolean } | null; readonly linked: boolean }>()({
  ...linking,
  name: 'account-link:ask-code',
  roles: ['reporter', 'involvement-recorder'],
  conditions: [isOwnSystem, isNotLinked],
})
/** A system hands in the code that a person typed there. */
export const completeLink = permission<unknown>()({
  ...linking,
  name: 'account-link:complete',
  roles: ['source-system'],
  conditions: [],
})
/** Unlink: from the next request on the system may not speak for this person. */
export const endLink = permission<LinkFacts>()({
  ...linking,
  name: 'account-link:end',
  roles: ['reporter', 'involvement-recorder'],
  conditions: [isOwnLink],
})
