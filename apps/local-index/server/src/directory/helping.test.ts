import { addDays, calendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Period } from '@mens-centraal/kernel/period'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { involvementMunicipality, involvementRefusal } from './helping.ts'
import type { Covenant } from './organisation.ts'

const seed = 20261122
const today = calendarDay('2026-11-22')
const day = fc.integer({ min: -3, max: 3 }).map((days) => addDays(today, days))
const period: fc.Arbitrary<Period> = fc
  .tuple(day, fc.option(fc.integer({ min: 1, max: 4 })))
  .map(([from, days]) => ({ from, until: days === null ? null : addDays(from, days) }))
const covenant: fc.Arbitrary<Covenant> = fc
  .tuple(period, fc.constantFrom('9001', '9002'))
  .map(([some, code]) => ({ ...some, municipalityCode: code, municipalityId: `id-${code}` }))
const position = fc.record({
  roles: fc.subarray(['reporter', 'involvement-recorder', 'coordinator']),
  designations: fc.array(period, { maxLength: 2 }),
  organisation: fc.record({
    independent: fc.boolean(),
    categoryPeriods: fc.array(period, { maxLength: 2 }),
    helpingPeriods: fc.array(period, { maxLength: 2 }),
    covenants: fc.array(covenant, { maxLength: 3 }),
  }),
})
const involving = fc.subarray(['id-9001', 'id-9002']).map((ids) => new Set(ids))
const holds = ({ from, until }: Period) => from <= today && (until === null || until > today)

test('may record an involvement: who has the role, in an organisation that helps today, with a covenant where it is switched on; no designation needed', () => {
  fc.assert(
    fc.property(position, involving, (someone, on) => {
      const { helpingPeriods, covenants } = someone.organisation
      const may =
        someone.roles.includes('involvement-recorder') &&
        helpingPeriods.some(holds) &&
        covenants.some((one) => holds(one) && on.has(one.municipalityId))
      expect(involvementRefusal(someone, on, today) === null).toBe(may)
    }),
    { seed },
  )
})

test('it rests on a municipality that switched it on and with which there is a covenant today: that of residence if it can be', () => {
  fc.assert(
    fc.property(
      fc.array(covenant, { maxLength: 3 }),
      involving,
      fc.constantFrom('9001', '9002', null),
      (covenants, on, residence) => {
        const possible = covenants.filter((one) => holds(one) && on.has(one.municipalityId))
        const chosen = involvementMunicipality(covenants, on, residence, today)
        const ids = possible.map(({ municipalityId }) => municipalityId)
        if (ids.length === 0) expect(chosen).toBeNull()
        else if (residence !== null && ids.includes(`id-${residence}`)) expect(chosen).toBe(`id-${residence}`)
        else expect(ids).toContain(chosen)
      },
    ),
    { seed },
  )
})

test('whether it can be recorded does not depend on where the youth lives: nothing tells that', () => {
  fc.assert(
    fc.property(fc.array(covenant, { maxLength: 3 }), involving, (covenants, on) => {
      const possible = ['9001', '9002', null].map(
        (residence) => involvementMunicipality(covenants, on, residence, today) !== null,
      )
      expect(new Set(possible).size).toBe(1)
    }),
    { seed },
  )
})
