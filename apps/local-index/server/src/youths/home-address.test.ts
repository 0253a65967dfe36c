import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type HomeAddress, homeTexts, placeText, readAddress } from './home-address.ts'

const seed = 7131
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const addresses: fc.Arbitrary<HomeAddress> = fc.record({
  postcode: fc
    .tuple(fc.integer({ min: 1000, max: 9999 }), fc.constantFrom(...letters), fc.constantFrom(...letters))
    .map(([figures, one, other]) => `${figures}${one}${other}`),
  houseNumber: fc.integer({ min: 1, max: 99_999 }),
  houseLetter: fc.option(fc.constantFrom(...letters)),
  houseAddition: fc.option(fc.constantFrom('BIS', 'II', '1', '12', 'HS')),
})

describe('an address', () => {
  test('is the same however it is typed: in small letters, with spaces or a dash', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const typed = {
          ...address,
          postcode: `${address.postcode.slice(0, 4)} ${address.postcode.slice(4).toLowerCase()}`,
          houseLetter: address.houseLetter?.toLowerCase() ?? '',
          houseAddition: address.houseAddition === null ? null : `-${address.houseAddition.toLowerCase()}`,
        }
        expect(readAddress(typed)).toEqual({ ok: true, value: address })
        expect(placeText(typed)).toBe(placeText(address))
      }),
      { seed },
    )
  })

  test('is told from every other one', () => {
    fc.assert(
      fc.property(addresses, addresses, (one, other) => {
        const parts = ({ postcode, houseNumber, houseLetter, houseAddition }: HomeAddress) =>
          [postcode, houseNumber, `${houseLetter ?? ''}${houseAddition ?? ''}`].join('|')
        expect(placeText(one) === placeText(other)).toBe(parts(one) === parts(other))
      }),
      { seed, numRuns: 1_000 },
    )
    const plain = { postcode: '1234AB', houseNumber: 1, houseLetter: null, houseAddition: null }
    const texts = [plain, { ...plain, houseNumber: 12 }, { ...plain, houseAddition: '2' }, { ...plain, houseLetter: 'A' }]
    expect(new Set(texts.map(placeText)).size).toBe(4)
    expect(placeText({ ...plain, houseLetter: 'A' })).toBe(placeText({ ...plain, houseAddition: 'a' }))
  })

  test.each([
    ['postcode', { postcode: '0123AB' }],
    ['postcode', { postcode: '1234' }],
    ['postcode', { postcode: '' }],
    ['houseLetter', { houseLetter: 'AB' }],
    ['houseLetter', { houseLetter: '1' }],
    ['houseAddition', { houseAddition: 'naast' }],
    ['houseAddition', { houseAddition: '1/2' }],
  ] as const)('with a wrong %s is refused at that field: %j', (field, change) => {
    const address = { postcode: '1234AB', houseNumber: 1, houseLetter: null, houseAddition: null, ...change }
    expect(readAddress(address)).toEqual({ ok: false, refusal: { code: 'invalid-request', field } })
  })
})

test('a home is found again by its address and by its object, and by neither when the register knows none', () => {
  const address = { postcode: '1239AH', houseNumber: 31, houseLetter: null, houseAddition: null }
  expect(homeTexts({ address, object: '9001010000000031' })).toEqual(['place 1239AH 31', 'object 9001010000000031'])
  expect(homeTexts({ address, object: '0000000000000000' })).toEqual(['place 1239AH 31'])
  expect(homeTexts({ address: null, object: null })).toEqual([])
})
