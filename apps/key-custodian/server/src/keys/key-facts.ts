import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import { type AtRestKeys, seal, unseal } from '@mens-centraal/platform/sealing/at-rest'
import type { Bytes } from '@mens-centraal/pseudonym/bytes'
import type { Share } from '@mens-centraal/pseudonym/evaluate'
import type { CeremonyStep, KeyName } from './key.ts'

/** A share as it is kept. */
export type SealedKey = KeyName & {
  readonly custodian: number
  readonly shareSealed: Buffer
  readonly published: Buffer
  readonly transcript: readonly string[] | null
}

const columns = 'scope, epoch, custodian, share_sealed, published, transcript'
/** The key of a scope and epoch that all three signed: only such a one is used. */
export const keyInUse = prepared(`SELECT ${columns} FROM keys WHERE scope = $1 AND epoch = $2 AND joined_at IS NOT NULL`)
/** The same, joined or not: for ceremonies. */
export const keyOf = prepared(`SELECT ${columns} FROM keys WHERE scope = $1 AND epoch = $2`)

/** Reads a row of `keyInUse` or `keyOf`. */
export const readKey = (rows: readonly Row[] = []): SealedKey | null => {
  const row = rows[0] as
    | { scope: string; epoch: number; custodian: number; share_sealed: Buffer; published: Buffer; transcript: string[] | null }
    | undefined
  if (row === undefined) return null
  const { share_sealed: shareSealed, ...rest } = row
  return { ...rest, shareSealed }
}

const placeOf = ({ scope, epoch }: KeyName): string => `keys/${scope}/${epoch}`

/** A share, sealed for its own row. */
export const sealShare = (keys: AtRestKeys, key: KeyName, secret: Uint8Array): Buffer =>
  seal(keys, placeOf(key), Buffer.from(secret).toString('base64url'))

/** The share itself: wipe its secret after use. */
export const shareOf = (keys: AtRestKeys, key: SealedKey): Share => {
  const secret = new Uint8Array(Buffer.from(unseal<string>(keys, placeOf(key), key.shareSealed), 'base64url'))
  return { secret, published: new Uint8Array(key.published) as Bytes }
}

/** The steps of one ceremony that were taken. */
export const stepsOf = prepared('SELECT step, rests_on, file, secret_sealed FROM ceremony_steps WHERE occasion = $1')

/** Reads the rows of `stepsOf`, by step. */
export const readSteps = (occasion: string, rows: readonly Row[] = []): ReadonlyMap<string, CeremonyStep> =>
  new Map(
    (rows as unknown as { step: string; rests_on: Buffer; file: string; secret_sealed: Buffer | null }[]).map((row) => [
      row.step,
      { occasion, step: row.step, restsOn: row.rests_on, file: row.file, secretSealed: row.secret_sealed },
    ]),
  )
