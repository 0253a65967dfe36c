import { generateKeyPairSync } from 'node:crypto'
import { oin } from '@mens-centraal/kernel/oin'
import { makePartyFiles, makeTestAuthority } from '@mens-centraal/world/test-authority/test-authority'
import { expect, test } from 'vitest'
import { readParty } from './party.ts'
import { makeCard, readCard } from './party-card.ts'

const now = new Date('2026-11-22T12:00:00Z')
const authority = await makeTestAuthority(now)
const member = oin('00000099000000001000')
const partyOf = async (by = authority, keys: 'p-256' | 'rsa' = 'p-256', name = member) =>
  readParty(await makePartyFiles(by, { oin: name, name: 'Gemeente Rivierenland', keys }, now))
const party = await partyOf()
const card = await makeCard(party, party, now)

test('a card says whose it is, with keys that chain to the certificate', async () => {
  for (const keys of ['p-256', 'rsa'] as const) {
    const own = await partyOf(authority, keys)
    const read = await readCard(await makeCard(own, own, now), own.authorities, now)
    expect(read).toMatchObject({ ok: true, value: { oin: member, issuedAt: now } })
    if (!read.ok) throw new Error('refused')
    expect(read.value.signingKey.export({ format: 'jwk' }).x).toBe(own.signingKey.export({ format: 'jwk' }).x)
    expect(Buffer.from(read.value.envelopeKey).toString('base64url')).toBe(own.envelopeKey.export({ format: 'jwk' }).x)
  }
})

test('a card holds no secret', () => {
  const secrets = [party.signingKey, party.envelopeKey].map((key) => String(key.export({ format: 'jwk' }).d))
  const said = Buffer.from(card.split('.')[1] ?? '', 'base64url').toString()
  for (const secret of secrets) expect(said).not.toContain(secret)
})

test('a card of another authority, or after its certificate ended, is refused', async () => {
  const stranger = await partyOf(await makeTestAuthority(now))
  const theirs = await makeCard(stranger, stranger, now)
  expect(await readCard(theirs, party.authorities, now)).toEqual({ ok: false, refusal: { code: 'certificate-not-valid' } })
  const late = new Date('2035-01-01T00:00:00Z')
  expect(await readCard(card, party.authorities, late)).toEqual({ ok: false, refusal: { code: 'certificate-not-valid' } })
})

test('a card in a document that is known by its hash holds on the day that it was made, and none that says a day outside the certificate’s term', async () => {
  expect(await readCard(card, party.authorities, 'when-issued')).toMatchObject({ ok: true, value: { oin: party.oin } })
  for (const year of ['2015', '2035']) {
    const dated = await makeCard(party, party, new Date(`${year}-01-01T00:00:00Z`))
    const refused = { ok: false, refusal: { code: 'certificate-not-valid' } }
    expect(await readCard(dated, party.authorities, 'when-issued'), year).toEqual(refused)
  }
})

test('a card that was signed with another key than that of its certificate is refused', async () => {
  const other = await partyOf()
  const forged = await makeCard({ chain: party.chain, certificateKey: other.certificateKey }, other, now)
  expect(await readCard(forged, party.authorities, now)).toEqual({ ok: false, refusal: { code: 'card-not-valid' } })
})

test('a card in the name of another OIN than that of its certificate is refused', async () => {
  const forged = await makeCard(party, { ...party, oin: oin('00000099000000002000') }, now)
  expect(await readCard(forged, party.authorities, now)).toEqual({ ok: false, refusal: { code: 'card-not-valid' } })
})

test('a card that was changed or cut off anywhere is refused', async () => {
  for (let at = 0; at < card.length; at += 7) {
    const changed = card.slice(0, at) + (card[at] === 'A' ? 'B' : 'A') + card.slice(at + 1)
    expect(await readCard(changed, party.authorities, now), `changed at ${at}`).toMatchObject({ ok: false })
    expect(await readCard(card.slice(0, at), party.authorities, now), `cut off at ${at}`).toMatchObject({ ok: false })
  }
})

test('keys of another kind than they must be are no party', async () => {
  const files = await makePartyFiles(authority, { oin: member, name: 'Gemeente Rivierenland' }, now)
  const wrong = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
  const words = (changed: object) => () => readParty({ ...files, ...changed })
  expect(words({ signingKey: wrong })).toThrow('the signing key is not a key of type ed25519')
  expect(words({ envelopeKey: wrong })).toThrow('the envelope key is not a key of type x25519')
  expect(words({ certificateKey: wrong })).toThrow('is not that of the certificate')
  expect(words({ certificate: '' })).toThrow('no OIN')
})
