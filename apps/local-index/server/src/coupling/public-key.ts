import { createPublicKey } from 'node:crypto'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { calculateJwkThumbprint } from 'jose'
import type { PublicKey } from './source-system.ts'

type Jwk = { readonly [member: string]: unknown }

const leastRsaBits = 2048

/** The one algorithm that a key signs with: so an algorithm is never what a sender says (RFC 8725 section 3.1). Undefined for keys that are not used here. */
export const algorithmOf = ({ kty, crv }: Jwk): string | undefined => {
  if (kty === 'RSA') return 'PS256'
  if (kty === 'EC' && crv === 'P-256') return 'ES256'
  return kty === 'OKP' && crv === 'Ed25519' ? 'EdDSA' : undefined
}

/** A JWK itself, or the only one of a set. */
const oneOf = (text: string): Jwk | undefined => {
  const read: unknown = JSON.parse(text)
  const keys = (read as { keys?: unknown }).keys
  const one = Array.isArray(keys) ? (keys.length === 1 ? keys[0] : undefined) : read
  return typeof one === 'object' && one !== null ? (one as Jwk) : undefined
}

/** Only what makes up the public key: what else was pasted is not kept. */
const publicPart = (jwk: Jwk): Jwk | undefined => {
  const key = createPublicKey({ key: jwk, format: 'jwk' })
  const { modulusLength } = key.asymmetricKeyDetails ?? {}
  if (modulusLength !== undefined && modulusLength < leastRsaBits) return undefined
  return key.export({ format: 'jwk' }) as Jwk
}

const readJwk = (text: string): Jwk | undefined => {
  if (/PRIVATE KEY/.test(text)) return undefined
  if (text.startsWith('-----BEGIN PUBLIC KEY-----')) return createPublicKey(text).export({ format: 'jwk' }) as Jwk
  const jwk = oneOf(text)
  return jwk === undefined || 'd' in jwk || 'k' in jwk ? undefined : jwk
}

/**
 * Reads a public key that somebody pasted: PEM (SPKI), a JWK, or a JWK set of one. EC P-256, Ed25519, or RSA of 2048 bits or more.
 * @returns refused with `public-key-invalid` when it is none of these, or a secret key
 */
export const readPublicKey = async (text: string): Promise<Result<PublicKey, Refusal>> => {
  try {
    const read = readJwk(text.trim())
    const jwk = read === undefined ? undefined : publicPart(read)
    if (jwk === undefined || algorithmOf(jwk) === undefined) return refuse({ code: 'public-key-invalid', field: 'publicKey' })
    return ok({ jwk, thumbprint: await calculateJwkThumbprint(jwk as never) })
  } catch {
    return refuse({ code: 'public-key-invalid', field: 'publicKey' })
  }
}
