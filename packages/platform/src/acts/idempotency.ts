import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import type { Door, Idempotency } from '../access/door.ts'
import { prepared, type Statement } from '../db/statement.ts'

const keep = prepared(
  'INSERT INTO idempotency_keys (position_id, key, operation, digest, answer, created_at) VALUES ($1, $2, $3, $4, $5, $6)',
)

/** The statement that keeps the first answer to a repeatable wish, in the act's own transaction; none when the wish is not repeatable. */
export const keepAnswer = (door: Door, answer: unknown): Statement[] => {
  const { idempotency, actor } = door
  if (idempotency === null || actor.positionId === null) return []
  return [
    keep(actor.positionId, idempotency.key, idempotency.operation, idempotency.digest, JSON.stringify(answer ?? null), door.now),
  ]
}

const keptUnder = prepared('SELECT operation, digest, answer FROM idempotency_keys WHERE position_id = $1 AND key = $2')

/** A first answer as it was kept. */
export type KeptAnswer = { readonly operation: string; readonly digest: Buffer; readonly answer: unknown }

/**
 * Whether a wish was already granted under this key.
 * @returns undefined when it is new; else the first answer, or `idempotency-key-reused` when the key came with another wish
 */
export const replayOf = (idempotency: Idempotency, kept: KeptAnswer | null): Result<unknown, Refusal> | undefined => {
  if (kept === null) return undefined
  if (kept.operation !== idempotency.operation || !kept.digest.equals(idempotency.digest))
    return refuse({ code: 'idempotency-key-reused' })
  return ok(kept.answer)
}

/**
 * Whether the same wish was granted to a request that ran beside this one, after this one came in.
 * @returns as `replayOf`; undefined as well for a wish that is not repeatable
 */
export const grantedMeanwhile = async ({ idempotency, actor, database }: Door): Promise<Result<unknown, Refusal> | undefined> => {
  if (idempotency === null || actor.positionId === null) return undefined
  const [rows] = await database.run([keptUnder(actor.positionId, idempotency.key)])
  return replayOf(idempotency, (rows?.[0] as KeptAnswer | undefined) ?? null)
}
