import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import type { Door } from './door.ts'
import { type Permission, type Right, refusalOf } from './permission.ts'

declare const granted: unique symbol

/** Proof that this very act was permitted on these very facts. Only `permit` makes one, and it is spent once, on a write or a read. */
export type Grant<Facts = unknown> = {
  readonly permission: Permission<Facts>
  readonly purpose: string
  readonly facts: Facts
  readonly [granted]: true
}

/** A refusal with the permission that was asked for, so that it can be recorded. */
export type Denied = { readonly permission: Right; readonly refusal: Refusal; readonly subject: Buffer | null }

/** Facts may name the person that an act is about, by the log's pseudonym. */
type About = { readonly subject?: Buffer | null }

const issued = new WeakSet<object>()

/**
 * Asks whether the actor may do this on these facts, now.
 * @returns a grant of exactly this permission, or the refusal with its reason
 */
export const permit = <Facts>(wanted: Permission<Facts>, door: Door, facts: Facts): Result<Grant<Facts>, Denied> => {
  const refusal = refusalOf(wanted, { actor: door.actor, facts, now: door.now })
  if (refusal !== null) return refuse({ permission: wanted, refusal, subject: (facts as About).subject ?? null })
  const grant = { permission: wanted, purpose: wanted.purposes[0], facts } as Grant<Facts>
  issued.add(grant)
  return ok(grant)
}

/** Takes a grant for its one use. Throws when it was never given or already used: that is a bug. */
export const spend = (grant: { readonly permission: Right }): void => {
  if (!issued.delete(grant)) throw new Error(`no unspent grant for ${grant.permission.name}`)
}

/** Decides only what was permitted; a refusal stays what it is. */
export const decide = <Facts, T>(
  permitted: Result<Grant<Facts>, Denied>,
  decision: (grant: Grant<Facts>) => Result<T, Refusal>,
): Result<T, Refusal> => (permitted.ok ? decision(permitted.value) : refuse(permitted.refusal.refusal))
