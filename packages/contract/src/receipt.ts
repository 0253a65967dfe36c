/** The type of a receipt, in its header: by a custodian for the national index, that it evaluated so many elements for a member. Nothing about the elements is in it. */
export const receiptType = 'mc-receipt+jws'

/** How long a receipt counts, in ms. */
export const receiptCountsMs = 10 * 60_000

/**
 * The claims of a receipt (RFC 7519 section 4.1): `iss` the custodian, `sub` the member, `aud` the national index, each by OIN; `iat` and `exp`
 * in seconds since 1970.
 */
export type Receipt = {
  readonly iss: string
  readonly sub: string
  readonly aud: string
  readonly scope: string
  readonly epoch: number
  readonly elements: number
  readonly iat: number
  readonly exp: number
  readonly jti: string
}

/** The same, for checking one that comes in. */
export const receiptShape = {
  iss: 'string',
  sub: 'string',
  aud: 'string',
  scope: 'string',
  epoch: 'number',
  elements: 'number',
  iat: 'number',
  exp: 'number',
  jti: 'string',
} as const satisfies { readonly [claim in keyof Receipt]: 'string' | 'number' }
