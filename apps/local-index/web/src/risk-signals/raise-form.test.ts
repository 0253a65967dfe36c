import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { describe, expect, test } from 'vitest'
import type { FoundYouth } from '../youths/found-youth.ts'
import { emptyRaise, type RaiseValues, raiseBody, raiseMistakes } from './raise-form.ts'

const today = calendarDay('2026-11-22')
const sem: FoundYouth = {
  token: 'tok',
  latestEnd: calendarDay('2028-11-22'),
  how: 'register',
  label: { givenNames: 'Sem', familyName: 'de Boer', birthYear: 2014 },
  place: null,
}
const filled: RaiseValues = {
  ...emptyRaise,
  criteria: ['a', 'h'],
  told: 'yes',
  audience: 'both',
  toldOn: '21-11-2026',
  end: 'school-year',
}

describe('a risk signal as it is sent', () => {
  test('holds the token, who was told, and the end: nothing else', () => {
    expect(raiseBody(filled, sem, today)).toEqual({
      youth: 'tok',
      told: { told: 'yes', audience: 'both', on: '2026-11-21' },
      endsOn: '2027-08-01',
    })
  })

  test('says that the professional ticked "not in the register" only for such a youth', () => {
    expect(raiseBody(filled, { ...sem, how: 'not-in-register' }, today)).toMatchObject({ notInRegister: true })
  })

  test('is not sent while something is missing', () => {
    expect(raiseBody(emptyRaise, sem, today)).toBeUndefined()
    expect(raiseMistakes(emptyRaise, today, sem.latestEnd)).toEqual({
      criteria: 'criteria.needed',
      told: 'told.needed',
      end: 'end.missing',
    })
  })

  test('a day that is wrong is said at the day, not at the choice', () => {
    expect(raiseMistakes({ ...filled, end: 'other', lastDay: '1-1-2030' }, today, sem.latestEnd)).toEqual({
      lastDay: 'end.tooLate',
    })
  })

  test('another day that is none is said as what it is', () => {
    const said = (lastDay: string) => raiseMistakes({ ...filled, end: 'other', lastDay }, today, sem.latestEnd)
    expect(said('')).toEqual({ lastDay: 'end.dayNeeded' })
    expect(said('31-4-2027')).toEqual({ lastDay: 'day.noSuchDay' })
  })
})

describe('the weighing of the criteria', () => {
  const mistakes = (weighing: Partial<RaiseValues>) =>
    raiseMistakes({ ...filled, criteria: [], ...weighing }, today, sem.latestEnd)

  test('is asked for: at least one criterion, or that it was done elsewhere', () => {
    expect(mistakes({})).toEqual({ criteria: 'criteria.needed' })
    expect(mistakes({ criteria: ['k'] })).toEqual({})
    expect(mistakes({ weighedElsewhere: true })).toEqual({})
  })

  test('changes nothing of what is sent', () => {
    const bodies = [['a'], ['b', 'k'], []].map((criteria) =>
      raiseBody({ ...filled, criteria: criteria as RaiseValues['criteria'], weighedElsewhere: true }, sem, today),
    )
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1)
  })
})
