import { birthDate } from '@mens-centraal/kernel/birth-date'
import type { Bsn } from '@mens-centraal/kernel/bsn'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { concat, lengthPrefixed, utf8 } from './bytes.ts'
import { bsnInput, personInput } from './input.ts'

const bsn = '999990019' as Bsn

test('a BSN stands between scope and kind, each with its length', () => {
  const expected = concat(...['nl', 'nl.bsn', bsn].map((part) => lengthPrefixed(utf8(part))))
  expect(bsnInput('nl', 'nl.bsn', bsn)).toEqual(expected)
})

test('scope and kind keep the same number apart', () => {
  const inputs = [bsnInput('a', 'nl.bsn', bsn), bsnInput('b', 'nl.bsn', bsn), bsnInput('a', 'nl.bsn.parent', bsn)]
  expect(new Set(inputs.map((input) => Buffer.from(input).toString('hex'))).size).toBe(3)
})

test('a number that fails the eleven-test never becomes an input', () => {
  for (const wrong of ['999990018', '99999001', '000000000', '99999001a'])
    expect(() => bsnInput('nl', 'nl.bsn', wrong as Bsn)).toThrow('not a BSN')
})

const person = { familyName: 'Dijk', givenNames: 'Noël Jan', birthDate: birthDate('2010-02-28'), sex: 'M' } as const

test('one person typed in different ways is one input', () => {
  const same = [
    { ...person, familyName: ' DIJK ', givenNames: 'noe\u0308l  jan' },
    { ...person, givenNames: 'NOËL\u00a0JAN' },
  ]
  for (const one of same) expect(personInput('nl', one)).toEqual(personInput('nl', person))
})

test('whatever differs in a person differs in the input: nothing can slide from one field to the next', () => {
  const name = fc.stringMatching(/^[a-z]{1,6}$/)
  const anyone = fc.record({
    familyName: name,
    givenNames: name,
    birthDate: fc.constantFrom('2010-02-28', '2010-02', '2010').map(birthDate),
    sex: fc.constantFrom('M', 'V', 'O'),
  })
  fc.assert(
    fc.property(anyone, anyone, (left, right) => {
      expect(Buffer.compare(personInput('nl', left), personInput('nl', right)) === 0).toBe(
        JSON.stringify(left) === JSON.stringify(right),
      )
    }),
    { seed: 4 },
  )
  const { givenNames: _, ...nameless } = person
  expect(personInput('nl', nameless)).not.toEqual(personInput('nl', person))
})
