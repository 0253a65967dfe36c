import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import { type AtRestKeys, seal, unseal } from '@mens-centraal/platform/sealing/at-rest'
import type { CustodianOfEpoch, Epoch, EpochKeys, EpochName } from './epoch.ts'

/** An epoch as it is stored, its keys sealed. */
export type StoredEpoch = { readonly epoch: Epoch; readonly hash: Buffer; readonly keysSealed: Buffer }

/** One epoch of a scope, if it was opened here. */
export const epochInUse = prepared(
  'SELECT scope, epoch, custodians, transcript_hash, keys_sealed FROM epochs WHERE scope = $1 AND epoch = $2',
)

/** Reads the row of `epochInUse`. */
export const readEpoch = (rows: readonly Row[] = []): StoredEpoch | null => {
  const row = rows[0] as
    | {
        scope: string
        epoch: number
        custodians: readonly CustodianOfEpoch[]
        transcript_hash: Buffer
        keys_sealed: Buffer
      }
    | undefined
  if (row === undefined) return null
  const { scope, epoch, custodians, transcript_hash: hash, keys_sealed: keysSealed } = row
  return { epoch: { scope, epoch, custodians }, hash, keysSealed }
}

const placeOf = ({ scope, epoch }: EpochName): string => `epochs/${scope}/${epoch}`
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'base64url'))

/** The keys of an epoch, sealed for its row. */
export const sealedKeys = (keys: AtRestKeys, epoch: EpochName, { factor, index, seal: sealing }: EpochKeys): Buffer =>
  seal(keys, placeOf(epoch), [factor, index, sealing].map(textOf))

/** The keys of an epoch: secrets, to be wiped after use. */
export const keysOf = (keys: AtRestKeys, { epoch, keysSealed }: StoredEpoch): EpochKeys => {
  const [factor = '', index = '', sealing = ''] = unseal<string[]>(keys, placeOf(epoch), keysSealed)
  return { factor: bytesOf(factor), index: bytesOf(index), seal: bytesOf(sealing) }
}
