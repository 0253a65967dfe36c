import { addDays, calendarDay } from '@mens-centraal/kernel/calendar-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contactOf, type Reachable } from './contact.ts'

const seed = 7143
const today = calendarDay('2026-11-22')
const day = fc.integer({ min: -500, max: 500 }).map((days) => addDays(today, days))
const coordinator = { name: 'Karin Veenstra', phone: '06 00 00 04 01', email: 'karin@team.example', presence: ['mon'] }
const reachable: fc.Arbitrary<Reachable> = fc.record({
  involved: fc.boolean(),
  employed: fc.tuple(day, fc.option(fc.integer({ min: 1, max: 600 }))).map(([from, length]) => ({
    from,
    until: length === null ? null : addDays(from, length),
  })),
  function: fc.constant('teacher'),
  phone: fc.constantFrom('06 00 00 01 01', null),
  email: fc.constantFrom('anna@school.example', null),
  generalPhone: fc.constant('06 00 00 03 00'),
  presence: fc.subarray(['mon', 'tue']),
  coordinator: fc.constantFrom(coordinator, null),
  team: fc.constantFrom({ phone: '06 00 00 04 00', mailbox: 'team@team.example' }, null),
  absence: fc.constantFrom(
    { until: addDays(today, 9), standIn: { name: 'Bea', function: 'teacher', phone: '06 00 00 01 02', email: null } },
    null,
  ),
  closing: fc.option(day.map((from) => ({ from, until: addDays(from, 50), phone: '06 00 00 00 01' }))),
})

describe('how a participant is reached', () => {
  test('only while involved; after the job ended only through the organisation and its coordinator, and by nothing of the job', () => {
    fc.assert(
      fc.property(reachable, day, (who, on) => {
        const shown = contactOf(who, on)
        const there = who.employed.from <= on && (who.employed.until === null || on < who.employed.until)
        expect(shown.worksHere).toBe(there)
        expect(shown.function).toBe(there ? who.function : null)
        expect(shown.generalPhone).toBe(who.involved ? who.generalPhone : null)
        expect([shown.phone, shown.email]).toEqual(there && who.involved ? [who.phone, who.email] : [null, null])
        expect(shown.presence).toEqual(there && who.involved ? who.presence : [])
        const isClosed = who.closing !== null && who.closing.from <= on && on < who.closing.until
        expect(shown.closed).toEqual(who.involved && isClosed ? who.closing : null)
        expect(shown.team).toEqual(who.involved ? who.team : null)
        expect(shown.absence).toEqual(there && who.involved ? who.absence : null)
        expect(shown.coordinator).toEqual(!there && who.involved ? who.coordinator : null)
      }),
      { seed, numRuns: 2_000 },
    )
  })

  test('the day on which a job ends is the first on which it is no longer shown', () => {
    const employed = { from: calendarDay('2024-01-01'), until: today }
    const [who] = fc.sample(reachable, { numRuns: 1, seed })
    if (who === undefined) throw new Error('nobody was drawn')
    expect(contactOf({ ...who, employed }, addDays(today, -1)).worksHere).toBe(true)
    expect(contactOf({ ...who, employed }, today).worksHere).toBe(false)
  })
})
