import { addDays, type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { archiveNotices, type EarlierSignal, earlierOrganisations } from './archive-notice.ts'
import { archiveTerms } from './risk-signal.ts'

const seed = 71_461
const today = calendarDay('2026-11-22')
const asker = { professionalId: 'person-0', turns23On: calendarDay('2032-01-01') }
const day = fc.integer({ min: -3_000, max: 3_000 }).map((days) => addDays(today, days))
const signal: fc.Arbitrary<EarlierSignal> = fc
  .record({
    professionalId: fc.integer({ min: 0, max: 4 }).map((n) => `person-${n}`),
    organisationId: fc.integer({ min: 0, max: 3 }).map((n) => `organisation-${n}`),
    state: fc.constantFrom('active', 'waiting-for-check', 'archived' as const),
    endsOn: day,
    archiveTerm: fc.constantFrom(...archiveTerms),
    archiveEndsOn: day,
    split: fc.boolean(),
    told: fc.boolean(),
  })
  .map((drawn) => ({
    ...drawn,
    state: drawn.state as EarlierSignal['state'],
    archiveEndsOn: drawn.state === 'archived' ? drawn.archiveEndsOn : null,
  }))
const signals = fc.array(signal, { maxLength: 12 })
const namesOf = (some: readonly EarlierSignal[], on: CalendarDay = today) =>
  earlierOrganisations(some, asker, on).map(({ organisationId }) => organisationId)

const archived: EarlierSignal = {
  ...{ professionalId: 'person-1', organisationId: 'organisation-1', state: 'archived', split: false, told: false },
  endsOn: calendarDay('2026-03-01'),
  archiveTerm: 'five-years',
  archiveEndsOn: calendarDay('2031-03-01'),
}

describe('who was involved before', () => {
  test('is told of organisations of others in the archive, each once; the order in which signals came makes no difference', () => {
    fc.assert(
      fc.property(signals, (some) => {
        const names = namesOf(some)
        expect(new Set(names).size).toBe(names.length)
        expect(namesOf([...some].reverse())).toEqual(names)
        for (const name of names)
          expect(
            some.some((one) => one.organisationId === name && one.professionalId !== asker.professionalId && !one.told),
          ).toBe(true)
      }),
      { seed, numRuns: 2_000 },
    )
  })

  test('nothing tells when or how often: more archived signals of the same organisations, at other times, tell the same', () => {
    fc.assert(
      fc.property(signals, fc.integer({ min: 1, max: 400 }), (some, later) => {
        const told = namesOf(some)
        const more = some
          .filter(
            (one) => told.includes(one.organisationId) && one.state === 'archived' && one.professionalId !== asker.professionalId,
          )
          .map((one) => ({ ...one, endsOn: addDays(one.endsOn, -later), archiveEndsOn: addDays(today, later) }))
        expect(namesOf([...some, ...more])).toEqual(told)
      }),
      { seed, numRuns: 2_000 },
    )
  })

  test('is never told of oneself, of who is split from the asker, of what one was told before, nor of who signals now', () => {
    expect(namesOf([archived])).toEqual(['organisation-1'])
    expect(namesOf([{ ...archived, professionalId: asker.professionalId }])).toEqual([])
    for (const change of [{ split: true }, { told: true }]) expect(namesOf([{ ...archived, ...change }])).toEqual([])
    const running: EarlierSignal = { ...archived, state: 'active', endsOn: calendarDay('2027-01-01'), archiveEndsOn: null }
    expect(namesOf([archived, running])).toEqual([])
    expect(namesOf([archived, { ...running, organisationId: 'organisation-2' }])).toEqual(['organisation-1'])
  })

  test('holds at reading time: from the day after the last to the day before the archive ends, with or without a job', () => {
    const expired: EarlierSignal = { ...archived, state: 'active', endsOn: calendarDay('2026-11-22'), archiveEndsOn: null }
    expect(namesOf([expired], calendarDay('2026-11-21'))).toEqual([])
    expect(namesOf([expired])).toEqual(['organisation-1'])
    expect(namesOf([expired], calendarDay('2031-11-21'))).toEqual(['organisation-1'])
    expect(namesOf([expired], calendarDay('2031-11-22'))).toEqual([])
    expect(namesOf([archived], calendarDay('2031-02-28'))).toEqual(['organisation-1'])
    expect(namesOf([archived], calendarDay('2031-03-01'))).toEqual([])
    expect(namesOf([{ ...expired, state: 'waiting-for-check' }])).toEqual([])
    expect(earlierOrganisations([expired], { ...asker, turns23On: calendarDay('2027-01-01') }, today)).toEqual([
      { organisationId: 'organisation-1', until: '2027-01-01' },
    ])
  })

  test('is one notice however many there were, and none when there is nothing', () => {
    const who = { signalId: 's', youthId: 'y', positionId: 'p', professionalId: asker.professionalId }
    fc.assert(
      fc.property(signals, (some) => {
        const organisations = earlierOrganisations(some, asker, today)
        expect(archiveNotices(who, organisations, new Date(0))).toHaveLength(organisations.length === 0 ? 0 : 1)
      }),
      { seed, numRuns: 500 },
    )
  })
})
