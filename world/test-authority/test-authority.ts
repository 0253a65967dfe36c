import 'reflect-metadata'
import { generateKeyPairSync, type KeyObject, randomBytes, webcrypto } from 'node:crypto'
import { day, type Instant } from '@mens-centraal/kernel/instant'
import type { Oin } from '@mens-centraal/kernel/oin'
import type { PartyFiles } from '@mens-centraal/platform/peers/party'
import {
  BasicConstraintsExtension,
  cryptoProvider,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  type Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509'

cryptoProvider.set(webcrypto as never)

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const rsa = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
} as const
const termDays = 825

/** An authority for practice and tests: nobody else believes it. */
export type TestAuthority = { readonly certificate: string; readonly key: string }

type Term = { readonly from: Instant; readonly until: Instant }
const termFrom = (now: Instant): Term => ({
  from: new Date(now.getTime() - day),
  until: new Date(now.getTime() + termDays * day),
})

const pemOf = (key: KeyObject): string => key.export({ format: 'pem', type: 'pkcs8' }).toString()
const exported = async (key: webcrypto.CryptoKey): Promise<string> => {
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key)).toString('base64')
  return `-----BEGIN PRIVATE KEY-----\n${der.replace(/(.{64})(?!$)/g, '$1\n')}\n-----END PRIVATE KEY-----\n`
}
const imported = (pem: string): Promise<webcrypto.CryptoKey> =>
  webcrypto.subtle.importKey('pkcs8', Buffer.from(pem.replace(/-----[A-Z ]+-----|\s/g, ''), 'base64'), ecdsa, false, ['sign'])

const make = async (
  publicKey: webcrypto.CryptoKey,
  {
    subject,
    issuer,
    signingKey,
  }: { subject: string; issuer: string | X509Certificate['subjectName']; signingKey: webcrypto.CryptoKey },
  { from, until }: Term,
  extensions: Extension[],
): Promise<string> => {
  const certificate = await X509CertificateGenerator.create({
    serialNumber: randomBytes(16).toString('hex').replace(/^./, '1'),
    subject,
    issuer,
    notBefore: from as Date,
    notAfter: until as Date,
    publicKey: publicKey as never,
    signingKey: signingKey as never,
    signingAlgorithm: ecdsa,
    extensions,
  })
  return `${certificate.toString('pem')}\n`
}

/** Makes an authority, good for 825 days from yesterday on. */
export const makeTestAuthority = async (now: Instant, name = 'Mens Centraal test authority'): Promise<TestAuthority> => {
  const { publicKey, privateKey } = await webcrypto.subtle.generateKey(ecdsa, true, ['sign', 'verify'])
  const subject = `CN=${name}, O=NOT FOR REAL USE`
  const certificate = await make(publicKey, { subject, issuer: subject, signingKey: privateKey }, termFrom(now), [
    new BasicConstraintsExtension(true, 0, true),
    new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
  ])
  return { certificate, key: await exported(privateKey) }
}

/** What may be asked of a certificate, beside whose it is; by itself for `localhost`, P-256, as long as the authority. */
export type CertificateWish = {
  /** Null: a certificate without an OIN. */
  readonly oin: Oin | null
  readonly name: string
  readonly hosts?: readonly string[]
  readonly keys?: 'p-256' | 'rsa'
  readonly term?: Term
}

/** Makes a certificate of an authority for one party, with its key. */
export const makeCertificate = async (
  authority: TestAuthority,
  { oin, name, hosts = ['localhost'], keys = 'p-256', term }: CertificateWish,
  now: Instant,
): Promise<{ readonly certificate: string; readonly key: string }> => {
  const pair = await webcrypto.subtle.generateKey(keys === 'rsa' ? rsa : ecdsa, true, ['sign', 'verify'])
  const subject = [{ CN: [name] }, ...(oin === null ? [] : [{ '2.5.4.5': [oin] }])]
  const issuer = new X509Certificate(authority.certificate).subjectName
  const signing = { subject: subject as never, issuer, signingKey: await imported(authority.key) }
  const certificate = await make(pair.publicKey, signing, term ?? termFrom(now), [
    new BasicConstraintsExtension(false, undefined, true),
    new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
    new ExtendedKeyUsageExtension([ExtendedKeyUsage.clientAuth, ExtendedKeyUsage.serverAuth]),
    new SubjectAlternativeNameExtension(hosts.map((value) => ({ type: 'dns', value }))),
  ])
  return { certificate, key: await exported(pair.privateKey) }
}

/** All files of one party: a certificate of this authority, and fresh keys to sign and to open envelopes with. */
export const makePartyFiles = async (authority: TestAuthority, wish: CertificateWish, now: Instant): Promise<PartyFiles> => {
  const { certificate, key } = await makeCertificate(authority, wish, now)
  return {
    certificate,
    certificateKey: key,
    signingKey: pemOf(generateKeyPairSync('ed25519').privateKey),
    envelopeKey: pemOf(generateKeyPairSync('x25519').privateKey),
    authorities: authority.certificate,
  }
}
