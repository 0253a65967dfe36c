import { createPrivateKey, type KeyObject, type X509Certificate } from 'node:crypto'
import type { Oin } from '@mens-centraal/kernel/oin'
import type { Environment } from '../config/environment.ts'
import { certificatesIn, oinOf } from './certificates.ts'

/** What a house needs to speak with other parties as itself. The keys are secrets: never log or store them. */
export type Party = {
  readonly oin: Oin
  /** The own certificate, and those between it and the authority. */
  readonly chain: readonly X509Certificate[]
  readonly certificateKey: KeyObject
  /** Ed25519: signs requests, answers and statements. */
  readonly signingKey: KeyObject
  /** X25519: opens envelopes. */
  readonly envelopeKey: KeyObject
  /** Whose certificates are believed. */
  readonly authorities: readonly X509Certificate[]
}

/** The same as texts, as they stand in files: PEM. */
export type PartyFiles = {
  readonly certificate: string
  readonly certificateKey: string
  readonly signingKey: string
  readonly envelopeKey: string
  readonly authorities: string
}

const keyFrom = (text: string, types: readonly string[], what: string): KeyObject => {
  const key = createPrivateKey(text)
  if (!types.includes(key.asymmetricKeyType ?? '')) throw new Error(`${what} is not a key of type ${types.join(' or ')}`)
  return key
}

/** Reads a party's files. Throws words for the operator when one of them is not what it must be; they never quote a key. */
export const readParty = (files: PartyFiles): Party => {
  const chain = certificatesIn(files.certificate)
  const [own] = chain
  const oin = own && oinOf(own)
  const certificateKey = keyFrom(files.certificateKey, ['rsa', 'ec'], 'the key of the certificate')
  if (!own || !oin) throw new Error('the certificate has no OIN in the serialNumber of its subject')
  if (!own.checkPrivateKey(certificateKey)) throw new Error('the key of the certificate is not that of the certificate')
  return {
    oin,
    chain,
    certificateKey,
    signingKey: keyFrom(files.signingKey, ['ed25519'], 'the signing key'),
    envelopeKey: keyFrom(files.envelopeKey, ['x25519'], 'the envelope key'),
    authorities: certificatesIn(files.authorities),
  }
}

/** The 32 bytes of a party's own envelope key, for HPKE. A secret: wipe it after use. */
export const envelopeSecretOf = ({ envelopeKey }: Party): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(String(envelopeKey.export({ format: 'jwk' }).d), 'base64url'))

/** Reads `PARTY_CERTIFICATE`, `PARTY_CERTIFICATE_KEY`, `PARTY_SIGNING_KEY`, `PARTY_ENVELOPE_KEY` and `PARTY_AUTHORITIES`: PEM, usually by `…_FILE`. What is wrong is said by `env.check()`. */
export const partyFrom = (env: Environment): Party | null => {
  const files = {
    certificate: env.text('PARTY_CERTIFICATE'),
    certificateKey: env.text('PARTY_CERTIFICATE_KEY'),
    signingKey: env.text('PARTY_SIGNING_KEY'),
    envelopeKey: env.text('PARTY_ENVELOPE_KEY'),
    authorities: env.text('PARTY_AUTHORITIES'),
  }
  if (Object.values(files).includes('')) return null
  try {
    return readParty(files)
  } catch (error) {
    env.complain('PARTY_…', error instanceof Error && !('code' in error) ? error.message : 'one of the files cannot be read')
    return null
  }
}
