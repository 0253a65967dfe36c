import { federationRoot, federationVersion, nationalIndexApi } from '@mens-centraal/contract/national-index-api'
import { publicDocumentOf } from '@mens-centraal/platform/http/public-open-api'

const description = `The national index, by which local indices find out that they have a signal on the same youth, without anyone holding a list of children. It holds pseudonyms, and
there is no way to ask about a person: who registers is told through its mailbox of others who did. Members only, over mutual TLS (the OIN in the certificate says who asks), each
request signed in the header Party-Signature: a compact JWS (Ed25519, typ mc-request+jws) over iss and aud (OINs), method, path, sha256 of the body (base64url), iat and jti, which
counts once and for five minutes. Each answer is signed in the same header (typ mc-answer+jws) over iss, aud, request (the jti), status and sha256.`

const signature = {
  name: 'Party-Signature',
  in: 'header',
  required: true,
  description: 'signature of this request, by the key on the card of the member',
  schema: { type: 'string' },
}

/** The OpenAPI document of the national index. @param address where it is, without a path */
export const nationalDocument = (address = 'https://landelijk.voorbeeld.example'): string =>
  publicDocumentOf(nationalIndexApi, {
    title: 'Landelijke index',
    version: federationVersion,
    description,
    contact: { name: 'Operator', email: 'beheer@landelijk.voorbeeld.example', url: address },
    root: federationRoot,
    server: `${address}${federationRoot}`,
    headers: [signature],
    security: { schemes: { certificate: { type: 'mutualTLS' } }, usually: [{ certificate: [] }], except: {} },
  })
