import { custodianRoot, custodianVersion, keyCustodianApi } from '@mens-centraal/contract/key-custodian-api'
import { publicDocumentOf } from '@mens-centraal/platform/http/public-open-api'

const description = `One of three custodians of the keys by which local indices find out that they mean the same youth, without anyone holding a list. Members only,
over mutual TLS (the OIN in the certificate says who asks), each request signed in the header Party-Signature: a compact JWS (Ed25519, typ mc-request+jws) over iss and aud (OINs),
method, path, sha256 of the body (base64url), iat and jti, which counts once and for five minutes. Each answer is signed in the same header (typ mc-answer+jws) over iss, aud, request
(the jti), status and sha256. Quota: 2,000 elements a day, 5 a second, 50 at once.`

const signature = {
  name: 'Party-Signature',
  in: 'header',
  required: true,
  description: 'signature of this request, by the key on the card of the member',
  schema: { type: 'string' },
}

/** The OpenAPI document of a custodian. @param address where it is, without a path */
export const custodianDocument = (address = 'https://sleutels.voorbeeld.example'): string =>
  publicDocumentOf(keyCustodianApi, {
    title: 'Sleutelbewaarder',
    version: custodianVersion,
    description,
    contact: { name: 'Operator', email: 'beheer@sleutels.voorbeeld.example', url: address },
    root: custodianRoot,
    server: `${address}${custodianRoot}`,
    headers: [signature],
    security: { schemes: { certificate: { type: 'mutualTLS' } }, usually: [{ certificate: [] }], except: {} },
  })
