import type { Who } from '../directory/session.tsx'

type Role = Who['roles'][number]

/** A role beside those of professionals who work with youths. */
export type Office = Exclude<Role, 'reporter' | 'involvement-recorder'>

const withTasks: readonly Office[] = ['coordinator', 'follow-up-officer', 'privacy-officer', 'functional-manager', 'decider']

/** The offices that Vandaag speaks of. Who is a reporter too has a list of things to do: there an office without tasks has nothing to add. */
export const officesToday = (roles: readonly Role[]): readonly Office[] =>
  roles
    .filter((role) => role !== 'reporter' && role !== 'involvement-recorder')
    .filter((office) => withTasks.includes(office) || !roles.includes('reporter'))
