import { oin } from '@mens-centraal/kernel/oin'
import { readParty } from '@mens-centraal/platform/peers/party'
import { makeCard } from '@mens-centraal/platform/peers/party-card'
import { signStatement } from '@mens-centraal/platform/peers/statement'
import { makePartyFiles, makeTestAuthority } from '@mens-centraal/world/test-authority/test-authority'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesIn, textOf } from './ceremony-file.ts'
import { readStarts, startType } from './start-ceremony.ts'

const now = new Date('2026-11-22T12:00:00Z')
const authority = await makeTestAuthority(now)
const partyOf = async (place: number) =>
  readParty(await makePartyFiles(authority, { oin: oin(`0000009900000000${place}000`), name: `Bewaarder ${place}` }, now))
const parties = await Promise.all([1, 2, 3].map(partyOf))
const key = { scope: 'jeugd', epoch: 1 }
const claimsOf = async (place: number) => ({
  ...key,
  custodian: place,
  address: `https://bewaarder-${place}.example`,
  card: await makeCard(parties[place - 1]!, parties[place - 1]!, now),
  commitment: Buffer.alloc(64, place).toString('base64url'),
})
const signed = async (place: number, claims: object) => signStatement(parties[place - 1]!.signingKey, startType, claims)
const rights = await Promise.all([1, 2, 3].map(claimsOf))
const texts = await Promise.all(rights.map((claims, i) => signed(i + 1, claims)))
const read = (second: string) => {
  const folder = new Map([texts[0]!, second, texts[2]!].map((text, i) => [`start-${i + 1}.jws`, text]))
  return readStarts(folder, key, { party: parties[0]!, address: 'https://bewaarder-1.example', now }, texts[0]!)
}

test('three starts that their custodians signed are read', async () => {
  expect(await read(texts[1]!)).toMatchObject({ ok: true })
})

test('a custodian that takes the place of another, or runs two, is refused', async () => {
  const asThree = await signed(2, { ...rights[1], custodian: 3 })
  expect(await read(asThree)).toEqual({ ok: false, refusal: { code: 'file-not-valid', facts: { custodian: 2 } } })
  const two = await signed(1, { ...rights[0], custodian: 2 })
  expect(await read(two)).toEqual({ ok: false, refusal: { code: 'custodian-twice' } })
  const ofThree = await signed(2, { ...rights[1], card: rights[2]!.card })
  expect(await read(ofThree)).toEqual({ ok: false, refusal: { code: 'file-not-valid', facts: { custodian: 2 } } })
})

test('whatever a custodian signs instead is refused as a value, and nothing breaks', async () => {
  const names = Object.keys(rights[1]!)
  const wrong = fc.tuple(fc.constantFrom(...names), fc.jsonValue()).map(([name, value]) => ({ ...rights[1], [name]: value }))
  const odd = fc.oneof(
    wrong,
    fc.dictionary(fc.string(), fc.jsonValue()),
    fc.jsonValue().map((value) => ({ ...rights[1], more: value })),
  )
  await fc.assert(
    fc.asyncProperty(odd, async (claims) => {
      const outcome = await read(await signed(2, claims))
      const same = JSON.stringify(claims) === JSON.stringify(rights[1])
      expect(outcome.ok).toBe(same)
    }),
    { numRuns: 200, seed: 4 },
  )
})

test('bytes are read from the one way in which they are written, and of the right length only', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.integer({ min: 0, max: 40 }), (bytes, length) => {
      const found = bytesIn(textOf(bytes), length)
      return bytes.length === length ? found !== null && Buffer.from(found).equals(Buffer.from(bytes)) : found === null
    }),
    { seed: 4 },
  )
  for (const odd of [null, 1, {}, 'AB', 'AA==', 'AA ']) expect(bytesIn(odd, 1)).toBeNull()
})
