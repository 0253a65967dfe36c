import { expect, test } from 'vitest'
import { addressLine, emptyListed, listedMistakes, listedOf } from './listed-address.ts'

const whole = { ...emptyListed, name: 'Parkzicht', kind: 'institution', postcode: '1239 aj', houseNumber: '100' } as const

test('an address is read when nothing is wrong with it; letter and addition may stay empty', () => {
  expect(listedOf(whole)).toEqual({
    ...{ name: 'Parkzicht', kind: 'institution', postcode: '1239 aj', houseNumber: 100 },
    ...{ houseLetter: null, houseAddition: null },
  })
  expect(listedOf({ ...whole, houseLetter: ' b ', houseAddition: 'bis' })).toMatchObject({
    houseLetter: 'b',
    houseAddition: 'bis',
  })
})

test.each([
  ['name', ' ', 'listed.nameNeeded'],
  ['kind', '', 'listed.kindNeeded'],
  ['postcode', '', 'listed.postcodeNeeded'],
  ['postcode', '0239 AJ', 'find.wrongPostcode'],
  ['houseNumber', '', 'listed.houseNumberNeeded'],
  ['houseNumber', '10b', 'find.wrongHouseNumber'],
  ['houseLetter', '7', 'listed.houseLetterWrong'],
  ['houseAddition', 'boven', 'listed.houseAdditionWrong'],
] as const)('%s "%s": %s', (field, typed, word) => {
  const values = { ...whole, [field]: typed }
  expect(listedMistakes(values)[field]).toBe(word)
  expect(listedOf(values)).toBeUndefined()
})

test('an address is written on one line', () => {
  const address = { postcode: '1239AJ', houseNumber: 100, houseLetter: 'B', houseAddition: 'BIS' } as never
  expect(addressLine(address)).toBe('1239 AJ 100B-BIS')
  expect(addressLine({ postcode: '1239AJ', houseNumber: 7, houseLetter: null, houseAddition: null } as never)).toBe('1239 AJ 7')
})
