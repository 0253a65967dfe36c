import type { Api } from '../api.ts'
import { closed, Id, oneOf } from '../vocabulary.ts'
import { designation } from './risk-signals.ts'

/** What the municipality upheld: that the data were wrong, or an objection. */
export const upheldRequests = ['corrected', 'objection-upheld'] as const

/** The part of the private API that is about signals that never should have been there. */
export const removalsApi = {
  'POST /api/risk-signals/:id/removal': {
    summary:
      'Removes my signal, or that of a colleague whom I coordinate, because the municipality upheld a request: at once, without archive',
    params: closed({ id: Id }),
    body: closed({ because: oneOf(upheldRequests) }),
    status: 204,
    idempotent: true,
    refusals: [
      ...designation,
      'not-available',
      'signal-not-active',
      'idempotency-key-missing',
      'idempotency-key-reused',
      'conflict-try-again',
    ],
  },
} as const satisfies Api
