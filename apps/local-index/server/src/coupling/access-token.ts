import { type Instant, minute } from '@mens-centraal/kernel/instant'

/** How long a token counts (milliseconds). */
export const tokenMs = 5 * minute

/** A system proved itself and got a token, bound to the key of its DPoP proof (RFC 9449 section 6). */
export type TokenIssued = {
  readonly type: 'access-token-issued'
  readonly tokenHash: Buffer
  readonly systemId: string
  readonly keyId: string
  readonly proofThumbprint: string
  readonly expiresAt: Instant
  readonly at: Instant
}
