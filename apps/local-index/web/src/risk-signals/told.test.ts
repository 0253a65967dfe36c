import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { describe, expect, test } from 'vitest'
import { emptyTold, readTold, type ToldValues } from './told.ts'

const today = calendarDay('2026-11-22')
const read = (values: Partial<ToldValues>) => readTold({ ...emptyTold, ...values }, today)

describe('telling the family', () => {
  test('told: to whom by role, and when', () => {
    expect(read({ told: 'yes', audience: 'both', toldOn: '21-11-2026' })).toEqual({
      ok: true,
      value: { told: 'yes', audience: 'both', on: '2026-11-21' },
    })
  })

  test('told needs an audience and a day that is not in the future', () => {
    expect(read({ told: 'yes' })).toEqual({ ok: false, refusal: { audience: 'told.audienceNeeded', toldOn: 'told.dayNeeded' } })
    expect(read({ told: 'yes', audience: 'youth', toldOn: '23-11-2026' })).toEqual({
      ok: false,
      refusal: { toldOn: 'told.future' },
    })
  })

  test('a day that is none is said as what it is', () => {
    expect(read({ told: 'yes', audience: 'both', toldOn: '31-02-2026' })).toEqual({
      ok: false,
      refusal: { toldOn: 'day.noSuchDay' },
    })
    expect(read({ told: 'not-yet', postponedUntil: 'straks' })).toEqual({
      ok: false,
      refusal: { postponedUntil: 'day.unreadable' },
    })
  })

  test('not yet: until a day to come', () => {
    expect(read({ told: 'not-yet', postponedUntil: '1-12-2026' })).toEqual({
      ok: true,
      value: { told: 'not-yet', postponedUntil: '2026-12-01' },
    })
    expect(read({ told: 'not-yet', postponedUntil: '22-11-2026' })).toEqual({
      ok: false,
      refusal: { postponedUntil: 'told.past' },
    })
    expect(read({ told: 'not-yet' })).toEqual({ ok: false, refusal: { postponedUntil: 'told.untilNeeded' } })
  })

  test('a choice must be made', () => {
    expect(read({})).toEqual({ ok: false, refusal: { told: 'told.needed' } })
  })
})
