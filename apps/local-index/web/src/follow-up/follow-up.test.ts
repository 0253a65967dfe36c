import { expect, test } from 'vitest'
import { courseOf } from './follow-up.ts'

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
