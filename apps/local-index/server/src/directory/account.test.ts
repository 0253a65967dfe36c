import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf, plusMs } from '@mens-centraal/kernel/instant'
import { dictionary } from '@zxcvbn-ts/language-common'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Invitation, invitationMs, invitationRefusal, inviteRefusal } from './account.ts'
import { isWeakPassword, passwordLength } from './passwords.ts'

const seed = 20261122
const asked = new Date('2026-11-22T10:00:00Z')
const invitation: fc.Arbitrary<Invitation> = fc.record({
  kind: fc.constantFrom('first', 'recovery'),
  confirmed: fc.boolean(),
  wayInConfirmed: fc.boolean(),
  expiresAt: fc.constant(plusMs(asked, invitationMs)),
  employed: fc.record({
    from: fc.constant(calendarDay('2024-01-01')),
    until: fc.constantFrom(null, calendarDay('2026-11-25'), calendarDay('2030-01-01')),
  }),
})

test('an invitation stands for seven days to the millisecond, while its person works there, once the mail address is confirmed, and for a lost account once that was', () => {
  fc.assert(
    fc.property(
      invitation,
      fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -invitationMs, max: invitationMs })),
      (held, around) => {
        const now = plusMs(asked, invitationMs + around)
        const { kind, confirmed, wayInConfirmed, employed } = held
        const works = employed.until === null || dayOf(now) < employed.until
        const stands = around < 0 && works && wayInConfirmed && (kind === 'first' || confirmed)
        expect(invitationRefusal(held, now, dayOf(now))).toEqual(stands ? null : { code: 'invitation-not-valid' })
      },
    ),
    { seed },
  )
})

test('nobody is invited who is gone, has an account, logs in elsewhere, or shares a mail address', () => {
  const invitee = fc.record({
    email: fc.constantFrom(null, 'a@b.example'),
    ...{ working: fc.boolean(), hasIssuer: fc.boolean(), hasAccount: fc.boolean(), mailShared: fc.boolean() },
  })
  fc.assert(
    fc.property(invitee, (one) => {
      const may = one.working && one.email !== null && !one.hasIssuer && !one.hasAccount && !one.mailShared
      expect(inviteRefusal(one) === null).toBe(may)
    }),
    { seed },
  )
})

test('every common leaked password that is long enough is refused', () => {
  const common = (dictionary['passwords-common'] ?? []).map(String).filter((one) => one.length >= passwordLength.least)
  expect(common.length).toBeGreaterThan(10)
  expect(common.filter((one) => !isWeakPassword(one, []))).toEqual([])
})
