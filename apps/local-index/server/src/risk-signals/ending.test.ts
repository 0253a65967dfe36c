import { birthDate, birthdayAt } from '@mens-centraal/kernel/birth-date'
import { addDays, addMonths, addYears, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf, plusMs } from '@mens-centraal/kernel/instant'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  archiveAfter,
  archiveEndOf,
  dueOn,
  type EndFacts,
  type EndingSignal,
  ended,
  type SignalEnd,
  signalEnds,
  withdrawn,
} from './ending.ts'
import { archiveTerms, isRunning } from './risk-signal.ts'

const seed = 7146
const day = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays(calendarDay('2015-01-01'), days))
const state = fc.constantFrom('active', 'waiting-for-check', 'archived' as const)
const term = fc.constantFrom(...archiveTerms)
const far = calendarDay('2040-01-01')

/** A signal as it can be stored: archived ones have an archive that ends after it began, and never past the birthday. */
const signal: fc.Arbitrary<EndingSignal> = fc
  .tuple(state, day, day, day, term)
  .map(([its, endsOn, turns23On, archivedOn, archiveTerm]) => ({
    ...{ state: its as EndingSignal['state'], endsOn, turns23On, archiveTerm },
    archiveEndsOn: its === 'archived' ? archiveEndOf(archivedOn, turns23On, archiveTerm) : null,
  }))

describe('what becomes of a signal', () => {
  const leaves: Readonly<Record<SignalEnd, boolean>> = {
    'risk-gone': true,
    'end-date': true,
    unjustified: false,
    'wrong-youth': false,
    corrected: false,
    'objection-upheld': false,
    'turned-23': false,
    died: false,
  }

  test('by its end: only with the risk gone or the end date reached does something go to the archive', () => {
    for (const why of signalEnds) {
      const archive = archiveAfter({ state: 'active', turns23On: far, archiveTerm: 'five-years' }, why, calendarDay('2026-11-22'))
      expect(archive, why).toEqual(leaves[why] ? { on: '2026-11-22', endsOn: '2031-11-22' } : null)
    }
  })

  test('nothing goes there that never counted, nor on the 23rd birthday or later, nor of who died, whatever else happened', () => {
    fc.assert(
      fc.property(state, day, day, fc.constantFrom(...signalEnds), term, (its, on, birthday, why, length) => {
        const archive = archiveAfter({ state: its as EndingSignal['state'], turns23On: birthday, archiveTerm: length }, why, on)
        if (its !== 'active' || birthday <= on || why === 'died') expect(archive).toBeNull()
        if (archive !== null) expect(archive.on < archive.endsOn && archive.endsOn <= birthday).toBe(true)
      }),
      { seed, numRuns: 3_000 },
    )
  })

  test('the archive lasts five years or the shorter term of this case, and never outlives the 23rd birthday', () => {
    fc.assert(
      fc.property(day, day, term, (on, birthday, length) => {
        const end = archiveEndOf(on, birthday, length)
        expect(end <= birthday && end <= addYears(on, 5)).toBe(true)
        expect(end <= archiveEndOf(on, birthday)).toBe(true)
      }),
      { seed, numRuns: 2_000 },
    )
    const on = calendarDay('2026-11-22')
    expect(archiveTerms.map((length) => archiveEndOf(on, far, length))).toEqual([
      ...['2031-11-22', '2028-11-22', '2027-11-22', '2027-05-22'],
    ])
    expect(archiveEndOf(calendarDay('2028-02-29'), far)).toBe('2033-03-01')
    expect(archiveEndOf(calendarDay('2026-08-31'), far, 'six-months')).toBe(addMonths(calendarDay('2026-08-31'), 6))
  })
})

