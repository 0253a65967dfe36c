import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { type RawBuilder, sql } from 'kysely'
import type { Thing } from '../audit/record.ts'
import type { Door } from './door.ts'
import { type Permission, type Right, refusalOf, whereOf } from './permission.ts'

declare const granted: unique symbol

/** Proof that this very act was permitted on these very facts. Only `permit` makes one, and it is spent once, on a write or a read. */
export type Grant<Facts = unknown, Name extends string = string> = {
  readonly permission: Right<Name>
  readonly purpose: string
  readonly facts: Facts
  /** Filter on stored things that a view must put in its query: the conditions that `permitToSee` left to it. */
  readonly where: RawBuilder<boolean>
  readonly [granted]: true
}

/** Facts may name the person that an act is about, by the log's pseudonym, the things that it is about, the municipality under whose covenant it is done, and the position for whose holder the actor stands in. */
export type About = {
  readonly subject?: Buffer | null
  readonly covenantMunicipalityId?: string | null
  readonly things?: readonly Thing[]
  readonly forPositionId?: string | null
}

/** What facts say of the person, the things, the covenant and whom the actor stands in for, if they do. */
export const aboutOf = (facts: unknown): About => {
  const { subject = null, covenantMunicipalityId = null, things = [], forPositionId = null } = facts as About
  return { subject, covenantMunicipalityId, things, forPositionId }
}

/** A refusal with the permission that was asked for, so that it can be recorded. */
export type Denied = About & { readonly permission: Right; readonly refusal: Refusal }

const issued = new WeakSet<object>()

const grantOf = <Facts, Name extends string>(
  wanted: Right<Name>,
  facts: Facts,
  where: RawBuilder<boolean>,
): Grant<Facts, Name> => {
  const grant = { permission: wanted, purpose: wanted.purposes[0], facts, where } as unknown as Grant<Facts, Name>
  issued.add(grant)
  return grant
}

/**
 * Asks whether the actor may do this on these facts, now.
 * @returns a grant of exactly this permission, or the refusal with its reason
 */
export const permit = <Needs, Facts extends Needs, Name extends string>(
  wanted: Permission<Needs, Name>,
  door: Door,
  facts: Facts,
): Result<Grant<Facts, Name>, Denied> => {
  const refusal = refusalOf(wanted, { actor: door.actor, facts, now: door.now })
  if (refusal !== null) return refuse({ permission: wanted, refusal, ...aboutOf(facts) })
  return ok(grantOf(wanted, facts, sql<boolean>`true`))
}

/**
 * Asks whether the actor may look at things of this kind at all. Which of them is left to the query: the `where` face of each condition goes
 * along in the grant, so that get, list, search and count show the same things.
 */
export const permitToSee = <Needs, Name extends string>(
  wanted: Permission<Needs, Name>,
  door: Door,
): Result<Grant<unknown, Name>, Denied> => {
  const before = { ...wanted, conditions: wanted.conditions.filter(({ where }) => where === undefined) }
  const refusal = refusalOf(before, { actor: door.actor, facts: {} as Needs, now: door.now })
  if (refusal !== null) return refuse({ permission: wanted, refusal })
  return ok(grantOf(wanted, {}, whereOf(wanted, door.actor, door.now)))
}

/** Takes a grant for its one use. Throws when it was never given or already used: that is a bug. */
export const spend = (grant: { readonly permission: Right }): void => {
  if (!issued.delete(grant)) throw new Error(`no unspent grant for ${grant.permission.name}`)
}

/** Decides only what was permitted; a refusal stays what it is. */
export const decide = <Facts, Name extends string, T>(
  permitted: Result<Grant<Facts, Name>, Denied>,
  decision: (grant: Grant<Facts, Name>) => Result<T, Refusal>,
): Result<T, Refusal> => (permitted.ok ? decision(permitted.value) : refuse(permitted.refusal.refusal))
