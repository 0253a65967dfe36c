import { expect, test } from 'vitest'
import { type Notice, targetOf } from './notice.ts'

const notice = (kind: Notice['kind'], change: Partial<Notice> = {}): Notice => ({
  ...{ id: 'n', kind, at: '2026-11-22T10:00:00Z', read: false, past: false, match: null, signal: null },
  ...change,
})

test.each([
  ['covenant-ends', ['functional-manager'], '/organisaties'],
  ['covenant-ends', ['coordinator'], '/iemand-helpen'],
  ['designation-ends', ['coordinator', 'functional-manager'], '/organisaties'],
  ['designation-ends', ['reporter', 'coordinator'], '/signalen-van-collegas'],
  ['category-ends', ['functional-manager'], '/organisaties/soorten'],
  ['mail-bounces', ['coordinator'], '/iemand-helpen'],
  ['signals-orphaned', ['coordinator'], '/signalen-van-collegas'],
  ['reporter-lapsed', ['follow-up-officer'], '/opvolging'],
  ['decision-overdue', ['functional-manager'], '/beheerrechten'],
  ['possible-data-breach', ['privacy-officer'], '/logboek'],
] as const)('%s leads %j to where they can do something about it', (kind, roles, page) => {
  expect(targetOf(notice(kind), roles)).toEqual({ to: page })
})

test('a notice of a signal or of a match leads there; one that is past, or for another role, leads nowhere', () => {
  expect(targetOf(notice('youth-moved', { signal: 's' }), ['reporter'])).toEqual({
    to: '/mijn-signalen/$id',
    params: { id: 's' },
  })
  const match = { id: 'm', number: '12-34' }
  expect(targetOf(notice('match-opened', { match }), ['reporter'])).toEqual({ to: '/matches/$id', params: { id: 'm' } })
  expect(targetOf(notice('match-opened', { match, past: true }), ['reporter'])).toBeNull()
  expect(targetOf(notice('covenant-ends'), ['reporter'])).toBeNull()
})
