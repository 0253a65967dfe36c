import { Type } from 'typebox'
import type { Api } from '../api.ts'
import { At, closed, Id, Text } from '../vocabulary.ts'

const byId = closed({ id: Id })
const MaybeAt = Type.Union([At, Type.Null()])
/** Who did it, as name; null when that is not known any more. */
const By = Type.Union([Text(220), Type.Null()])
/** PEM (SPKI), a JWK, or a JWK set of one. */
const PublicKeyText = Type.String({ minLength: 1, maxLength: 5_000 })

const SystemList = closed({
  /** Whether the municipality has systems switched on today. */
  allowed: Type.Boolean(),
  systems: Type.Array(
    closed({
      id: Id,
      name: Text(100),
      supplier: Text(100),
      organisation: Text(200),
      registeredAt: At,
      registeredBy: By,
      lastUsedAt: MaybeAt,
      cutOffAt: MaybeAt,
      cutOffBy: By,
      /** How many people linked their account. */
      links: Type.Integer(),
      keys: Type.Array(closed({ id: Id, thumbprint: Text(100), addedAt: At, addedBy: By, revokedAt: MaybeAt, revokedBy: By })),
    }),
  ),
  /** For whom a system can be registered: who has a covenant today. */
  organisations: Type.Array(closed({ id: Id, name: Text(200) })),
})

const LinkList = closed({
  systems: Type.Array(
    closed({
      id: Id,
      name: Text(100),
      supplier: Text(100),
      allowed: Type.Boolean(),
      link: Type.Union([closed({ id: Id, linkedAt: At, lastUsedAt: MaybeAt }), Type.Null()]),
    }),
  ),
})

const repeatable = ['idempotency-key-missing', 'idempotency-key-reused', 'conflict-try-again'] as const

/** The part of the private API that is about source systems: who may come in at /aansluiting/v1, and for whom. */
export const couplingApi = {
  'GET /api/source-systems': {
    summary: 'The systems that the own municipality registered, with their keys and when each was last used',
    answer: SystemList,
    status: 200,
    refusals: ['not-permitted', 'not-available'],
  },
  'POST /api/source-systems': {
    summary: 'Registers a system of an organisation, with its public key',
    body: closed({ organisation: Id, name: Text(100), supplier: Text(100), publicKey: PublicKeyText }),
    answer: closed({ id: Id }),
    status: 201,
    idempotent: true,
    refusals: [
      'not-available',
      'public-key-invalid',
      'public-key-known',
      'covenant-with-us-missing',
      'name-taken',
      ...repeatable,
    ],
  },
  'POST /api/source-systems/:id/keys': {
    summary: 'Gives a system one more public key',
    params: byId,
    body: closed({ publicKey: PublicKeyText }),
    status: 204,
    idempotent: true,
    refusals: ['not-available', 'public-key-invalid', 'public-key-known', ...repeatable],
  },
  'POST /api/source-systems/:id/key-revocation': {
    summary: 'Revokes a key of a system: from the next request on',
    params: byId,
    body: closed({ key: Id }),
    status: 204,
    idempotent: true,
    refusals: ['not-available', 'already-done', ...repeatable],
  },
  'POST /api/source-systems/:id/cut-off': {
    summary: 'Cuts a system off for good: from the next request on',
    params: byId,
    status: 204,
    idempotent: true,
    refusals: ['not-available', 'already-done', ...repeatable],
  },
  'GET /api/account-links': {
    summary: 'The systems of the own organisation, and where the own account is linked',
    answer: LinkList,
    status: 200,
    refusals: ['not-permitted'],
  },
  'POST /api/account-links/code': {
    summary: 'Gives a code, once, with which the asker links their account in a system',
    body: closed({ system: Id }),
    answer: closed({ code: Text(20), expiresAt: At }),
    status: 200,
    refusals: ['not-available', 'already-linked', 'source-systems-not-allowed', 'conflict-try-again'],
  },
  'POST /api/account-links/:id/end': {
    summary: 'Unlinks: from the next request on that system may not speak for the asker',
    params: byId,
    status: 204,
    idempotent: true,
    refusals: ['not-available', ...repeatable],
  },
} as const satisfies Api
