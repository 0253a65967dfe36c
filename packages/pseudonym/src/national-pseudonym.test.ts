import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { utf8 } from './bytes.ts'
import { indexOf, nationalPseudonym, openPseudonym, rotationFactor, sealPseudonym } from './national-pseudonym.ts'
import { sodiumGroup as group } from './sodium-group.ts'

const key = () => new Uint8Array(randomBytes(32))
const element = group.base(group.scalars.random())
const pseudonym = (factor: Uint8Array, from = element) => {
  const made = nationalPseudonym(group, factor, from)
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
}

test('one person has one index under one key, and another under another', () => {
  const [factor, indexKey] = [group.scalars.random(), key()]
  expect(indexOf(indexKey, pseudonym(factor))).toEqual(indexOf(indexKey, pseudonym(factor)))
  expect(indexOf(key(), pseudonym(factor))).not.toEqual(indexOf(indexKey, pseudonym(factor)))
  expect(indexOf(indexKey, pseudonym(group.scalars.random()))).not.toEqual(indexOf(indexKey, pseudonym(factor)))
})

test('an element that is none gets no pseudonym', () => {
  for (const bad of [new Uint8Array(32), new Uint8Array(5), new Uint8Array(32).fill(255)])
    expect(nationalPseudonym(group, group.scalars.random(), bad)).toEqual({ ok: false, refusal: { code: 'element-invalid' } })
})

test('what is sealed opens with its key and beside its own registration only, and two seals differ', () => {
  const [sealKey, registration, made] = [key(), utf8('r1'), pseudonym(group.scalars.random())]
  const sealed = sealPseudonym(sealKey, made, registration)
  expect(openPseudonym(sealKey, sealed, registration)).toEqual({ ok: true, value: made })
  expect(sealPseudonym(sealKey, made, registration)).not.toEqual(sealed)
  const changed = sealed.map((byte, i) => (i === 20 ? byte ^ 1 : byte))
  const wrong = [
    openPseudonym(key(), sealed, registration),
    openPseudonym(sealKey, sealed, utf8('r2')),
    openPseudonym(sealKey, changed, registration),
    openPseudonym(sealKey, sealed.slice(0, 20), registration),
  ]
  for (const result of wrong) expect(result).toEqual({ ok: false, refusal: { code: 'envelope-invalid' } })
})

test('a rotation leads the old pseudonym, and an element of the old epoch, to the new pseudonym', () => {
  const [from, to, turn] = [group.scalars.random(), group.scalars.random(), group.scalars.random()]
  const next = pseudonym(to, group.multiply(turn, element))
  expect(group.multiply(rotationFactor(group, from, to, turn), pseudonym(from))).toEqual(next)
  expect(group.multiply(group.scalars.multiply(to, turn), element)).toEqual(next)
})
