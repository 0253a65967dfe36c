import { createHash } from 'node:crypto'
import type { Instant } from '@mens-centraal/kernel/instant'
import {
  calculateJwkThumbprint,
  decodeJwt,
  decodeProtectedHeader,
  EmbeddedJWK,
  importJWK,
  type JWTPayload,
  jwtVerify,
} from 'jose'
import { algorithmOf } from './public-key.ts'
import type { SourceKey } from './source-system.ts'

/** Something signed that holds: who it is about, by which key, when it was signed, and its hash, for it counts once. */
export type Proven = { readonly subject: string; readonly keyId: string; readonly at: Instant; readonly onceHash: Buffer }

/** How long something signed may count, and how far clocks may differ (seconds). */
const longest = 60
const tolerance = 5
/** How long its number is remembered (milliseconds): longer than it can count. */
export const rememberedMs = (longest + 2 * tolerance) * 2_000

const algorithms = ['ES256', 'PS256', 'EdDSA']

const hashOf = (...parts: readonly string[]): Buffer => createHash('sha256').update(parts.join('\n')).digest()

const isNumber = (jti: unknown): jti is string => typeof jti === 'string' && jti.length > 0 && jti.length <= 200

/** The type of a statement on who acts; another type of statement cannot pass for it (RFC 8725 section 3.11). */
export const personType = 'handelende-persoon+jwt'
const clientTypes = [undefined, 'JWT', 'client-authentication+jwt']

type Expected = {
  readonly systemId: string
  readonly audiences: readonly string[]
  readonly types: readonly (string | undefined)[]
}

const payloadOf = async (jwt: string, key: SourceKey, expected: Expected, now: Instant): Promise<JWTPayload | undefined> => {
  const algorithm = algorithmOf(key.jwk)
  if (algorithm === undefined) return undefined
  try {
    const { payload } = await jwtVerify(jwt, await importJWK(key.jwk as never, algorithm), {
      algorithms: [algorithm],
      issuer: expected.systemId,
      audience: [...expected.audiences],
      requiredClaims: ['exp', 'iat', 'jti', 'sub'],
      maxTokenAge: longest,
      clockTolerance: tolerance,
      currentDate: new Date(now),
    })
    return payload
  } catch {
    return undefined
  }
}

/**
 * Whether a system signed this: by one of its keys, with the algorithm of that key, for one address here, counting for 60 seconds at most.
 * @returns null when it does not hold; why is nobody's business
 */
const proveSigned = async (jwt: string, keys: readonly SourceKey[], expected: Expected, now: Instant): Promise<Proven | null> => {
  try {
    if (!expected.types.includes(decodeProtectedHeader(jwt).typ)) return null
  } catch {
    return null
  }
  for (const key of keys) {
    const payload = await payloadOf(jwt, key, expected, now)
    if (payload === undefined) continue
    const { sub, jti, iat = 0, exp = 0, aud } = payload
    if (typeof sub !== 'string' || sub.length === 0 || sub.length > 200 || !isNumber(jti) || typeof aud !== 'string') return null
    if (exp - iat > longest) return null
    return { subject: sub, keyId: key.id, at: new Date(iat * 1000), onceHash: hashOf('signed', expected.systemId, jti) }
  }
  return null
}

/** Which system a client assertion says that it is of: not proven yet. Null when it is no assertion at all. */
export const claimedSystem = (jwt: string): string | null => {
  try {
    return decodeJwt(jwt).iss ?? null
  } catch {
    return null
  }
}

/** A client assertion (RFC 7523 section 3): the system speaks for itself. */
export const proveClient = async (
  jwt: string,
  keys: readonly SourceKey[],
  systemId: string,
  audiences: readonly string[],
  now: Instant,
): Promise<Proven | null> => {
  const proven = await proveSigned(jwt, keys, { systemId, audiences, types: clientTypes }, now)
  return proven?.subject === systemId ? proven : null
}

/** A statement on who acts: `sub` is the person's account in the system, which must have been linked. */
export const provePerson = (
  jwt: string,
  keys: readonly SourceKey[],
  systemId: string,
  audience: string,
  now: Instant,
): Promise<Proven | null> => proveSigned(jwt, keys, { systemId, audiences: [audience], types: [personType] }, now)

/** What a DPoP proof must be for: this method and address, and this token where there is one. */
export type ProofWanted = { readonly method: string; readonly url: string; readonly token: string | null }

const withoutQuery = (url: unknown): string => (typeof url === 'string' ? (url.split(/[?#]/)[0] ?? '') : '')

/**
 * A DPoP proof (RFC 9449 section 4.3): signed by the key within it, for this very request, and once.
 * @returns the thumbprint of that key; null when it does not hold
 */
export const proveHolder = async (
  jwt: string,
  wanted: ProofWanted,
  now: Instant,
): Promise<{ readonly thumbprint: string; readonly onceHash: Buffer } | null> => {
  try {
    const { payload, protectedHeader } = await jwtVerify(jwt, EmbeddedJWK, {
      typ: 'dpop+jwt',
      algorithms,
      requiredClaims: ['iat', 'jti'],
      maxTokenAge: longest,
      clockTolerance: tolerance,
      currentDate: new Date(now),
    })
    const { htm, htu, ath, jti } = payload
    if (htm !== wanted.method || withoutQuery(htu) !== wanted.url || !isNumber(jti) || protectedHeader.jwk === undefined)
      return null
    const tokenHash = wanted.token === null ? undefined : createHash('sha256').update(wanted.token).digest('base64url')
    if (tokenHash !== undefined && ath !== tokenHash) return null
    const thumbprint = await calculateJwkThumbprint(protectedHeader.jwk)
    return { thumbprint, onceHash: hashOf('holder', thumbprint, jti) }
  } catch {
    return null
  }
}
