import { X509Certificate } from 'node:crypto'
import { day } from '@mens-centraal/kernel/instant'
import { oin } from '@mens-centraal/kernel/oin'
import { makeCertificate, makeTestAuthority } from '@mens-centraal/world/test-authority/test-authority'
import { expect, test } from 'vitest'
import { certificatesIn, checkChain, oinOf } from './certificates.ts'

const now = new Date('2026-11-22T12:00:00Z')
const member = oin('00000099000000001000')
const authority = await makeTestAuthority(now)
const other = await makeTestAuthority(now)
const trusted = certificatesIn(authority.certificate)
const certificate = async (wish: Partial<Parameters<typeof makeCertificate>[1]> = {}, by = authority) =>
  new X509Certificate((await makeCertificate(by, { oin: member, name: 'Gemeente Rivierenland', ...wish }, now)).certificate)
const refused = { ok: false, refusal: { code: 'certificate-not-valid' } }

test('a certificate of a trusted authority says whose it is, by its OIN', async () => {
  for (const keys of ['p-256', 'rsa'] as const)
    expect(checkChain([await certificate({ keys })], trusted, now)).toEqual({ ok: true, value: member })
})

test('one of another authority, also of one with the same name, is refused', async () => {
  expect(checkChain([await certificate({}, other)], trusted, now)).toEqual(refused)
  expect(checkChain([await certificate({}, other), ...certificatesIn(other.certificate)], trusted, now)).toEqual(refused)
})

test('one that is not yet, or no longer, in its term is refused', async () => {
  const term = { from: new Date(now.getTime() - 10 * day), until: now }
  expect(checkChain([await certificate({ term })], trusted, now)).toEqual(refused)
  expect(checkChain([await certificate()], trusted, new Date(now.getTime() - 2 * day))).toEqual(refused)
  expect(checkChain([await certificate()], trusted, new Date(now.getTime() + 1000 * day))).toEqual(refused)
})

test('one without an OIN, or with something else there, is refused', async () => {
  const none = await certificate({ oin: null })
  const odd = await certificate({ oin: '12345' as never })
  expect([oinOf(none), oinOf(odd)]).toEqual([null, null])
  expect(checkChain([none], trusted, now)).toEqual(refused)
  expect(checkChain([odd], trusted, now)).toEqual(refused)
})

test('nobody is the authority, or signs for another: a certificate that may not issue does not count as one', async () => {
  const made = await makeCertificate(authority, { oin: member, name: 'Gemeente Rivierenland' }, now)
  const below = await certificate({}, { certificate: made.certificate, key: made.key })
  expect(checkChain([below, new X509Certificate(made.certificate)], trusted, now)).toEqual(refused)
  expect(checkChain(trusted, trusted, now)).toEqual(refused)
  expect(checkChain([], trusted, now)).toEqual(refused)
})
