import { condition, permission } from '@mens-centraal/platform/access/permission'
import { sql } from 'kysely'

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
/** Whose session a browser holds: one that runs, one that has ended, or none. `everywhere`: all sessions of that person are meant. */
export type Leaving = { readonly leaving: { readonly session: 'running' | 'ended' | 'none'; readonly everywhere: boolean } }

/** An ended session may be left once more. It no longer says whose it is, so it does not reach the others of that person. */
const holdsSession = condition<Leaving>({
  name: 'holds a session; for all others of that person, one that runs',
  holds: ({ facts: { leaving } }) => {
    if (leaving.session === 'none') return { code: 'not-logged-in' }
    return leaving.session === 'ended' && leaving.everywhere ? { code: 'session-ended' } : null
  },
})

/** Log out, here or everywhere. Whatever the role, and without any: who came in can leave. */
export const closeSession = permission<Leaving>()({
  ...login,
  name: 'session:close',
  roles: ['anyone'],
  conditions: [holdsSession],
})

/** Whose session it is; null when there is none. In queries its position is called `p`. */
export type SessionFacts = { readonly session: { readonly professionalId: string; readonly positionId: string } | null }

const isOwnSession = condition<SessionFacts>({
  name: 'session of the asker',
  holds: ({ actor, facts: { session } }) =>
    session !== null && session.professionalId === actor.professionalId ? null : { code: 'not-available' },
  where: (actor) => sql<boolean>`p.professional_id = ${actor.professionalId}`,
})

const ofOneself = {
  ...login,
  roles: [
    'reporter',
    'involvement-recorder',
    'coordinator',
    'follow-up-officer',
    'functional-manager',
    'privacy-officer',
    'decider',
  ],
  conditions: [isOwnSession],
}

/** See on which devices one is logged in now (ASVS 5.0 V7.5.2). */
export const seeOwnSessions = permission<SessionFacts>()({ ...ofOneself, name: 'session:list' })
/** End one of the own sessions. */
export const endOwnSession = permission<SessionFacts>()({ ...ofOneself, name: 'session:end' })
