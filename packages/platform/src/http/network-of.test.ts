import fc from 'fast-check'
import { expect, test } from 'vitest'
import { networkOf } from './network-of.ts'

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['::ffff:cb00:7107', '203.0.113.7'],
  ['2001:db8::1', '2001:db8::'],
  ['2001:db8:0:0:1:2:3:4', '2001:db8::'],
  ['2001:0DB8:0000:00a0::1', '2001:db8:0:a0::'],
  ['fe80::1%eth0', 'fe80::'],
  ['::1', '::'],
])('%s counts as %s', (ip, network) => {
  expect(networkOf(ip)).toBe(network)
})

const group = fc.integer({ min: 1, max: 0xffff })
const half = fc.tuple(group, group, group, group)
const written = (groups: readonly number[]): string => groups.map((part) => part.toString(16)).join(':')

test('one subscriber of IPv6 counts as one, whatever the last 64 bits, and another as another', () => {
  fc.assert(
    fc.property(half, half, half, half, (network, other, host, otherHost) => {
      const same = networkOf(written([...network, ...host]))
      expect(networkOf(written([...network, ...otherHost]))).toBe(same)
      expect(networkOf(written([...other, ...host])) === same).toBe(written(network) === written(other))
    }),
    { seed: 1 },
  )
})
