import { createPublicKey, type KeyObject, X509Certificate } from 'node:crypto'
import { type Instant, second } from '@mens-centraal/kernel/instant'
import type { Oin } from '@mens-centraal/kernel/oin'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { checkChain } from './certificates.ts'
import type { PeerRefusal } from './peer-refusal.ts'
import { hasShape, provenStatement, signStatement, unproven } from './statement.ts'

const cardType = 'mc-card+jws'

/** What a party says of itself: who it is, with which key it signs, and to which key one seals. Checked: both keys chain to its certificate. */
export type PartyCard = {
  readonly oin: Oin
  /** Ed25519, public. */
  readonly signingKey: KeyObject
  /** X25519, public, 32 bytes. */
  readonly envelopeKey: Uint8Array<ArrayBuffer>
  /** From when it counts: of two cards of one party the later one. */
  readonly issuedAt: Instant
}

/** PS256 for RSA, ES256 for P-256: what PKIoverheid issues. Undefined for any other key. */
const algorithmOf = ({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): string | undefined => {
  if (asymmetricKeyType === 'rsa') return 'PS256'
  return asymmetricKeyType === 'ec' && asymmetricKeyDetails?.namedCurve === 'prime256v1' ? 'ES256' : undefined
}

/** The 32 bytes of an Ed25519 or X25519 key, in base64url (RFC 8037 section 2). */
const rawOf = (key: KeyObject): string => String(key.export({ format: 'jwk' }).x)

const publicKeyFrom = (curve: 'Ed25519' | 'X25519', x: unknown): KeyObject | null => {
  if (typeof x !== 'string' || !/^[\w-]{43}$/.test(x) || Buffer.from(x, 'base64url').toString('base64url') !== x) return null
  try {
    return createPublicKey({ key: { kty: 'OKP', crv: curve, x }, format: 'jwk' })
  } catch {
    return null
  }
}

/**
 * Makes a party's card, signed by the key of its certificate.
 * @param chain the party's certificate first; those between it and the authority behind it
 * @param signingKey and `envelopeKey`: private or public; only the public part goes in
 */
export const makeCard = (
  { chain, certificateKey }: { readonly chain: readonly X509Certificate[]; readonly certificateKey: KeyObject },
  keys: { readonly oin: Oin; readonly signingKey: KeyObject; readonly envelopeKey: KeyObject },
  now: Instant,
): Promise<string> => {
  const alg = algorithmOf(certificateKey)
  if (alg === undefined) throw new Error('the key of the certificate is neither RSA nor P-256')
  const claims = {
    oin: keys.oin,
    signingKey: rawOf(keys.signingKey),
    envelopeKey: rawOf(keys.envelopeKey),
    issuedAt: Math.floor(now.getTime() / second),
  }
  return signStatement(certificateKey, cardType, claims, { alg, x5c: chain.map(({ raw }) => raw.toString('base64')) })
}

const chainOf = (x5c: unknown): readonly X509Certificate[] | null => {
  if (!Array.isArray(x5c) || !x5c.every((each) => typeof each === 'string')) return null
  try {
    const chain = x5c.map((each: string) => new X509Certificate(Buffer.from(each, 'base64')))
    // a key that cannot be read throws only when it is asked for
    return chain.every(({ publicKey }) => publicKey.type === 'public') ? chain : null
  } catch {
    return null
  }
}

const shape = { oin: 'string', signingKey: 'string', envelopeKey: 'string', issuedAt: 'number' } as const

const cardFrom = (claims: unknown, oin: Oin): Result<PartyCard, PeerRefusal> => {
  if (!hasShape(claims, shape) || claims.oin !== oin || !Number.isSafeInteger(claims.issuedAt))
    return refuse({ code: 'card-not-valid' })
  const signingKey = publicKeyFrom('Ed25519', claims.signingKey)
  const envelopeKey = publicKeyFrom('X25519', claims.envelopeKey)
  if (signingKey === null || envelopeKey === null) return refuse({ code: 'card-not-valid' })
  const raw = new Uint8Array(Buffer.from(claims.envelopeKey as string, 'base64url'))
  return ok({ oin, signingKey, envelopeKey: raw, issuedAt: new Date((claims.issuedAt as number) * second) })
}

/** When a card says that it was issued, before anything of it is proven; null when it says nothing of it. */
const issueOf = (text: string): Instant | null => {
  const { claims } = unproven(text) ?? {}
  return hasShape(claims, shape) && Number.isSafeInteger(claims.issuedAt) ? new Date((claims.issuedAt as number) * second) : null
}

/**
 * Reads a card: signed by the key of a certificate that chains to a trusted authority, about the OIN that the certificate is of.
 * Refuses with `certificate-not-valid` and `card-not-valid`.
 * @param at when the certificates must hold; `when-issued`: on the moment that the card itself says, for a card in a document that is known by its hash
 */
export const readCard = async (
  text: string,
  authorities: readonly X509Certificate[],
  at: Instant | 'when-issued',
): Promise<Result<PartyCard, PeerRefusal>> => {
  const chain = chainOf(unproven(text)?.header.x5c)
  const key = chain?.[0]?.publicKey
  const algorithm = key && algorithmOf(key)
  const moment = at === 'when-issued' ? issueOf(text) : at
  if (!chain || !key || algorithm === undefined || moment === null) return refuse({ code: 'card-not-valid' })
  const oin = checkChain(chain, authorities, moment)
  if (!oin.ok) return oin
  return cardFrom(await provenStatement(text, key, cardType, { algorithm, headers: ['alg', 'typ', 'x5c'] }), oin.value)
}
