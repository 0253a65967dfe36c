import { expect, test } from 'vitest'
import { isGuarded } from '../decisions/decision.ts'
import { isExcluded } from './kin.ts'

test.each([
  [false, null, true, 'open', 'open'],
  [false, null, false, 'open', 'never'],
  [false, 'institution', true, 'open', 'never'],
  [false, 'shelter', true, 'waits', 'never'],
  [true, null, true, 'waits', 'waits'],
  [true, null, false, 'waits', 'never'],
] as const)(
  'secret %s, listed as %s, wanted %s: a family match %s, an address match %s',
  (secretAddress, listed, wanted, family, address) => {
    const stands = (kind: 'family' | 'address') =>
      isExcluded(kind, { listed, wanted }) ? 'never' : isGuarded({ secretAddress, listed }) ? 'waits' : 'open'
    expect([stands('family'), stands('address')]).toEqual([family, address])
  },
)
