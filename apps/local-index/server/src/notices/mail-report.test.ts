import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDeliveryStatus } from './mail-report.ts'
import { returnAddress, tokenOfAddress } from './return-address.ts'

const status = (...lines: string[]) =>
  ['Reporting-MTA: dns; mail.voorbeeld.example', '', 'Final-Recipient: rfc822; a@b.example', ...lines, ''].join('\r\n')

describe('a delivery status', () => {
  test.each<[what: string, text: string, expected: object]>([
    ['of a mailbox that is not there', status('Action: failed', 'Status: 5.1.1'), { is: 'returned', reason: 'no-such-mailbox' }],
    [
      'in capitals, with a remark',
      status('ACTION: Failed (for good)', 'STATUS: 5.2.2 (full)'),
      { is: 'returned', reason: 'mailbox-full' },
    ],
    ['that was given up after days', status('Action: failed', 'Status: 4.4.7'), { is: 'returned', reason: 'not-reachable' }],
    ['without a status', status('Action: failed'), { is: 'returned', reason: 'other' }],
    ['with a folded line', status('Action:', ' failed', 'Status:', '\t5.1.1'), { is: 'returned', reason: 'no-such-mailbox' }],
    ['of a policy', status('Action: failed', 'Status: 5.7.1'), { is: 'ours' }],
    ['that it is late', status('Action: delayed', 'Status: 4.4.1'), { is: 'nothing' }],
    ['that it arrived', status('Action: delivered', 'Status: 2.0.0'), { is: 'nothing' }],
    ['of nothing', '', { is: 'nothing' }],
  ])('%s', (_what, text, expected) => {
    expect(readDeliveryStatus(text)).toEqual(expected)
  })

  test('is read whatever stands around it, and however lines end', () => {
    const noise = fc.stringMatching(/^X-[A-Za-z]{1,8}: [ -~]{0,30}$/)
    fc.assert(
      fc.property(fc.array(noise, { maxLength: 4 }), fc.constantFrom('\r\n', '\n', '\r'), (lines, end) => {
        const text = status(...lines, 'Action: failed', ...lines, 'Status: 5.1.1').replaceAll('\r\n', end)
        expect(readDeliveryStatus(text)).toEqual({ is: 'returned', reason: 'no-such-mailbox' })
      }),
      { seed: 4120 },
    )
  })

  test('that is no such thing is nothing, and never a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', maxLength: 300 }), (text) => {
        expect(['nothing', 'ours', 'returned']).toContain(readDeliveryStatus(text).is)
      }),
      { seed: 4121 },
    )
  })
})

describe('the address to which a mail comes back', () => {
  const own = 'retour@index.example'
  const token = fc.stringMatching(/^[0-9a-f]{32}$/)

  test('holds its token, in whatever case it comes back', () => {
    fc.assert(
      fc.property(token, (wanted) => {
        const returned = returnAddress(own, wanted)
        expect(returned).toBe(`retour+${wanted}@index.example`)
        expect([tokenOfAddress(own, returned), tokenOfAddress(own, returned.toUpperCase())]).toEqual([wanted, wanted])
      }),
      { seed: 4122 },
    )
  })

  test.each([
    'retour@index.example',
    'retour+x@index.example',
    `retour+${'a'.repeat(32)}@ander.example`,
    `x+${'a'.repeat(32)}@index.example`,
    '',
  ])('%s is none of ours', (address) => {
    expect(tokenOfAddress(own, address)).toBeNull()
  })
})
