import { createHash, type KeyObject } from 'node:crypto'
import { isUuid, type Uuid } from '@mens-centraal/kernel/ids'
import { type Instant, minute, second } from '@mens-centraal/kernel/instant'
import type { Oin } from '@mens-centraal/kernel/oin'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import type { PeerRefusal } from './peer-refusal.ts'
import { hasShape, provenStatement, signStatement, unproven } from './statement.ts'

/** The header that carries the signature, of requests and of answers. */
export const signatureHeader = 'party-signature'

/** How far the clocks of two parties may differ, and how long a signature counts. */
export const toleranceMs = 5 * minute

const requestType = 'mc-request+jws'
const answerType = 'mc-answer+jws'

/** What a request is signed over, beside its body: the same at both ends, whatever stands in between. */
export type SignedOver = {
  /** Who asks. */
  readonly from: Oin
  /** Who is asked. */
  readonly to: Oin
  readonly method: string
  /** With the query, without the host: a proxy may have another. */
  readonly path: string
}

/** The SHA-256 of a body, in base64url; no body is a body of no bytes. */
export const digestOf = (body: Uint8Array | string = ''): string => createHash('sha256').update(body).digest('base64url')

/** Signs a request. @param jti a number that counts once */
export const signRequest = (
  key: KeyObject,
  { from, to, method, path }: SignedOver,
  { digest, now, jti }: { readonly digest: string; readonly now: Instant; readonly jti: Uuid },
): Promise<string> =>
  signStatement(key, requestType, {
    iss: from,
    aud: to,
    method,
    path,
    sha256: digest,
    iat: Math.floor(now.getTime() / second),
    jti,
  })

const requestShape = {
  iss: 'string',
  aud: 'string',
  method: 'string',
  path: 'string',
  sha256: 'string',
  iat: 'number',
  jti: 'string',
} as const

/** What a signed request has proved: its number, which must count once, and the digest that its body must have. */
export type ProvenRequest = { readonly jti: Uuid; readonly digest: string }

/**
 * Whether a request was signed by this party, for us, for this method and path, and now. The body has not been read: its digest is to be held
 * against what this returns, and whether the number came before is asked of who remembers.
 * Refuses with `signature-missing`, `signature-not-valid` and `clock-differs`.
 */
export const checkRequest = async (
  signature: unknown,
  key: KeyObject,
  { from, to, method, path }: SignedOver,
  now: Instant,
): Promise<Result<ProvenRequest, PeerRefusal>> => {
  if (typeof signature !== 'string' || signature === '') return refuse({ code: 'signature-missing' })
  const claims = await provenStatement(signature, key, requestType)
  if (!hasShape(claims, requestShape)) return refuse({ code: 'signature-not-valid' })
  const { iss, aud, jti, iat, sha256 } = claims
  const isOurs = iss === from && aud === to && claims.method === method && claims.path === path
  if (!isOurs || !isUuid(jti as string) || !Number.isSafeInteger(iat)) return refuse({ code: 'signature-not-valid' })
  const apart = Math.abs(now.getTime() - (iat as number) * second)
  if (apart > toleranceMs) return refuse({ code: 'clock-differs', facts: { minutes: Math.round(apart / minute) } })
  return ok({ jti: jti as Uuid, digest: sha256 as string })
}

/** The number of a request, as its signature says it, for an answer that refuses it. Null when it says none. */
export const numberOf = (signature: unknown): Uuid | null => {
  const claims = typeof signature === 'string' ? unproven(signature)?.claims : null
  return hasShape(claims, requestShape) && isUuid(claims.jti as string) ? (claims.jti as Uuid) : null
}

/** What an answer is signed over. `request`: the number of the request, so that no answer passes for that to another. */
export type Answered = {
  readonly from: Oin
  readonly to: Oin
  readonly request: Uuid
  readonly status: number
  readonly digest: string
}

/** Signs an answer. */
export const signAnswer = (key: KeyObject, { from, to, request, status, digest }: Answered): Promise<string> =>
  signStatement(key, answerType, { iss: from, aud: to, request, status, sha256: digest })

const answerShape = { iss: 'string', aud: 'string', request: 'string', status: 'number', sha256: 'string' } as const

/** Whether this is the party's own answer to this request, as it gave it. No clock is needed: the number of the request is fresh. */
export const isAnswerOf = async (
  signature: unknown,
  key: KeyObject,
  { from, to, request, status, digest }: Answered,
): Promise<boolean> => {
  if (typeof signature !== 'string') return false
  const claims = await provenStatement(signature, key, answerType)
  if (!hasShape(claims, answerShape)) return false
  const { iss, aud, sha256 } = claims
  return iss === from && aud === to && claims.request === request && claims.status === status && sha256 === digest
}
