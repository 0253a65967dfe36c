import { timingSafeEqual } from 'node:crypto'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { type Bytes, wipe } from './bytes.ts'
import { type Custodian, lagrange } from './combine.ts'
import type { Share } from './evaluate.ts'
import { type Group, isScalar } from './group.ts'
import type { PseudonymRefusal } from './pseudonym-refusal.ts'

/** Who helps whom: `own` and `other` still have their shares, `lost` does not. */
export type Repair = { readonly own: Custodian; readonly other: Custodian; readonly lost: Custodian }

/** A helper's share, weighed for the one that is lost and split in two at random: `kept`, and `sent` to the other helper. Neither says anything. */
export const splitForRepair = (group: Group, { own, other, lost }: Repair, share: Share): { kept: Bytes; sent: Bytes } => {
  const weight = lagrange(group, own, other, lost)
  const weighed = group.scalars.multiply(weight, share.secret)
  const sent = group.scalars.random()
  const kept = group.scalars.subtract(weighed, sent)
  wipe(weighed)
  return { kept, sent }
}

/** What a helper sends to the custodian that lost its share: what it kept, and what the other helper sent. */
export const repairPart = (group: Group, kept: Uint8Array, received: Uint8Array): Bytes => group.scalars.add(kept, received)

/**
 * The share again, from the parts of both helpers: the same one, held against what the ceremony published.
 * Refuses with `scalar-invalid` and `share-inconsistent`.
 */
export const repaired = (
  group: Group,
  parts: readonly [Uint8Array, Uint8Array],
  published: Bytes,
): Result<Share, PseudonymRefusal> => {
  if (!parts.every(isScalar)) return refuse({ code: 'scalar-invalid' })
  const secret = group.scalars.add(parts[0], parts[1])
  if (isScalar(secret) && timingSafeEqual(group.base(secret), published)) return ok({ secret, published })
  wipe(secret)
  return refuse({ code: 'share-inconsistent' })
}
