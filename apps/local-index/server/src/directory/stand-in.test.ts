import { addDays, type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Colleague } from './position.ts'
import { endedOn, type StandIn, standInRefusal, standsInOn } from './stand-in.ts'

const seed = 7133
const today = calendarDay('2026-11-22')
const dayFrom = (min: number, max: number) => fc.integer({ min, max }).map((days) => addDays(today, days))
const people = ['anna', 'bea', 'cor', 'dina'] as const
const person = fc.constantFrom(...people)
const since2020 = { from: calendarDay('2020-01-01'), until: null }

const colleague = (positionId: string, change: Partial<Colleague['standing']> = {}): Colleague => ({
  ...{ positionId, professionalId: positionId, organisationId: 'school', name: positionId, function: 'teacher' },
  employed: since2020,
  standing: {
    roles: ['reporter'],
    organisation: { independent: false, categoryPeriods: [since2020], helpingPeriods: [], covenants: [] },
    designations: [since2020],
    ...change,
  },
})

const wish = fc
  .record({ absent: person, standIn: person, from: dayFrom(0, 30), days: fc.integer({ min: 1, max: 30 }) })
  .map(({ days, from, ...who }) => ({ ...who, from, until: addDays(from, days) }))

/** All that is arranged of these wishes, one after another: what is refused is left out. */
const arranged = (wishes: readonly { absent: string; standIn: string; from: CalendarDay; until: CalendarDay }[]): StandIn[] => {
  const there: StandIn[] = []
  for (const { absent, standIn, from, until } of wishes) {
    const wish = { absent, standIn, from, until }
    if (standInRefusal(wish, colleague(standIn), there, today) !== null) continue
    there.push({ id: `${there.length}`, absentId: absent, standInId: standIn, from, until })
  }
  return there
}

const holdsOn = (all: readonly StandIn[], on: CalendarDay) => all.filter(({ from, until }) => from <= on && on < until)

describe('standing in for a colleague', () => {
  test('whatever is asked: on no day has somebody two stand-ins, and no stand-in is away, or has a stand-in of their own', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 12 }), dayFrom(0, 60), (wishes, on) => {
        const then = holdsOn(arranged(wishes), on)
        const away = then.map(({ absentId }) => absentId)
        expect(new Set(away).size).toBe(away.length)
        expect(then.filter(({ standInId }) => away.includes(standInId))).toEqual([])
      }),
      { seed, numRuns: 1_000 },
    )
  })

  test('a second one in other days is never refused because of the first', () => {
    fc.assert(
      fc.property(wish, wish, (one, other) => {
        fc.pre(
          one.absent !== one.standIn && other.absent !== other.standIn && (one.until <= other.from || other.until <= one.from),
        )
        expect(arranged([one, other])).toHaveLength(2)
      }),
      { seed, numRuns: 1_000 },
    )
  })

  test('begins today or within a year, ends after it began, and lasts half a year at most', () => {
    fc.assert(
      fc.property(dayFrom(-20, 400), fc.integer({ min: -20, max: 220 }), (from, days) => {
        const until = addDays(from, days)
        const refused = standInRefusal({ absent: 'anna', standIn: 'bea', from, until }, colleague('bea'), [], today)
        const field = from < today || from > addDays(today, 366) ? 'from' : days < 1 || days > 184 ? 'until' : null
        expect(refused).toEqual(field === null ? null : { code: 'stand-in-days-invalid', field })
      }),
      { seed, numRuns: 2_000 },
    )
    const february = { absent: 'anna', standIn: 'bea', from: '2027-02-29', until: '2027-03-01' }
    expect(standInRefusal(february, colleague('bea'), [], today)).toEqual({ code: 'stand-in-days-invalid', field: 'from' })
  })

  test('is for who may act on signals on its first day, and is not oneself', () => {
    const from = addDays(today, 7)
    const days = { absent: 'anna', standIn: 'bea', from, until: addDays(from, 7) }
    const designated = (until: CalendarDay | null) => colleague('bea', { designations: [{ from: since2020.from, until }] })
    expect(standInRefusal(days, designated(addDays(from, 1)), [], today)).toBeNull()
    const refused = { code: 'stand-in-not-designated', field: 'standIn' }
    expect(standInRefusal(days, designated(from), [], today)).toEqual(refused)
    expect(standInRefusal(days, colleague('bea', { roles: ['coordinator'] }), [], today)).toEqual(refused)
    expect(standInRefusal(days, { ...colleague('bea'), employed: { ...since2020, until: from } }, [], today)).toEqual(refused)
    expect(standInRefusal({ ...days, standIn: 'anna' }, colleague('anna'), [], today)).toEqual({
      ...{ code: 'stand-in-is-the-same', field: 'standIn' },
    })
  })

  test('counts from its first day up to and not including the day of return, and only while both work there and are designated', () => {
    const period = fc.tuple(dayFrom(-9, 9), fc.option(fc.integer({ min: 1, max: 9 }))).map(([from, length]) => ({
      from,
      until: length === null ? null : addDays(from, length),
    }))
    const within = ({ from, until }: { from: CalendarDay; until: CalendarDay | null }, on: CalendarDay) =>
      from <= on && (until === null || on < until)
    fc.assert(
      fc.property(
        period,
        period,
        period,
        fc.tuple(period, period),
        dayFrom(-12, 12),
        (days, absentEmployed, standInEmployed, designated, on) => {
          const [absentStanding, standing] = designated.map((one) => colleague('bea', { designations: [one] }).standing) as [
            Colleague['standing'],
            Colleague['standing'],
          ]
          const all = [days, absentEmployed, standInEmployed, ...designated]
          expect(standsInOn({ period: days, absentEmployed, absentStanding, standInEmployed, standing }, on)).toBe(
            all.every((one) => within(one, on)),
          )
        },
      ),
      { seed, numRuns: 2_000 },
    )
  })

  test('that is ended has its end that day; one that had not begun never was', () => {
    fc.assert(
      fc.property(dayFrom(-9, 9), (from) => {
        const until = endedOn({ from }, today)
        expect(until).toBe(from < today ? today : null)
      }),
      { seed, numRuns: 100 },
    )
  })
})
