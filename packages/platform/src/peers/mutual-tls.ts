import { checkServerIdentity, type PeerCertificate, type SecureContextOptions, TLSSocket, type TlsOptions } from 'node:tls'
import type { Oin } from '@mens-centraal/kernel/oin'
import { oinOf } from './certificates.ts'
import type { Party } from './party.ts'

const ownSide = ({ chain, certificateKey, authorities }: Party): SecureContextOptions => ({
  cert: chain.map(String).join('\n'),
  key: certificateKey.export({ format: 'pem', type: 'pkcs8' }),
  ca: authorities.map(String),
  minVersion: 'TLSv1.3',
})

/** A server that speaks with nobody but holders of a certificate of the party's authorities (RFC 8446 section 4.3.2). */
export const serverTls = (party: Party): TlsOptions => ({ ...ownSide(party), requestCert: true, rejectUnauthorized: true })

/** Who is at the other end of a connection, by the certificate that was proved in the handshake. Null when there is none. */
export const callerAt = (socket: unknown): Oin | null => {
  if (!(socket instanceof TLSSocket) || !socket.authorized) return null
  const certificate = socket.getPeerX509Certificate()
  return certificate === undefined ? null : oinOf(certificate)
}

/** The fault when a server is not the party that was called. */
export const notThatParty = 'ERR_PEER_OIN'

/** A client that speaks with one party: its certificate is of the authorities, for that host name, and of that OIN. */
export const clientTls = (party: Party, peer: Oin) => ({
  ...ownSide(party),
  rejectUnauthorized: true,
  // of a resumed session Node does not look at the certificate again
  maxCachedSessions: 0,
  checkServerIdentity: (host: string, certificate: PeerCertificate): Error | undefined => {
    const { serialNumber } = certificate.subject as { readonly serialNumber?: unknown }
    if (serialNumber !== peer) return Object.assign(new Error('another party'), { code: notThatParty })
    return checkServerIdentity(host, certificate)
  },
})
