import type { Instant } from '@mens-centraal/kernel/instant'
import { type LocalActor, stranger } from '../directory/actor.ts'

/** A public key as the index keeps it (JWK, RFC 7517), with its thumbprint (RFC 7638). */
export type PublicKey = { readonly thumbprint: string; readonly jwk: { readonly [member: string]: unknown } }

/** A key that counts now. */
export type SourceKey = PublicKey & { readonly id: string }

/** A registered system that is not cut off, with its keys that are not revoked. */
export type SourceSystem = {
  readonly id: string
  readonly organisationId: string
  /** The municipality whose manager registered it, and whose setting lets it in. */
  readonly municipalityId: string
  readonly keys: readonly SourceKey[]
}

/** Who a system is by itself: nobody, at its organisation, under the covenant with the municipality that registered it. */
export const systemItself = (system: Pick<SourceSystem, 'organisationId' | 'municipalityId'>): LocalActor => ({
  ...stranger,
  organisationId: system.organisationId,
  covenantMunicipalityId: system.municipalityId,
})

/** A functional manager registered a system of an organisation. `by`, here and below: that manager's position. */
export type SystemRegistered = {
  readonly type: 'source-system-registered'
  readonly systemId: string
  readonly organisationId: string
  readonly municipalityId: string
  readonly name: string
  readonly supplier: string
  readonly by: string | null
  readonly at: Instant
}
/** A system may prove itself by one more key. */
export type SourceKeyAdded = {
  readonly type: 'source-key-added'
  readonly systemId: string
  readonly keyId: string
  readonly key: PublicKey
  readonly by: string | null
  readonly at: Instant
}
/** A key counts no longer, nor any token that was given on it. */
export type SourceKeyRevoked = {
  readonly type: 'source-key-revoked'
  readonly keyId: string
  readonly by: string | null
  readonly at: Instant
}
/** A system gets in no longer, whatever it holds. */
export type SystemCutOff = {
  readonly type: 'source-system-cut-off'
  readonly systemId: string
  readonly by: string | null
  readonly at: Instant
}
