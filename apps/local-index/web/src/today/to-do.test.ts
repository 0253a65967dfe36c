import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { describe, expect, test } from 'vitest'
import { dayAway, type Today, toDoId, toDoList } from './to-do.ts'

const today = calendarDay('2026-11-22')
const youth = { givenNames: 'Sem', familyName: 'de Boer', birthYear: 2014 }
const task = (id: string, on: string) => ({ id, youth, on })
const match = (id: string, possible: boolean, ownAnswer: 'same' | null = null) => ({
  id,
  number: '4827',
  openedOn: '2026-11-12',
  kind: 'youth' as const,
  possible,
  ownAnswer,
  youth: possible ? null : youth,
  others: [{ name: 'Bram Kuiper', organisation: 'Jeugdteam Noord', worksHere: true }],
})

const nothing = { own: [], watched: null, escalated: [] }
const noLeads = { proposals: [], evaluations: [] }
const full: Today = {
  notices: [],
  standsInFor: [],
  followUp: nothing,
  leads: {
    proposals: [{ match: 'm5', number: '4828', byName: 'Dewi Tan', on: '2026-11-29' }],
    evaluations: [
      { match: 'm7', number: '4830', on: '2026-11-25' },
      { match: 'm6', number: '4829', on: '2026-11-22' },
    ],
  },
  matches: [match('m1', false), match('m2', true), match('m3', true, 'same')],
  endingSoon: [task('s1', '2026-12-10'), task('s2', '2026-12-01')],
  stillToTell: [task('s3', '2026-11-30'), task('s4', '2026-11-20')],
  stillMeant: [task('s8', '2026-11-20')],
  stillInvolved: [task('s6', '2026-11-21')],
  waitingForCheck: [task('s5', '2026-11-22')],
}

describe('what must be done now', () => {
  test('the most pressing comes first', () => {
    const ids = toDoList(full, today).map(toDoId)
    expect(ids).toEqual([
      'tell-family s4',
      'check-possible m2',
      'contact m1',
      'lead-asked m5',
      'evaluate-plan m6',
      'evaluate-plan m7',
      'still-meant s8',
      'still-involved s6',
      'tell-family s3',
      'decide-end s2',
      'decide-end s1',
      'waits-for-check s5',
    ])
  })

  test('a match in which one was in touch, or that was closed, asks for nothing; the others by the day on which contact is due', () => {
    const own = (
      id: string,
      dueOn: string,
      contact: 'none' | 'tried' | 'in-touch',
      standing: 'waiting' | 'no-response' = 'waiting',
    ) => ({
      match: id,
      dueOn,
      overdue: false,
      contact,
      standing,
      toContact: contact === 'in-touch' ? [] : ['Bram Kuiper'],
    })
    const followUp = {
      ...nothing,
      own: [
        own('m1', '2026-12-02', 'none'),
        own('m2', '2026-11-30', 'tried'),
        own('m3', '2026-11-27', 'in-touch'),
        own('m4', '2026-11-27', 'none', 'no-response'),
      ],
    }
    const matches = ['m1', 'm2', 'm3', 'm4'].map((id) => match(id, false))
    const list = toDoList(
      {
        ...full,
        matches,
        endingSoon: [],
        stillToTell: [],
        stillInvolved: [],
        stillMeant: [],
        waitingForCheck: [],
        followUp,
        leads: noLeads,
      },
      today,
    )
    expect(list.map((item) => 'match' in item && item.match.id)).toEqual(['m2', 'm1'])
  })

  test('contact is asked with those of whom nothing was said yet; with all while that is not known', () => {
    const others = ['Bram Kuiper', 'Dewi Tan'].map((name) => ({ name, organisation: 'Jeugdteam Noord', worksHere: true }))
    const waiting = { match: 'm1', dueOn: '2026-12-02', overdue: false, contact: 'none' as const, standing: 'waiting' as const }
    const namesFor = (toContact: string[]) =>
      toDoList(
        { ...full, matches: [{ ...match('m1', false), others }], followUp: { ...nothing, own: [{ ...waiting, toContact }] } },
        today,
      ).flatMap((item) => (item.kind === 'contact' ? item.others.map(({ name }) => name) : []))
    expect([namesFor(['Dewi Tan']), namesFor([])]).toEqual([['Dewi Tan'], ['Bram Kuiper', 'Dewi Tan']])
  })

  test('nothing to do is an empty list', () => {
    expect(
      toDoList(
        {
          notices: [],
          standsInFor: [],
          followUp: nothing,
          leads: noLeads,
          matches: [],
          endingSoon: [],
          stillToTell: [],
          stillInvolved: [],
          stillMeant: [],
          waitingForCheck: [],
        },
        today,
      ),
    ).toEqual([])
  })

  test('a day is said as seen from today', () => {
    expect(dayAway('2026-11-20', today)).toEqual({ when: 'late', days: 2 })
    expect(dayAway('2026-11-22', today)).toEqual({ when: 'today', days: 0 })
    expect(dayAway('2026-12-01', today)).toEqual({ when: 'ahead', days: 9 })
  })
})
