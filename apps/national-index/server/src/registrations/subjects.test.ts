import { createHmac } from 'node:crypto'
import { type Bsn, readBsn } from '@mens-centraal/kernel/bsn'
import { oin } from '@mens-centraal/kernel/oin'
import { type Bytes, concat, lengthPrefixed, utf8 } from '@mens-centraal/pseudonym/bytes'
import { combine, lagrange } from '@mens-centraal/pseudonym/combine'
import { makeEnvelopeKeys, seal } from '@mens-centraal/pseudonym/envelope'
import { bsnInput } from '@mens-centraal/pseudonym/input'
import { contribute, shareFor } from '@mens-centraal/pseudonym/key-generation'
import { openPseudonym } from '@mens-centraal/pseudonym/national-pseudonym'
import { sodiumGroup as group } from '@mens-centraal/pseudonym/sodium-group'
import { hashToGroup } from '@mens-centraal/pseudonym/suite'
import { either } from '@mens-centraal/test/length'
import { bsnSequence } from '@mens-centraal/world/inhabitants/bsn-sequence'
import { beforeAll, expect, test } from 'vitest'
import type { EpochKeys } from '../keys/epoch.ts'
import type { Subject } from './registration.ts'
import { boundTo, openSubjects, purposeOf } from './subjects.ts'

const scope = 'jeugd'
const listed = either({ short: 200, long: 100_000 })
const memberId = 'aaaaaaaa-0000-4000-8000-000000000001'
const about = { oin: oin('00000099000000011000'), registration: 'bbbbbbbb-0000-4000-8000-000000000001', epoch: 1 }
const people: readonly Bsn[] = [...bsnSequence('9999', 8, listed, new Set())].map((number) => readBsn(String(number))!)
/** Who is registered, among all those whom the attacker can list. */
const registered = people.filter((_, i) => i % (listed / 20) === 0)

const elementOf = (bsn: Bsn): Bytes => hashToGroup(group, bsnInput(scope, 'nl.bsn', bsn))
const drawKeys = (): EpochKeys => ({
  factor: group.scalars.random(),
  index: crypto.getRandomValues(new Uint8Array(32)),
  seal: crypto.getRandomValues(new Uint8Array(32)),
})
const contribution = contribute(group, 1)
const [one, two, third] = ([1, 2, 3] as const).map((place) => shareFor(group, contribution, place)) as [Bytes, Bytes, Bytes]

/** What all there is: the shares of two custodians, and the three keys of the national index. */
type Loot = EpochKeys & { readonly one: Bytes; readonly two: Bytes }
const keys = drawKeys()
const all: Loot = { ...keys, one, two }
let rows: readonly Subject[]

const evaluated = (bsn: Bsn, first: Bytes, second: Bytes): Bytes => {
  const [a, b] = [first, second].map((share) => group.multiply(share, elementOf(bsn))) as [Bytes, Bytes]
  const whole = combine(group, [
    { custodian: 1, element: a },
    { custodian: 2, element: b },
  ])
  if (!whole.ok) throw new Error(whole.refusal.code)
  return whole.value
}

const register = async (bsn: Bsn, with_: EpochKeys = keys): Promise<Subject> => {
  const envelope = await makeEnvelopeKeys()
  const sealed = Buffer.from(await seal(envelope.publicKey, evaluated(bsn, one, two), purposeOf(about, 'youth'))).toString(
    'base64url',
  )
  const opened = await openSubjects([{ kind: 'youth', sealed }], with_, envelope.secretKey, { memberId, ...about })
  if (!opened.ok || !opened.value[0]) throw new Error('not opened')
  return opened.value[0]
}

beforeAll(async () => {
  rows = await Promise.all(registered.map((bsn) => register(bsn)))
}, 300_000)

/** Everybody on the list, hashed to an element: what anybody can work out, without a key. */
const elements: readonly Bytes[] = people.map(elementOf)

