import { describe, expect, test } from 'vitest'
import { mailTo, noLongerInvolved, othersToReach, type Participant, presentOn, weekdayOf } from './match.ts'

const person = (name: string, said: Partial<Participant>): Participant => ({
  id: name,
  you: false,
  involved: true,
  name,
  function: 'care-worker',
  organisation: 'Jeugdteam Noord',
  phone: null,
  email: null,
  generalPhone: null,
  presence: [],
  ...said,
})

const anna = person('Anna Visser', { you: true, presence: ['mon'] })
const bram = person('Bram Kuiper', { presence: ['mon', 'tue', 'thu'] })
const dewi = person('Dewi Tan', { presence: ['wed'] })
const karim = person('Karim Haddad', {})
const lisa = person('Lisa de Wit', { involved: false })
const match = { participants: [anna, karim, bram, dewi, lisa] }

const sunday = '2026-11-22'
const wednesday = '2026-11-25'

describe('whom to contact first in a match', () => {
  test('who is at work soonest comes first, who says no days comes last', () => {
    expect(othersToReach(match, sunday).map(({ name }) => name)).toEqual(['Bram Kuiper', 'Dewi Tan', 'Karim Haddad'])
    expect(othersToReach(match, wednesday).map(({ name }) => name)).toEqual(['Dewi Tan', 'Bram Kuiper', 'Karim Haddad'])
  })

  test('who is no longer involved is not to be contacted', () => {
    expect(noLongerInvolved(match).map(({ name }) => name)).toEqual(['Lisa de Wit'])
  })

  test('days of presence', () => {
    expect(presentOn(dewi, wednesday)).toBe(true)
    expect(presentOn(dewi, sunday)).toBe(false)
    expect(weekdayOf(wednesday)).toBe('wed')
    expect(weekdayOf(sunday)).toBeUndefined()
  })

  test('a mail carries the match number and nothing of the youth', () => {
    expect(mailTo('bram@jeugdteam.example', 'Match 4827')).toBe('mailto:bram@jeugdteam.example?subject=Match%204827')
  })
})
