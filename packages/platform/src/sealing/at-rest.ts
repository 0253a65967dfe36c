import { createCipheriv, createDecipheriv, createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'

/** A secret of 32 bytes with its version, so that keys can be replaced while old rows are still readable. */
export type VersionedKey = { readonly version: number; readonly key: Buffer }

/** All versions of one key that are at hand, the newest first: that one writes, older ones only read. */
export type KeyVersions = readonly [VersionedKey, ...VersionedKey[]]

/** Keys that protect personal data at rest. Of `lookup` two versions at most, one after the other: they stand side by side. */
export type AtRestKeys = {
  readonly seal: KeyVersions
  readonly lookup: KeyVersions
  readonly audit: KeyVersions
}

const nonceBytes = 12
const tagBytes = 16

const secrets = new WeakMap<Buffer, KeyObject>()

/** The same key as Node keeps it: given as bytes, each use of it throws and catches an error within Node, which costs more than the encryption. */
const secretOf = (key: Buffer): KeyObject => {
  const known = secrets.get(key)
  if (known !== undefined) return known
  const secret = createSecretKey(key)
  secrets.set(key, secret)
  return secret
}

/**
 * Encrypts a value with AES-256-GCM (NIST SP 800-38D). Layout: version (1 byte), nonce (12), tag (16), ciphertext.
 * @param place what the value belongs to (table and row id): bound in, so that a sealed value cannot be moved to another row
 */
export const seal = (keys: AtRestKeys, place: string, value: unknown): Buffer => {
  const [{ version, key }] = keys.seal
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', secretOf(key), nonce)
  cipher.setAAD(Buffer.from(place))
  const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.from([version]), nonce, cipher.getAuthTag(), body])
}

/** Decrypts what `seal` made for the same place. Throws when it was altered or moved, or its key is gone: that is a bug or an attack. */
export const unseal = <T>(keys: AtRestKeys, place: string, sealed: Buffer): T => {
  const entry = keys.seal.find(({ version }) => version === sealed[0])
  if (entry === undefined) throw new Error('the key of a sealed value is not here')
  const nonce = sealed.subarray(1, 1 + nonceBytes)
  const decipher = createDecipheriv('aes-256-gcm', secretOf(entry.key), nonce)
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(sealed.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes))
  const body = Buffer.concat([decipher.update(sealed.subarray(1 + nonceBytes + tagBytes)), decipher.final()])
  return JSON.parse(body.toString('utf8')) as T
}

const keyedHash = ({ key }: VersionedKey, kind: string, value: string): Buffer =>
  createHmac('sha256', secretOf(key)).update(`${kind.length}:${kind}${value}`).digest()

/**
 * Where a sealed value is found again: one place for look-up keys of an odd version, one for those of an even version, so that a key and the one
 * after it stand side by side. Whoever writes fills the places of all versions at hand: two programs that share a version meet at a unique index.
 */
export type LookupValues = { readonly odd: Buffer | null; readonly even: Buffer | null }

/** Keyed index (HMAC-SHA-256) by which a sealed value is found again without storing it. `kind` keeps numbers and names apart. */
export const lookupsOf = (keys: AtRestKeys, kind: string, value: string): LookupValues => {
  const under = (remainder: number): Buffer | null => {
    const entry = keys.lookup.find(({ version }) => version % 2 === remainder)
    return entry === undefined ? null : keyedHash(entry, kind, value)
  }
  return { odd: under(1), even: under(0) }
}

/** The pseudonym under which the log knows a person, under the newest version of the log's own key. */
export const auditSubjectOf = (keys: AtRestKeys, kind: string, value: string): Buffer => keyedHash(keys.audit[0], kind, value)
