import { X509Certificate } from 'node:crypto'
import type { Instant } from '@mens-centraal/kernel/instant'
import { isOin, type Oin } from '@mens-centraal/kernel/oin'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import type { PeerRefusal } from './peer-refusal.ts'

/** The certificate itself and those between it and an authority, which is trusted by its bytes: more are not needed anywhere. */
const longestChain = 4

const pem = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g

/** All certificates in a PEM text, in their order. Throws on one that cannot be read: such a text is a setting. */
export const certificatesIn = (text: string): readonly X509Certificate[] =>
  [...text.matchAll(pem)].map(([each]) => new X509Certificate(each))

/** The OIN in the subject of a certificate (PKIoverheid, Programma van Eisen: `serialNumber`). Null when there is none, or more than one. */
export const oinOf = (certificate: X509Certificate): Oin | null => {
  const { serialNumber } = (certificate.toLegacyObject().subject ?? {}) as { readonly serialNumber?: unknown }
  return typeof serialNumber === 'string' && isOin(serialNumber) ? serialNumber : null
}

const isCurrent = ({ validFromDate, validToDate }: X509Certificate, now: Instant): boolean =>
  validFromDate.getTime() <= now.getTime() && now.getTime() < validToDate.getTime()

const issuedBy = (certificate: X509Certificate, issuer: X509Certificate): boolean =>
  issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)

const reaches = (
  certificate: X509Certificate,
  between: readonly X509Certificate[],
  authorities: readonly X509Certificate[],
  now: Instant,
): boolean => {
  if (!isCurrent(certificate, now)) return false
  if (authorities.some((authority) => isCurrent(authority, now) && issuedBy(certificate, authority))) return true
  const [next, ...rest] = between
  return next !== undefined && issuedBy(certificate, next) && reaches(next, rest, authorities, now)
}

/**
 * Whether a certificate chains to an authority that is trusted here: each issued and signed by the next, each in its term, none but the first
 * without the right to issue (RFC 5280 section 6, without policies, name constraints and revocation lists: cutting off a member is done here).
 * @param chain the certificate of the party first
 * @returns the OIN that it is of
 */
export const checkChain = (
  chain: readonly X509Certificate[],
  authorities: readonly X509Certificate[],
  now: Instant,
): Result<Oin, PeerRefusal> => {
  const [own, ...between] = chain
  if (own === undefined || chain.length > longestChain || own.ca) return refuse({ code: 'certificate-not-valid' })
  const oin = oinOf(own)
  return oin !== null && reaches(own, between, authorities, now) ? ok(oin) : refuse({ code: 'certificate-not-valid' })
}
