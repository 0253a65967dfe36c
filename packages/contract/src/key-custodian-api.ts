import { Type } from 'typebox'
import type { Api } from './api.ts'
import type { ProblemCode } from './problem.ts'
import { closed, Id } from './vocabulary.ts'

/** Where the API of a key custodian begins. */
export const custodianRoot = '/sleutel/v1'

/** The full version, as each answer says it (`API-Version`). */
export const custodianVersion = '1.0.0'

/** The most elements in one request. */
export const mostElements = 16

/** 32 bytes in base64url, written in the one way there is. */
const Bytes32 = (description: string) =>
  Type.String({ pattern: '^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$', description: `${description}; 32 bytes, base64url` })
const Element = Bytes32('an element of ristretto255 (RFC 9496)')
const Elements = Type.Array(Element, { minItems: 1, maxItems: mostElements })
export const Scope = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,62}$', description: 'what the key is for' })
export const Epoch = Type.Integer({
  minimum: 1,
  maximum: 65_535,
  description: 'which key of that scope: a rotation makes the next',
})
const Jws = Type.String({ maxLength: 65_536, description: 'compact JWS (RFC 7515)' })

const Key = closed({
  scope: Scope,
  epoch: Epoch,
  custodian: Type.Integer({ minimum: 1, maximum: 3 }),
  hash: Bytes32('SHA-256 of the transcript: what members pin'),
  transcript: Type.Array(Jws, {
    minItems: 3,
    maxItems: 3,
    description: 'the transcript of the ceremony, signed by each custodian',
  }),
})

const atTheDoor = [
  'party-not-proven',
  'member-unknown',
  'member-cut-off',
  'signature-missing',
  'signature-not-valid',
  'clock-differs',
  'request-replayed',
] as const satisfies readonly ProblemCode[]

/** What a custodian does for members: it evaluates blinded elements, and says which keys it has a part of. */
export const keyCustodianApi = {
  'POST /sleutel/v1/evaluations': {
    summary: 'Evaluates blinded elements with the share of this custodian, proves it, and gives a receipt (RFC 9497, VOPRF)',
    body: closed({ scope: Scope, epoch: Epoch, elements: Elements }),
    answer: closed({
      id: Id,
      elements: Elements,
      proof: Type.String({
        pattern: '^[A-Za-z0-9_-]{85}[AQgw]$',
        description: 'one proof for all (RFC 9497 section 2.2); 64 bytes, base64url',
      }),
      receipt: Jws,
    }),
    status: 200,
    refusals: [...atTheDoor, 'key-unknown', 'element-invalid', 'quota-exceeded', 'conflict-try-again'],
  },
  'GET /sleutel/v1/keys': {
    summary: 'The keys that this custodian has a share of, with the transcripts of their ceremonies',
    answer: closed({ keys: Type.Array(Key) }),
    status: 200,
    refusals: atTheDoor,
  },
} as const satisfies Api
