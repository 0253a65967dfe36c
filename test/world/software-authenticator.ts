import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** What somebody who holds the device, or attacks with it, may make it say. By default all is as it should be. */
export type DeviceWish = {
  readonly origin?: string
  readonly rpId?: string
  /** The device asked for its owner: a PIN, finger or face. */
  readonly verified?: boolean
  readonly counter?: number
  readonly type?: string
}

const text = (bytes: Buffer): string => bytes.toString('base64url')
const sha256 = (value: string | Buffer): Buffer => createHash('sha256').update(value).digest()
const bytes = (...parts: readonly (Buffer | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part as Buffer)))
const word = (value: number): Buffer => {
  const four = Buffer.alloc(4)
  four.writeUInt32BE(value)
  return four
}
const cborText = (value: string): Buffer => bytes([0x60 + value.length], Buffer.from(value))

/** A device with one passkey on it, as WebAuthn level 2 describes it (sections 6 and 8.7), for tests that must lie in ways no browser can. */
export const makeAuthenticator = (origin: string) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const point = (coordinate: string): Buffer => Buffer.from(coordinate, 'base64url')
  const cose = bytes([0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 0x20], point(x), [0x22, 0x58, 0x20], point(y))
  let signed = 0
  const clientData = (type: string, challenge: string, wish: DeviceWish): Buffer =>
    Buffer.from(JSON.stringify({ type: wish.type ?? type, challenge, origin: wish.origin ?? origin, crossOrigin: false }))
  const authenticatorData = (wish: DeviceWish, attested: Buffer): Buffer => {
    const flags = 0x01 | (wish.verified === false ? 0 : 0x04) | (attested.length > 0 ? 0x40 : 0)
    signed += 1
    return bytes(sha256(wish.rpId ?? new URL(origin).hostname), [flags], word(wish.counter ?? signed), attested)
  }
  return {
    id: text(id),
    /** Makes the passkey. */
    make: (challenge: string, wish: DeviceWish = {}) => {
      const data = authenticatorData(wish, bytes(Buffer.alloc(16), [0, id.length], id, cose))
      const attestation = bytes(
        [0xa3],
        cborText('fmt'),
        cborText('none'),
        cborText('attStmt'),
        [0xa0],
        cborText('authData'),
        [0x58, data.length],
        data,
      )
      return { id: text(id), clientData: text(clientData('webauthn.create', challenge, wish)), attestation: text(attestation) }
    },
    /** Signs with it. */
    show: (challenge: string, wish: DeviceWish = {}) => {
      const client = clientData('webauthn.get', challenge, wish)
      const data = authenticatorData(wish, Buffer.alloc(0))
      const signature = sign('sha256', bytes(data, sha256(client)), privateKey)
      return { id: text(id), clientData: text(client), authenticatorData: text(data), signature: text(signature) }
    },
  }
}

export type Authenticator = ReturnType<typeof makeAuthenticator>
