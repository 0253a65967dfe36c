import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'

/** What a browser sends when a passkey was made; all base64url. */
export type MadePasskey = { readonly id: string; readonly clientData: string; readonly attestation: string }
/** What a browser sends when a passkey was used; all base64url. */
export type ShownPasskey = {
  readonly id: string
  readonly clientData: string
  readonly authenticatorData: string
  readonly signature: string
}
/** A passkey as it is kept: the public key (COSE, base64url), and how often it signed, if it counts. */
export type Passkey = { readonly id: string; readonly publicKey: string; readonly counter: number }

/**
 * Passkeys by WebAuthn level 2 (section 7): origin, relying party, challenge, signature and counter are checked, and that the device verified its
 * user (by PIN or body): so one act proves two factors. What holds the key is not asked (no attestation).
 */
export type Passkeys = {
  /** The relying party: the host name of the house. */
  readonly rpId: string
  register(challenge: string, made: MadePasskey): Promise<Result<Passkey, Refusal>>
  /** @returns how often the key signed by now; `login-failed` whatever is wrong */
  verify(challenge: string, shown: ShownPasskey, known: Passkey): Promise<Result<number, Refusal>>
}

/** @param origin the house's own origin: passkeys of any other are refused */
export const openPasskeys = (origin: string): Passkeys => {
  const rpId = new URL(origin).hostname
  const expected = { expectedOrigin: origin, expectedRPID: rpId, requireUserVerification: true }
  return {
    rpId,
    register: async (expectedChallenge, { id, clientData, attestation }) => {
      const response: RegistrationResponseJSON = {
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: { clientDataJSON: clientData, attestationObject: attestation },
      }
      try {
        const { registrationInfo } = await verifyRegistrationResponse({ response, expectedChallenge, ...expected })
        if (registrationInfo === undefined) return refuse({ code: 'passkey-not-accepted' })
        const { id: credential, publicKey, counter } = registrationInfo.credential
        return ok({ id: credential, publicKey: Buffer.from(publicKey).toString('base64url'), counter })
      } catch {
        return refuse({ code: 'passkey-not-accepted' })
      }
    },
    verify: async (expectedChallenge, { id, clientData, authenticatorData, signature }, known) => {
      const response: AuthenticationResponseJSON = {
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: { clientDataJSON: clientData, authenticatorData, signature },
      }
      const credential = {
        id: known.id,
        publicKey: new Uint8Array(Buffer.from(known.publicKey, 'base64url')),
        counter: known.counter,
      }
      try {
        const { verified, authenticationInfo } = await verifyAuthenticationResponse({
          response,
          expectedChallenge,
          credential,
          ...expected,
        })
        return verified ? ok(authenticationInfo.newCounter) : refuse({ code: 'login-failed' })
      } catch {
        return refuse({ code: 'login-failed' })
      }
    },
  }
}
