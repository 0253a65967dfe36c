import type { DirectoryFile } from '@mens-centraal/contract/directory-file'

type Proof = NonNullable<DirectoryFile['organisations'][number]['issuer']>['secondFactor']

/** How someone logged in here: with a second factor ("mfa"), or with a password alone. */
export type Factors = 'mfa' | 'password-only'

/** Levels of assurance of the eIDAS regulation, as `acr` values. */
export const levels = {
  mfa: 'http://eidas.europa.eu/LoA/substantial',
  'password-only': 'http://eidas.europa.eu/LoA/low',
} as const satisfies Record<Factors, string>

/** Authentication methods (RFC 8176) that stand in `amr`. */
export const methods = { mfa: ['pwd', 'mfa'], 'password-only': ['pwd'] } as const satisfies Record<Factors, readonly string[]>

/** Authentication contexts, the way Microsoft Entra ID names them in `acrs`; there is none without second factor. */
export const contexts = { mfa: ['c1'], 'password-only': [] } as const satisfies Record<Factors, readonly string[]>

const proofs = {
  acr: { claim: 'acr', values: [levels.mfa] },
  amr: { claim: 'amr', values: ['mfa'] },
  acrs: { claim: 'acrs', values: [...contexts.mfa] },
} satisfies Record<Proof['claim'], Proof>

/** By which claim and values an issuer proves the second factor, for the directory of a house. */
export const proofOf = (claim: Proof['claim']): Proof => proofs[claim]
