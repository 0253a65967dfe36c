import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bounceOf, bounceReasonOf, type ReturnedMail } from './mail-bounce.ts'

test.each([
  ['5.1.1', 'no-such-mailbox'],
  ['5.1.0', 'no-such-mailbox'],
  ['5.1.6', 'no-such-mailbox'],
  ['5.1.2', 'not-reachable'],
  ['5.1.10', 'not-reachable'],
  ['5.2.1', 'mailbox-closed'],
  ['4.2.2', 'mailbox-full'],
  ['5.2.2', 'mailbox-full'],
  ['4.4.7', 'not-reachable'],
  ['5.3.2', 'not-reachable'],
  ['5.0.0', 'other'],
  ['5.2.0', 'other'],
])('status %s says of an address: %s', (status, reason) => {
  expect(bounceReasonOf(status)).toBe(reason)
})

test.each(['5.7.1', '5.7.26', '5.1.8', '5.1.7', '5.3.4', '5.5.2', '5.6.0'])(
  'status %s says nothing of the address: an operator mends it',
  (status) => {
    expect(bounceReasonOf(status)).toBeNull()
  },
)

describe('a mail that came back', () => {
  const now = new Date('2026-11-22T10:00:00Z')
  const draw = { id: () => 'new' }
  const helper = (name: string, coordinates: boolean) => ({ positionId: `${name}-job`, professionalId: name, coordinates })
  const mail: ReturnedMail = {
    positionId: 'finn-job',
    professionalId: 'finn',
    address: 'Finn@school.example',
    offeredAt: new Date('2026-11-20T10:00:00Z'),
    current: 'finn@school.example',
    known: null,
    organisationId: 'school',
    hasIssuer: false,
  }
  const usual = [helper('ria', true), helper('gerard', false)]
  const toldOf = (helpers = usual, change: Partial<ReturnedMail> = {}) =>
    bounceOf({ ...mail, ...change }, helpers, 'no-such-mailbox', { now, draw }).flatMap(({ told }) =>
      told.map(({ professionalId }) => professionalId),
    )

  test('is told to the coordinators, and to the managers where there is no other coordinator', () => {
    expect(toldOf()).toEqual(['ria'])
    expect(toldOf([helper('gerard', false)])).toEqual(['gerard'])
    expect(toldOf(usual, { professionalId: 'ria' })).toEqual(['gerard'])
    expect(toldOf([])).toEqual([])
  })

  test('counts, but is told to nobody, when that address is known to bounce', () => {
    const [event] = bounceOf({ ...mail, known: 'first' }, usual, 'mailbox-full', { now, draw })
    expect(event).toMatchObject({ bounceId: 'first', told: [], mailedAt: mail.offeredAt })
  })

  test('from an address that is not the present one, or of somebody who left, says nothing', () => {
    fc.assert(
      fc.property(fc.option(fc.emailAddress()), fc.emailAddress(), (current, address) => {
        const events = bounceOf({ ...mail, current, address }, usual, 'other', { now, draw })
        expect(events.length).toBe(current?.toLowerCase() === address.toLowerCase() ? 1 : 0)
      }),
      { seed: 4110 },
    )
  })

  test('is never told to the person whose mail it is', () => {
    const anybody = fc.array(fc.tuple(fc.constantFrom('finn', 'ria', 'gerard', 'wim'), fc.boolean()), { maxLength: 6 })
    fc.assert(
      fc.property(anybody, (helpers) => {
        expect(toldOf(helpers.map(([name, coordinates]) => helper(name, coordinates)))).not.toContain('finn')
      }),
      { seed: 4111 },
    )
  })
})
