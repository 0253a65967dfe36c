import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'

const iterations = 4_096

/**
 * What PostgreSQL stores instead of a password (RFC 5802, section 3, with SHA-256 as in RFC 7677). Made here, so that the
 * password itself is in no statement that a server could log.
 * @param password printable ASCII without spaces; anything else throws, because it would need SASLprep (RFC 4013)
 */
export const scramVerifier = (password: string, salt: Buffer = randomBytes(16)): string => {
  if (!/^[\x21-\x7e]+$/.test(password)) throw new Error('a database password must be printable ASCII without spaces')
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256')
  const keyFor = (purpose: string): Buffer => createHmac('sha256', salted).update(purpose).digest()
  const stored = createHash('sha256').update(keyFor('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${stored}:${keyFor('Server Key').toString('base64')}`
}
