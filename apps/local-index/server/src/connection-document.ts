import { connectionApi, connectionRoot, connectionVersion } from '@mens-centraal/contract/connection-api'
import { publicDocumentOf } from '@mens-centraal/platform/http/public-open-api'

const description = `Systems of organisations give and follow signals here for people who work in them, without a browser.
A system asks for a token (OAuth 2.0 client credentials by private_key_jwt, RFC 7523), bound to a key by DPoP (RFC 9449). In whose name it asks, it says with each
request in the header Handelende-Persoon: a statement that it signed (JWT, typ handelende-persoon+jwt, iss its id, sub the person's account there, aud the address of this API, iat,
exp at most 60 seconds later, jti once). That account must have been linked once, by the person, in their own login at the index.`

const schemes = {
  token: { type: 'http', scheme: 'DPoP', description: 'access token and DPoP proof (RFC 9449)' },
  person: { type: 'apiKey', in: 'header', name: 'Handelende-Persoon', description: 'signed statement on who acts' },
}

const proof = {
  name: 'DPoP',
  in: 'header',
  required: true,
  description: 'proof for this method, this address and this token, signed by the key to which the token is bound (RFC 9449)',
  schema: { type: 'string' },
}

/** The OpenAPI document of the public API. @param origin where this house is, without a path @param mail of the helpdesk */
export const connectionDocument = (
  origin = 'https://verwijsindex.voorbeeld.example',
  mail = 'helpdesk@verwijsindex.voorbeeld.example',
): string =>
  publicDocumentOf(connectionApi, {
    title: 'Verwijsindex, aansluiting van bronsystemen',
    version: connectionVersion,
    description,
    contact: { name: 'Helpdesk', email: mail, url: origin },
    root: connectionRoot,
    server: `${origin}${connectionRoot}`,
    headers: [proof],
    security: {
      schemes,
      usually: [{ token: [], person: [] }],
      except: { 'POST /aansluiting/v1/token': [], 'GET /aansluiting/v1/gebeurtenissen': [{ token: [] }] },
    },
  })
