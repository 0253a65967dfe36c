import type { Instant } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { type RawBuilder, sql } from 'kysely'

/** Who stands at the door, as the directory knows them at this moment. Houses add their own facts. */
export type Actor = {
  /** The position (a person's job at an organisation), or null for somebody unknown or a program. */
  readonly positionId: string | null
  readonly professionalId: string | null
  readonly organisationId: string | null
  /** The municipality that the organisation is; null for all other organisations. */
  readonly municipalityId: string | null
  /** The municipality under whose covenant the actor works, where an act does not say it itself; null when there is none. */
  readonly covenantMunicipalityId: string | null
  readonly roles: readonly string[]
}

/** What a condition may look at: the asker, the thing, and the moment. */
export type Situation<Facts> = { readonly actor: Actor; readonly facts: Facts; readonly now: Instant }

/**
 * One named thing that must hold, with up to two faces that say the same: `holds` on facts, and `where` as a filter on stored things, so
 * that get, list, search, count and notice follow from one rule. A condition without `where` is not about stored things.
 */
export type Condition<Facts> = {
  readonly name: string
  /** The refusal when it does not hold; null when it does. */
  readonly holds: (situation: Situation<Facts>) => Refusal | null
  readonly where?: (actor: Actor, now: Instant) => RawBuilder<boolean>
}

/** A right by name, without its conditions: what the log needs. */
export type Right<Name extends string = string> = {
  /** `noun:verb` */
  readonly name: Name
  /** Roles that may have it; `anyone` is also somebody who is not logged in, `system` the house's own programs. */
  readonly roles: readonly string[]
  /** For what it may be used; the first is taken unless the caller says otherwise. */
  readonly purposes: readonly [string, ...string[]]
  /** Article of law that it rests on. */
  readonly legalBasis: string
  /** Id of the processing activity in the public register (Logboek Dataverwerkingen). */
  readonly activity: string
}

/** A right as a value. Everything that happens in a house happens under exactly one of these. */
export type Permission<Facts, Name extends string = string> = Right<Name> & { readonly conditions: readonly Condition<Facts>[] }

/** Declares a permission: `permission<Facts>()({ name: 'noun:verb', … })`, so that its name is part of its type. */
export const permission =
  <Facts>() =>
  <const Name extends string>(value: Permission<Facts, Name>): Permission<Facts, Name> =>
    value

/** Declares a condition. */
export const condition = <Facts>(value: Condition<Facts>): Condition<Facts> => value

/** The first reason why this actor may not, or null: the role first, then each condition in order. */
export const refusalOf = <Facts>(wanted: Permission<Facts>, situation: Situation<Facts>): Refusal | null => {
  const hasRole = wanted.roles.some((role) => role === 'anyone' || situation.actor.roles.includes(role))
  if (!hasRole) return { code: 'not-permitted' }
  for (const { holds } of wanted.conditions) {
    const refusal = holds(situation)
    if (refusal !== null) return refusal
  }
  return null
}

/** The filter on stored things that follows from a permission: the `where` faces of its conditions, together. Nothing when the role is missing. */
export const whereOf = <Facts>(wanted: Permission<Facts>, actor: Actor, now: Instant): RawBuilder<boolean> => {
  const hasRole = wanted.roles.some((role) => role === 'anyone' || actor.roles.includes(role))
  const faces = wanted.conditions.flatMap(({ where }) => (where === undefined ? [] : [where(actor, now)]))
  return sql<boolean>`(${sql.join([hasRole ? sql`true` : sql`false`, ...faces], sql` AND `)})`
}
