import { createHmac } from 'node:crypto'
import type { AdapterPayload } from 'oidc-provider'

/** A house whose people log in here: its client id, and the address under which browsers reach it. */
export type House = { readonly clientId: string; readonly url: string }

/** The houses that are admitted, and the practice secret that each shares with an issuer. */
export type Houses = {
  readonly admit: (house: House) => void
  readonly find: (clientId: string) => House | undefined
  readonly urls: () => readonly string[]
  readonly secret: (clientId: string, issuer: string) => string
  /** How a house is registered at the issuer of an organisation: the redirect address is of that organisation alone. */
  readonly registration: (clientId: string, issuer: string, organisationId: string) => AdapterPayload | undefined
}

/**
 * Keeps the list of admitted houses.
 * @param seed what the client secrets are derived from: the same seed gives the same secrets. For practice only.
 */
export const openHouses = (admitted: readonly House[], seed: string): Houses => {
  const houses = new Map(admitted.map((house) => [house.clientId, house]))
  const secret = (clientId: string, issuer: string): string =>
    createHmac('sha256', seed).update(`${issuer}\n${clientId}`).digest('base64url')
  return {
    admit: (house) => {
      houses.set(house.clientId, house)
    },
    find: (clientId) => houses.get(clientId),
    urls: () => [...houses.values()].map(({ url }) => url),
    secret,
    registration: (clientId, issuer, organisationId) => {
      const house = houses.get(clientId)
      return (
        house && {
          client_id: clientId,
          client_secret: secret(clientId, issuer),
          client_name: clientId,
          redirect_uris: [`${house.url}/api/login/callback/${organisationId}`],
          grant_types: ['authorization_code'],
          response_types: ['code'],
          token_endpoint_auth_method: 'client_secret_basic',
          id_token_signed_response_alg: 'ES256',
        }
      )
    },
  }
}
