import { prepared, type Statement } from '@mens-centraal/platform/db/statement'
import type { KeyEvent } from './key.ts'

type Of<T extends KeyEvent['type']> = Extract<KeyEvent, { type: T }>

const step = prepared(
  'INSERT INTO ceremony_steps (occasion, step, rests_on, secret_sealed, file, taken_at) VALUES ($1, $2, $3, $4, $5, $6)',
)
const wipe = prepared('UPDATE ceremony_steps SET secret_sealed = NULL WHERE occasion = $1')
const keep = prepared(
  'INSERT INTO keys (scope, epoch, custodian, share_sealed, published, kept_at) VALUES ($1, $2, $3, $4, $5, $6)',
)
const join = prepared('UPDATE keys SET transcript = $3, hash = $4, joined_at = $5 WHERE scope = $1 AND epoch = $2')

export const keepStep = ({ taken, at }: Of<'ceremony-step-taken'>): Statement =>
  step(taken.occasion, taken.step, taken.restsOn, taken.secretSealed, taken.file, at)

export const keepWiped = ({ occasion }: Of<'ceremony-secrets-wiped'>): Statement => wipe(occasion)

export const keepShare = ({ key, custodian, shareSealed, published, at }: Of<'share-kept'>): Statement =>
  keep(key.scope, key.epoch, custodian, shareSealed, published, at)

export const keepJoined = ({ key, transcript, hash, at }: Of<'key-joined'>): Statement =>
  join(key.scope, key.epoch, JSON.stringify(transcript), hash, at)
