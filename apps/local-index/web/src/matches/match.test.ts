import { describe, expect, test } from 'vitest'
import { mailTo, nameToContact, noLongerInvolved, othersToReach, type Participant, presentOn, weekdayOf } from './match.ts'

const person = (name: string, said: Partial<Participant>): Participant => ({
  id: name,
  you: false,
  involved: true,
  worksHere: true,
  name,
  function: 'care-worker',
  organisation: 'Jeugdteam Noord',
  phone: null,
  email: null,
  generalPhone: null,
  presence: [],
  absence: null,
  coordinator: null,
  team: null,
  closed: null,
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

  test('who left is reached through the organisation: its coordinator, or else its general number', () => {
    const left = { worksHere: false, function: null, generalPhone: '06 00 00 09 99' }
    const coordinator = { name: 'Karin Veenstra', phone: '06 00 00 04 01', email: 'karin@jeugdteam.example', presence: [] }
    expect(nameToContact(bram)).toBe('Bram Kuiper')
    expect(nameToContact(person('Omar Haddad', { ...left, coordinator }))).toBe('Karin Veenstra')
    expect(nameToContact(person('Omar Haddad', left))).toBe('Jeugdteam Noord')
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
