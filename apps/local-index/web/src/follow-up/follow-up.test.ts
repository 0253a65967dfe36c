import { leadEvents } from '@mens-centraal/contract/local-index/case-leads'
import { followUpEvents } from '@mens-centraal/contract/local-index/follow-up'
import { timelineEvents } from '@mens-centraal/contract/local-index/matches'
import { expect, test } from 'vitest'
import { en } from '../language/en.ts'
import { enMore } from '../language/en-more.ts'
import { nl } from '../language/nl.ts'
import { nlMore } from '../language/nl-more.ts'
import { courseOf, toSpeak } from './follow-up.ts'

test('the course of a match holds each step, of its follow-up and of who leads, newest first', () => {
  const followed = [
    { on: '2026-11-25', event: 'in-touch', who: 'Dewi Tan' },
    { on: '2026-11-23', event: 'match-opened', who: null },
  ] as const
  const lead = [
    { on: '2026-11-26', event: 'accepted', who: 'Bram Kuiper' },
    { on: '2026-11-24', event: 'proposed', who: 'Dewi Tan' },
  ]
  const course = courseOf(followed as never, lead as never)
  expect(course.map(({ event }) => event)).toEqual(['accepted', 'in-touch', 'proposed', 'match-opened'])
  expect(courseOf(followed as never, [])).toEqual(followed)
})

/** As what the follow-up officer reads each kind of event that participants read of their match. */
const onTheCourse: Record<(typeof timelineEvents)[number], (typeof followUpEvents)[number]> = {
  'match-opened': 'match-opened',
  'you-joined': 'joined',
  'participant-joined': 'joined',
  'participant-left': 'left',
  'participant-replaced': 'participant-replaced',
  'worked-together-before': 'acquainted',
  'confirmed-same-youth': 'confirmed-same-youth',
  'match-closed': 'match-closed',
}

test.each([
  ...timelineEvents.map((event) => [event, onTheCourse[event]] as const),
  ...[...followUpEvents, ...leadEvents].map((event) => [event, event] as const),
])('what participants read as %s stands on the course of the officer as %s, in words', (_, told) => {
  expect([...followUpEvents, ...leadEvents]).toContain(told)
  expect(Object.keys({ ...nl, ...nlMore })).toContain(`event.${told}`)
  expect(Object.keys({ ...en, ...enMore })).toContain(`event.${told}`)
})

test('one has still to say how contact went of each other of whom one did not say so, whatever they said', () => {
  const one = (name: string, contact: 'none' | 'in-touch', yours: 'none' | 'tried' | 'already-together' | null) => ({
    ...{ participant: name, name, you: yours === null, contact, yours },
  })
  const contacts = [
    one('Anna', 'none', null),
    one('Bram', 'in-touch', 'none'),
    one('Dewi', 'none', 'already-together'),
    one('Ella', 'none', 'tried'),
  ]
  expect(toSpeak({ contacts }).map(({ name }) => name)).toEqual(['Bram', 'Ella'])
})
