import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noticeWatchedMatch } from './notice-of-match.ts'

const seed = 7131
const at = new Date('2026-11-22T10:00:00Z')
const draw = { id: () => crypto.randomUUID() }
/** Few people with few jobs, so that who is in a match and who watches over it are often the same. */
const person = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 1 }))
  .map(([who, job]) => ({ positionId: `job-${who}-${job}`, professionalId: `person-${who}` }))
const some = fc.uniqueArray(person, { maxLength: 4, selector: ({ positionId }) => positionId })
const watched = fc
  .tuple(some, some, some, fc.uniqueArray(person, { maxLength: 3 }))
  .map(([people, coordinators, all, before]) => {
    const officers = all.filter(({ positionId }) => !coordinators.some((one) => one.positionId === positionId))
    const heard = new Set(before.map(({ positionId }) => positionId))
    return { matchId: 'match', number: '000042', people, watchers: { coordinators, officers }, heard, at }
  })

test('of a match hears exactly who watches over it, is not in it by any job, and did not hear of it before', () => {
  fc.assert(
    fc.property(watched, (match) => {
      const told = noticeWatchedMatch(match, draw)
      const inIt = match.people.map(({ professionalId }) => professionalId)
      const { coordinators, officers } = match.watchers
      const expected = [...coordinators, ...officers].filter(
        ({ positionId, professionalId }) => !inIt.includes(professionalId) && !match.heard.has(positionId),
      )
      expect(told.map(({ positionId }) => positionId)).toEqual(expected.map(({ positionId }) => positionId))
      const kinds = new Map(told.map(({ positionId, kind }) => [positionId, kind]))
      for (const { positionId } of coordinators) expect([undefined, 'match-in-organisation']).toContain(kinds.get(positionId))
      for (const { positionId } of officers) expect([undefined, 'match-here']).toContain(kinds.get(positionId))
    }),
    { seed, numRuns: 2_000 },
  )
})

test('done again, whoever came or went meanwhile, nobody hears twice; nor does a notice say who is in the match', () => {
  fc.assert(
    fc.property(watched, some, (match, later) => {
      const first = noticeWatchedMatch(match, draw)
      const heard = new Set([...match.heard, ...first.map(({ positionId }) => positionId)])
      const again = noticeWatchedMatch({ ...match, people: later, heard }, draw)
      const jobs = [...first, ...again].map(({ positionId }) => positionId)
      expect(new Set(jobs).size).toBe(jobs.length)
      for (const notice of first) expect(notice).toMatchObject({ signalId: null, participantId: null, number: '000042' })
    }),
    { seed, numRuns: 2_000 },
  )
})
