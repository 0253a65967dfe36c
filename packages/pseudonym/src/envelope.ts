import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { type Bytes, concat, lengthPrefixed, utf8, wipe } from './bytes.ts'
import type { PseudonymRefusal } from './pseudonym-refusal.ts'

/** HPKE base mode, X25519-HKDF-SHA256 with AES-256-GCM (RFC 9180 section 7). */
const suite = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })
const encapsulatedLength = 32

/** What an envelope is for: it opens for the same purpose, parties and epoch, and for no other. */
export type EnvelopePurpose = {
  /** Of the member that seals. */
  readonly oin: string
  readonly registration: string
  readonly operation: string
  readonly epoch: number
}

/** A key pair for envelopes: 32 bytes each. */
export type EnvelopeKeys = { readonly publicKey: Bytes; readonly secretKey: Bytes }

const about = ({ oin, registration, operation, epoch }: EnvelopePurpose): Bytes =>
  concat(...[oin, registration, operation, String(epoch)].map((part) => lengthPrefixed(utf8(part))))

/** Fresh keys. */
export const makeEnvelopeKeys = async (): Promise<EnvelopeKeys> => {
  const pair = await suite.kem.generateKeyPair()
  return {
    publicKey: new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey)),
    secretKey: new Uint8Array(await suite.kem.serializePrivateKey(pair.privateKey)),
  }
}

/** Seals a message to the holder of a key: encapsulated key and ciphertext in one. Two seals of one message differ. */
export const seal = async (publicKey: Bytes, message: Bytes, purpose: EnvelopePurpose): Promise<Bytes> => {
  const recipientPublicKey = await suite.kem.deserializePublicKey(publicKey)
  const { enc, ct } = await suite.seal({ recipientPublicKey }, message, about(purpose))
  return concat(new Uint8Array(enc), new Uint8Array(ct))
}

/** Opens what was sealed for this purpose. Refuses with `envelope-invalid`. */
export const open = async (
  secretKey: Bytes,
  envelope: Bytes,
  purpose: EnvelopePurpose,
): Promise<Result<Bytes, PseudonymRefusal>> => {
  const copy = new Uint8Array(secretKey)
  try {
    const recipientKey = await suite.kem.deserializePrivateKey(copy)
    const [enc, ct] = [envelope.slice(0, encapsulatedLength), envelope.slice(encapsulatedLength)]
    return ok(new Uint8Array(await suite.open({ recipientKey, enc }, ct, about(purpose))))
  } catch {
    return refuse({ code: 'envelope-invalid' })
  } finally {
    wipe(copy)
  }
}
