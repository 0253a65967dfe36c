import { addDays, type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { day, plusMs } from '@mens-centraal/kernel/instant'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type HelpStanding, helpStepsFor, personSearchOf } from './helpdesk.ts'

const now = new Date('2026-11-22T10:00:00Z')
const today = calendarDay('2026-11-22')
const always = { from: calendarDay('2020-01-01'), until: null }
const usual: HelpStanding = {
  employed: always,
  wayIn: 'passkey',
  recognised: true,
  invitation: null,
  signalling: {
    roles: ['reporter'],
    organisation: {
      independent: false,
      categoryPeriods: [always],
      helpingPeriods: [],
      covenants: [{ ...always, municipalityId: '', municipalityCode: '' }],
    },
    designations: [always],
  },
  mailConfirmed: true,
  lastLoginOn: today,
  mailBounces: null,
}
const codesOf = (change: Partial<HelpStanding>) => helpStepsFor({ ...usual, ...change }, now).map(({ code }) => code)
const invitation = (change: Partial<NonNullable<HelpStanding['invitation']>> = {}) => ({
  ...{ kind: 'first' as const, confirmed: false, expiresAt: plusMs(now, day) },
  ...change,
})

describe('who looks for somebody', () => {
  const letters = fc.stringMatching(/^[a-zéëïöü]{3,20}$/)

  test('types a whole mail address, in whatever case, or three letters of a family name', () => {
    fc.assert(
      fc.property(letters, letters, (name, domain) => {
        expect(personSearchOf(` ${name.toUpperCase()}@${domain}.EXAMPLE `)).toEqual({
          ok: true,
          value: { by: 'mail', text: `${name}@${domain}.example`.normalize('NFC') },
        })
        expect(personSearchOf(`  Van   ${name} `)).toEqual({
          ok: true,
          value: { by: 'name', text: `van ${name}`.normalize('NFC') },
        })
      }),
      { seed: 4100 },
    )
  })

  test('does not leaf through all people: with fewer than three letters there is no search, whatever signs are added', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('%', '_', ' ', '*', '.', '1', '-', '\\'), { maxLength: 12 }),
        fc.stringMatching(/^[a-z]{0,2}$/),
        (signs, few) => {
          expect(personSearchOf(few + signs.join(''))).toMatchObject({
            ok: false,
            refusal: { code: 'search-too-short', field: 'search' },
          })
        },
      ),
      { seed: 4101 },
    )
  })
})

describe('what a helpdesk reads first', () => {
  test('is that all is in order, when nothing is in the way', () => {
    expect(codesOf({})).toEqual(['all-in-order'])
    expect(codesOf({ lastLoginOn: null })).toEqual(['never-logged-in'])
  })

  test.each<[what: string, change: Partial<HelpStanding>, codes: string[]]>([
    ['a manager alone set the mail address', { wayIn: 'none', mailConfirmed: false }, ['mail-not-confirmed']],
    [
      'that is so, and somebody was invited',
      { wayIn: 'none', mailConfirmed: false, invitation: invitation() },
      ['mail-not-confirmed'],
    ],
    ['nobody sent an invitation', { wayIn: 'none' }, ['not-invited']],
    ['the invitation waits', { wayIn: 'none', invitation: invitation() }, ['invitation-waits']],
    ['the invitation ran out', { wayIn: 'none', invitation: invitation({ expiresAt: now }) }, ['invitation-lapsed']],
    ['a lost account waits for a second person', { invitation: invitation({ kind: 'recovery' }) }, ['recovery-waits']],
    [
      'nobody confirmed in time that an account is lost',
      { invitation: invitation({ kind: 'recovery', expiresAt: now }) },
      ['all-in-order'],
    ],
    [
      'the account is to be opened anew',
      { wayIn: 'none', invitation: invitation({ kind: 'recovery', confirmed: true }) },
      ['invitation-waits'],
    ],
    ['the login service knows somebody whom the index does not', { wayIn: 'issuer', recognised: false }, ['account-not-known']],
    [
      'mail comes back',
      { mailBounces: { since: today, reason: 'no-such-mailbox' }, wayIn: 'none' },
      ['mail-bounces', 'not-invited'],
    ],
    [
      'the invitation came back',
      { mailBounces: { since: today, reason: 'mailbox-full' }, wayIn: 'none', invitation: invitation() },
      ['mail-bounces'],
    ],
    ['not designated', { signalling: { ...usual.signalling, designations: [] } }, ['designation-missing']],
    ['not a reporter', { signalling: { ...usual.signalling, roles: ['coordinator'], designations: [] } }, ['all-in-order']],
  ])('%s', (_what, change, codes) => {
    expect(codesOf(change)).toEqual(codes)
  })

  test('names the day on which the invitation ran out, or the designation ended', () => {
    const ended = { from: calendarDay('2020-01-01'), until: calendarDay('2026-06-01') }
    const steps = helpStepsFor(
      {
        ...usual,
        wayIn: 'none',
        invitation: invitation({ expiresAt: new Date('2026-05-03T10:00:00Z') }),
        signalling: { ...usual.signalling, designations: [ended] },
      },
      now,
    )
    expect(steps).toEqual([
      { code: 'invitation-lapsed', on: '2026-05-03' },
      { code: 'designation-ended', on: '2026-06-01' },
    ])
  })

  test('is never empty, and of a job that is over or has not begun says nothing but that', () => {
    const shift = fc.integer({ min: -400, max: 400 })
    const anybody = fc.record({
      wayIn: fc.constantFrom('issuer' as const, 'passkey' as const, 'password' as const, 'none' as const),
      recognised: fc.boolean(),
      invitation: fc.option(
        fc.record({
          kind: fc.constantFrom('first' as const, 'recovery' as const),
          confirmed: fc.boolean(),
          expiresAt: shift.map((days) => plusMs(now, days * day)),
        }),
      ),
      designations: fc.array(
        shift.map((days) => ({ from: addDays(today, days), until: null as CalendarDay | null })),
        { maxLength: 2 },
      ),
      begins: shift,
      lasts: fc.option(fc.integer({ min: 1, max: 400 })),
    })
    fc.assert(
      fc.property(anybody, ({ begins, lasts, designations, ...who }) => {
        const from = addDays(today, begins)
        const employed = { from, until: lasts === null ? null : addDays(from, lasts) }
        const codes = codesOf({ ...who, employed, signalling: { ...usual.signalling, designations } })
        if (from > today) expect(codes).toEqual(['job-not-begun'])
        else if (employed.until !== null && employed.until <= today) expect(codes).toEqual(['job-over'])
        else expect(codes.filter((code) => !code.startsWith('job-')).length).toBeGreaterThan(0)
        expect(new Set(codes).size).toBe(codes.length)
      }),
      { seed: 4102 },
    )
  })
})
