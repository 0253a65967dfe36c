import type { Api } from '../api.ts'
import { closed, Id, oneOf } from '../vocabulary.ts'
import { designation, RaiseAnswer, RaiseBody } from './risk-signals.ts'

/** What the municipality upheld: that the data were wrong, or an objection. */
export const upheldRequests = ['corrected', 'objection-upheld'] as const

const { youth, notInRegister, told } = RaiseBody.properties

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
  'POST /api/risk-signals/:id/correction': {
    summary: 'My signal was on the wrong youth: moves it to the youth that was found in this session, with its dates',
    params: closed({ id: Id }),
    body: closed({ youth, notInRegister, told }),
    answer: RaiseAnswer,
    status: 201,
    idempotent: true,
    refusals: [
      'not-a-reporter',
      'category-not-designated',
      'covenant-missing',
      'covenant-not-started',
      'covenant-ended',
      ...designation,
      'not-available',
      'signal-not-active',
      'find-expired',
      'youth-is-the-same',
      'register-unavailable',
      'not-in-register-tick-required',
      'youth-too-old',
      'youth-died',
      'already-signalled',
      'told-on-in-future',
      'told-on-invalid',
      'told-postponed-past',
      'told-postponed-too-late',
      'idempotency-key-missing',
      'idempotency-key-reused',
      'conflict-try-again',
    ],
  },
} as const satisfies Api
