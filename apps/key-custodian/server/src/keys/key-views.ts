import type { AnswerOf } from '@mens-centraal/contract/api'
import type { keyCustodianApi } from '@mens-centraal/contract/key-custodian-api'
import type { View } from '@mens-centraal/platform/acts/read'
import { prepared } from '@mens-centraal/platform/db/statement'

const joined = prepared(
  'SELECT scope, epoch, custodian, hash, transcript FROM keys WHERE joined_at IS NOT NULL ORDER BY scope, epoch',
)

type Line = { scope: string; epoch: number; custodian: number; hash: Buffer; transcript: string[] }

/** Keys in use, for members: all of it is public. */
export const keyList: View<'key:list', AnswerOf<(typeof keyCustodianApi)['GET /sleutel/v1/keys']>> = {
  fetch: () => [joined()],
  show: ([rows = []]) => ({
    value: { keys: (rows as unknown as Line[]).map(({ hash, ...key }) => ({ ...key, hash: hash.toString('base64url') })) },
    subjects: [],
  }),
}