/** The pseudonyms of everybody on the list, as whoever has these would work them out. */
const pseudonymsBy = (loot: Loot): Bytes[] => {
  const weighed = (share: Bytes, own: number, other: number) => group.scalars.multiply(lagrange(group, own, other), share)
  const whole = group.scalars.add(weighed(loot.one, 1, 2), weighed(loot.two, 2, 1))
  const factor = group.scalars.multiply(loot.factor, whole)
  return elements.map((element) => group.multiply(factor, element))
}

/** Whom they find by the index of the table. */
const foundByIndex = (loot: Loot): number => {
  const table = new Set(rows.map(({ index }) => index.toString('hex')))
  const indexed = (pseudonym: Bytes) =>
    createHmac('sha256', loot.index)
      .update(concat(lengthPrefixed(utf8('youth')), pseudonym))
      .digest('hex')
  return pseudonymsBy(loot).filter((pseudonym) => table.has(indexed(pseudonym))).length
}

/** The same by the pseudonyms that stand sealed in the table. */
const foundBySeal = (loot: Loot): number => {
  const bound = boundTo(memberId, about.registration, 'youth')
  const opened = rows.map(({ sealed }) => openPseudonym(loot.seal, new Uint8Array(sealed), bound))
  const table = new Set(opened.flatMap((row) => (row.ok ? [Buffer.from(row.value).toString('hex')] : [])))
  return pseudonymsBy(loot).filter((pseudonym) => table.has(Buffer.from(pseudonym).toString('hex'))).length
}

const guess = (part: keyof Loot): Loot => ({ ...all, [part]: drawKeys()[part === 'index' || part === 'seal' ? part : 'factor'] })

test('whoever has two shares and all keys of the national index finds everybody: the list and the look-up are right', () => {
  expect([foundByIndex(all), foundBySeal(all)]).toEqual([registered.length, registered.length])
}, 300_000)

test.each(['one', 'two', 'factor', 'index'] as const)(
  'by the index nobody is found without %s',
  (part) => {
    expect(foundByIndex(guess(part))).toBe(0)
  },
  60_000,
)

test.each(['one', 'two', 'factor', 'seal'] as const)(
  'by what is sealed nobody is found without %s',
  (part) => {
    expect(foundBySeal(guess(part))).toBe(0)
  },
  60_000,
)

test('any two of the three custodians lead to the same row, and one of them to none', async () => {
  const [sem] = registered
  const by = (places: readonly [1 | 2 | 3, 1 | 2 | 3]) => {
    const share = { 1: one, 2: two, 3: third }
    const [first, second] = places.map((custodian) => ({ custodian, element: group.multiply(share[custodian], elementOf(sem!)) }))
    const whole = combine(group, [first!, second!])
    return whole.ok ? Buffer.from(whole.value).toString('hex') : whole.refusal.code
  }
  expect(new Set([by([1, 2]), by([1, 3]), by([2, 3])]).size).toBe(1)
  expect(by([1, 1])).toBe('shares-invalid')
})

test('the same youth stands under one index, sealed differently each time; under other keys under another', async () => {
  const sem = registered[0]!
  const [first, second, elsewhere] = [await register(sem), await register(sem), await register(sem, drawKeys())]
  expect(first.index).toEqual(second.index)
  expect(first.sealed).not.toEqual(second.sealed)
  expect(first.index).not.toEqual(elsewhere.index)
})

test('a row cannot be read as another’s: what is sealed is bound to its member, registration and kind', async () => {
  const { sealed } = await register(registered[0]!)
  for (const [member, registration, kind] of [
    ['aaaaaaaa-0000-4000-8000-000000000002', about.registration, 'youth'],
    [memberId, 'bbbbbbbb-0000-4000-8000-000000000002', 'youth'],
    [memberId, about.registration, 'parent'],
  ] as const)
    expect(openPseudonym(keys.seal, new Uint8Array(sealed), boundTo(member, registration, kind)).ok).toBe(false)
})