describe('what is due of a signal', () => {
  test('is its end exactly when it no longer runs by date or birthday, counted from the day itself, however late it is seen', () => {
    fc.assert(
      fc.property(signal, day, (stored, today) => {
        const due = dueOn(stored, today)
        if (stored.state === 'archived') return
        const on = stored.endsOn < stored.turns23On ? stored.endsOn : stored.turns23On
        expect(due.is === 'nothing').toBe(isRunning({ state: stored.state, endsOn: on }, today))
        if (due.is !== 'ended') return
        expect(dayOf(due.at)).toBe(on)
        expect(due).toEqual(dueOn(stored, on))
        expect(due.why).toBe(stored.turns23On <= stored.endsOn ? 'turned-23' : 'end-date')
        expect(due.archive).toEqual(archiveAfter(stored, due.why, on))
      }),
      { seed, numRuns: 3_000 },
    )
  })

  test('is, at its end date, the archive for the term of this case, also when its reporter does nothing', () => {
    const ending = { state: 'active', endsOn: calendarDay('2028-02-29'), turns23On: far, archiveEndsOn: null } as const
    const until = (archiveTerm: EndingSignal['archiveTerm']) => dueOn({ ...ending, archiveTerm }, calendarDay('2028-06-01'))
    expect(archiveTerms.map((length) => until(length))).toEqual(
      ['2033-03-01', '2030-03-01', '2029-03-01', '2028-08-29'].map((endsOn) =>
        expect.objectContaining({ why: 'end-date', archive: { on: '2028-02-29', endsOn } }),
      ),
    )
  })

  test('is the destruction of what is archived when its term has passed, or on the 23rd birthday; never before', () => {
    fc.assert(
      fc.property(signal, day, (stored, today) => {
        if (stored.archiveEndsOn === null) return
        const over = stored.archiveEndsOn <= today || stored.turns23On <= today
        expect(dueOn(stored, today)).toEqual({ is: over ? 'destroyed' : 'nothing' })
      }),
      { seed, numRuns: 3_000 },
    )
  })

  test('comes at midnight in Amsterdam, in winter and in summer, and on the days on which the clock changes', () => {
    const ending = (endsOn: string): EndingSignal => ({
      ...{ state: 'active', endsOn: calendarDay(endsOn), turns23On: far, archiveTerm: 'five-years', archiveEndsOn: null },
    })
    for (const [endsOn, midnight] of [
      ['2026-12-01', new Date('2026-11-30T23:00:00Z')],
      ['2026-07-01', new Date('2026-06-30T22:00:00Z')],
      ['2026-03-29', new Date('2026-03-28T23:00:00Z')],
      ['2026-03-30', new Date('2026-03-29T22:00:00Z')],
      ['2026-10-25', new Date('2026-10-24T22:00:00Z')],
      ['2026-10-26', new Date('2026-10-25T23:00:00Z')],
    ] as const) {
      expect(dueOn(ending(endsOn), dayOf(plusMs(midnight, -1))).is).toBe('nothing')
      expect(dueOn(ending(endsOn), dayOf(midnight))).toMatchObject({ is: 'ended', at: midnight })
    }
  })

  test('on a 23rd birthday is that nothing stays: today, on 29 February, or on 1 March for want of one', () => {
    const bornOn = (born: string): EndingSignal => ({
      ...{ state: 'active', endsOn: calendarDay('2028-01-01'), archiveTerm: 'five-years', archiveEndsOn: null },
      turns23On: birthdayAt(birthDate(born), 23),
    })
    const dueFor = (born: string, today: string) => dueOn(bornOn(born), calendarDay(today))
    expect(dueFor('2003-11-22', '2026-11-21').is).toBe('nothing')
    expect(dueFor('2003-11-22', '2026-11-22')).toMatchObject({ is: 'ended', why: 'turned-23', archive: null })
    expect(dueFor('2004-02-29', '2027-02-28').is).toBe('nothing')
    expect(dueFor('2004-02-29', '2027-03-01')).toMatchObject({ is: 'ended', why: 'turned-23', archive: null })
    expect(dueFor('2004', '2027-01-01')).toMatchObject({ is: 'ended', why: 'turned-23' })
  })
})

describe('an end', () => {
  const now = new Date('2026-11-22T23:30:00Z')
  const facts: EndFacts & { privacyOfficers: { positionId: string; professionalId: string }[] } = {
    ...{ signalId: 's', youthId: 'y', professionalId: 'p', turns23On: calendarDay('2029-01-01'), openMatches: [] },
    state: 'active',
    archiveTerm: 'five-years',
    privacyOfficers: [{ positionId: 'officer', professionalId: 'o' }],
  }

  test('by withdrawal archives a signal only when the risk is gone, from the day in Amsterdam on, for the term of this case', () => {
    expect(withdrawn(facts, 'risk-gone', now).archive).toEqual({ on: '2026-11-23', endsOn: '2029-01-01' })
    expect(withdrawn({ ...facts, turns23On: far }, 'risk-gone', now).archive?.endsOn).toBe('2031-11-23')
    expect(withdrawn({ ...facts, turns23On: far }, 'risk-gone', now, 'one-year').archive?.endsOn).toBe('2027-11-23')
    const shorter = { ...facts, turns23On: far, archiveTerm: 'two-years' } as const
    expect(withdrawn(shorter, 'risk-gone', now).archive?.endsOn).toBe('2028-11-23')
    expect(withdrawn(shorter, 'risk-gone', now, 'five-years').archive?.endsOn).toBe('2031-11-23')
    expect(withdrawn(facts, 'unjustified', now, 'one-year').archive).toBeNull()
    expect(withdrawn(facts, 'wrong-youth', now).archive).toBeNull()
    for (const why of ['risk-gone', 'unjustified', 'wrong-youth'] as const)
      expect(withdrawn({ ...facts, state: 'waiting-for-check' }, why, now).archive).toBeNull()
  })

  test('is told to the privacy officer only for the wrong youth', () => {
    expect(withdrawn(facts, 'wrong-youth', now).privacyOfficers).toEqual(facts.privacyOfficers)
    for (const why of ['risk-gone', 'unjustified'] as const) expect(withdrawn(facts, why, now).privacyOfficers).toEqual([])
  })

  test('by death leaves nothing, also when it is known a day later; so does an upheld correction or objection', () => {
    const yesterday = plusMs(now, -86_400_000)
    for (const why of ['died', 'corrected', 'objection-upheld'] as const)
      for (const at of [yesterday, now]) expect(ended(facts, why, at)).toMatchObject({ why, at, archive: null })
  })
})
