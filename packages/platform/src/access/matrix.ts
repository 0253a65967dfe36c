import type { Instant } from '@mens-centraal/kernel/instant'
import { type Actor, type Permission, refusalOf } from './permission.ts'

/** A named set of facts, for people who read the matrix. */
export type MatrixSituation = { readonly name: string; readonly facts: object }

export type MatrixInput = {
  readonly permissions: readonly Permission<never>[]
  readonly roles: readonly string[]
  readonly situations: readonly MatrixSituation[]
  readonly now: Instant
  readonly actor: Pick<Actor, 'positionId' | 'municipalityId' | 'covenantMunicipalityId'>
}

/**
 * Role × purpose × situation × permission as plain text, one block a permission: who may, for what, and in which situation the answer is no. Situations in
 * which nothing changes are left out. Made by asking the real conditions.
 */
export const matrixOf = ({ permissions, roles, situations, now, actor }: MatrixInput): string => {
  const answer = (permission: Permission<never>, role: string, facts: object): string => {
    const asker = { ...actor, professionalId: 'asker', organisationId: 'asker', roles: [role] }
    return refusalOf(permission, { actor: asker, facts: facts as never, now })?.code ?? 'yes'
  }
  const block = (permission: Permission<never>): string => {
    const [first, ...rest] = situations
    const holders = roles.filter((role) => answer(permission, role, first?.facts ?? {}) === 'yes')
    const others = roles.filter((role) => !holders.includes(role))
    const holder = holders[0] ?? ''
    const noes = rest
      .map(({ name, facts }) => ({ name, says: answer(permission, holder, facts) }))
      .filter(({ says }) => says !== 'yes')
    return [
      permission.name,
      `  who        ${holders.join(', ')}`,
      `  not        ${others.join(', ') || '–'}`,
      `  purpose    ${permission.purposes.join(', ')}`,
      `  basis      ${permission.legalBasis}`,
      `  activity   ${permission.activity}`,
      ...permission.conditions.map(
        ({ name, where }) => `  only if    ${name}${where === undefined ? '' : ' (also a filter on what is shown)'}`,
      ),
      ...noes.map(({ name, says }) => `  no when    ${name.padEnd(34)} ${says}`),
    ].join('\n')
  }
  return `${permissions.map(block).join('\n\n')}\n`
}
