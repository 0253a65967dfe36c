import { startAuthentication, startRegistration } from '@simplewebauthn/browser'
import type { Answer } from '../../api/call.ts'

/** True in a browser that can use passkeys. */
export const hasPasskeys = (): boolean => typeof window.PublicKeyCredential === 'function'

/** Has the device sign what the house drew, after it asked its owner for a PIN, finger or face. Null when that was stopped, or did not work. */
export const showPasskey = async ({ challenge, rpId }: Answer<'POST /api/passkey-challenges'>) => {
  try {
    const { id, response } = await startAuthentication({ optionsJSON: { challenge, rpId, userVerification: 'required' } })
    return {
      id,
      clientData: response.clientDataJSON,
      authenticatorData: response.authenticatorData,
      signature: response.signature,
    }
  } catch {
    return null
  }
}

/** ES256, EdDSA, RS256 (RFC 9053, RFC 8812). */
const algorithms = [-7, -8, -257] as const

/** Has the device make a passkey for this house, that is found there without typing a name. Null when that was stopped, or did not work. */
export const makePasskey = async (house: string, opening: Answer<'POST /api/account-openings'>) => {
  const { challenge, rpId, userHandle, email } = opening
  try {
    const { id, response } = await startRegistration({
      optionsJSON: {
        challenge,
        rp: { id: rpId, name: house },
        user: { id: userHandle, name: email, displayName: email },
        pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
        attestation: 'none',
        authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
      },
    })
    return { id, clientData: response.clientDataJSON, attestation: response.attestationObject }
  } catch {
    return null
  }
}
