import { addDays, addYears, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { ok, refuse } from '@mens-centraal/kernel/result'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Change, decideChange, decideRegister, isActive, isArchived, type Registration, roundedUp } from './registration.ts'

const seed = 20_261_122
const today = calendarDay('2026-11-22')
const now = new Date(Date.UTC(2026, 10, 22, 12))
const day = fc.integer({ min: -3_000, max: 3_000 }).map((days) => addDays(today, days))
const endsOn = calendarDay('2027-06-01')
const known: Registration = { id: 'r', memberId: 'A', state: 'active', version: 3, endsOn, archiveEndsOn: null }
const wish = { id: 'r', memberId: 'A', scope: 'vir', epoch: 1, endsOn, now, today }
const facts = { known: null, receipts: null, subjects: ok([]) }
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code)

describe('an end that is sent to the national index', () => {
  test('is the first of a month, and never before the day itself, nor a month after it', () => {
    fc.assert(
      fc.property(day, (one) => {
        const rounded = roundedUp(one)
        expect(rounded.endsWith('-01')).toBe(true)
        expect(rounded >= one && rounded < addDays(one, 31)).toBe(true)
        expect(roundedUp(rounded)).toBe(rounded)
      }),
      { seed },
    )
  })

  test('on any other day of the month is refused: it would tell a birthday', () => {
    fc.assert(
      fc.property(day, (one) => {
        const code = codeOf(decideRegister(facts, { ...wish, endsOn: one }))
        if (!one.endsWith('-01')) expect(code).toBe('end-not-rounded')
        else expect(code).toBe(one > today && one <= roundedUp(addYears(today, 2)) ? 'ok' : 'end-out-of-range')
      }),
      { seed },
    )
  })
})

describe('registering', () => {
  test('needs receipts that hold and subjects that open', () => {
    expect(codeOf(decideRegister(facts, wish))).toBe('ok')
    expect(codeOf(decideRegister({ ...facts, receipts: { code: 'receipt-used' } }, wish))).toBe('receipt-used')
    expect(codeOf(decideRegister({ ...facts, subjects: refuse({ code: 'element-invalid' }) }, wish))).toBe('element-invalid')
  })

  test('a second time is the same wish: nothing changes, whatever its receipts, its seals and its end', () => {
    const again = { known, receipts: { code: 'receipt-used' }, subjects: refuse({ code: 'subject-not-valid' }) }
    fc.assert(
      fc.property(day, (one) => {
        expect(decideRegister(again, { ...wish, endsOn: one })).toEqual(ok(null))
        expect(decideRegister({ ...again, known: { ...known, state: 'gone' } }, wish)).toEqual(ok(null))
      }),
      { seed },
    )
  })
})

const change = fc.oneof(
  fc.constant<Change>({ act: 'extend', endsOn: calendarDay('2028-01-01') }),
  fc.constant<Change>({ act: 'archive', archiveEndsOn: calendarDay('2031-01-01') }),
  fc.constant<Change>({ act: 'withdraw' }),
  fc.constant<Change>({ act: 'erase' }),
)
const at = (version: number) => ({ version, now, today })

/** All acts of a member, each with its version, in the order in which they come in. */
const afterAll = (acts: readonly (readonly [number, Change])[]): Registration =>
  acts.reduce((standing: Registration, [version, one]) => {
    const decided = decideChange(standing, one, at(version))
    return decided.ok && decided.value !== null ? decided.value.registration : standing
  }, known)

describe('changing a registration', () => {
  test('of another member, or one that never was, looks like one that is not there', () => {
    expect(codeOf(decideChange(null, { act: 'withdraw' }, at(4)))).toBe('registration-unknown')
  })

  test('late changes nothing: what came before the newest act known is no error', () => {
    fc.assert(
      fc.property(change, fc.integer({ min: 0, max: 3 }), (one, version) => {
        expect(decideChange(known, one, at(version))).toEqual(ok(null))
      }),
      { seed },
    )
  })

  test('twice is the same as once', () => {
    fc.assert(
      fc.property(change, (one) => {
        expect(
          afterAll([
            [4, one],
            [4, one],
          ]),
        ).toEqual(afterAll([[4, one]]))
      }),
      { seed },
    )
  })

  test('what is gone stays gone, whatever comes after', () => {
    fc.assert(
      fc.property(fc.constantFrom<Change>({ act: 'withdraw' }, { act: 'erase' }), fc.array(change), (end, more) => {
        const standing = afterAll([[4, end], ...more.map((one, i) => [5 + i, one] as const)])
        expect(standing.state).toBe('gone')
      }),
      { seed },
    )
  })

  test('an archived one does not become active again, and can only be erased', () => {
    const archived = afterAll([[4, { act: 'archive', archiveEndsOn: calendarDay('2031-01-01') }]])
    expect(archived.state).toBe('archived')
    expect(codeOf(decideChange(archived, { act: 'extend', endsOn: calendarDay('2028-01-01') }, at(5)))).toBe('registration-ended')
    expect(codeOf(decideChange(archived, { act: 'withdraw' }, at(5)))).toBe('registration-ended')
    expect(codeOf(decideChange(archived, { act: 'erase' }, at(5)))).toBe('ok')
  })
})

describe('what counts on a day', () => {
  test('is active before its end, archived before the end of the archive, and never both', () => {
    fc.assert(
      fc.property(day, day, day, fc.constantFrom('active', 'archived', 'gone'), (on, end, archiveEnd, state) => {
        const one = { state, endsOn: end, archiveEndsOn: state === 'archived' ? archiveEnd : null } as const
        expect(isActive(one, on)).toBe(state === 'active' && on < end)
        expect(isArchived(one, on)).toBe(state === 'archived' && on < archiveEnd)
      }),
      { seed },
    )
  })
})
