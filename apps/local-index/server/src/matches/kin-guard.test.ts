import { expect, test } from 'vitest'
import { isGuarded } from './kin.ts'

test.each([
  [false, null, true, false, false],
  [false, null, false, false, true],
  [false, 'institution', true, false, true],
  [false, 'shelter', true, true, true],
  [true, null, true, true, true],
] as const)(
  'secret %s, listed as %s, wanted %s: guarded from a family match %s, from an address match %s',
  (secretAddress, listed, wanted, family, address) => {
    const facts = { secretAddress, listed, wanted }
    expect([isGuarded('family', facts), isGuarded('address', facts)]).toEqual([family, address])
  },
)
