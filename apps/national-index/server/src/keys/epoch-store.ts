import { prepared, type Statement } from '@mens-centraal/platform/db/statement'
import type { EpochOpened } from './epoch.ts'

const open = prepared(
  'INSERT INTO epochs (scope, epoch, custodians, transcript_hash, keys_sealed, opened_at) VALUES ($1, $2, $3, $4, $5, $6)',
)

export const keepEpoch = ({ epoch: { scope, epoch, custodians }, transcriptHash, keysSealed, at }: EpochOpened): Statement =>
  open(scope, epoch, JSON.stringify(custodians), transcriptHash, keysSealed, at)
